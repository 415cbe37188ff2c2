import { type Columns, sharedTally } from "../model/table.js";
import { normal975, rate } from "../statistics/index.js";
import { type Comparison, comparing } from "./analysis/comparing.js";
import { sideColumns } from "./columns-of-counts.js";
import { layerLabel } from "./voice-counts.js";

const columns = {
  ...layerLabel,
  ...sideColumns,
  pair: { type: "string?", about: "name of the pair; empty in the row that sums over all pairs" },
  target_count: { type: "integer", about: "hits on the target's side of the pair" },
  reference_count: { type: "integer", about: "the same on the reference's side" },
  target_base: { type: "integer", about: "how much of the base the target's side has" },
  reference_base: { type: "integer", about: "the same of the reference's side" },
  target_rate: { type: "number?", about: "hits per 1,000 of the base on the target's side" },
  reference_rate: { type: "number?", about: "the same of the reference's side" },
  difference: { type: "number?", about: "target_rate less reference_rate; in the sum the mean of the pairs'" },
  log_ratio_walter: {
    type: "number?",
    about:
      "binary logarithm of the ratio of rates, ½ added everywhere; in the sum the random-effects mean of the pairs'",
  },
  log_ratio_lower: {
    type: "number?",
    about: "lower end of its 95 % interval, as if the words of a pair were drawn one by one: too narrow",
  },
  log_ratio_upper: { type: "number?", about: "its upper end" },
  pairs: { type: "integer?", about: "pairs with a base on both sides, in the sum" },
  target_more: { type: "integer?", about: "pairs in which the target has the higher rate, in the sum" },
  reference_more: { type: "integer?", about: "pairs in which the reference has it, in the sum" },
  sign_test_p: { type: "number?", about: "p of the sign test, two-sided, in the sum" },
  cochran_q: { type: "number?", about: "how much the pairs' log ratios differ, in the sum" },
  cochran_p: { type: "number?", about: "its p: small where the pairs differ more than their hits would have it" },
  i_squared: { type: "number?", about: "part of the pairs' spread that is more than chance, 0 to 1, in the sum" },
  tau: { type: "number?", about: "standard deviation of the log ratio between pairs, binary, in the sum" },
} as const satisfies Columns;

const sumOnly = {
  pairs: null,
  target_more: null,
  reference_more: null,
  sign_test_p: null,
  cochran_q: null,
  cochran_p: null,
  i_squared: null,
  tau: null,
} as const;

/** The forest of the pairs. */
export const pairEffects = sharedTally({
  name: "pair-effects",
  about:
    "Where pairs are the units: each pair's difference in headline words, and, in the first row of each label, what the pairs " +
    "come to together and how much they differ among themselves. Empty where there are no pairs.",
  key: ["layer", "label", "target_side", "reference_side", "pair"],
  columns,
  tallying: comparing,
  *rows({ rows }: Comparison, { target, reference }) {
    for (const { answer, pairs } of rows) {
      if (pairs === null || answer.question.voice !== "headline") continue;
      const { layer, label } = answer.question;
      const place = { layer, label, target_side: target, reference_side: reference };
      const { heterogeneity, signs, meanDifference } = pairs;
      const random = heterogeneity?.random ?? null;
      const reach = random === null ? 0 : normal975 * Math.sqrt(random.variance);
      yield {
        ...place,
        pair: null,
        target_count: answer.target.count,
        reference_count: answer.reference.count,
        target_base: answer.target.base,
        reference_base: answer.reference.base,
        target_rate: answer.target.rate,
        reference_rate: answer.reference.rate,
        difference: meanDifference,
        log_ratio_walter: random && random.effect / Math.LN2,
        log_ratio_lower: random && (random.effect - reach) / Math.LN2,
        log_ratio_upper: random && (random.effect + reach) / Math.LN2,
        pairs: pairs.pairs.filter(({ targetBase, referenceBase }) => targetBase > 0 && referenceBase > 0).length,
        target_more: signs?.up ?? 0,
        reference_more: signs?.down ?? 0,
        sign_test_p: signs?.twoSided ?? null,
        cochran_q: heterogeneity?.q ?? null,
        cochran_p: heterogeneity?.p ?? null,
        i_squared: heterogeneity?.iSquared ?? null,
        tau: heterogeneity && Math.sqrt(heterogeneity.tauSquared) / Math.LN2,
      };
      for (const { pair, targetCount, targetBase, referenceCount, referenceBase, logRatio, interval } of pairs.pairs) {
        const rates = [rate(targetCount, targetBase), rate(referenceCount, referenceBase)] as const;
        yield {
          ...place,
          pair,
          target_count: targetCount,
          reference_count: referenceCount,
          target_base: targetBase,
          reference_base: referenceBase,
          target_rate: rates[0],
          reference_rate: rates[1],
          difference: rates[0] === null || rates[1] === null ? null : rates[0] - rates[1],
          log_ratio_walter: logRatio,
          log_ratio_lower: interval?.[0] ?? null,
          log_ratio_upper: interval?.[1] ?? null,
          ...sumOnly,
        };
      }
    }
  },
});
