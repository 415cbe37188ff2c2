// Null splits: one corpus, or one text, is dealt out to two sides at random, so that every difference is chance.

import { rankTestsOf } from "../../pipeline/compare/analysis/text-rates.js";
import {
  blockPermutationTest,
  type CountedColumn,
  divisions,
  fisherTails,
  logLikelihood,
  seedOf,
  sparseColumn,
  type TwoGroups,
  textPermutationTest,
} from "../../pipeline/statistics/index.js";
import { attainableSize, blockStatistic, overDivisions, textStatistic } from "./attainable.js";
import type { CountedCorpus } from "./counts.js";
import { drawFrom, drawnWithout } from "./draw.js";
import { headlineModes, type Label, labelsWith, matrixOf, summed, taken } from "./matrix.js";
import { type Outcome, outcome } from "./outcome.js";

/** At or below this p a test rejects. */
const level = 0.05;

/** Permutations of each split: so many suffice for a p of .05 to be exact, as 25 of 500 are. */
export const permutations = 499;

/** The tests that are counted, the headline test first. */
export const nullTests = ["permutation", "fisher", "log_likelihood", "brunner_munzel", "wilcoxon"] as const;

type NullTest = (typeof nullTests)[number];

/** What is dealt out: the words of all units, and the hits of each label. */
interface Material {
  readonly words: Float64Array;
  readonly hits: readonly Float64Array[];
}

/** Two sides as they were dealt. */
interface Dealt {
  readonly groups: TwoGroups;
  readonly words: Float64Array;
  readonly hits: readonly Float64Array[];
}

const sumOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);

/** p of a label's other tests, which take words or ranks. */
const othersOf = (
  { groups, words }: Dealt,
  hits: Float64Array,
  withRanks: boolean,
): Partial<Record<NullTest, number | null>> => {
  const { first } = groups;
  const [a, n] = [sumOf(hits.subarray(0, first)), sumOf(words.subarray(0, first))];
  const [c, m] = [sumOf(hits.subarray(first)), sumOf(words.subarray(first))];
  if (a + c === 0 || a > n || c > m) return {};
  const counts = { targetCount: a, targetBase: n, referenceCount: c, referenceBase: m };
  const ofWords = {
    fisher: fisherTails({ a, b: n - a, c, d: m - c }).twoSided,
    log_likelihood: logLikelihood(counts)?.fourTerms.p ?? null,
  };
  if (!withRanks) return ofWords;
  const rates = (from: number, to: number) => {
    const units = Array.from({ length: to - from }, (_, i) => from + i).filter((unit) => (words[unit] as number) > 0);
    const others = units.flatMap((unit) =>
      hits[unit] === 0 ? [] : [(1000 * (hits[unit] as number)) / (words[unit] as number)],
    );
    return { rates: { others, zeros: units.length - others.length } };
  };
  const ranks = rankTestsOf(rates(0, first), rates(first, words.length));
  return { ...ofWords, brunner_munzel: ranks.p, wilcoxon: ranks.wilcoxon?.p ?? null };
};

/** Draws two sides from the material. */
const deal = ({ words, hits }: Material, groups: TwoGroups, seed: number): Dealt => {
  const units = drawnWithout(words.length, groups.first + groups.second, drawFrom(seed));
  return { groups, words: taken(words, units), hits: hits.map((column) => taken(column, units)) };
};

interface Tally {
  readonly rejected: Record<NullTest, number>;
  able: number;
  attainable: number;
  looked: number;
}

/** The attainable size is looked at in so many splits: fewer where it takes long, and where ties are few. */
const splitsLookedAt = ({ first }: TwoGroups): number => (first <= 5 ? 250 : first <= 20 ? 50 : 10);

/** What a null design is made of. */
export interface NullDesign {
  readonly counted: CountedCorpus;
  readonly unit: "text" | "paragraph" | "sentence";
  /** Units a side; null deals out all. */
  readonly units: number | null;
  /** The one text whose blocks are dealt out; null for the whole corpus. */
  readonly text: string | null;
  readonly splits: number;
  readonly seed: number;
}

