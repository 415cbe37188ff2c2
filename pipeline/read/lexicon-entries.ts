import type { z } from "zod";
import { Fault } from "../model/fault.js";
import { type FrameLabel, frameLabels, type StanceLabel, stanceLabels } from "../model/layers.js";
import type {
  ActorEntry,
  Entry,
  FrameEntry,
  FrameKinship,
  ModalClauseRules,
  NegationRules,
  PatternEntry,
  PortrayalRules,
  QuotationEntry,
  QuotationRules,
  StanceEntry,
} from "../model/lexicon.js";
import { checked, type Raw } from "./lexicon-file.js";
import * as schema from "./lexicon-schema.js";

/** An id from a pattern: of each group the first word, without the signs of the pattern language. */
const slug = (pattern: string): string => {
  let plain = pattern;
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\(([^()]*)\)(\?)?/, (_, inside: string, optional?: string) =>
      optional === undefined ? (inside.split("|").find((choice) => choice.trim() !== "") ?? "") : "",
    );
  }
  return (
    plain
      .replace(/\/[A-Z|]+|\.\.+\d*/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu)
      ?.join("-") ?? pattern
  );
};

const common = (
  raw: Raw,
  source: string,
  entry: { yes: readonly string[]; no: readonly string[]; source?: string | undefined },
): Omit<Entry, "id"> => ({
  lexicon: raw.name,
  induced: raw.induced,
  source: entry.source ?? source,
  yes: entry.yes,
  no: entry.no,
});

type PatternData =
  | z.output<typeof schema.frameFile>["entries"][number]
  | z.output<typeof schema.designationFile>["entries"][number];

/** An entry made of patterns; its id, if it has none, is made from its first pattern. */
export const patternEntry = <L extends string>(
  raw: Raw,
  source: string,
  label: L,
  entry: Omit<PatternData, "label">,
): PatternEntry<L> => ({
  ...common(raw, source, entry),
  id: entry.id ?? `${label}.${slug(entry.match[0] ?? "")}`,
  label,
  match: entry.match,
  pos: entry.pos,
  given: entry.given,
  only: entry.only,
  otherwise: entry.otherwise,
  unless: entry.unless,
});

/** Entries of a file of stance markers. */
export const stanceEntries = (raw: Raw): StanceEntry[] => {
  const file = checked(schema.stanceFile, raw);
  return file.entries.map((entry) => ({
    ...patternEntry(raw, file.source, entry.label ?? file.label, entry),
    engagement: entry.engagement ?? file.engagement,
  }));
};

/** Entries of a file of cues that are no markers of attribution. */
const quotationEntries = (raw: Raw): QuotationEntry[] => {
  const file = checked(schema.quotationFile, raw);
  return file.entries.map((entry) => ({
    ...patternEntry(raw, file.source, entry.label ?? file.label, entry),
    opens_voice: entry.opens_voice ?? file.opens_voice,
  }));
};

/** Cues of quotations, and what the markers of attribution present. */
export const quotationRules = (files: readonly Raw[], words: Raw): QuotationRules => {
  const { belief, intention, naming, not_sources } = checked(schema.quotationWordsFile, words);
  return {
    entries: files.flatMap(quotationEntries),
    naming: new Set(naming),
    not_sources,
    acts: new Map([
      ...belief.map((id) => [id, "belief"] as const),
      ...intention.map((id) => [id, "intention"] as const),
    ]),
  };
};

/** Rows of a file of the gazetteer. */
export const actorEntries = (raw: Raw): ActorEntry[] => {
  const file = checked(schema.actorFile, raw);
  return file.entries.map((entry) => ({
    ...entry,
    ...common(raw, file.source, entry),
    // Persons whom a study names are persons all the same, and no terms found by reading.
    induced: false,
    label: entry.label ?? entry.id,
  }));
};

const isStance = (label: string): label is StanceLabel => stanceLabels.some((one) => one === label);
const isFrame = (label: string): label is FrameLabel => frameLabels.some((one) => one === label);

/** Entries of a study's own file, told apart by what they have: actors have names, markers have labels. */
export const extraEntries = (raw: Raw): { stance: StanceEntry[]; frames: FrameEntry[]; actors: ActorEntry[] } => {
  const found = { stance: [] as StanceEntry[], frames: [] as FrameEntry[], actors: [] as ActorEntry[] };
  const { data } = raw;
  const entries = typeof data === "object" && data !== null && "entries" in data ? data.entries : undefined;
  const first: unknown = Array.isArray(entries) ? entries[0] : undefined;
  if (typeof first === "object" && first !== null && "name" in first) {
    return { ...found, actors: actorEntries(raw) };
  }
  const file = checked(schema.studyFile, raw);
  for (const [index, entry] of file.entries.entries()) {
    const label = entry.label ?? file.label;
    if (label === undefined) throw new Fault(`${raw.path}: entries[${index}]: has no label, and neither has the file`);
    if (isFrame(label)) found.frames.push(patternEntry(raw, file.source, label, entry));
    else if (isStance(label)) {
      found.stance.push({
        ...patternEntry(raw, file.source, label, entry),
        engagement: entry.engagement ?? file.engagement,
      });
    }
  }
  return found;
};

/** Negators with their rules. */
export const negationRules = (raw: Raw): NegationRules => {
  const { source, reach, terminators, bridges, entries } = checked(schema.negationFile, raw);
  return {
    terminators,
    bridges,
    entries: entries.map((entry) => ({
      ...patternEntry(raw, source, "negation", entry),
      direction: entry.direction,
      reach: entry.reach ?? reach,
      why: entry.why,
    })),
  };
};

/** What each frame is called elsewhere. */
export const kinshipsOf = (raws: readonly Raw[]): ReadonlyMap<FrameLabel, FrameKinship> =>
  new Map(
    raws.map((raw) => {
      const { label, policy_frame, generic_frame } = checked(schema.frameFile, raw);
      return [label, { policy_frame, generic_frame }];
    }),
  );

/** Entries of a file of frame terms. */
export const frameEntries = (raw: Raw): FrameEntry[] => {
  const file = checked(schema.frameFile, raw);
  return file.entries.map((entry) => patternEntry(raw, file.source, entry.label ?? file.label, entry));
};

/** Constructions of modal clauses, and the words that bound them. */
export const modalClauseRules = (raw: Raw): ModalClauseRules => {
  const { source: _source, constructions, ...words } = checked(schema.modalClausesFile, raw);
  return { constructions, words };
};

/** Terms of rise and decline, and the words around them. */
export const portrayalRules = (raw: Raw): PortrayalRules => {
  const { source, entries, ...words } = checked(schema.portrayalFile, raw);
  return {
    ...words,
    entries: entries.map((entry) => ({ ...patternEntry(raw, source, entry.label, entry), actor: entry.actor })),
  };
};
