import {
  agentKindMeanings,
  countingMeanings,
  derivationMeanings,
  directionMeanings,
  engagementMeanings,
  facetMeanings,
  frameMeanings,
  inlayMeanings,
  modalityMeanings,
  modalStrengthMeanings,
  negationScopeMeanings,
  partOfSpeechMeanings,
  polarityMeanings,
  roleMeanings,
  stanceMeanings,
  statusMeanings,
  tokenKindMeanings,
  verbVoiceMeanings,
} from "../model/labels.js";
import { frameLabels } from "../model/layers.js";
import { commitmentMeanings, fidelityMeanings, leftBehindMeanings } from "../model/ledger-labels.js";
import type { Report } from "../model/report.js";
import {
  actMeanings,
  modeMeanings,
  quotationTypeMeanings,
  speakerRuleMeanings,
  trajectoryMeanings,
} from "../model/voice-labels.js";
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
  {
    title: "Modality",
    about:
      "What a modal clause says of its verb. A clause rests on a kept marker of obligation, ability or denial in the stance layer, " +
      "and is read only where a verb depends on it: *need a plan*, *have a duty to* and *it is important to* make none.",
    meanings: modalityMeanings,
  },
  {
    title: "Strength",
    about:
      "Values of modality (Halliday & Matthiessen 2014). Externally negated, *must* and its kin turn low, *can* turns high. " +
      "Synonyms of *required* are placed with it; where the literature gives no value (*shall*, *be able to*) the cell is empty.",
    meanings: modalStrengthMeanings,
  },
  { title: "Polarity", about: "Whether a modal clause is negated.", meanings: polarityMeanings },
  {
    title: "Negation",
    about: "What the negation of a modal clause denies (Huddleston & Pullum 2002, chapter 9).",
    meanings: negationScopeMeanings,
  },
  { title: "Kinds of agents", about: "What tells who must or can.", meanings: agentKindMeanings },
  { title: "Voices of the verb", about: "Another thing than who wrote a zone.", meanings: verbVoiceMeanings },
  {
    title: "Modes",
    about:
      "Every word of a text is own, reported or quoted, each with its own base. Headline figures are own and reported words " +
      "together; what is quoted is counted apart, in the class `quoted`.",
    meanings: modeMeanings,
  },
  {
    title: "Types of quotations",
    about: "How the words or thoughts of another are presented (after Semino & Short 2004).",
    meanings: quotationTypeMeanings,
  },
  {
    title: "Acts",
    about: "What is presented, told by the cue (after Newell, Margolin & Ruths 2018).",
    meanings: actMeanings,
  },
  { title: "How a speaker is told", about: "What told whose a quotation is.", meanings: speakerRuleMeanings },
  {
    title: "Trajectories",
    about: "Which way an actor is said to move; the words are the evidence, and nothing is concluded from them.",
    meanings: trajectoryMeanings,
  },
  {
    title: "Fidelity of quotations",
    about:
      "What became of the source's words, in `quotation-ledger`. The least faithful that holds is told. Case, punctuation before and between " +
      "words, kinds of marks and hyphens, ligatures and diacritics are not compared; inlays of the source may be left out freely.",
    meanings: fidelityMeanings,
  },
  {
    title: "Places of what was left behind",
    about: "Where a marker of the source's sentence stands, seen from the quoted part, in `stance-left-behind`.",
    meanings: leftBehindMeanings,
  },
  {
    title: "Changes of commitment",
    about:
      "How a reported claim differs from its candidate, in `claim-pairs`; several may hold. Time, negation and quantity are compared where the " +
      "two share words, all others up to the last shared word. What the rules tell is for a person to confirm.",
    meanings: commitmentMeanings,
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