const fewestHits = 50;

const materialOf = ({
  counted,
  unit,
  text,
}: NullDesign): { readonly labels: readonly Label[]; readonly material: Material } => {
  const texts = counted.counts.texts.filter(({ id }) => text === null || id === text);
  const labels = labelsWith(counted.counts, texts, fewestHits);
  const { bases, hits } = matrixOf(texts, labels, unit);
  return {
    labels,
    material: { words: summed(bases, headlineModes), hits: hits.map((modes) => summed(modes, headlineModes)) },
  };
};

/** The greatest share of divisions that the headline test can reject, label by label. */
const attainableSizes = (dealt: Dealt, isText: boolean, seed: number): readonly number[] => {
  const { groups, words, hits } = dealt;
  const all = divisions(groups, permutations, seed);
  const of = hits.map((column) =>
    isText ? textStatistic(words, column, groups.first) : blockStatistic(words, column),
  );
  return overDivisions(all.members(), of).map((values) => attainableSize(values, level));
};

const countSplit = (dealt: Dealt, isText: boolean, seed: number, tallies: readonly Tally[], look: boolean): void => {
  const { groups, words, hits } = dealt;
  const columns = hits.map((column): CountedColumn => ({ counts: sparseColumn(column), base: 0 }));
  const test = isText ? textPermutationTest : blockPermutationTest;
  const tests = test(groups, [words], columns, permutations, seed);
  const sizes = look ? attainableSizes(dealt, isText, seed) : [];
  tallies.forEach((tally, row) => {
    const column = hits[row] as Float64Array;
    const smallest = tests[row]?.smallestP ?? null;
    if (smallest !== null && smallest <= level) tally.able += 1;
    const ps = { permutation: tests[row]?.p ?? null, ...othersOf(dealt, column, isText) };
    for (const name of nullTests) {
      const p = ps[name as keyof typeof ps] ?? null;
      if (p !== null && p <= level) tally.rejected[name] += 1;
    }
    if (!look) return;
    tally.attainable += sizes[row] ?? 0;
    tally.looked += 1;
  });
};

/** Rejections of each label under a null design. */
export const nullSplits = (design: NullDesign): readonly Outcome[] => {
  const { counted, unit, units, text, splits, seed } = design;
  const { labels, material } = materialOf(design);
  const half = Math.floor(material.words.length / 2);
  const groups =
    units === null ? { first: half, second: material.words.length - half } : { first: units, second: units };
  const tallies = labels.map(
    (): Tally => ({
      rejected: { permutation: 0, fisher: 0, log_likelihood: 0, brunner_munzel: 0, wilcoxon: 0 },
      able: 0,
      attainable: 0,
      looked: 0,
    }),
  );
  for (let split = 0; split < splits; split += 1) {
    const own = seedOf(seed, ["null", counted.corpus.name, unit, text ?? "", String(units), String(split)]);
    countSplit(deal(material, groups, own), unit === "text", own, tallies, split < splitsLookedAt(groups));
  }
  const words = sumOf(material.words);
  const about = { part: "null", corpus: counted.corpus.name, unit, units: groups.first } as const;
  const tests = nullTests.filter((name) => unit === "text" || (name !== "brunner_munzel" && name !== "wilcoxon"));
  return labels.flatMap(({ layer, label, hits }, row) =>
    tests.map((method) => {
      const { rejected, able, attainable, looked } = tallies[row] as Tally;
      return outcome({
        ...about,
        layer,
        label,
        frequency: (10_000 * hits) / words,
        method,
        cases: splits,
        hits: rejected[method],
        able: method === "permutation" ? able : null,
        attainable: method === "permutation" && looked > 0 ? attainable / looked : null,
      });
    }),
  );
};
