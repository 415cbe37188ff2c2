import {
  associationChiSquared,
  associationG2,
  deltaP,
  dice,
  type JointCount,
  jaccard,
  logDice,
  miLike,
  mutualInformation,
  pairFisher,
  phiSquared,
  poissonStirling,
  type TripleCount,
  tScore,
  zScore,
} from "../../pipeline/statistics/association/index.js";
import { at, type Finding, numberOf, usualTolerance } from "./mapping.js";

type Measure = (counts: JointCount | TripleCount) => number | null;

/** Fisher's test as scipy makes it, which cuts the cells to whole numbers. */
const scipyLess: Measure = ({ joint, single, total }) => {
  const [first = 0, second = 0] = single;
  const [both, rest] = [Math.trunc(joint), total - first - second + joint];
  const [one, other] = [both + Math.trunc(first - joint), both + Math.trunc(second - joint)];
  const all = one + other - both + Math.trunc(rest);
  return pairFisher({ joint: both, single: [one, other], total: all })?.less ?? null;
};

/** Measures by their names in other programs, without case, blanks and signs. */
const measures: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["rawfreq", ({ joint, total }) => joint / total],
  ...["pmi", "mi"].map((name) => [name, mutualInformation] as const),
  ["mi2", (counts) => mutualInformation(counts, { power: 2 })],
  ["mi3", (counts) => mutualInformation(counts, { power: 3 })],
  ["milike", miLike],
  ...["likelihoodratio", "g2", "ll", "loglikelihood"].map((name) => [name, associationG2] as const),
  ...["studentt", "t", "tscore"].map((name) => [name, tScore] as const),
  ...["z", "zscore"].map((name) => [name, zScore] as const),
  ...["chisq", "chi2", "chisquared", "x2"].map((name) => [name, associationChiSquared] as const),
  ...["phisq", "phi2", "phisquared"].map((name) => [name, phiSquared] as const),
  ["dice", dice],
  ["logdice", logDice],
  ["jaccard", jaccard],
  ["poissonstirling", poissonStirling],
  ["fisher", scipyLess],
  ...["deltap21", "deltapforward", "deltapw2w1"].map(
    (name) => [name, (counts: JointCount) => deltaP(counts).secondByFirst] as const,
  ),
  ...["deltap12", "deltapbackward", "deltapw1w2"].map(
    (name) => [name, (counts: JointCount) => deltaP(counts).firstBySecond] as const,
  ),
]);

/** Compares the measures of one pair or triple of words by their names. */
export function* compareMeasures(
  path: string,
  row: Readonly<Record<string, unknown>>,
  counts: JointCount | TripleCount,
): Generator<Finding> {
  for (const [key, theirs] of Object.entries(row)) {
    const measure = measures.get(key.toLowerCase().replace(/[^a-z0-9]/g, ""));
    if (measure === undefined) continue;
    // They add terms as large as the total that nearly cancel out: the sum is off by some rounding errors of the total.
    const rounding = (8 * Number.EPSILON * counts.total) / Math.abs(numberOf(theirs) || 1);
    const tolerance = measure === associationG2 ? Math.max(usualTolerance, rounding) : usualTolerance;
    yield { path: at(path, key), theirs, ours: measure(counts), tolerance };
  }
}
