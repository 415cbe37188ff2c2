import type { Counting } from "../../model/table.js";
import {
  blockPermutationTest,
  bootstrapInTurn,
  bootstrapSums,
  denseColumn,
  type PermutationTest,
  type ResampledSums,
  type SparseColumn,
  seedOf,
  signFlipTest,
  sparseColumn,
  textPermutationTest,
} from "../../statistics/index.js";
import { baseIn, hitsIn, type Observations } from "./observations.js";
import { modesOfChoices, type Question } from "./questions.js";

/** A question with the hits of each observation. */
export interface Counted {
  readonly question: Question;
  readonly counts: SparseColumn;
}

/** What is counted of all questions, over the same observations. */
export interface CountedQuestions {
  readonly observations: Observations;
  /** Base of each observation, by choice of voices. */
  readonly bases: readonly Float64Array[];
  readonly counted: readonly Counted[];
}

/** Counts all questions. */
export const countQuestions = (observations: Observations, questions: readonly Question[]): CountedQuestions => ({
  observations,
  bases: modesOfChoices.map((modes) => baseIn(observations, modes)),
  counted: questions.map((question) => ({
    question,
    counts: hitsIn(observations, question.numbers, question.modes),
  })),
});

/** Seed of a kind of resamples: by the texts and the unit, never by side or label, so that neither changes a digit. */
export const seedFor = ({ places, unit }: Observations, seed: number, kind: string): number => {
  function* words(): Generator<string> {
    yield kind;
    yield unit;
    for (let at = 0; at < places.count; at += 1) yield places.at(at).text;
  }
  return seedOf(seed, words());
};

/** Rates of a pair's two sides, null where one has no base. */
const pairDifferences = ({ groups }: Observations, bases: Float64Array, counts: SparseColumn): readonly number[] => {
  const values = denseColumn(counts, bases.length);
  const differences: number[] = [];
  for (let pair = 0; pair < groups.first; pair += 1) {
    const [one, other] = [bases[pair] as number, bases[groups.first + pair] as number];
    if (one > 0 && other > 0) {
      differences.push((values[pair] as number) / one - (values[groups.first + pair] as number) / other);
    }
  }
  return differences;
};

/** The permutation test that suits the unit, for each question. */
export const permutationTests = (
  { observations, bases, counted }: CountedQuestions,
  { inference: { resamples, seed } }: Counting,
): readonly PermutationTest[] => {
  const { unit, groups } = observations;
  const own = seedFor(observations, seed, "permutation");
  const columns = counted.map(({ question, counts }) => ({ counts, base: question.choice }));
  if (unit === "text") return textPermutationTest(groups, bases, columns, resamples, own);
  if (unit !== "pair") return blockPermutationTest(groups, bases, columns, resamples, own);
  return columns.map(({ counts, base }) => {
    const differences = pairDifferences(observations, bases[base] ?? new Float64Array(), counts);
    return signFlipTest(differences, resamples, own);
  });
};

/** Bootstrap of questions: their hits and, by choice of voices, the bases that these are counted against. */
export interface Bootstrapped {
  /** Of a question by its index, null of one that was not asked for; quick only where they are asked for in their order. */
  readonly hits: (index: number) => ResampledSums | null;
  /** By choice; none if no question was asked for. */
  readonly bases: readonly ResampledSums[];
}

/** Draws observations anew, the same for all questions that are wanted; what is wanted changes no draw. */
export const bootstrapped = (
  { observations, bases, counted }: CountedQuestions,
  wanted: readonly boolean[],
  { inference: { resamples, seed } }: Counting,
): Bootstrapped => {
  const asked = counted.flatMap((_, index) => (wanted[index] === true ? [index] : []));
  if (asked.length === 0) return { hits: () => null, bases: [] };
  const columns = asked.flatMap((index) => counted[index]?.counts ?? []);
  const options = {
    drawing: observations.unit === "pair" ? "pairs" : "groups",
    resamples,
    seed: seedFor(observations, seed, "bootstrap"),
  } as const;
  const places = new Map(asked.map((index, at) => [index, at]));
  const sums = bootstrapInTurn(observations.groups, columns, options);
  return {
    hits: (index) => {
      const at = places.get(index);
      return at === undefined ? null : sums(at);
    },
    bases: bootstrapSums(observations.groups, bases.map(sparseColumn), options),
  };
};
