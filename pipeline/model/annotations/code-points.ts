/** Converts offsets of one text between UTF-16 code units and Unicode code points. */
export interface CodePoints {
  /** Number of code points. */
  readonly length: number;
  /** Code points before an offset in code units; null within a character of two, and outside the text. */
  readonly fromUnits: (offset: number) => number | null;
  /** Code units before an offset in code points; null outside the text. */
  readonly toUnits: (offset: number) => number | null;
}

const isOffset = (offset: number, most: number): boolean => Number.isInteger(offset) && offset >= 0 && offset <= most;

/** Reads a text through once; each conversion then takes logarithmic time, or none where no character has two units. */
export const codePointsOf = (text: string): CodePoints => {
  // Where the characters of two units begin, in code units, in their order.
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
  const length = text.length - pairs.length;
  const before = (isBefore: (pair: number, index: number) => boolean): number => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    length,
    fromUnits: (offset) => {
      if (!isOffset(offset, text.length)) return null;
      const count = before((pair) => pair < offset);
      return (pairs[count - 1] ?? -2) + 1 === offset ? null : offset - count;
    },
    toUnits: (offset) => {
      if (!isOffset(offset, length)) return null;
      return offset + before((pair, index) => pair - index < offset);
    },
  };
};
