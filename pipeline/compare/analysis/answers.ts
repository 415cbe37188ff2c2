import type { Counting } from "../../model/table.js";
import {
  difference,
  exp2,
  type Interval,
  logLikelihood,
  logRatioHardie,
  logRatioWalter,
  newcombeInterval,
  type PermutationTest,
  percentDifference,
  rate,
  type TwoCounts,
  wilsonInterval,
} from "../../statistics/index.js";
import { inner } from "../counted.js";
import { type ExactTest, exactTestOf } from "./exact-test.js";
import { type Intervals, intervalsOf, takesBootstrap } from "./intervals.js";
import type { Question } from "./questions.js";
import { bootstrapped, type CountedQuestions, permutationTests } from "./resampled.js";

/** What is known of one side. */
export interface SideAnswer {
  readonly count: number;
  readonly base: number;
  /** Per 1,000 of the base. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** Score interval of the rate, as if each word were drawn by itself. */
  readonly wilson: Interval | null;
  /** Fewest hits that this side would need, the other's being what they are, for the exact test's p below .05. */
  readonly minimumCount: number | null;
}

/** What is known of one question, target against reference. */
export interface Answer {
  readonly question: Question;
  readonly target: SideAnswer;
  readonly reference: SideAnswer;
  readonly difference: number | null;
  readonly differenceInterval: Interval | null;
  readonly newcombe: Interval | null;
  readonly logRatioWalter: number | null;
  readonly logRatioHardie: number | null;
  readonly logRatioInterval: Interval | null;
  readonly logRatio99: Interval | null;
  readonly percentDifference: number | null;
  readonly percentInterval: Interval | null;
  readonly method: Intervals["method"];
  /** By the exact test that suits the base. */
  readonly fisherP: number | null;
  readonly midP: number | null;
  readonly logLikelihood: number | null;
  readonly permutation: PermutationTest;
}

/** The lower end becomes the upper one, and both change their sign. */
const negated = (interval: Interval | null): Interval | null =>
  interval === null ? null : [0 - interval[1], 0 - interval[0]];

const perThousand = (interval: Interval | null): Interval | null =>
  interval === null ? null : [1000 * interval[0], 1000 * interval[1]];

/** A ratio of rates by its binary logarithm as a difference in per cent. */
const percentOf = (logRatio: number): number => 100 * (exp2(logRatio) - 1);

/** Figures that take each of the base for a draw; none where there are more hits than could be drawn. */
const drawn = (counts: TwoCounts, exact: ExactTest) => {
  const tails = exact.of(counts);
  const isPart = exact.name === "fisher" && tails !== null;
  return {
    fisherP: tails?.twoSided ?? null,
    midP: tails?.midP ?? null,
    newcombe: isPart ? perThousand(newcombeInterval(counts)) : null,
    logLikelihood: isPart ? (logLikelihood(counts)?.fourTerms.statistic ?? null) : null,
  };
};

const sideAnswer = (
  [count, base]: readonly [number, number],
  [otherCount, otherBase]: readonly [number, number],
  interval: Interval | null,
  exact: ExactTest,
): SideAnswer => ({
  count,
  base,
  rate: rate(count, base),
  interval,
  wilson: exact.name === "fisher" && count <= base ? perThousand(wilsonInterval(count, base)) : null,
  minimumCount: exact.minimum({ otherCount, base, otherBase }),
});

const nothing: PermutationTest = { p: null, smallestP: null, exact: true, divisions: 0 };

interface Given {
  readonly question: Question;
  readonly counts: TwoCounts;
  readonly intervals: Intervals;
  readonly permutation: PermutationTest;
  readonly flipped: boolean;
  readonly exact: ExactTest;
}

