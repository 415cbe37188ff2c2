import { createHash } from "node:crypto";
import type { Entry, Lexicons } from "../model/lexicon.js";
import { entryHashDigits, type HashedEntry } from "../model/lexicon-entries.js";
import { entriesOf } from "./lexicons.js";

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Data as JSON takes it, keys and sets in code-unit order: the order in which a file was written is no content. */
const canonical = (value: unknown): unknown => {
  if (value instanceof Set) return [...value].map(String).sort(byCodeUnits);
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
};

const hashOf = (content: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(canonical(content)))
    .digest("hex")
    .slice(0, entryHashDigits);

const hashedEntry = ({ id, lexicon, ...content }: Entry): HashedEntry => ({
  lexicon,
  entry: id,
  sha256: hashOf(content),
});

/** Lists that stand in a lexicon file beside its entries. */
const listsOf = (lexicon: string, lists: object): readonly HashedEntry[] =>
  Object.entries(lists).map(([name, list]) => ({ lexicon, entry: `words: ${name}`, sha256: hashOf(list) }));

const wordLists = ({ actorWords, kinships, modalClauses, negation, portrayal, quotations, english }: Lexicons) => {
  const { entries: _negators, ...scopes } = negation;
  const { entries: _trajectories, ...portrayed } = portrayal;
  const { entries: _cues, ...cueWords } = quotations;
  const { abbreviations, ...inflection } = english;
  return [
    ...listsOf("actors/words", actorWords),
    ...listsOf("language/abbreviations", abbreviations),
    ...listsOf("language/irregular-verbs", inflection),
    ...listsOf("language/negation", scopes),
    ...modalClauses.constructions.map(({ words, modality, ...content }) => ({
      lexicon: "language/modal-clauses",
      entry: `${modality}: ${words}`,
      sha256: hashOf(content),
    })),
    ...listsOf("language/modal-clauses", modalClauses.words),
    ...listsOf("portrayal/trajectories", portrayed),
    ...listsOf("quotations/words", cueWords),
    ...[...kinships].map(([frame, kinship]) => ({
      lexicon: `frames/${frame}`,
      entry: "words: kinship",
      sha256: hashOf(kinship),
    })),
  ];
};

/** Fingerprints of all that the lexicons say, by file, then by entry. */
export const hashedEntries = (lexicons: Lexicons): readonly HashedEntry[] => {
  const once = new Map<string, HashedEntry>();
  for (const one of [...entriesOf(lexicons).map(hashedEntry), ...wordLists(lexicons)]) {
    // An id that stands twice in a file is a slip, and still one row.
    const key = JSON.stringify([one.lexicon, one.entry]);
    const earlier = once.get(key);
    once.set(key, earlier === undefined ? one : { ...one, sha256: hashOf([earlier.sha256, one.sha256]) });
  }
  return [...once.values()].sort((a, b) => byCodeUnits(a.lexicon, b.lexicon) || byCodeUnits(a.entry, b.entry));
};
