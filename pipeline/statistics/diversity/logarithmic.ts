import { square } from "../powers.js";
import type { TypeTokens } from "./type-token.js";

/** Base of the logarithm, on which these measures depend: 10 (quanteda, lexical_diversity) unless told; e in LexicalRichness. */
export interface LogarithmOptions {
  readonly base?: number;
}

const logarithms = ({ tokens, types }: TypeTokens, base: number): readonly [n: number, v: number] =>
  base === 10
    ? [Math.log10(tokens), Math.log10(types)]
    : [Math.log(tokens) / Math.log(base), Math.log(types) / Math.log(base)];

/** Dugast's U, `log² N ÷ (log N − log V)` (Dugast 1978); null where all words differ. */
export const dugastU = (counts: TypeTokens, { base = 10 }: LogarithmOptions = {}): number | null => {
  const [n, v] = logarithms(counts, base);
  return counts.types === 0 || n === v ? null : square(n) / (n - v);
};

/** Summer's S, `log log V ÷ log log N` (Summer 1966, after Tweedie & Baayen 1998); null where log N or log V is not above 0. */
export const summerS = (counts: TypeTokens, { base = 10 }: LogarithmOptions = {}): number | null => {
  const [n, v] = logarithms(counts, base);
  if (!(n > 0 && v > 0) || n === 1) return null;
  return Math.log(v) / Math.log(n);
};

/** Maas' a², `(log N − log V) ÷ log² N`, which falls with diversity (Maas 1972): Maas in LexicalRichness and lexical_diversity. */
export const maasSquared = (counts: TypeTokens, { base = 10 }: LogarithmOptions = {}): number | null => {
  const [n, v] = logarithms(counts, base);
  return counts.types === 0 || n === 0 ? null : (n - v) / square(n);
};

/** Maas' a, the root of a² (Maas 1972): Maas in quanteda and koRpus. */
export const maas = (counts: TypeTokens, options: LogarithmOptions = {}): number | null => {
  const squared = maasSquared(counts, options);
  return squared === null ? null : Math.sqrt(squared);
};

/** Maas' lg V₀, `lg V ÷ √(1 − (lg V ÷ lg N)²)`, in powers of ten (Maas 1972); null where all words differ. */
export const maasLgV0 = (counts: TypeTokens): number | null => {
  const [n, v] = logarithms(counts, 10);
  return counts.types === 0 || n === v || n === 0 ? null : v / Math.sqrt(1 - square(v / n));
};

/** The same in powers of e, `lg V₀ · ln 10`. */
export const maasLgeV0 = (counts: TypeTokens): number | null => {
  const decimal = maasLgV0(counts);
  return decimal === null ? null : decimal * Math.LN10;
};
