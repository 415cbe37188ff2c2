import { type JointCount, pairCells } from "./joint-count.js";

/** Chances of as few and of as many joint occurrences as were seen, each with the seen number itself. */
export interface FisherTails {
  readonly less: number;
  readonly greater: number;
}

/**
 * Sum of hypergeometric weights from a joint count downwards (`step` −1) or upwards (1), its own weight being 1. The
 * weights fall off on one side of the mode, so what has become nothing beside the sum may be left out there.
 */
const weights = ({ joint, single, total }: JointCount, step: 1 | -1): number => {
  const [first = 0, second = 0] = single;
  let [sum, weight, count] = [0, 1, joint];
  for (;;) {
    const up = (first - count) * (second - count);
    const down = count * (total - first - second + count);
    const factor =
      step === 1
        ? up / ((count + 1) * (total - first - second + count + 1))
        : down / ((first - count + 1) * (second - count + 1));
    weight *= factor;
    if (!(weight > 0)) return sum;
    sum += weight;
    if (factor < 1 && weight < sum * 1e-17) return sum;
    if (sum > 1e290) return Infinity;
    count += step;
  }
};

/**
 * One-sided exact tests of a pair, with all margins fixed (Fisher 1935; Pedersen 1996): `greater` is small where words
 * stand together more often than by chance. Null unless the counts are those of a table of whole numbers.
 */
export const fisherTails = (counts: JointCount): FisherTails | null => {
  const cells = pairCells(counts);
  if (cells === null || Object.values(cells).some((cell) => !Number.isInteger(cell) || cell < 0)) return null;
  const [below, above] = [weights(counts, -1), weights(counts, 1)];
  // One of the two sums may be beyond all numbers where the seen count is all but impossible; never both.
  const tail = (side: number, other: number): number =>
    other === Infinity ? 0 : side === Infinity ? 1 : (1 + side) / (1 + side + other);
  return { less: tail(below, above), greater: tail(above, below) };
};
