import { normalQuantile, normalReach, normalUpper } from "../distributions.js";
import { sum } from "../moments.js";
import type { Interval } from "../percentile-interval.js";
import { power } from "../powers.js";
import { normalScaleQuantile, type Replicates, sorted } from "./replicates.js";

/**
 * How far the median of the replicates lies from the estimate, in normal quantiles (Efron 1987). Replicates that equal the
 * estimate count half on either side, so that turning all signs turns its sign.
 */
export const medianBias = ({ replicates, estimate }: Replicates): number | null => {
  let [below, above] = [0, 0];
  for (let index = 0; index < replicates.length; index += 1) {
    const value = replicates[index] ?? 0;
    if (value < estimate) below += 1;
    else if (value > estimate) above += 1;
  }
  const size = replicates.length;
  const ties = (size - below - above) / 2;
  if (Math.min(below, above) + ties === 0) return null;
  return below <= above ? normalQuantile((below + ties) / size) : -normalQuantile((above + ties) / size);
};

/**
 * Acceleration (Efron 1987), ⅙·Σl³ ÷ (Σl²)^1.5, from the influence of each unit: by the jackknife (n − 1)·(θ − θ without
 * the unit). 0 where no unit has an influence.
 */
export const acceleration = (influences: readonly number[]): number => {
  const squares = sum(influences.map((influence) => influence * influence));
  const cubes = sum(influences.map((influence) => influence * influence * influence));
  return squares === 0 ? 0 : cubes / (6 * power(squares, 1.5));
};

/** Influence of each unit by the jackknife (Tukey 1958), from the figures without it: (n − 1)·(their mean − figure). */
export const jackknifeInfluences = (without: readonly number[]): readonly number[] => {
  const centre = sum(without) / without.length;
  return without.map((figure) => (without.length - 1) * (centre - figure));
};

/** Replicates with the influence of each unit. */
export interface AcceleratedReplicates extends Replicates {
  readonly influences: readonly number[];
  /** Where it is not that of {@link medianBias}. */
  readonly bias?: number;
}

/**
 * Bias-corrected and accelerated bootstrap interval (Efron 1987). Null where all replicates lie on one side of the
 * estimate. It under-covers for few units: measured .76–.84 at 5, .91–.92 at 20.
 */
export const bootstrapBca = (given: AcceleratedReplicates): Interval | null => {
  const { replicates, influences, level = 0.95 } = given;
  const bias = given.bias ?? medianBias(given);
  if (bias === null) return null;
  const [reach, a, ascending] = [normalReach(level), acceleration(influences), sorted(replicates)];
  const end = (z: number): number | null => {
    const w = bias + z;
    if (1 - a * w <= 0) return null;
    const shifted = bias + w / (1 - a * w);
    return normalScaleQuantile(ascending, {
      tail: normalUpper(Math.abs(shifted)),
      end: shifted < 0 ? "lower" : "upper",
    });
  };
  const [lower, upper] = [end(-reach), end(reach)];
  return lower === null || upper === null ? null : [lower, upper];
};
