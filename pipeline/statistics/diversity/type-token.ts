/** How many words a text has (tokens), and how many different ones (types). */
export interface TypeTokens {
  readonly tokens: number;
  readonly types: number;
}

/** Tokens and types of a list of words. */
export const typeTokens = (words: readonly string[]): TypeTokens => ({
  tokens: words.length,
  types: new Set(words).size,
});

/** Type–token ratio, types ÷ tokens, 0 to 1 (Templin 1957): it falls with length, so only texts of one length compare. */
export const typeTokenRatio = ({ tokens, types }: TypeTokens): number | null => (tokens === 0 ? null : types / tokens);

/** Root TTR, `V ÷ √N` (Guiraud 1954), R in quanteda. */
export const rootTypeTokenRatio = ({ tokens, types }: TypeTokens): number | null =>
  tokens === 0 ? null : types / Math.sqrt(tokens);

/** Corrected TTR, `V ÷ √(2N)` (Carroll 1964). */
export const correctedTypeTokenRatio = ({ tokens, types }: TypeTokens): number | null =>
  tokens === 0 ? null : types / Math.sqrt(2 * tokens);

/** Herdan's C, `log V ÷ log N`, at most 1 (Herdan 1960); null below two words. */
export const herdanC = ({ tokens, types }: TypeTokens): number | null =>
  tokens < 2 ? null : Math.log(types) / Math.log(tokens);
