import { bases, units } from "../model/inference.js";
import { type Columns, type Counting, type Row, sharedTally } from "../model/table.js";
import { verdicts } from "../model/verdict.js";
import type { Interval } from "../statistics/index.js";
import type { SideAnswer } from "./analysis/answers.js";
import { falseAlarms } from "./analysis/calibration.js";
import { type Compared, type Comparison, comparing } from "./analysis/comparing.js";
import { exactTestOf, exactTests } from "./analysis/exact-test.js";
import { intervalMethods } from "./analysis/intervals.js";
import { verdictWords } from "./analysis/verdict-words.js";
import { sideColumns } from "./columns-of-counts.js";
import { layerLabel, voiceChoices } from "./voice-counts.js";

const columns = {
  ...layerLabel,
  voice: {
    type: "string",
    about: "whose words count: headline is own and reported, all is the three modes together",
    values: [...voiceChoices.keys()],
  },
  ...sideColumns,
  verdict: { type: "string", about: "what may be said, by the rules in the codebook", values: verdicts },
  verdict_words: { type: "string", about: "the verdict in words, with the figure that it needs" },
  target_count: { type: "integer", about: "hits on the target side" },
  reference_count: { type: "integer", about: "hits on the reference side" },
  base: {
    type: "string",
    about: "what hits are counted against: words, sentences, finite verbs, or mentions of any actor",
    values: bases,
  },
  target_base: { type: "integer", about: "how much of the base the target side has" },
  reference_base: { type: "integer", about: "the same of the reference side" },
  target_rate: { type: "number?", about: "hits per 1,000 of the base on the target side; empty if it has none" },
  target_rate_lower: { type: "number?", about: "lower end of the rate's 95 % interval by units (`interval_method`)" },
  target_rate_upper: { type: "number?", about: "its upper end" },
  target_wilson_lower: {
    type: "number?",
    about: "lower end of Wilson's interval, as if words were drawn one by one: too narrow for running text",
  },
  target_wilson_upper: { type: "number?", about: "its upper end" },
  reference_rate: { type: "number?", about: "hits per 1,000 of the base on the reference side" },
  reference_rate_lower: { type: "number?", about: "as target_rate_lower" },
  reference_rate_upper: { type: "number?", about: "as target_rate_upper" },
  reference_wilson_lower: { type: "number?", about: "as target_wilson_lower" },
  reference_wilson_upper: { type: "number?", about: "as target_wilson_upper" },
  difference: { type: "number?", about: "target_rate less reference_rate" },
  difference_lower: { type: "number?", about: "lower end of its 95 % interval by units" },
  difference_upper: { type: "number?", about: "its upper end" },
  difference_newcombe_lower: { type: "number?", about: "lower end by Newcombe, as if words were drawn one by one" },
  difference_newcombe_upper: { type: "number?", about: "its upper end" },
  log_ratio_walter: { type: "number?", about: "binary logarithm of the ratio of rates, ½ added everywhere" },
  log_ratio_lower: {
    type: "number?",
    about:
      "lower end of its 95 % interval by units; where a side has no hit it hangs on the ½, and the verdict does not ask it",
  },
  log_ratio_upper: { type: "number?", about: "its upper end" },
  log_ratio_hardie: { type: "number?", about: "binary logarithm of the ratio of rates, ½ in place of a zero" },
  percent_difference: {
    type: "number?",
    about: "how many per cent the target's rate is above the reference's; empty if the reference has no hit",
  },
  percent_difference_lower: { type: "number?", about: "lower end of the interval of the log ratio, as per cent" },
  percent_difference_upper: { type: "number?", about: "its upper end, as per cent" },
  unit: { type: "string", about: "what is taken for one observation", values: units },
  target_units: { type: "integer", about: "such units on the target side" },
  reference_units: { type: "integer", about: "such units on the reference side" },
  interval_method: {
    type: "string?",
    about:
      "how the intervals by units were made: bca, a bootstrap, where each side has five hundred units, three of them with hits, and both no more than ten thousand; else t",
    values: intervalMethods,
  },
  interval_coverage: {
    type: "number?",
    about:
      "how often a nominal 95 % interval held the true log ratio where that was known, at so many texts a side and in this layer (calibration); " +
      "empty for blocks",
  },
  permutation_p: { type: "number?", about: "p of the permutation test of the units, two-sided, uncorrected" },
  permutation_smallest_p: {
    type: "number?",
    about: "least p that these units could have given: above .05, the test cannot tell anything",
  },
  permutations: {
    type: "integer",
    about:
      "divisions of the units that permutation_p rests on; 0 where units are so many that p is what the test comes to",
  },
  permutation_exact: { type: "boolean", about: "these are all divisions that there are" },
  sentence_p: { type: "number?", about: "the same test with sentences as units, where paragraphs are" },
  sentence_log_ratio_lower: { type: "number?", about: "lower end of the log ratio's interval with sentences as units" },
  sentence_log_ratio_upper: { type: "number?", about: "its upper end" },
  target_sentences: { type: "integer?", about: "sentences of the target side, where paragraphs are the units" },
  reference_sentences: { type: "integer?", about: "the same of the reference side" },
  brunner_munzel_p: { type: "number?", about: "p of the rank test of the texts' rates, where texts are the units" },
  exact_test: {
    type: "string",
    about:
      "which exact test fisher_p is of: Fisher's where a word or mention is a hit or none; against sentences or verbs, which " +
      "may hold several, that of two rates",
    values: exactTests,
  },
  fisher_p: {
    type: "number?",
    about: "p of the exact test, two-sided: optimistic, since it takes words, or hits, for drawn one by one",
  },
  fisher_mid_p: { type: "number?", about: "its mid-p, as optimistic" },
  log_likelihood: {
    type: "number?",
    about: "G2 with four terms, for comparison with other tools; as optimistic, so it has no p here",
  },
  target_minimum_count: {
    type: "integer?",
    about: "fewest hits the target side would need for fisher_p below .05, the reference's being what they are",
  },
  reference_minimum_count: { type: "integer?", about: "the same for the reference side" },
  family: { type: "string?", about: "family of labels in the study file that the row belongs to" },
  benjamini_hochberg_q: { type: "number?", about: "permutation_p corrected within the family (false discovery rate)" },
  holm_p: { type: "number?", about: "permutation_p corrected within the family (any false discovery)" },
  passages: {
    type: "integer",
    about: "passages, twelve at the most, without which fisher_p would be above .05; see `passages`",
  },
  false_alarms: {
    type: "number?",
    about:
      "how often two texts of one speaker were said to differ stably, of those with hits enough to tell (calibration); empty " +
      "where texts are the units",
  },
} as const satisfies Columns;

