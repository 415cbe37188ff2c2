/** A line of a card: what it tells of, and what it tells. */
export type CardLine = readonly [term: string, about: string];

/**
 * Lines of the cards that open over marks. A line that many cards share stands in the page once, and cards are lists of
 * the numbers of their lines.
 */
export interface Phrases {
  /** The card of these lines, as its mark bears it. */
  readonly card: (lines: readonly CardLine[]) => string;
  /** All lines so far, each by its number: term and text parted by a tab. */
  readonly lines: () => readonly string[];
}

/** Line breaks and tabs part lines and their halves, so that none may stand in them. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** Starts an empty collection of lines. */
export const phrases = (): Phrases => {
  const numbers = new Map<string, number>();
  const numberOf = ([term, about]: CardLine): number => {
    const line = `${oneLine(term)}\t${oneLine(about)}`;
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    return number;
  };
  return {
    card: (lines) => lines.map((line) => numberOf(line).toString(36)).join(" "),
    lines: () => [...numbers.keys()],
  };
};
