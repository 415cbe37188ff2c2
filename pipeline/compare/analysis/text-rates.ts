import {
  type BrunnerMunzel,
  brunnerMunzel,
  denseColumn,
  mean,
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
    const units = Array.from({ length: to - from }, (_, i) => from + i).filter((unit) => (base[unit] as number) > 0);
    return {
      rates: units.map((unit) => (1000 * (dense[unit] as number)) / (base[unit] as number)),
      counts: units.map((unit) => dense[unit] as number),
      bases: units.map((unit) => base[unit] as number),
    };
  };
  const [first, second] = [sideOf(0, groups.first), sideOf(groups.first, base.length)];
  return flipped ? { target: second, reference: first } : { target: first, reference: second };
};

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
