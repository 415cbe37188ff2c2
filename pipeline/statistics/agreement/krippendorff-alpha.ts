import { sum } from "../moments.js";
import { square } from "../powers.js";
import { type Code, type Coder, levelsOf } from "./codes.js";

/** How far two codes are apart: not the same, by what lies between them in rank, by their difference, or by its part of their sum. */
export type Distance = "nominal" | "ordinal" | "interval" | "ratio";

/** Krippendorff's alpha with the table that it is made of. */
export interface KrippendorffAlpha {
  /** 1 is perfect, 0 is chance; null where all codes are the same. */
  readonly alpha: number | null;
  readonly values: readonly (string | number)[];
  /** How often two values meet in a unit, each unit weighing as many as its codes. */
  readonly coincidences: readonly (readonly number[])[];
  /** Codes in units that have more than one. */
  readonly pairable: number;
}

const coincidencesOf = (
  coders: readonly Coder[],
  values: readonly (string | number)[],
): readonly (readonly number[])[] => {
  const place = new Map<Code, number>(values.map((value, index) => [value, index]));
  const table = values.map(() => values.map(() => 0));
  const units = Math.max(0, ...coders.map(({ length }) => length));
  for (let unit = 0; unit < units; unit += 1) {
    const places = coders.flatMap((coder) => place.get(coder[unit] ?? null) ?? []);
    for (const [first, i] of places.entries()) {
      for (const [second, j] of places.entries()) {
        const row = table[i];
        if (first !== second && row !== undefined) row[j] = (row[j] ?? 0) + 1 / (places.length - 1);
      }
    }
  }
  return table;
};

/** Squared distance of two values by their places. */
const squaredDistance = (
  distance: Distance,
  values: readonly (string | number)[],
  totals: readonly number[],
): ((i: number, j: number) => number) => {
  const [number, total] = [(i: number) => Number(values[i]), (i: number) => totals[i] ?? 0];
  if (distance === "nominal") return (i, j) => (i === j ? 0 : 1);
  if (distance === "interval") return (i, j) => square(number(i) - number(j));
  if (distance === "ratio") return (i, j) => (i === j ? 0 : square((number(i) - number(j)) / (number(i) + number(j))));
  return (i, j) => {
    const between = sum(totals.slice(Math.min(i, j), Math.max(i, j) + 1));
    return i === j ? 0 : square(between - (total(i) + total(j)) / 2);
  };
};

/**
 * Krippendorff's alpha (Krippendorff 2011) of any number of coders, who may leave units out; interval and ratio take codes
 * that are numbers. Null if no unit has two codes.
 */
export const krippendorffAlpha = (
  coders: readonly Coder[],
  distance: Distance = "nominal",
): KrippendorffAlpha | null => {
  const values = levelsOf(coders);
  const coincidences = coincidencesOf(coders, values);
  const totals = coincidences.map(sum);
  const pairable = Math.round(sum(totals));
  if (pairable === 0) return null;
  const squared = squaredDistance(distance, values, totals);
  const weigh = (of: (i: number, j: number) => number): number =>
    sum(values.flatMap((_, i) => values.map((__, j) => of(i, j) * squared(i, j))));
  const observed = weigh((i, j) => coincidences[i]?.[j] ?? 0);
  const expected = weigh((i, j) => (totals[i] ?? 0) * (totals[j] ?? 0));
  const alpha = expected === 0 ? null : 1 - ((pairable - 1) * observed) / expected;
  return { alpha, values, coincidences, pairable };
};
