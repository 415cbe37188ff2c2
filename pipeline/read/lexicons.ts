import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { Fault } from "../model/fault.js";
import { type FrameLabel, frameLabels, type StanceLabel, stanceLabels } from "../model/layers.js";
import type {
  ActorEntry,
  EnglishFacts,
  Entry,
  FrameEntry,
  FrameKinship,
  Lexicons,
  ModalClauseRules,
  PatternEntry,
  StanceEntry,
} from "../model/lexicon.js";
import { checked, type Raw, readYaml } from "./lexicon-file.js";
import * as schema from "./lexicon-schema.js";

/** Folder of the lexicons that the program ships, the same seen from its sources and from its build. */
const lexiconFolder = fileURLToPath(new URL("../../pipeline/lexicons/", import.meta.url));

/** What is read beside, or instead of, the shipped lexicons. */
export interface LexiconChoice {
  /** Paths of further gazetteers and lexicons, counted like the shipped ones. */
  readonly extra?: readonly string[];
  /** Paths of a study's own, whose terms were found by reading its texts and are counted apart. */
  readonly induced?: readonly string[];
  /** Ids of entries that are switched off. */
  readonly without?: readonly string[];
}

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

const patternEntry = <L extends string>(
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

const stanceEntries = (raw: Raw): StanceEntry[] => {
  const file = checked(schema.stanceFile, raw);
  return file.entries.map((entry) => ({
    ...patternEntry(raw, file.source, entry.label ?? file.label, entry),
    engagement: entry.engagement ?? file.engagement,
  }));
};

const actorEntries = (raw: Raw): ActorEntry[] => {
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
const extraEntries = (raw: Raw): { stance: StanceEntry[]; frames: FrameEntry[]; actors: ActorEntry[] } => {
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

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

const modalClauseRules = (raw: Raw): ModalClauseRules => {
  const { source: _source, constructions, ...words } = checked(schema.modalClausesFile, raw);
  return { constructions, words };
};

const englishFacts = async (read: (name: string) => Promise<Raw>): Promise<{ facts: EnglishFacts; files: Raw[] }> => {
  const [inflection, abbreviation, negation, modals] = await Promise.all([
    read("language/irregular-verbs"),
    read("language/abbreviations"),
    read("language/negation"),
    read("language/modal-clauses"),
  ]);
  const { verbs, nouns, double } = checked(schema.inflectionFile, inflection);
  const { titles, inner, final, months, days } = checked(schema.abbreviationFile, abbreviation);
  const facts = {
    verbs: new Map(Object.entries(verbs)),
    nouns: new Map(Object.entries(nouns)),
    double: new Set(double),
    abbreviations: { titles: lower(titles), inner: lower([...inner, ...months, ...days]), final: lower(final) },
    negation: checked(schema.negationFile, negation),
    modalClauses: modalClauseRules(modals),
  };
  return { facts, files: [inflection, abbreviation, negation, modals] };
};

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(`${lexiconFolder}${folder}`))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file.slice(0, -".yaml".length)}`)
    .sort();

const byFrame = (raws: readonly Raw[]): ReadonlyMap<FrameLabel, FrameKinship> =>
  new Map(
    raws.map((raw) => {
      const { label, policy_frame, generic_frame } = checked(schema.frameFile, raw);
      return [label, { policy_frame, generic_frame }];
    }),
  );

const frameEntries = (raw: Raw): FrameEntry[] => {
  const file = checked(schema.frameFile, raw);
  return file.entries.map((entry) => patternEntry(raw, file.source, entry.label ?? file.label, entry));
};

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Files of somebody else, in their order; two of one name are told apart by a number. */
const readOwn = async ({ extra = [], induced = [] }: LexiconChoice): Promise<Raw[]> => {
  const names = [...induced, ...extra].map(baseName);
  return Promise.all(
    [...induced, ...extra].map((path, index) => {
      const name = names[index] ?? path;
      const earlier = names.slice(0, index).filter((other) => other === name).length;
      return readYaml(path, earlier === 0 ? name : `${name} (${earlier + 1})`, index < induced.length);
    }),
  );
};

/** The first entries, and those of the second list that none of the first replaces by having its id. */
const replacing = <E extends Entry>(own: readonly E[], shipped: readonly E[]): E[] => {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...shipped.filter(({ id }) => !ids.has(id))];
};

/**
 * Reads the shipped lexicons and those of others; an entry with the id of a shipped one replaces it.
 * A Fault names the file, the line, the entry and what is wrong.
 */
export const readLexicons = async (choice: LexiconChoice = {}): Promise<Lexicons> => {
  const read = (name: string): Promise<Raw> => readYaml(`${lexiconFolder}${name}.yaml`, name, false);
  const readAll = async (folder: string): Promise<Raw[]> => Promise.all((await filesIn(folder)).map(read));
  const [stance, frames, gazetteer, english, own] = await Promise.all([
    readAll("stance"),
    readAll("frames"),
    readAll("actors"),
    englishFacts(read),
    readOwn(choice),
  ]);
  const words = gazetteer.find(({ name }) => name === "actors/words");
  const designations = gazetteer.find(({ name }) => name === "actors/designations");
  if (words === undefined || designations === undefined) {
    throw new Error("actors/words.yaml or actors/designations.yaml is missing");
  }
  const more = own.map(extraEntries);
  const off = new Set(choice.without);
  const on = <E extends Entry>(entries: readonly E[]): readonly E[] => entries.filter(({ id }) => !off.has(id));
  const phrases = checked(schema.designationFile, designations);
  const named = gazetteer.filter((raw) => raw !== words && raw !== designations).flatMap(actorEntries);
  return {
    stance: on(
      replacing(
        more.flatMap((file) => file.stance),
        stance.flatMap(stanceEntries),
      ),
    ),
    frames: on(
      replacing(
        more.flatMap((file) => file.frames),
        frames.flatMap(frameEntries),
      ),
    ),
    kinships: byFrame(frames),
    actors: on(
      replacing(
        more.flatMap((file) => file.actors),
        named,
      ),
    ),
    designations: on(phrases.entries.map((entry) => patternEntry(designations, phrases.source, entry.label, entry))),
    actorWords: checked(schema.actorWordsFile, words),
    english: english.facts,
    files: new Map(
      [...stance, ...frames, ...gazetteer, ...english.files, ...own]
        .map(({ name, sha256 }) => [name, sha256] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
};
