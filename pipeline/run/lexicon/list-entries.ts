import { atomsOf, variants } from "../../annotate/patterns/parse.js";
import { vocabulary } from "../../annotate/patterns/vocabulary.js";
import type { ActorEntry, EnglishFacts, Lexicons, PatternEntry } from "../../model/lexicon.js";
import type { ListedEntry, ListedLayer } from "../../model/lexicon-listing.js";
import { documentOf } from "../../read/document.js";
import { english as englishAnnotator } from "../annotate.js";

/** Which entries are listed. */
export interface ListOptions {
  readonly layers: readonly ListedLayer[];
  /** Labels, or empty for all. */
  readonly labels: readonly string[];
  /** Words that an entry must know, or null. */
  readonly words: string | null;
}

type Found = ListedEntry["found"];

/** A word of a pattern, as the number of its test; −1 for what is no word, such as a gap. */
type Row = readonly number[];

const best = (found: readonly Found[]): Found =>
  found.includes("whole") ? "whole" : (found.find((one) => one) ?? null);

/** True if `inner` stands in `outer` from an index on. */
const standsAt = <Outer, Inner>(
  outer: readonly Outer[],
  inner: readonly Inner[],
  at: number,
  same: (a: Outer, b: Inner) => boolean,
): boolean =>
  inner.every((item, index) => {
    const other = outer[at + index];
    return other !== undefined && same(other, item);
  });

const within = <Outer, Inner>(
  outer: readonly Outer[],
  inner: readonly Inner[],
  same: (a: Outer, b: Inner) => boolean,
): Found => {
  const at = outer.findIndex((_, index) => standsAt(outer, inner, index, same));
  if (at < 0 || inner.length === 0) return null;
  return inner.length === outer.length ? "whole" : "part";
};

/** The words searched for in lower case, parted as a text would be. */
const partedWords = async (words: string, lexicons: Lexicons): Promise<readonly string[]> => {
  const annotator = await englishAnnotator();
  const nothing = { ...lexicons, stance: [], frames: [], actors: [], designations: [] };
  const document = documentOf("search", words);
  return annotator(nothing)(document).tokens.map(({ normal }) => normal);
};

type Search<E> = (entry: E) => Found;

/** Search in patterns; parts of speech and contexts are not asked for. */
const patternSearch = (
  words: readonly string[],
  entries: readonly PatternEntry[],
  facts: EnglishFacts,
): Search<PatternEntry> => {
  const vocabularyOfAll = vocabulary(facts);
  const rows = new Map<PatternEntry, readonly Row[]>(
    entries.map((entry) => [
      entry,
      entry.match.flatMap(variants).map((variant) =>
        atomsOf(variant)
          .filter(({ kind }) => kind === "word" || kind === "any" || kind === "gap")
          .map((atom) => (atom.kind === "word" && atom.tests.length > 0 ? vocabularyOfAll.register(atom.tests) : -1)),
      ),
    ]),
  );
  const forms = words.map(vocabularyOfAll.formOf);
  return (entry) =>
    best((rows.get(entry) ?? []).map((row) => within(row, forms, (test, form) => form.tests.has(test))));
};

const namesOf = (entry: ActorEntry): readonly string[] => [
  entry.name,
  ...entry.aliases,
  ...entry.abbreviations,
  ...entry.metonyms,
  ...entry.short,
  ...entry.units,
  ...entry.offices,
  ...entry.demonyms,
  ...entry.people,
  ...entry.capital,
  ...entry.prefixes,
  ...(entry.surname === null ? [] : [entry.surname]),
];

const plainWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const nameSearch = (words: string): Search<ActorEntry> => {
  const wanted = plainWords(words);
  return (entry) => best(namesOf(entry).map((name) => within(plainWords(name), wanted, (a, b) => a === b)));
};

const conditionNames = ["pos", "given", "only", "unless", "false_friends", "lookalikes"] as const;

const conditionsOf = (entry: PatternEntry | ActorEntry): readonly string[] =>
  conditionNames.filter((name) => {
    const value: unknown = Object.entries(entry).find(([field]) => field === name)?.[1];
    return Array.isArray(value) && value.length > 0;
  });

const listed = (layer: ListedLayer, entry: PatternEntry | ActorEntry, found: Found): ListedEntry => ({
  layer,
  id: entry.id,
  label: entry.label,
  engagement: "engagement" in entry ? String(entry.engagement) : null,
  patterns: "match" in entry ? entry.match : namesOf(entry),
  conditions: conditionsOf(entry),
  source: entry.source,
  lexicon: entry.lexicon,
  found,
});

/** Entries of the lexicons in their order: those of the layers and labels wanted that know the words, if any were given. */
export const listEntries = async (
  lexicons: Lexicons,
  { layers, labels, words }: ListOptions,
): Promise<ListedEntry[]> => {
  const { stance, frames, designations, actors, negation, quotations, portrayal, english } = lexicons;
  const others: readonly (readonly [ListedLayer, readonly PatternEntry[]])[] = [
    ["negations", negation.entries],
    ["quotations", quotations.entries],
    ["portrayals", portrayal.entries],
  ];
  const patterns = [...stance, ...frames, ...designations, ...others.flatMap(([, entries]) => entries)];
  const inPatterns = words === null ? null : patternSearch(await partedWords(words, lexicons), patterns, english);
  const inNames = words === null ? null : nameSearch(words);
  const all = [
    ...stance.map((entry) => listed("stance", entry, inPatterns?.(entry) ?? null)),
    ...frames.map((entry) => listed("frames", entry, inPatterns?.(entry) ?? null)),
    ...actors.map((entry) => listed("actors", entry, inNames?.(entry) ?? null)),
    ...designations.map((entry) => listed("actors", entry, inPatterns?.(entry) ?? null)),
    ...others.flatMap(([layer, entries]) => entries.map((entry) => listed(layer, entry, inPatterns?.(entry) ?? null))),
  ];
  return all.filter(
    ({ layer, label, found }) =>
      layers.includes(layer) && (labels.length === 0 || labels.includes(label)) && (words === null || found !== null),
  );
};
