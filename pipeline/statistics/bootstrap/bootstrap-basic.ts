import type { Interval } from "../percentile-interval.js";
import { middle, type Replicates, sorted } from "./replicates.js";

/**
 * Basic bootstrap interval (Davison & Hinkley 1997, section 5.2.1): twice the estimate less the ends of the percentile
 * interval, the upper first. Null without replicates.
 */
export const bootstrapBasic = ({ replicates, estimate, level = 0.95 }: Replicates): Interval | null => {
  if (replicates.length === 0) return null;
  const [lower, upper] = middle(sorted(replicates), level);
  return [2 * estimate - upper, 2 * estimate - lower];
};
