import type { Row, Table } from "../model/table.js";
import {
  cosine,
  coverage,
  diceSimilarity,
  entropy,
  flesch,
  fleschKincaid,
  fog,
  frequencyRanks,
  frequencySpectrum,
  growthRate,
  jaccardSimilarity,
  legomena,
  rate,
  sharedWords,
  smog,
  vocabularyGrowth,
} from "../statistics/index.js";
import { deviationOf, type SideTotals, type TextCounts } from "./side-counts.js";
import { filled } from "./tables.js";
import {
  growthTable,
  overlapTable,
  readabilityTable,
  sizesTable,
  spectrumTable,
  vocabularyTable,
} from "./vocabulary-tables.js";

/** What readability formulas count in a text. */
export interface Legible {
  readonly document: string;
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly polysyllables: number;
}

/** A side with all that its tables are made from. */
export interface VocabularySide {
  readonly side: string;
  readonly totals: SideTotals;
  readonly texts: readonly TextCounts[];
  /** Numbers of the words of each text, in their order; only where growth is asked for. */
  readonly sequences: readonly { readonly document: string; readonly words: Uint32Array }[];
  readonly legible: readonly Legible[];
}

/** Words by their number; 0 is none. */
export type Forms = readonly string[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type ListRow = Row<typeof vocabularyTable.columns>;

const listRows = ({ side, totals }: VocabularySide, forms: Forms, minCount: number): readonly ListRow[] => {
  const kept: { word: string; number: number; count: number }[] = [];
  totals.counts.forEach((count, number) => {
    if (count >= Math.max(1, minCount)) kept.push({ word: forms[number] ?? "", number, count });
  });
  kept.sort((a, b) => b.count - a.count || byText(a.word, b.word));
  const ranks = frequencyRanks(kept.map(({ count }) => count));
  return kept.map(({ word, number, count }, index) => ({
    side,
    word,
    rank: ranks[index] ?? 0,
    frequency: count,
    rate: rate(count, totals.words),
    document_frequency: totals.ranges[number] ?? 0,
    texts: totals.texts,
    deviation_of_proportions: deviationOf(totals, number),
  }));
};

/** The frequency lists of all sides. */
export const vocabularyList = (
  sides: readonly VocabularySide[],
  forms: Forms,
  minCount: number,
  notes: readonly string[],
): Table => {
  const rarer = minCount > 1 ? [`Left out: words rarer than ${minCount} in a side.`] : [];
  return filled(
    vocabularyTable,
    sides.flatMap((side) => listRows(side, forms, minCount)),
    [...notes, ...rarer],
  );
};

/** Sizes of the vocabularies. */
export const vocabularySizes = (sides: readonly VocabularySide[], notes: readonly string[]): Table =>
  filled(
    sizesTable,
    sides.map(({ side, totals }) => {
      const hapaxes = legomena(totals.counts);
      return {
        side,
        texts: totals.texts,
        tokens: totals.words,
        types: totals.counts.reduce((types, count) => types + (count > 0 ? 1 : 0), 0),
        hapax_legomena: hapaxes,
        dis_legomena: legomena(totals.counts, { times: 2 }),
        growth_rate: growthRate({ tokens: totals.words, types: 0, hapaxes }),
        entropy: entropy(totals.counts),
      };
    }),
    notes,
  );

/** Spectra of the vocabularies. */
export const vocabularySpectrum = (sides: readonly VocabularySide[], notes: readonly string[]): Table =>
  filled(
    spectrumTable,
    sides.flatMap(({ side, totals }) =>
      [...frequencySpectrum(totals.counts)]
        .sort(([a], [b]) => a - b)
        .map(([frequency, types]) => ({ side, frequency, types, tokens: frequency * types })),
    ),
    notes,
  );

const joined = (texts: VocabularySide["sequences"]): Uint32Array => {
  const inOrder = [...texts].sort((a, b) => byText(a.document, b.document));
  const all = new Uint32Array(inOrder.reduce((sum, { words }) => sum + words.length, 0));
  let at = 0;
  for (const { words } of inOrder) {
    all.set(words, at);
    at += words.length;
  }
  return all;
};

/** Growth curves of the vocabularies. */
export const vocabularyGrowths = (sides: readonly VocabularySide[], points: number, notes: readonly string[]): Table =>
  filled(
    growthTable,
    sides.flatMap(({ side, sequences }) =>
      vocabularyGrowth(joined(sequences), { points }).map((point) => ({
        side,
        tokens: point.tokens,
        types: point.types,
        hapax_legomena: point.hapaxes,
        growth_rate: growthRate(point),
      })),
    ),
    notes,
  );

const vectorOf = ({ counts }: SideTotals): ReadonlyMap<number, number> => {
  const vector = new Map<number, number>();
  counts.forEach((count, number) => {
    if (count > 0) vector.set(number, count);
  });
  return vector;
};

/** What each two of the sides share, in the order in which they are given. */
export const vocabularyOverlap = (sides: readonly VocabularySide[], notes: readonly string[]): Table => {
  const vectors = sides.map(({ side, totals }) => ({ side, counts: vectorOf(totals) }));
  const rows = vectors.flatMap(({ side: target, counts: a }, index) =>
    vectors.slice(index + 1).map(({ side: reference, counts: b }) => ({
      target,
      reference,
      target_types: a.size,
      reference_types: b.size,
      shared_types: sharedWords(a, b).both,
      jaccard_similarity: jaccardSimilarity(a, b),
      dice_similarity: diceSimilarity(a, b),
      cosine: cosine(a, b),
      target_coverage: coverage(a, b),
      reference_coverage: coverage(b, a),
    })),
  );
  const depends =
    "Shared words, Jaccard and Dice depend on how long the sides are: a longer side has more words to share.";
  return filled(overlapTable, rows, [...notes, depends]);
};

const legibleRow = (side: string, document: string | null, counts: Omit<Legible, "document">) => ({
  side,
  document,
  words: counts.words,
  sentences: counts.sentences,
  syllables: counts.syllables,
  polysyllables: counts.polysyllables,
  flesch: flesch(counts),
  flesch_kincaid: fleschKincaid(counts),
  fog: fog(counts),
  smog: smog(counts),
});

const legibleTogether = (texts: readonly Legible[]): Omit<Legible, "document"> => {
  const sum = (field: "words" | "sentences" | "syllables" | "polysyllables"): number =>
    texts.reduce((all, text) => all + text[field], 0);
  return {
    words: sum("words"),
    sentences: sum("sentences"),
    syllables: sum("syllables"),
    polysyllables: sum("polysyllables"),
  };
};

/** How well the counter of syllables counts, as it must be said beside every figure that rests on it. */
export const syllableError =
  "Syllables are counted by rules: 2.7 in 1,000 running words of political speeches get another number than the CMU Pronouncing Dictionary has, and the sum is right to 1 in 1,000.";

/** Readability of the sides, and of each of their texts. */
export const vocabularyReadability = (sides: readonly VocabularySide[], notes: readonly string[]): Table => {
  const rows = sides.flatMap(({ side, legible }) => [
    ...(legible.length > 1 ? [legibleRow(side, null, legibleTogether(legible))] : []),
    ...[...legible].sort((a, b) => byText(a.document, b.document)).map((text) => legibleRow(side, text.document, text)),
  ]);
  const few = rows.some(({ sentences }) => sentences < 30)
    ? ["SMOG is meant for 30 sentences or more; some rows have fewer."]
    : [];
  return filled(readabilityTable, rows, [...notes, syllableError, ...few]);
};
