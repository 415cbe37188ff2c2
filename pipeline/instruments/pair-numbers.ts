/** Pairs of numbers, numbered from 1 in the order in which they first came; 0 is none. */
export interface PairNumbers {
  /** Number of a pair, a new one if it was not there. */
  readonly numberOf: (first: number, second: number) => number;
  /** The pair of a number. */
  readonly pair: (number: number) => readonly [first: number, second: number];
  readonly size: () => number;
}

/** A hash of both, well mixed (Fibonacci hashing, Knuth 1998, section 6.4). */
const hashOf = (first: number, second: number): number => {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

const larger = (array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> => {
  const next = new Uint32Array(size);
  next.set(array);
  return next;
};

/**
 * A table of pairs by open addressing in typed arrays: some 16 to 24 bytes a pair, where a `Map` takes some 100 and ends
 * at 2^24 keys.
 */
export const pairNumbers = (): PairNumbers => {
  let [firsts, seconds] = [new Uint32Array(1024), new Uint32Array(1024)];
  let slots = new Uint32Array(2048);
  let count = 0;
  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      if (firsts[number] === first && seconds[number] === second) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    firsts = larger(firsts, firsts.length * 2);
    seconds = larger(seconds, seconds.length * 2);
    slots = new Uint32Array(slots.length * 2);
    for (let number = 1; number <= count; number += 1) {
      slots[slotOf(firsts[number] as number, seconds[number] as number)] = number;
    }
  };
  return {
    numberOf: (first, second) => {
      const slot = slotOf(first, second);
      const known = slots[slot] as number;
      if (known !== 0) return known;
      count += 1;
      firsts[count] = first;
      seconds[count] = second;
      slots[slot] = count;
      if (count + 1 === firsts.length) grow();
      return count;
    },
    pair: (number) => [firsts[number] ?? 0, seconds[number] ?? 0],
    size: () => count,
  };
};
