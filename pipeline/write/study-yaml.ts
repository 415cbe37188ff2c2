import type { ZoneRole } from "../model/document.js";
import type { ProposedStudy, ProposedText, ProposedZone } from "../model/study-proposal.js";
import { commentedYaml, type Remark } from "./commented-yaml.js";

/** Name of the schema that stands beside a study. */
export const studySchemaName = "study.schema.json";

/** Zones that nobody's byline stands above: a page's own, or an editor's. */
const ofNobody: ReadonlySet<ZoneRole> = new Set(["byline", "dateline", "caption", "boilerplate", "licence", "note"]);

const head = [
  `yaml-language-server: $schema=${studySchemaName}`,
  "Made by counterpoint init. Zones, titles, names and dates are proposals by layout alone: read them over beside the texts.",
  "What is wrong with this file: counterpoint check. What it says of the texts: counterpoint compare.",
];

const familiesExample = [
  "Labels that answer one question stand in one family, and their p values are corrected within it; a label in no family is",
  "explored, not tested. Families belong here before anything is counted, as for example:",
  "families:",
  "  commitment: [stance.hedge, stance.booster]",
  "  modality: [stance.obligation, stance.prediction, stance.ability]",
];

const tail = [
  "Lexicons and actors of this study, inside its folder, added to those of the program; what they find is counted apart.",
  "lexicons: [lexicon.yaml]",
  "actors: actors.yaml",
  "",
  "Ids of lexicon entries to switch off.",
  "without: [hedge.may]",
];

/** Ending of a file's name, that of an archive included. */
const endingOf = (file: string): string => /\.[^./]+(?:\.gz)?$/i.exec(file)?.[0] ?? file;

interface ZoneGroup {
  readonly role: ZoneRole;
  readonly why: string;
  readonly lines: (string | number)[];
}