const ends = (interval: Interval | null): readonly [lower: number | null, upper: number | null] =>
  interval ?? [null, null];

const rateCells = ({ rate, interval, wilson }: SideAnswer) => {
  const [[lower, upper], [wilsonLower, wilsonUpper]] = [ends(interval), ends(wilson)];
  return { rate, lower, upper, wilsonLower, wilsonUpper };
};

const rowOf = (compared: Compared, comparison: Comparison, counting: Counting): Row<typeof columns> => {
  const { answer, bySentence, family, judgement } = compared;
  const { question, permutation } = answer;
  const { unit } = comparison.observations;
  const [target, reference] = [rateCells(answer.target), rateCells(answer.reference)];
  const [differenceEnds, newcombe] = [ends(answer.differenceInterval), ends(answer.newcombe)];
  const [logRatio, percent] = [ends(answer.logRatioInterval), ends(answer.percentInterval)];
  const sentence = ends(bySentence?.logRatioInterval ?? null);
  return {
    layer: question.layer,
    label: question.label,
    voice: question.voice,
    target_side: counting.target,
    reference_side: counting.reference,
    verdict: judgement.verdict,
    verdict_words: verdictWords(compared, counting.target, counting.reference),
    target_count: answer.target.count,
    reference_count: answer.reference.count,
    base: counting.inference.base,
    target_base: answer.target.base,
    reference_base: answer.reference.base,
    target_rate: target.rate,
    target_rate_lower: target.lower,
    target_rate_upper: target.upper,
    target_wilson_lower: target.wilsonLower,
    target_wilson_upper: target.wilsonUpper,
    reference_rate: reference.rate,
    reference_rate_lower: reference.lower,
    reference_rate_upper: reference.upper,
    reference_wilson_lower: reference.wilsonLower,
    reference_wilson_upper: reference.wilsonUpper,
    difference: answer.difference,
    difference_lower: differenceEnds[0],
    difference_upper: differenceEnds[1],
    difference_newcombe_lower: newcombe[0],
    difference_newcombe_upper: newcombe[1],
    log_ratio_walter: answer.logRatioWalter,
    log_ratio_lower: logRatio[0],
    log_ratio_upper: logRatio[1],
    log_ratio_hardie: answer.logRatioHardie,
    percent_difference: answer.percentDifference,
    percent_difference_lower: percent[0],
    percent_difference_upper: percent[1],
    unit,
    target_units: comparison.units[0],
    reference_units: comparison.units[1],
    interval_method: answer.method,
    interval_coverage: compared.coverage,
    permutation_p: permutation.p,
    permutation_smallest_p: permutation.smallestP,
    permutations: permutation.divisions,
    permutation_exact: permutation.exact,
    sentence_p: bySentence?.permutation.p ?? null,
    sentence_log_ratio_lower: sentence[0],
    sentence_log_ratio_upper: sentence[1],
    target_sentences: comparison.sentences?.[0] ?? null,
    reference_sentences: comparison.sentences?.[1] ?? null,
    brunner_munzel_p: unit === "text" ? (compared.texts?.tests.brunnerMunzel?.p ?? null) : null,
    exact_test: exactTestOf(counting.inference.base).name,
    fisher_p: answer.fisherP,
    fisher_mid_p: answer.midP,
    log_likelihood: answer.logLikelihood,
    target_minimum_count: answer.target.minimumCount,
    reference_minimum_count: answer.reference.minimumCount,
    family: family?.family ?? null,
    benjamini_hochberg_q: family?.q ?? null,
    holm_p: family?.holm ?? null,
    passages: compared.passages.length,
    false_alarms: unit === "text" || unit === "pair" ? null : falseAlarms,
  };
};

/** What may be said of each label, target against reference. */
export const comparison = sharedTally({
  name: "comparison",
  about:
    "What may be said of each label, target against reference: a verdict, and all that it rests on. Every stance and frame " +
    "label and every actor that is mentioned has its headline row, other voices where anybody has a hit. With one text a side " +
    "the figures describe these two texts, and nothing is inferred to others.",
  key: ["layer", "label", "voice", "target_side", "reference_side"],
  columns,
  tallying: comparing,
  *rows(concluded: Comparison, counting) {
    for (const compared of concluded.rows) yield rowOf(compared, concluded, counting);
  },
});
