import { correctedRate, type Estimate, estimateDifference, ratioInterval } from "../../statistics/index.js";
import type { Basis } from "./basis.js";
import type { Figures } from "./figures.js";

/** Rates of both sides as they were counted. */
export interface RawRates {
  readonly target: number | null;
  readonly reference: number | null;
}

/** Rates of both sides, and their difference, as they would be without error. */
export interface CorrectedRates {
  readonly target: Estimate | null;
  readonly reference: Estimate | null;
  readonly difference: Estimate | null;
}

const nothing: CorrectedRates = { target: null, reference: null, difference: null };

const correctedBy = (rate: number | null, { precision, recall }: Figures): Estimate | null =>
  rate === null || precision === null || recall === null ? null : correctedRate(rate, precision, recall);

/** Where both sides are corrected by one factor, so is their difference: what is not known of it is known of neither. */
const byOneFactor = (target: Estimate, reference: Estimate, raw: number, figures: Figures): Estimate | null => {
  const { precision, recall } = figures;
  if (precision === null || recall === null) return null;
  const ends = ratioInterval(precision, recall).map((end) => raw * end);
  return { value: target.value - reference.value, interval: [Math.min(...ends), Math.max(...ends)] };
};

/** Corrects the rates of both sides: by the figures of all their texts, or each by its own where the sides differ. */
export const correctedRates = (raw: RawRates, { pooled, sides, differ, why }: Basis): CorrectedRates => {
  if (why !== "" || pooled === null) return nothing;
  const isApart = differ === true && sides !== null;
  const target = correctedBy(raw.target, isApart ? sides.target : pooled);
  const reference = correctedBy(raw.reference, isApart ? sides.reference : pooled);
  if (target === null || reference === null || raw.target === null || raw.reference === null)
    return { target, reference, difference: null };
  const difference = isApart
    ? { value: target.value - reference.value, interval: estimateDifference(target, reference) }
    : byOneFactor(target, reference, raw.target - raw.reference, pooled);
  return { target, reference, difference };
};