/** Zones of one role and one reason as one entry, in the order of the first of each. */
const grouped = (zones: readonly ProposedZone[]): readonly ZoneGroup[] => {
  const groups = new Map<string, ZoneGroup>();
  for (const { role, why, first, last } of zones) {
    const key = `${role} ${why}`;
    const group = groups.get(key) ?? { role, why, lines: [] };
    group.lines.push(first === last ? first : `${first}-${last}`);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const attributionOf = ({ facts: { author, title, date }, file }: ProposedText): string => {
  const words = [author, title === null ? null : `"${title}"`, date].filter((part) => part !== null);
  return words.length === 0 ? file : words.join(", ");
};

const entryOf = (text: ProposedText, study: ProposedStudy) => {
  const { id, file, sha256, encoding, facts, marks } = text;
  const { title, author, date } = facts;
  const writer = study.writers.get(id);
  const zones = grouped(text.zones).map(({ role, lines }) => ({
    role,
    lines: lines.length === 1 ? lines[0] : lines,
    ...(writer !== undefined && ofNobody.has(role) ? { voice: null } : {}),
  }));
  const inlays = marks.map((mark) => ({ kind: "note_mark", text: mark, each: true }));
  const { holder, licence, attribution, url } = study.rights;
  const side = study.target.files.includes(file) ? study.target.id : study.reference.id;
  const known = Object.entries({ title, author, date }).filter(([, value]) => value !== null);
  // Of a text that looks like another language nobody has said which.
  const language =
    text.many === null && (text.warning === null || study.language !== "en") ? { language: study.language } : {};
  const told = Object.fromEntries(known);
  const metadata = { ...told, ...language, ...text.metadata, ...told };
  return {
    id,
    side,
    file,
    sha256,
    ...(encoding === null ? {} : { encoding }),
    ...(writer === undefined ? {} : { voice: writer }),
    rights: {
      holder,
      licence,
      attribution: attribution === "" ? attributionOf(text) : attribution,
      ...(url === null ? {} : { url }),
    },
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
    ...(zones.length === 0 ? {} : { zones }),
    ...(inlays.length === 0 ? {} : { inlays }),
  };
};

const remarksOf = (text: ProposedText, index: number): readonly Remark[] => {
  const at = ["texts", index];
  const { file, facts, many, zones, marks, guessed, warning } = text;
  const before = [
    ...(warning === null ? [] : [`Beware: ${warning}`]),
    ...(many === null
      ? []
      : [`${many} texts, one a line; their zones are found while they are read, and their ids begin with this one.`]),
    ...(many === null && zones.length === 0
      ? [
          `No zones are named here: they are found while the file is read, since lines of ${endingOf(file)} are not lines of its text.`,
          "To see them: zones.csv of a comparison.",
        ]
      : []),
  ];
  const remarks: Remark[] = [{ path: at, apart: index > 0, ...(before.length === 0 ? {} : { before }) }];
  if (guessed)
    remarks.push({
      path: [...at, "encoding"],
      beside: "a guess, as the file is not UTF-8: look at its quotation marks and accents",
    });
  if (facts.rights !== null)
    remarks.push({
      path: [...at, "rights"],
      before: [`Line ${facts.rights.line} says: ${facts.rights.words.slice(0, 120)}`],
    });
  for (const [number, { why }] of grouped(zones).entries())
    remarks.push({ path: [...at, "zones", number], inline: true, ...(why === "" ? {} : { beside: why }) });
  for (const number of marks.keys())
    remarks.push({
      path: [...at, "inlays", number],
      inline: true,
      ...(number === 0 ? { beside: "marks of notes are not counted as words" } : {}),
    });
  return remarks;
};

const voicesBefore = [
  "Whoever wrote a text or a part of it. The ids stand in the tables; one who is an actor too may bear the actor's id",
  "(counterpoint lexicon list --layer actors), so that whoever is quoted in one text is known as the writer of another.",
];

const textsBefore = [
  "Each text with its side, its file, the hash of the file's bytes, its rights and its zones. Zones are lines of the file,",
  "from 1, both ends included (22-30; a list makes one zone of each item); together they cover every line that is not blank.",
  "Beside each stands the rule that proposed it; body is what no rule fitted. Foreign matter inside the zones, such as a",
  'translator\'s insertion, may be declared: inlays: [{ kind: insertion, text: "[this signal]", voice: translator }]',
];

/** A proposed study as the text of a study.yaml, with comments that say why. */
export const studyYaml = (study: ProposedStudy): string => {
  const { id, title, target, reference, texts, voices } = study;
  const names = Object.fromEntries(
    [target, reference].filter((side) => side.name !== side.id).map((side) => [side.id, side.name]),
  );
  const data = {
    id,
    title,
    sides: { target: target.id, reference: reference.id, ...(Object.keys(names).length === 0 ? {} : { names }) },
    count: { zones: ["body", "blockquote"] },
    compare: { base: "words", resamples: 10000, seed: 1 },
    ...(voices.length === 0 ? {} : { voices: Object.fromEntries(voices.map((voice) => [voice.id, voice.name])) }),
    texts: texts.map((text) => entryOf(text, study)),
  };
  const remarks: Remark[] = [
    { path: ["id"], beside: "the report's folder is named after it" },
    { path: ["sides"], apart: true, before: ["Differences are target minus reference, ratios target over reference."] },
    {
      path: ["count"],
      apart: true,
      before: ["Rates are per 1,000 words of these zones; zones: all counts everything."],
    },
    { path: ["count", "zones"], inline: true },
    {
      path: ["compare"],
      apart: true,
      inline: true,
      before: [
        ...familiesExample,
        "",
        "How the sides are compared; unit (text, pair, paragraph, sentence) may be set too, else the data decide.",
      ],
    },
    ...(voices.length === 0 ? [] : [{ path: ["voices"], apart: true, before: voicesBefore }]),
    { path: ["texts"], apart: true, before: textsBefore },
    ...texts.flatMap(remarksOf),
  ];
  return commentedYaml(data, { head, remarks, tail });
};
