import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Fault } from "../model/fault.js";
import type { EnglishFacts, Entry } from "../model/lexicon.js";
import { kindOfPath } from "./files.js";
import {
  actorEntries,
  extraEntries,
  frameEntries,
  kinshipsOf,
  modalClauseRules,
  negationRules,
  patternEntry,
  portrayalRules,
  quotationRules,
  stanceEntries,
} from "./lexicon-entries.js";
import { checked, type Raw, readYaml } from "./lexicon-file.js";
import * as schema from "./lexicon-schema.js";
import { type SourcedLexicons, sourcesIn } from "./lexicon-sources.js";

/** Folder of the lexicons that the program ships, the same seen from its sources and from its build. */
const lexiconFolder = fileURLToPath(new URL("../../pipeline/lexicons/", import.meta.url));

/** What is read beside, or instead of, the shipped lexicons. */
export interface LexiconChoice {
  /** Folder of another whole set, laid out as the shipped one, that takes its place. */
  readonly shipped?: string;
  /** Paths of further gazetteers and lexicons, counted like the shipped ones. */
  readonly extra?: readonly string[];
  /** Paths of a study's own, whose terms were found by reading its texts and are counted apart. */
  readonly induced?: readonly string[];
  /** Ids of entries that are switched off. */
  readonly without?: readonly string[];
}

const lower = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

const englishFacts = async (read: (name: string) => Promise<Raw>): Promise<{ facts: EnglishFacts; files: Raw[] }> => {
  const [inflection, abbreviation] = await Promise.all(
    ["language/irregular-verbs", "language/abbreviations"].map(read),
  );
  if (inflection === undefined || abbreviation === undefined) throw new Error("no language facts");
  const { verbs, nouns, double } = checked(schema.inflectionFile, inflection);
  const { titles, inner, final, months, days } = checked(schema.abbreviationFile, abbreviation);
  const facts = {
    verbs: new Map(Object.entries(verbs)),
    nouns: new Map(Object.entries(nouns)),
    double: new Set(double),
    abbreviations: { titles: lower(titles), inner: lower([...inner, ...months, ...days]), final: lower(final) },
  };
  return { facts, files: [inflection, abbreviation] };
};

const filesIn = async (base: string, folder: string): Promise<string[]> =>
  (await readdir(`${base}${folder}`))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file.slice(0, -".yaml".length)}`)
    .sort();

/** Files of a kind of their own among others. */
const singleFiles = ["actors/words", "actors/designations", "quotations/words"] as const;

/** Folder of a set of lexicons, ending in a slash; one that is no such set is a Fault that says what is missing. */
const baseOf = async (shipped: string | undefined): Promise<string> => {
  if (shipped === undefined) return lexiconFolder;
  const base = shipped.endsWith("/") ? shipped : `${shipped}/`;
  const parts = [
    "stance",
    "frames",
    "actors",
    "language",
    "quotations",
    "portrayal",
    ...singleFiles.map((name) => `${name}.yaml`),
  ];
  for (const part of parts) {
    if ((await kindOfPath(`${base}${part}`)) !== "nothing") continue;
    throw new Fault(`${shipped}: is no set of lexicons: ${part} is missing; it needs all that pipeline/lexicons has`);
  }
  return base;
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
export const readLexicons = async (choice: LexiconChoice = {}): Promise<SourcedLexicons> => {
  const base = await baseOf(choice.shipped);
  const read = (name: string): Promise<Raw> => readYaml(`${base}${name}.yaml`, name, false);
  const readAll = async (folder: string): Promise<Raw[]> => Promise.all((await filesIn(base, folder)).map(read));
  const [stance, frames, gazetteer, cues, negation, modals, portrayal, english, own] = await Promise.all([
    readAll("stance"),
    readAll("frames"),
    readAll("actors"),
    readAll("quotations"),
    read("language/negation"),
    read("language/modal-clauses"),
    read("portrayal/trajectories"),
    englishFacts(read),
    readOwn(choice),
  ]);
  const words = gazetteer.find(({ name }) => name === "actors/words");
  const designations = gazetteer.find(({ name }) => name === "actors/designations");
  const cueWords = cues.find(({ name }) => name === "quotations/words");
  if (words === undefined || designations === undefined || cueWords === undefined) {
    throw new Error(`one of ${singleFiles.join(", ")} is missing`);
  }
  const rules = negationRules(negation);
  const portrayed = portrayalRules(portrayal);
  const more = own.map(extraEntries);
  const off = new Set(choice.without);
  const on = <E extends Entry>(entries: readonly E[]): readonly E[] => entries.filter(({ id }) => !off.has(id));
  const phrases = checked(schema.designationFile, designations);
  const named = gazetteer.filter((raw) => raw !== words && raw !== designations).flatMap(actorEntries);
  const quotations = quotationRules(
    cues.filter((raw) => raw !== cueWords),
    cueWords,
  );
  const files = [...stance, ...frames, ...gazetteer, ...cues, negation, modals, portrayal, ...english.files, ...own];
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
    kinships: kinshipsOf(frames),
    actors: on(
      replacing(
        more.flatMap((file) => file.actors),
        named,
      ),
    ),
    designations: on(phrases.entries.map((entry) => patternEntry(designations, phrases.source, entry.label, entry))),
    actorWords: checked(schema.actorWordsFile, words),
    negation: { ...rules, entries: on(rules.entries) },
    modalClauses: modalClauseRules(modals),
    quotations: { ...quotations, entries: on(quotations.entries) },
    portrayal: { ...portrayed, entries: on(portrayed.entries) },
    english: english.facts,
    files: new Map(files.map(({ name, sha256 }) => [name, sha256] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
    sources: new Map(files.map((raw) => [raw.name, sourcesIn(raw)])),
  };
};
