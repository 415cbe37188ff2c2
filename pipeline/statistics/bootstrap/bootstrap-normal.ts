import { normalReach } from "../distributions.js";
import { mean, variance } from "../moments.js";
import type { Interval } from "../percentile-interval.js";
import type { Replicates } from "./replicates.js";

/**
 * Normal bootstrap interval (Davison & Hinkley 1997, section 5.2.1): the estimate less its bootstrap bias, ± z times the
 * standard deviation of the replicates. Null of fewer than two replicates.
 */
export const bootstrapNormal = ({ replicates, estimate, level = 0.95 }: Replicates): Interval | null => {
  const [centre, spread] = [mean(replicates), variance(replicates)];
  if (centre === null || spread === null) return null;
  const corrected = estimate - (centre - estimate);
  const reach = normalReach(level) * Math.sqrt(spread);
  return [corrected - reach, corrected + reach];
};
