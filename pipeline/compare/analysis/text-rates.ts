import {
  type BrunnerMunzel,
  brunnerMunzel,
  denseColumn,
  deviationOfProportions,
  mean,
  normedDeviationOfProportions,
  partRange,
  type WilcoxonRankSum,
  wilcoxonRankSum,
} from "../../statistics/index.js";
import type { Counted, CountedQuestions } from "./resampled.js";

/** Rates of the texts of one side, per 1,000 of their base; texts without a base have none. */
export interface TextRates {
  readonly rates: readonly number[];
  readonly counts: readonly number[];
  readonly bases: readonly number[];
}

/** Rates of the units of both sides, target first. */
export const textRatesOf = (
  { observations, bases }: CountedQuestions,
  { question, counts }: Counted,
): { readonly target: TextRates; readonly reference: TextRates } => {
  const { groups, flipped } = observations;
  const base = bases[question.choice] ?? new Float64Array();
  const dense = denseColumn(counts, base.length);
  const sideOf = (from: number, to: number): TextRates => {
    const side = { rates: [] as number[], counts: [] as number[], bases: [] as number[] };
    for (let unit = from; unit < to; unit += 1) {
      const [count, own] = [dense[unit] as number, base[unit] as number];
      if (own <= 0) continue;
      side.rates.push((1000 * count) / own);
      side.counts.push(count);
      side.bases.push(own);
    }
    return side;
  };
  const [first, second] = [sideOf(0, groups.first), sideOf(groups.first, base.length)];
  return flipped ? { target: second, reference: first } : { target: first, reference: second };
};

/** What the rates of the texts of one side come to; of a corpus the rates of each label would not fit in memory. */
export interface SideOfTexts {
  readonly texts: number;
  readonly meanRate: number | null;
  /** Texts with a hit. */
  readonly range: number;
  readonly dp: number | null;
  readonly dpNorm: number | null;
}

/** Sums rates up. */
export const sideOfTexts = ({ counts, bases, rates }: TextRates): SideOfTexts => ({
  texts: rates.length,
  meanRate: mean(rates),
  range: partRange(counts),
  // Over one or two parts a dispersion says nothing.
  dp: rates.length < 3 ? null : deviationOfProportions({ counts, sizes: bases }),
  dpNorm: rates.length < 3 ? null : normedDeviationOfProportions({ counts, sizes: bases }),
});

/** Rank tests of texts. */
export interface RankTests {
  readonly wilcoxon: WilcoxonRankSum | null;
  readonly brunnerMunzel: BrunnerMunzel | null;
  /** Brunner and Munzel's p; Wilcoxon's where the sides are wholly separated, for which the former has none. */
  readonly p: number | null;
  /** Mean rate of the target's texts less that of the reference's. */
  readonly meanDifference: number | null;
}

/** Rank tests of the texts of two sides. */
export const rankTestsOf = (target: TextRates, reference: TextRates): RankTests => {
  const wilcoxon = wilcoxonRankSum(target.rates, reference.rates);
  const brunner = brunnerMunzel(target.rates, reference.rates);
  const [one, other] = [mean(target.rates), mean(reference.rates)];
  return {
    wilcoxon,
    brunnerMunzel: brunner,
    p: brunner?.p ?? wilcoxon?.p ?? null,
    meanDifference: one === null || other === null ? null : one - other,
  };
};
