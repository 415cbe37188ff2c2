import { quotient, type TextCounts } from "./text-counts.js";

/** Which formula of SMOG: McLaughlin's regression, his conversion table's, his simple one, or Bamberger & Vanecek's German one. */
export type SmogVariant = "regression" | "c" | "simple" | "german";

/**
 * SMOG grade of polysyllables p in 30 sentences (McLaughlin 1969): `1.0430 · √p + 3.1291`; `c`: `0.9986 · √(p + 5) + 2.8795`;
 * `simple`: `√p + 3`; `german`: `√p − 2` (Bamberger & Vanecek 1984). Meant for 30 sentences or more. Null without sentences.
 */
export const smog = (
  { sentences, polysyllables }: Pick<TextCounts, "sentences" | "polysyllables">,
  { variant = "regression" }: { readonly variant?: SmogVariant } = {},
): number | null => {
  const p = quotient(30 * polysyllables, sentences);
  if (p === null) return null;
  if (variant === "c") return 0.9986 * Math.sqrt(p + 5) + 2.8795;
  if (variant === "simple") return Math.sqrt(p) + 3;
  return variant === "german" ? Math.sqrt(p) - 2 : 1.043 * Math.sqrt(p) + 3.1291;
};
