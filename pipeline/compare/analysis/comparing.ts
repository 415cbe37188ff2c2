import type { Unit } from "../../model/inference.js";
import { isCollective } from "../../model/portrayal.js";
import type { Counting, Tallying } from "../../model/table.js";
import type { Interval } from "../../statistics/index.js";
import { isBaseOf } from "../bases.js";
import { mostFrequent } from "../counted.js";
import { type Answer, answersTo } from "./answers.js";
import { coverageOf } from "./calibration.js";
import { type ExactTest, exactTestOf } from "./exact-test.js";
import { correctedInFamilies, type InFamily } from "./families.js";
import { type Judgement, judge } from "./judged.js";
import { type MeanIntervals, meanIntervalsOf } from "./mean-rates.js";
import { type Observations, observationsOf } from "./observations.js";
import { type PairEffects, pairEffectsOf } from "./pairs.js";
import { type Passage, passagesOf } from "./passages.js";
import { type Question, questionsOf } from "./questions.js";
import { type Counted, type CountedQuestions, countQuestions } from "./resampled.js";
import { type RankTests, rankTestsOf, type SideOfTexts, sideOfTexts, textRatesOf } from "./text-rates.js";
import { addUnits, gatherUnits, mergeUnits, noUnits, type UnitCounts } from "./unit-counts.js";

/** What is known text by text. */
export interface ComparedTexts {
  /** Of headline questions only. */
  readonly sides: { readonly target: SideOfTexts; readonly reference: SideOfTexts } | null;
  readonly tests: RankTests;
  readonly targetMean: Interval | null;
  readonly referenceMean: Interval | null;
}

/** Everything that is said of one label in one voice. */
export interface Compared {
  readonly answer: Answer;
  /** The same by sentences, where paragraphs are the units. */
  readonly bySentence: Answer | null;
  /** Rates of the texts and their rank tests, where texts or pairs are the units. */
  readonly texts: ComparedTexts | null;
  /** Effects pair by pair, where pairs are the units. */
  readonly pairs: PairEffects | null;
  readonly family: InFamily | null;
  readonly passages: readonly Passage[];
  readonly coverage: number | null;
  readonly judgement: Judgement;
}

/** What is concluded of one contrast. */
export interface Comparison {
  readonly observations: Observations;
  /** Units of the target and of the reference. */
  readonly units: readonly [target: number, reference: number];
  readonly sentences: readonly [target: number, reference: number] | null;
  readonly rows: readonly Compared[];
  /** The name that most mentions of an actor bear, by its label; none of labels that many share. */
  readonly nameOf: (label: string) => string | null;
}

/** Numbers of labels that texts of either side have. */
const metIn = (observations: Observations): ((number: number) => boolean) => {
  return (number) => (observations.hits.get(number) ?? []).some(({ at }) => at.length > 0);
};

/** Questions that the base suits, without voices in which nobody has a hit; the headline stays. */
const questionsFor = (state: UnitCounts, observations: Observations, counting: Counting): readonly Question[] => {
  const isSomething = ({ numbers, modes }: Question): boolean =>
    numbers.some((number) => modes.some((mode) => (observations.hits.get(number)?.[mode]?.at.length ?? 0) > 0));
  return questionsOf(state, metIn(observations)).filter(
    (question) =>
      isBaseOf(counting.inference.base, question) && (question.voice === "headline" || isSomething(question)),
  );
};

const sizesOf = ({ groups, flipped }: Observations): readonly [number, number] =>
  flipped ? [groups.second, groups.first] : [groups.first, groups.second];

const keyOf = ({ question: { layer, label, voice } }: Answer): string => `${layer}\n${label}\n${voice}`;

