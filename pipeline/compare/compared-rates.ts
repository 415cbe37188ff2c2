import type { Columns, Row } from "../model/table.js";
import { difference, logRatioHardie, logRatioWalter, rate, type TwoCounts } from "../statistics/index.js";

/** Columns of counts on two sides with their bases and rates. */
export const rateColumns = {
  target_count: { type: "integer", about: "hits on the target side" },
  reference_count: { type: "integer", about: "hits on the reference side" },
  target_words: { type: "integer", about: "counted words of the target side, the base of its rate" },
  reference_words: { type: "integer", about: "the same of the reference side" },
  target_rate: { type: "number?", about: "hits per 1,000 words on the target side; empty if it has no such words" },
  reference_rate: { type: "number?", about: "the same of the reference side" },
} as const satisfies Columns;

/** Columns that set two rates against each other. */
export const contrastColumns = {
  difference: { type: "number?", about: "target_rate less reference_rate" },
  log_ratio_walter: { type: "number?", about: "binary logarithm of the ratio of rates, ½ added everywhere" },
  log_ratio_hardie: { type: "number?", about: "binary logarithm of the ratio of rates, ½ in place of a zero" },
} as const satisfies Columns;

/** Cells of {@link rateColumns}. */
export const rateCells = (counts: TwoCounts): Row<typeof rateColumns> => ({
  target_count: counts.targetCount,
  reference_count: counts.referenceCount,
  target_words: counts.targetBase,
  reference_words: counts.referenceBase,
  target_rate: rate(counts.targetCount, counts.targetBase),
  reference_rate: rate(counts.referenceCount, counts.referenceBase),
});

/** Cells of {@link contrastColumns}. */
export const contrastCells = (counts: TwoCounts): Row<typeof contrastColumns> => ({
  difference: difference(
    rate(counts.targetCount, counts.targetBase),
    rate(counts.referenceCount, counts.referenceBase),
  ),
  log_ratio_walter: logRatioWalter(counts),
  log_ratio_hardie: logRatioHardie(counts),
});
