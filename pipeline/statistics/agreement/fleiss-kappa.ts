import { sum } from "../moments.js";
import { type Coder, codedByAll, type Kappa, kappaWith, levelsOf } from "./codes.js";

/** Agreement within units, and the parts that the levels have of all codes. */
export interface UnitAgreement {
  readonly units: number;
  readonly coders: number;
  /** Part of pairs of coders that agree on a unit, over all units. */
  readonly observed: number;
  readonly parts: readonly number[];
}

/** Counts the units that every coder coded; null without any, or of fewer than two coders. */
export const unitAgreement = (coders: readonly Coder[]): UnitAgreement | null => {
  const units = codedByAll(coders);
  const [size, raters] = [units.length, coders.length];
  if (size === 0 || raters < 2) return null;
  const levels = levelsOf(units);
  const counts = units.map((codes) => levels.map((level) => codes.filter((code) => code === level).length));
  const within = counts.map((row) => (sum(row.map((count) => count * count)) - raters) / (raters * (raters - 1)));
  const parts = levels.map((_, level) => sum(counts.map((row) => row[level] ?? 0)) / (size * raters));
  return { units: size, coders: raters, observed: sum(within) / size, parts };
};

/**
 * Kappa of several coders with one common marginal (Fleiss 1971), and z against a kappa of 0 (Fleiss, Nee & Landis 1979).
 * Units that somebody left out are not counted. Null without units, or if chance alone would make all agree everywhere.
 */
export const fleissKappa = (coders: readonly Coder[]): Kappa | null => {
  const agreement = unitAgreement(coders);
  if (agreement === null) return null;
  const { units, coders: raters, observed, parts } = agreement;
  const chance = sum(parts.map((part) => part * part));
  if (1 - chance < 1e-15) return null;
  const spread = sum(parts.map((part) => part * (1 - part)));
  const skew = sum(parts.map((part) => part * (1 - part) * (1 - 2 * part)));
  const variance = (2 * (spread * spread - skew)) / (spread * spread * units * raters * (raters - 1));
  return kappaWith((observed - chance) / (1 - chance), variance);
};
