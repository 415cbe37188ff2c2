import type { PrecisionRecall } from "./precision-recall.js";

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Unweighted means of the figures of classes (macro-average; Sokolova & Lapalme 2009), over the classes that have gold;
 * the precision of one in which nothing was found counts as 0.
 */
export const macroAverage = (classes: readonly PrecisionRecall[]): PrecisionRecall => {
  const withGold = classes.filter(({ recall }) => recall !== null);
  return {
    precision: mean(withGold.map(({ precision }) => precision ?? 0)),
    recall: mean(withGold.map(({ recall }) => recall ?? 0)),
    f1: mean(withGold.map(({ f1 }) => f1 ?? 0)),
  };
};
