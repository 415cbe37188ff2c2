/** What readability formulas count in a text; a formula takes the counts that it needs. */
export interface TextCounts {
  readonly words: number;
  readonly sentences: number;
  /** Syllables of all words. */
  readonly syllables: number;
  /** Words of three syllables or more. */
  readonly polysyllables: number;
  /** Words of one syllable. */
  readonly monosyllables: number;
  /** Letters and digits of all words. */
  readonly characters: number;
  /** Words of seven characters or more. */
  readonly longWords: number;
  /** Words that are not on the list of Dale & Chall. */
  readonly difficultWords: number;
}

/** A quotient; null where there is nothing to divide by. */
export const quotient = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
