import type { JointCount } from "./joint-count.js";

/** Dice coefficient of words, 0 to 1, `n · O ÷ Σ single` for n words (Dice 1945; Smadja 1993); null if none was counted. */
export const dice = ({ joint, single }: JointCount): number | null => {
  const sum = single.reduce((all, count) => all + count, 0);
  return sum === 0 ? null : (single.length * joint) / sum;
};

/** logDice of words, at most 14, `14 + log2(Dice)` (Rychlý 2008), which no corpus size enters; null if never together. */
export const logDice = (counts: JointCount): number | null => {
  const coefficient = dice(counts);
  return coefficient === null || coefficient <= 0 ? null : 14 + Math.log2(coefficient);
};
