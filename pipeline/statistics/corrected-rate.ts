import { type Estimate, ratioInterval } from "./intervals/ratio-interval.js";

/**
 * What a rate would be if every hit were right and none were missed, `rate · precision ÷ recall` (Forman 2008), in the
 * unit of the rate. The interval holds what is not known of precision and recall, by their own intervals (Donner & Zou
 * 2012), and nothing else. Null where recall is, or may be, 0.
 */
export const correctedRate = (rate: number, precision: Estimate, recall: Estimate): Estimate | null => {
  const [lower, upper] = ratioInterval(precision, recall);
  if (recall.value === 0 || !Number.isFinite(upper)) return null;
  return { value: (rate * precision.value) / recall.value, interval: [rate * lower, rate * upper] };
};