/** Passages of a difference that counts alone would call one, where one text is set against one. */
const passagesFor = (counted: CountedQuestions, of: Counted, answer: Answer, exact: ExactTest): readonly Passage[] => {
  const { unit } = counted.observations;
  if (unit === "text" || unit === "pair" || answer.fisherP === null || answer.fisherP > 0.05) return [];
  return passagesOf(
    counted.observations,
    counted.bases[of.question.choice] ?? new Float64Array(),
    of,
    {
      targetCount: answer.target.count,
      targetBase: answer.target.base,
      referenceCount: answer.reference.count,
      referenceBase: answer.reference.base,
    },
    exact,
  );
};

/** p of the second check: of the sign test for pairs, of a rank test for texts, of sentences for one text against one. */
const secondPOf = (
  unit: Unit,
  answer: Answer,
  { sentence, texts, pairs }: { readonly sentence: Answer | null } & Pick<Compared, "texts" | "pairs">,
): number | null => {
  if (unit === "pair") return pairs?.signs?.twoSided ?? null;
  if (unit === "text") return texts?.tests.p ?? null;
  return (unit === "sentence" ? answer : sentence)?.permutation.p ?? null;
};

/** Concludes one contrast from what was counted; some questions may be left out, which changes no other but by families. */
export const concluded = (
  state: UnitCounts,
  counting: Counting,
  isAsked: (question: Question) => boolean = () => true,
): Comparison => {
  const observations = observationsOf(state, counting);
  const questions = questionsFor(state, observations, counting).filter(isAsked);
  const counted = countQuestions(observations, questions);
  const answers = answersTo(counted, counting);
  const isCorpus = observations.unit === "text" || observations.unit === "pair";
  const finer = observations.unit === "paragraph" ? observationsOf(state, counting, "sentence") : null;
  const bySentence = finer === null ? [] : answersTo(countQuestions(finer, questions), counting);
  const inFamily = correctedInFamilies(answers, counting.inference.families);
  const byKey = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const means = isCorpus ? meanIntervalsOf(counted, counting) : new Map<number, MeanIntervals>();
  const ratesOf = textRatesOf(counted);
  const rows = answers.map((answer, index): Compared => {
    const of = counted.counted[index];
    if (of === undefined) throw new Error("an answer without counts");
    const rates = isCorpus ? ratesOf(of) : null;
    const mean = means.get(index);
    const isHeadline = answer.question.voice === "headline";
    const texts = rates && {
      sides: isHeadline ? { target: sideOfTexts(rates.target), reference: sideOfTexts(rates.reference) } : null,
      tests: rankTestsOf(rates.target, rates.reference),
      targetMean: mean?.target ?? null,
      referenceMean: mean?.reference ?? null,
    };
    const pairs = observations.unit === "pair" ? pairEffectsOf(counted, of) : null;
    const passages = passagesFor(counted, of, answer, exactTestOf(counting.inference.base));
    const sentence = bySentence[index] ?? null;
    const family = inFamily.get(answer) ?? null;
    const { layer, label } = answer.question;
    const coverage = coverageOf(observations.unit, Math.min(...sizesOf(observations)), layer);
    const others = ["own", "all"].flatMap((voice) => byKey.get(`${layer}\n${label}\n${voice}`) ?? []);
    const judgement = judge(answer, {
      unit: observations.unit,
      q: family?.q ?? null,
      secondP: secondPOf(observations.unit, answer, { sentence, texts, pairs }),
      meanDifference: pairs?.meanDifference ?? texts?.tests.meanDifference ?? null,
      others,
      coverage,
      passages,
    });
    return { answer, bySentence: sentence, texts, pairs, family, passages, coverage, judgement };
  });
  return {
    observations,
    units: sizesOf(observations),
    sentences: finer === null ? null : sizesOf(finer),
    rows,
    nameOf: (label) => (isCollective(label) ? null : mostFrequent(state.names.get(label))),
  };
};

/** Counts texts block by block, and concludes what may be said of the difference between the sides. */
export const comparing: Tallying<UnitCounts, Comparison> = {
  name: "comparing",
  start: noUnits,
  add: addUnits,
  merge: mergeUnits,
  gather: gatherUnits,
  conclude: (state, counting) => concluded(state, counting),
};
