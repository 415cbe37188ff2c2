import { type CountVector, eachPair } from "./count-vectors.js";
import type { VocabularyOptions } from "./shared-word-similarities.js";

const products = (a: CountVector, b: CountVector) => {
  let [xx, xy, yy, x, y] = [0, 0, 0, 0, 0];
  eachPair(a, b, (p, q) => {
    xx += p * p;
    xy += p * q;
    yy += q * q;
    x += p;
    y += q;
  });
  return { xx, xy, yy, x, y };
};

/** Cosine of the angle between two texts' counts (Salton & McGill 1983), 0 to 1; null for a text without words. */
export const cosine = (a: CountVector, b: CountVector): number | null => {
  const { xx, xy, yy } = products(a, b);
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
};

/**
 * Correlation of two texts' counts over a vocabulary, words that neither has included (Pearson 1896); null where all
 * counts of a text are the same.
 */
export const correlation = (a: CountVector, b: CountVector, { vocabulary: n }: VocabularyOptions): number | null => {
  const { xx, xy, yy, x, y } = products(a, b);
  // Sums of whole numbers are exact, and so are these differences.
  const [varianceA, varianceB] = [n * xx - x * x, n * yy - y * y];
  return varianceA <= 0 || varianceB <= 0 ? null : (n * xy - x * y) / (Math.sqrt(varianceA) * Math.sqrt(varianceB));
};

/** Jaccard of counts, `Σxy ÷ (Σx² + Σy² − Σxy)` (Tanimoto 1958), ejaccard in quanteda; null without words. */
export const countJaccard = (a: CountVector, b: CountVector): number | null => {
  const { xx, xy, yy } = products(a, b);
  return xx + yy === 0 ? null : xy / (xx + yy - xy);
};

/** Dice of counts, `2Σxy ÷ (Σx² + Σy²)`, edice in quanteda; null without words. */
export const countDice = (a: CountVector, b: CountVector): number | null => {
  const { xx, xy, yy } = products(a, b);
  return xx + yy === 0 ? null : (2 * xy) / (xx + yy);
};
