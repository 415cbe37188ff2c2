import {
  countingMeanings,
  derivationMeanings,
  directionMeanings,
  engagementMeanings,
  facetMeanings,
  frameMeanings,
  inlayMeanings,
  partOfSpeechMeanings,
  roleMeanings,
  stanceMeanings,
  statusMeanings,
  tokenKindMeanings,
} from "../model/labels.js";
import { frameLabels } from "../model/layers.js";
import type { Report } from "../model/report.js";
import { code, literal, markdownTable } from "./markdown.js";

/** Each list of labels with its title and a word on it. */
const lists: readonly {
  readonly title: string;
  readonly about: string;
  readonly meanings: Readonly<Record<string, string>>;
}[] = [
  {
    title: "Stance",
    about:
      "After Hyland's interactional metadiscourse, the literature on modality, and Martin & White's Engagement. " +
      "Where two fit one span, the first of this list stands; a fixed phrase goes before its parts.",
    meanings: stanceMeanings,
  },
  {
    title: "Engagement",
    about: "Each stance marker also has a place in the Engagement system (Martin & White 2005).",
    meanings: engagementMeanings,
  },
  { title: "Facets of actors", about: "What sort of thing a mention names.", meanings: facetMeanings },
  { title: "Derivations of actor mentions", about: "How a mention was found.", meanings: derivationMeanings },
  {
    title: "Directions of negation",
    about: "A negator denies a stretch, its scope; a hit that begins in an odd number of scopes is `negated`.",
    meanings: directionMeanings,
  },
  { title: "Status", about: "Candidates that a rule rejected stand in the tables too.", meanings: statusMeanings },
  {
    title: "Roles of zones",
    about: "A source is parted into zones, each with one role and one voice.",
    meanings: roleMeanings,
  },
  {
    title: "Kinds of inlays",
    about:
      "Foreign matter inside a zone. It has a voice of its own and is outside the base of every rate; sentences run through it.",
    meanings: inlayMeanings,
  },
  { title: "Kinds of tokens", about: "What a token is made of.", meanings: tokenKindMeanings },
  { title: "Parts of speech", about: "The universal tags (Universal Dependencies).", meanings: partOfSpeechMeanings },
];

const labelTable = (meanings: Readonly<Record<string, string>>): string =>
  markdownTable(
    ["label", "meaning"],
    Object.entries(meanings).map(([label, meaning]) => [code(label), meaning]),
  );

const frames = (kinships: Report["kinships"]): string =>
  markdownTable(
    ["frame", "terms about", "Policy Frames Codebook", "Semetko & Valkenburg"],
    frameLabels.map((label) => {
      const kinship = kinships.get(label);
      return [
        code(label),
        frameMeanings[label],
        literal(kinship?.policy_frame ?? "none"),
        literal(kinship?.generic_frame ?? "none"),
      ];
    }),
  );

/** The chapter on labels. */
export const labelChapter = (kinships: Report["kinships"]): string =>
  [
    "## Labels",
    ...lists.map(({ title, about, meanings }) => `### ${title}\n\n${about}\n\n${labelTable(meanings)}`),
    "### Frames\n\nThe terms of these lists *indicate* a frame: nobody has validated word lists of frames, so no report says that a " +
      "frame was detected. Beside each stands its nearest dimension of the Policy Frames Codebook (Boydstun et al. 2014) and its " +
      `nearest generic frame of Semetko & Valkenburg (2000), or *none*.\n\n${frames(kinships)}`,
  ].join("\n\n");

/** The table of classes by which hits are counted. */
export const countingTable = (): string => labelTable(countingMeanings);
