/** One word of a query beside one word of the stream; beside two, or two beside one, where words are wrongly joined or split. */
export interface Link {
  /** Index into the query. */
  readonly quote: number;
  readonly quoteWords: number;
  /** Position in the stream. */
  readonly source: number;
  readonly sourceWords: number;
  /** 1 for the same word, 0 for another word in its place. */
  readonly likeness: number;
}

/** Index in the query behind a link. */
export const quoteEnd = ({ quote, quoteWords }: Link): number => quote + quoteWords;

/** Position in the stream behind a link. */
export const sourceEnd = ({ source, sourceWords }: Link): number => source + sourceWords;

/** How many of the query's words are found again, likeness counting as a part of a word. */
export const weightOf = (links: readonly Link[]): number =>
  links.reduce((sum, { quoteWords, likeness }) => sum + quoteWords * likeness, 0);
