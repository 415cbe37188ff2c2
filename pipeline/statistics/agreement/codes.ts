import { normalUpper } from "../distributions.js";

/** What a coder gave a unit: a word or a number, or null where he gave none. */
export type Code = string | number | null;

/** Codes of one coder, unit by unit. */
export type Coder = readonly Code[];

/** Kappa with its test against a kappa of 0, two-sided by the normal distribution; null where its variance is 0. */
export interface Kappa {
  readonly kappa: number;
  readonly z: number | null;
  readonly p: number | null;
}

/** A kappa with z and p from its variance under chance. */
export const kappaWith = (kappa: number, variance: number): Kappa => {
  if (!(variance > 0)) return { kappa, z: null, p: null };
  const z = kappa / Math.sqrt(variance);
  return { kappa, z, p: 2 * normalUpper(Math.abs(z)) };
};

/** All codes that occur, each once, numbers by size and before words, words by their letters. */
export const levelsOf = (coders: readonly Coder[]): readonly (string | number)[] => {
  const codes = new Set(coders.flat().filter((code) => code !== null));
  return [...codes].sort((one, other) => {
    if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
    return one < other ? -1 : one > other ? 1 : 0;
  });
};

/** Units that every coder coded, with all their codes. */
export const codedByAll = (coders: readonly Coder[]): readonly (readonly (string | number)[])[] => {
  const units = Math.max(0, ...coders.map(({ length }) => length));
  return Array.from({ length: units }, (_, unit) => coders.map((coder) => coder[unit] ?? null)).filter(
    (codes): codes is (string | number)[] => codes.every((code) => code !== null),
  );
};