const answerOf = ({ question, counts, intervals, permutation, flipped, exact }: Given): Answer => {
  const { at95, logRatio99, method } = intervals;
  const { newcombe, ...rest } = drawn(counts, exact);
  const target = [counts.targetCount, counts.targetBase] as const;
  const reference = [counts.referenceCount, counts.referenceBase] as const;
  const turned = (interval: Interval | null): Interval | null => (flipped ? negated(interval) : interval);
  const logRatioInterval = turned(at95?.logRatio ?? null);
  const [ofTarget, ofReference] = flipped ? [at95?.second, at95?.first] : [at95?.first, at95?.second];
  const met = counts.targetCount + counts.referenceCount > 0;
  return {
    question,
    target: sideAnswer(target, reference, ofTarget ?? null, exact),
    reference: sideAnswer(reference, target, ofReference ?? null, exact),
    difference: difference(rate(...target), rate(...reference)),
    differenceInterval: turned(at95?.difference ?? null),
    newcombe,
    logRatioWalter: logRatioWalter(counts),
    logRatioHardie: logRatioHardie(counts),
    logRatioInterval: met ? logRatioInterval : null,
    logRatio99: met ? turned(logRatio99) : null,
    percentDifference: percentDifference(counts),
    percentInterval: met && logRatioInterval ? [percentOf(logRatioInterval[0]), percentOf(logRatioInterval[1])] : null,
    method,
    ...rest,
    permutation,
  };
};

/** An exact test that works out nothing twice: most actors are named once or twice, so that their counts are the same. */
const remembering = (exact: ExactTest): ExactTest => {
  const [tails, minima] = [new Map<string, ReturnType<ExactTest["of"]>>(), new Map<string, number | null>()];
  return {
    name: exact.name,
    of: (counts) => {
      const { targetCount, targetBase, referenceCount, referenceBase } = counts;
      const key = `${targetCount} ${targetBase} ${referenceCount} ${referenceBase}`;
      return inner(tails, key, () => exact.of(counts));
    },
    minimum: (standing) => {
      const { base, otherCount, otherBase, alpha } = standing;
      const key = `${base} ${otherCount} ${otherBase} ${alpha}`;
      return inner(minima, key, () => exact.minimum(standing));
    },
  };
};

/** Answers all questions, target against reference, in their order. */
export const answersTo = (counted: CountedQuestions, counting: Counting): readonly Answer[] => {
  const { observations, bases } = counted;
  const { groups, flipped } = observations;
  const exact = remembering(exactTestOf(counting.inference.base));
  const part = (values: Float64Array, from: number, to: number): number =>
    values.subarray(from, to).reduce((sum, one) => sum + one, 0);
  const wholes = bases.map((base) => [part(base, 0, groups.first), part(base, groups.first, base.length)] as const);
  const tests = permutationTests(counted, counting);
  const samples = counted.counted.map(({ question, counts }) => ({
    groups,
    counts,
    bases: bases[question.choice] ?? new Float64Array(),
    paired: observations.unit === "pair",
  }));
  // Resamples of thousands of rare actors would fill the memory, and no interval of theirs is made of any.
  const resamples = bootstrapped(counted, samples.map(takesBootstrap), counting);
  return counted.counted.map(({ question }, index) => {
    const sample = samples[index];
    if (sample === undefined) throw new Error("a question without a sample");
    const countIn = (isFirst: boolean): number =>
      sample.counts.at.reduce(
        (sum, unit, i) => (unit < groups.first === isFirst ? sum + (sample.counts.value[i] ?? 0) : sum),
        0,
      );
    const [firstBase, secondBase] = wholes[question.choice] ?? [0, 0];
    const [first, second] = [[countIn(true), firstBase] as const, [countIn(false), secondBase] as const];
    const [target, reference] = flipped ? [second, first] : [first, second];
    const counts = {
      targetCount: target[0],
      targetBase: target[1],
      referenceCount: reference[0],
      referenceBase: reference[1],
    };
    const intervals = intervalsOf(sample, resamples.hits(index), resamples.bases[question.choice] ?? null);
    const permutation = first[0] + second[0] > 0 ? (tests[index] ?? nothing) : nothing;
    return answerOf({ question, counts, intervals, permutation, flipped, exact });
  });
};
