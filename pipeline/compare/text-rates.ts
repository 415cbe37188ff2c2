import { type Columns, sharedTally } from "../model/table.js";
import { type Comparison, comparing } from "./analysis/comparing.js";
import { sideColumns } from "./columns-of-counts.js";
import { layerLabel } from "./voice-counts.js";

const columns = {
  ...layerLabel,
  ...sideColumns,
  target_texts: {
    type: "integer",
    about: "texts of the target side, or its sides of pairs, that have any of the base",
  },
  reference_texts: { type: "integer", about: "the same of the reference side" },
  target_mean_rate: { type: "number?", about: "mean of the target's texts' rates per 1,000, each text as weighty" },
  target_mean_rate_lower: {
    type: "number?",
    about:
      "lower end of its 95 % interval: bootstrap (BCa) from 20 texts a side up to 10,000 in all, three of the side's with hits, else Student's t",
  },
  target_mean_rate_upper: { type: "number?", about: "its upper end" },
  reference_mean_rate: { type: "number?", about: "the same of the reference side" },
  reference_mean_rate_lower: { type: "number?", about: "as target_mean_rate_lower" },
  reference_mean_rate_upper: { type: "number?", about: "as target_mean_rate_upper" },
  difference: { type: "number?", about: "target_mean_rate less reference_mean_rate" },
  target_range: { type: "integer", about: "texts of the target side with a hit" },
  reference_range: { type: "integer", about: "the same of the reference side" },
  target_dp: { type: "number?", about: "deviation of proportions over the target's texts: 0 even, 1 in few texts" },
  reference_dp: { type: "number?", about: "the same of the reference side" },
  target_dp_norm: { type: "number?", about: "target_dp by the greatest value that it could have" },
  reference_dp_norm: { type: "number?", about: "the same of the reference side" },
  target_above: {
    type: "number?",
    about:
      "pairs of a target and a reference text in which the target's rate is higher, equal ones half (Wilcoxon's W)",
  },
  reference_above: { type: "number?", about: "the same in which the reference's is" },
  target_superiority: {
    type: "number?",
    about: "how often a text of the target has the higher rate, ties half (Vargha and Delaney's A), 0 to 1",
  },
  reference_superiority: { type: "number?", about: "how often a text of the reference has it" },
  wilcoxon_p: {
    type: "number?",
    about: "p of the Wilcoxon rank sum test, two-sided; empty for pairs, whose sides are not independent",
  },
  brunner_munzel_p: {
    type: "number?",
    about: "p of the Brunner–Munzel test; empty where the sides are wholly apart, and for pairs",
  },
} as const satisfies Columns;

/** Rates text by text: means, rank tests, dispersion. */
export const textRates = sharedTally({
  name: "text-rates",
  about:
    "Where texts or pairs are the units, in headline words: mean rates of the texts, how often a text of one side is above one " +
    "of the other, and over how many texts the hits are spread. Empty for one text against one, of which no rank test and no " +
    "dispersion exists.",
  key: ["layer", "label", "target_side", "reference_side"],
  columns,
  tallying: comparing,
  *rows({ rows }: Comparison, { target, reference }) {
    for (const { answer, texts, pairs } of rows) {
      if (texts === null || texts.sides === null) continue;
      const { target: one, reference: other } = texts.sides;
      const pairsOfTexts = one.texts * other.texts;
      const { wilcoxon, brunnerMunzel, meanDifference } = texts.tests;
      yield {
        layer: answer.question.layer,
        label: answer.question.label,
        target_side: target,
        reference_side: reference,
        target_texts: one.texts,
        reference_texts: other.texts,
        target_mean_rate: one.meanRate,
        target_mean_rate_lower: texts.targetMean?.[0] ?? null,
        target_mean_rate_upper: texts.targetMean?.[1] ?? null,
        reference_mean_rate: other.meanRate,
        reference_mean_rate_lower: texts.referenceMean?.[0] ?? null,
        reference_mean_rate_upper: texts.referenceMean?.[1] ?? null,
        difference: meanDifference,
        target_range: one.range,
        reference_range: other.range,
        target_dp: one.dp,
        reference_dp: other.dp,
        target_dp_norm: one.dpNorm,
        reference_dp_norm: other.dpNorm,
        target_above: wilcoxon?.w ?? null,
        reference_above: wilcoxon && pairsOfTexts - wilcoxon.w,
        target_superiority: wilcoxon && wilcoxon.w / pairsOfTexts,
        reference_superiority: wilcoxon && (pairsOfTexts - wilcoxon.w) / pairsOfTexts,
        wilcoxon_p: pairs === null ? (wilcoxon?.p ?? null) : null,
        brunner_munzel_p: pairs === null ? (brunnerMunzel?.p ?? null) : null,
      };
    }
  },
});
