import {
  associationG2,
  deltaP,
  dice,
  expectedJoint,
  interactionOfCells,
  type JointCount,
  jaccard,
  logDice,
  mutualInformation,
  pairCells,
  pairCount,
  phiSquared,
  tScore,
  zScore,
} from "../../statistics/index.js";

/** What is known of a node and a word near it. */
export interface NearCount {
  /** Occurrences of the word near the node, those on its left and on its right. */
  readonly count: number;
  readonly left: number;
  readonly right: number;
  /** Occurrences of the word, and of the node. */
  readonly collocate: number;
  readonly node: number;
  /** Words near the node, which are the first margin of the table of four cells, or as many as there are nodes. */
  readonly near: number;
  /** All words. */
  readonly total: number;
}

/** Occurrences near the node below which MI and t say nothing (Church & Hanks 1990), unless told. */
export const usualFloor = 5;

const lambdaOf = (counts: JointCount) => {
  const cells = pairCells(counts);
  if (cells === null) return null;
  const { both, firstOnly, secondOnly, neither } = cells;
  return interactionOfCells([neither, firstOnly, secondOnly, both]);
};

/** Every measure of association of a node and a word near it, by the name of its column. */
export const collocationMeasures = (
  { count, left, right, collocate, node, near, total }: NearCount,
  floor = usualFloor,
) => {
  const [table, words] = [pairCount(count, near, collocate, total), pairCount(count, node, collocate, total)];
  const floored = (value: number | null): number | null => (count < floor ? null : value);
  const { firstBySecond, secondByFirst } = deltaP(table);
  const lambda = lambdaOf(table);
  return {
    log_dice: logDice(words),
    mi: floored(mutualInformation(table)),
    t_score: floored(tScore(table)),
    association_g2: associationG2(table),
    expected: expectedJoint(table),
    left_log_dice: logDice(pairCount(left, node, collocate, total)),
    right_log_dice: logDice(pairCount(right, node, collocate, total)),
    mi2: floored(mutualInformation(table, { power: 2 })),
    mi3: floored(mutualInformation(table, { power: 3 })),
    z_score: zScore(table),
    dice: dice(words),
    jaccard: jaccard(words),
    phi_squared: phiSquared(table),
    delta_p_collocate_by_node: secondByFirst,
    delta_p_node_by_collocate: firstBySecond,
    lambda: lambda?.lambda ?? null,
    lambda_z: lambda?.z ?? null,
  };
};
