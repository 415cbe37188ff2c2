import { atomsOf, variants } from "../../annotate/patterns/parse.js";
import type { Document } from "../../model/document.js";
import type { Layers } from "../../model/layers.js";
import type { ActorEntry, Entry, Lexicons, PatternEntry } from "../../model/lexicon.js";
import { documentOf } from "../../read/document.js";

/** What may be wrong with an entry, and how many more of a kind are told of. */
export const problemKinds = {
  unreadable: "entries that cannot be read",
  twice: "ids that stand twice",
  repetition: "patterns that stand twice",
  dead: "names or patterns that can never be found",
  loser: "patterns that always lose",
  example: "entries without an example (yes:)",
  failing: "examples that fail",
  taken: "entries whose own examples are found by others",
} as const;

/** Something wrong with a lexicon entry. */
export interface Problem {
  readonly kind: keyof typeof problemKinds;
  /** An error has to be mended; a warning tells of an entry that does nothing, or nothing that is shown. */
  readonly level: "error" | "warning";
  readonly lexicon: string;
  readonly entry: string;
  readonly what: string;
}

type Annotate = (document: Document) => Layers;

/** A text that is made to hold a name or pattern, and what it is for. */
interface Trial<E extends Entry> {
  readonly entry: E;
  readonly tried: string;
  readonly text: string;
}

/** Annotates many short texts at once, each a paragraph of its own. */
const annotateAll = <E extends Entry>(trials: readonly Trial<E>[], annotate: Annotate): Layers =>
  annotate(documentOf("trials", trials.map(({ text }) => text).join("\n\n")));

/** Names that stand by themselves; a surname needs more than itself, and is not tried. */
const namesOf = (entry: ActorEntry): Trial<ActorEntry>[] => {
  const standing = [entry.name, ...entry.aliases, ...entry.abbreviations, ...entry.metonyms, ...entry.units];
  const others = [...entry.offices, ...entry.demonyms, ...entry.people, ...entry.capital, ...entry.short];
  const trial = (tried: string, text: string) => ({ entry, tried, text });
  return [
    ...[...standing, ...others].map((name) => trial(name, `They met ${name} there.`)),
    ...entry.prefixes.map((prefix) => trial(prefix, `The ${prefix}-Utopian pact failed.`)),
  ];
};

/** Names that the tokeniser parts otherwise than the gazetteer, or that another entry's longer name always takes. */
export function* deadNames({ actors }: Lexicons, annotate: Annotate): Generator<Problem> {
  const trials = actors.flatMap(namesOf);
  const { actors: mentions } = annotateAll(trials, annotate);
  const found = new Set(mentions.map(({ paragraph, entry }) => `${paragraph} ${entry}`));
  for (const [paragraph, { entry, tried }] of trials.entries()) {
    if (found.has(`${paragraph} ${entry.id}`)) continue;
    yield {
      kind: "dead",
      level: "error",
      lexicon: entry.lexicon,
      entry: entry.id,
      what: `the name "${tried}" can never be found`,
    };
  }
}

const touching = /^(?:n't|'s|'ll|'re|'ve|'d|'m|'|-|,|;|:|\.|\?|!)$/;

/** Words as a writer would set them: marks and clitics touch the word before them. */
const written = (words: readonly string[]): string =>
  words.reduce(
    (text, word) => `${text}${text === "" || touching.test(word) || text.endsWith("-") ? "" : " "}${word}`,
    "",
  );

/** Of each pattern the variants that are plain words throughout. */
const plainVariants = (entry: PatternEntry): Trial<PatternEntry>[] =>
  entry.match.flatMap((pattern) =>
    variants(pattern).flatMap((variant): Trial<PatternEntry>[] => {
      const atoms = atomsOf(variant).filter(({ kind }) => kind !== "mark_start" && kind !== "mark_end");
      const words = atoms.map((atom) => (atom.kind === "word" && atom.anyPos.length === 0 ? atom.tests[0] : undefined));
      const plain = words.flatMap((word) => (word?.comparison === "literal" ? [word.value] : []));
      return plain.length === atoms.length ? [{ entry, tried: variant, text: written(plain) }] : [];
    }),
  );

/** Patterns of plain words that the tokeniser parts otherwise, so that they can never match. */
export function* deadPatterns({ stance, frames, designations }: Lexicons, annotate: Annotate): Generator<Problem> {
  const trials = [...stance, ...frames, ...designations].flatMap(plainVariants);
  const { tokens } = annotateAll(trials, annotate);
  const read = new Map<number, string>();
  for (const { paragraph, normal } of tokens) read.set(paragraph, `${read.get(paragraph) ?? ""} ${normal}`);
  for (const [paragraph, { entry, tried, text }] of trials.entries()) {
    const wanted = text.replace(/[^\p{L}\p{N}]/gu, "");
    const found = (read.get(paragraph) ?? "").replace(/[^\p{L}\p{N}]/gu, "");
    const parts = atomsOf(tried).filter(({ kind }) => kind === "word").length;
    const count = (read.get(paragraph) ?? "").trim().split(" ").length;
    if (wanted === found && parts === count) continue;
    yield {
      kind: "dead",
      level: "error",
      lexicon: entry.lexicon,
      entry: entry.id,
      what: `the pattern "${tried}" is parted as "${read.get(paragraph)?.trim()}"`,
    };
  }
}
