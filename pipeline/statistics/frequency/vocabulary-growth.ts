/** The vocabulary of the first words of a text. */
export interface GrowthPoint {
  readonly tokens: number;
  readonly types: number;
  readonly hapaxes: number;
}

/**
 * Vocabulary growth curve (Baayen 2001, chapter 1): types and hapaxes of the first words of a text, at evenly spaced
 * `points`, 20 unless told, the last of which is the whole text. Words may be numbers, one a word. Empty for no words.
 */
export const vocabularyGrowth = (
  words: Iterable<string | number> & { readonly length: number },
  { points = 20 }: { readonly points?: number } = {},
): readonly GrowthPoint[] => {
  const counts = new Map<string | number, number>();
  const curve: GrowthPoint[] = [];
  const number = Math.min(points, words.length);
  let [hapaxes, tokens] = [0, 0];
  for (const word of words) {
    const before = counts.get(word) ?? 0;
    counts.set(word, before + 1);
    if (before === 0) hapaxes += 1;
    else if (before === 1) hapaxes -= 1;
    tokens += 1;
    if (tokens >= Math.round(((curve.length + 1) * words.length) / number)) {
      curve.push({ tokens, types: counts.size, hapaxes });
    }
  }
  return curve;
};

/** Chance that the next word is a new one, hapaxes ÷ tokens (Good 1953; Baayen 2001): the slope of the curve at its end. */
export const growthRate = ({ tokens, hapaxes }: GrowthPoint): number | null => (tokens === 0 ? null : hapaxes / tokens);
