import type { Interval } from "../percentile-interval.js";
import { middle, type Replicates, sorted } from "./replicates.js";

/**
 * Percentile bootstrap interval (Efron 1979), its ends interpolated on the normal scale as `boot.ci` of R does it; where
 * (R + 1)·tail is whole it is percentile_interval. Null without replicates.
 */
export const bootstrapPercentile = ({ replicates, level = 0.95 }: Omit<Replicates, "estimate">): Interval | null =>
  replicates.length === 0 ? null : middle(sorted(replicates), level);
