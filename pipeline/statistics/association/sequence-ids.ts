import { exp2 } from "../powers.js";

// Ids stay below it, so that two of them make one whole number below 2⁵³; a Map holds fewer entries than that.
const limit = exp2(26);

/** A number for each pair of numbers from 0, the same for the same pair; chained, it numbers sequences of words. */
export const sequenceIds = (): ((before: number, next: number) => number) => {
  const known = new Map<number, number>();
  return (before, next) => {
    const key = before * limit + next;
    const id = known.get(key) ?? known.size;
    if (id === known.size) known.set(key, id);
    return id;
  };
};
