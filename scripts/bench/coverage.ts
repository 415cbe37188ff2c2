// Coverage: texts are drawn anew, with replacement, from two groups whose true ratio is known, since they are all there is.
import { logRatioBca, type Redrawn, type Sample, takesBootstrap } from "../../pipeline/compare/analysis/intervals.js";
import {
  bootstrapPercentile,
  bootstrapSums,
  type Interval,
  logRatioWalter,
  ratioEstimates,
  ratioIntervals,
  seedOf,
  sparseColumn,
} from "../../pipeline/statistics/index.js";
import type { CountedCorpus } from "./counts.js";
import { drawFrom, drawnWith } from "./draw.js";
import { headlineModes, type Label, labelsWith, matrixOf, summed, taken } from "./matrix.js";
import { type Outcome, outcome } from "./outcome.js";

/** Bootstrap resamples of each draw. */
export const resamplesOfDraws = 999;

/** Intervals that are set side by side; `used` is the one that the program takes, `t_99` the nominal 99 % one. */
export const coverageMethods = ["t", "bca", "percentile", "used", "t_99"] as const;

type Method = (typeof coverageMethods)[number];

/** Where an interval lies: it holds the truth, or lies wholly above or below it. */
export type Place = "covers" | "above" | "below";

/** Where an interval lies to the truth; its ends belong to it. */
export const placeOf = ([lower, upper]: Interval, truth: number): Place => {
  if (lower > truth) return "above";
  return upper < truth ? "below" : "covers";
};

interface Tally {
  covers: number;
  above: number;
  below: number;
}

/** The year that divides a corpus into two groups of texts, about as many in each. */
export const middleYear = (years: readonly number[]): number =>
  years.toSorted((a, b) => a - b)[years.length >> 1] ?? Number.NaN;

interface Groups {
  readonly labels: readonly Label[];
  /** True binary logarithm of the ratio of rates, later group against earlier. */
  readonly truths: readonly number[];
  readonly words: Float64Array;
  readonly hits: readonly Float64Array[];
  readonly later: readonly number[];
  readonly earlier: readonly number[];
}

/** In each group a label has so many hits, so that its true ratio is one. */
const fewestHits = 50;

const groupsOf = ({ counts, speeches }: CountedCorpus): Groups => {
  const middle = middleYear(speeches.map(({ year }) => year));
  const all = labelsWith(counts, counts.texts, fewestHits);
  const { bases, hits } = matrixOf(counts.texts, all, "text");
  const words = summed(bases, headlineModes);
  const columns = hits.map((modes) => summed(modes, headlineModes));
  const units = Array.from(words, (_, unit) => unit).filter((unit) => (words[unit] as number) > 0);
  const isLater = (unit: number): boolean => (speeches[unit]?.year ?? 0) >= middle;
  const [later, earlier] = [units.filter(isLater), units.filter((unit) => !isLater(unit))];
  const total = (column: Float64Array, of: readonly number[]): number =>
    of.reduce((sum, unit) => sum + (column[unit] as number), 0);
  const isFrequent = columns.map((column) => Math.min(total(column, later), total(column, earlier)) >= fewestHits);
  const kept = columns.filter((_, row) => isFrequent[row]);
  const ratio = (column: Float64Array): number =>
    Math.log2(total(column, later) / total(words, later)) - Math.log2(total(column, earlier) / total(words, earlier));
  return {
    labels: all.filter((_, row) => isFrequent[row]),
    truths: kept.map(ratio),
    words,
    hits: kept,
    later,
    earlier,
  };
};

const replicatesOf = ({ hits, words }: Redrawn): Float64Array =>
  hits.first.map(
    (a, i) =>
      logRatioWalter({
        targetCount: a,
        targetBase: words.first[i] as number,
        referenceCount: hits.second[i] as number,
        referenceBase: words.second[i] as number,
      }) ?? Number.NaN,
  );

/** All intervals of one label; none where neither side has a hit, of which the program says nothing. */
const intervalsOfLabel = (
  sample: Sample,
  hits: Float64Array,
  redrawn: Redrawn,
): Partial<Record<Method, Interval | null>> => {
  if (sample.counts.at.length === 0) return {};
  const estimates = ratioEstimates(sample.groups, hits, sample.bases);
  const t = ratioIntervals(...estimates, 0.95)?.logRatio ?? null;
  const bca = logRatioBca(sample, redrawn, 0.95);
  const percentile = bootstrapPercentile({ replicates: replicatesOf(redrawn) });
  const t99 = ratioIntervals(...estimates, 0.99)?.logRatio ?? null;
  return { t, bca, percentile, used: takesBootstrap(sample) ? bca : t, t_99: t99 };
};

interface Job {
  readonly counted: CountedCorpus;
  /** Texts a side. */
  readonly units: number;
  readonly draws: number;
  readonly seed: number;
}

/** How often each interval held the true ratio of each label. */
export const coverages = ({ counted, units, draws, seed }: Job): readonly Outcome[] => {
  const { labels, truths, words, hits, later, earlier } = groupsOf(counted);
  const groups = { first: units, second: units };
  const tallies = labels.map(
    () => new Map(coverageMethods.map((name): [Method, Tally] => [name, { covers: 0, above: 0, below: 0 }])),
  );
  for (let one = 0; one < draws; one += 1) {
    const own = seedOf(seed, ["coverage", counted.corpus.name, String(units), String(one)]);
    const draw = drawFrom(own);
    const chosen = Uint32Array.from([...drawnWith(later, units, draw), ...drawnWith(earlier, units, draw)]);
    const bases = taken(words, chosen);
    const columns = hits.map((column) => taken(column, chosen));
    const sparse = columns.map(sparseColumn);
    const resampling = { drawing: "groups", resamples: resamplesOfDraws, seed: own } as const;
    const [redrawnWords, ...redrawn] = bootstrapSums(groups, [sparseColumn(bases), ...sparse], resampling);
    sparse.forEach((counts, row) => {
      const redrawnHits = redrawn[row];
      if (redrawnHits === undefined || redrawnWords === undefined) throw new Error("a column without resamples");
      const sample = { groups, counts, bases, paired: false };
      const found = intervalsOfLabel(sample, columns[row] as Float64Array, { hits: redrawnHits, words: redrawnWords });
      for (const name of coverageMethods) {
        const [interval, tally] = [found[name] ?? null, tallies[row]?.get(name)];
        if (interval !== null && tally !== undefined) tally[placeOf(interval, truths[row] as number)] += 1;
      }
    });
  }
  const total = words.reduce((sum, count) => sum + count, 0);
  return labels.flatMap(({ layer, label, hits: frequency }, row) =>
    coverageMethods.map((method) => {
      const { covers, above, below } = tallies[row]?.get(method) ?? { covers: 0, above: 0, below: 0 };
      return outcome({
        part: "coverage",
        corpus: counted.corpus.name,
        unit: "text",
        units,
        layer,
        label,
        frequency: (10_000 * frequency) / total,
        method,
        cases: covers + above + below,
        hits: covers,
        above,
        below,
      });
    }),
  );
};
