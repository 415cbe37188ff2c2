import {
  type BrunnerMunzel,
  brunnerMunzel,
  denseColumn,
  deviationOfProportions,
  type ManyZeros,
  meanOfMany,
  normedDeviationOfProportions,
  sizeOf,
  type WilcoxonRankSum,
  wilcoxonRankSum,
} from "../../statistics/index.js";
import type { Counted, CountedQuestions } from "./resampled.js";

/** All texts of one side that have a base, in their order. */
interface AllTexts {
  /** Per 1,000 of their base. */
  readonly rates: readonly number[];
  readonly counts: readonly number[];
  readonly bases: readonly number[];
}

/** Rates of the texts of one side, per 1,000 of their base; texts without a base have none. */
export interface TextRates {
  readonly rates: ManyZeros;
  /** Texts with a hit. */
  readonly range: number;
  /** Every text with its figures: of many labels in many texts too much to be made for each. */
  readonly texts: () => AllTexts;
}

/** How many texts have a base, from one place to another. */
const withBase = (base: Float64Array, from: number, to: number): number => {
  let texts = 0;
  for (let unit = from; unit < to; unit += 1) if ((base[unit] as number) > 0) texts += 1;
  return texts;
};

const allTexts = (dense: Float64Array, base: Float64Array, from: number, to: number): AllTexts => {
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

/** Rates of the units of both sides, target first. */
export const textRatesOf = (
  { observations, bases }: CountedQuestions,
  { question, counts }: Counted,
): { readonly target: TextRates; readonly reference: TextRates } => {
  const { groups, flipped } = observations;
  const base = bases[question.choice] ?? new Float64Array();
  const sideOf = (from: number, to: number): TextRates => {
    const others: number[] = [];
    counts.at.forEach((unit, i) => {
      const own = base[unit] as number;
      if (unit >= from && unit < to && own > 0) others.push((1000 * (counts.value[i] as number)) / own);
    });
    return {
      rates: { others, zeros: withBase(base, from, to) - others.length },
      range: others.length,
      texts: () => allTexts(denseColumn(counts, base.length), base, from, to),
    };
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
export const sideOfTexts = ({ rates, range, texts }: TextRates): SideOfTexts => {
  // Over one or two parts a dispersion says nothing.
  const all = sizeOf(rates) < 3 ? null : texts();
  const parts = all && { counts: all.counts, sizes: all.bases };
  return {
    texts: sizeOf(rates),
    meanRate: meanOfMany(rates),
    range,
    dp: parts && deviationOfProportions(parts),
    dpNorm: parts && normedDeviationOfProportions(parts),
  };
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
export const rankTestsOf = (target: Pick<TextRates, "rates">, reference: Pick<TextRates, "rates">): RankTests => {
  const wilcoxon = wilcoxonRankSum(target.rates, reference.rates);
  const brunner = brunnerMunzel(target.rates, reference.rates);
  const [one, other] = [meanOfMany(target.rates), meanOfMany(reference.rates)];
  return {
    wilcoxon,
    brunnerMunzel: brunner,
    p: brunner?.p ?? wilcoxon?.p ?? null,
    meanDifference: one === null || other === null ? null : one - other,
  };
};
