import {
  type BrunnerMunzel,
  brunnerMunzel,
  deviationOfProportions,
  type ManyZeros,
  meanOfMany,
  normedDeviationOfProportions,
  sizeOf,
  type WilcoxonRankSum,
  wilcoxonRankSum,
  withDense,
} from "../../statistics/index.js";
import type { Counted, CountedQuestions } from "./resampled.js";

/** All texts of one side that have a base, in their order. */
interface AllTexts {
  readonly counts: Float64Array;
  readonly bases: Float64Array;
}

/** Rates of the texts of one side, per 1,000 of their base; texts without a base have none. */
export interface TextRates {
  readonly rates: ManyZeros;
  /** Texts with a hit. */
  readonly range: number;
  /** Every text with its figures: of many labels in many texts too much to be made for each. */
  readonly texts: () => AllTexts;
}

/** The texts of one side that have a base, the same for all questions that are counted against it. */
interface WithBase {
  readonly count: number;
  /** Which they are, and the base of each; made when they are first wanted. */
  readonly all: () => { readonly units: Uint32Array; readonly bases: Float64Array };
}

const withBase = (base: Float64Array, from: number, to: number): WithBase => {
  let count = 0;
  for (let unit = from; unit < to; unit += 1) if ((base[unit] as number) > 0) count += 1;
  let made: ReturnType<WithBase["all"]> | undefined;
  const make = (): ReturnType<WithBase["all"]> => {
    const [units, bases] = [new Uint32Array(count), new Float64Array(count)];
    let next = 0;
    for (let unit = from; unit < to; unit += 1) {
      if ((base[unit] as number) <= 0) continue;
      units[next] = unit;
      bases[next] = base[unit] as number;
      next += 1;
    }
    return { units, bases };
  };
  return {
    count,
    all: () => {
      made ??= make();
      return made;
    },
  };
};

/** Rates of the units of both sides, target first; of one question after the other. */
export const textRatesOf = ({
  observations,
  bases,
}: Pick<CountedQuestions, "observations" | "bases">): ((of: Counted) => {
  readonly target: TextRates;
  readonly reference: TextRates;
}) => {
  const { groups, flipped } = observations;
  const all = groups.first + groups.second;
  const known = new Map<number, readonly [WithBase, WithBase]>();
  const sidesOf = (choice: number): readonly [WithBase, WithBase] => {
    const base = bases[choice] ?? new Float64Array(all);
    const sides = known.get(choice) ?? [withBase(base, 0, groups.first), withBase(base, groups.first, all)];
    known.set(choice, sides);
    return sides;
  };
  return ({ question, counts }) => {
    const base = bases[question.choice] ?? new Float64Array(all);
    const sideOf = (texts: WithBase, from: number, to: number): TextRates => {
      const others: number[] = [];
      counts.at.forEach((unit, i) => {
        const own = base[unit] as number;
        if (unit >= from && unit < to && own > 0) others.push((1000 * (counts.value[i] as number)) / own);
      });
      return {
        rates: { others, zeros: texts.count - others.length },
        range: others.length,
        texts: () => {
          const { units, bases: own } = texts.all();
          const countsOf = (dense: Float64Array) => {
            const found = new Float64Array(units.length);
            for (let text = 0; text < units.length; text += 1) found[text] = dense[units[text] as number] as number;
            return found;
          };
          return { counts: withDense(counts, all, countsOf), bases: own };
        },
      };
    };
    const [one, other] = sidesOf(question.choice);
    const [first, second] = [sideOf(one, 0, groups.first), sideOf(other, groups.first, all)];
    return flipped ? { target: second, reference: first } : { target: first, reference: second };
  };
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
  const dp = parts && deviationOfProportions(parts);
  return {
    texts: sizeOf(rates),
    meanRate: meanOfMany(rates),
    range,
    dp,
    dpNorm: parts && normedDeviationOfProportions(parts, dp),
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
