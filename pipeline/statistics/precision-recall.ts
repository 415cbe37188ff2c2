/** How many of what was wanted was found, and how many of what was found was right. */
export interface Matched {
  readonly gold: number;
  readonly goldRight: number;
  readonly found: number;
  readonly foundRight: number;
}

/** Precision, recall and F1, from 0 to 1; null where there is nothing to divide by. */
export interface PrecisionRecall {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/**
 * Precision, recall and their harmonic mean (van Rijsbergen 1979). F1 is 0 where nothing is right, and null only where
 * there is neither gold nor anything found.
 */
export const precisionRecall = ({ gold, goldRight, found, foundRight }: Matched): PrecisionRecall => {
  const precision = found === 0 ? null : foundRight / found;
  const recall = gold === 0 ? null : goldRight / gold;
  if (precision === null && recall === null) return { precision, recall, f1: null };
  const [p, r] = [precision ?? 0, recall ?? 0];
  return { precision, recall, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
};
