/** Stretches of text, numbered from 0 in the order in which they first came. */
export interface StretchNumbers {
  /** Number of what stands between two offsets of a text; a new one if it was not met before. */
  readonly numberOf: (text: string, from: number, to: number) => number;
  readonly size: () => number;
}

/** Places that are looked at before a stretch is looked for in another way: letters can be chosen so that all hashes are one. */
const mostTries = 32;

/** A hash of the letters (FNV-1a), its upper half mixed into the lower. */
const hashOf = (text: string, from: number, to: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
};

/**
 * A table of stretches by open addressing, whose letters stand end to end: to find one of them in a text it is not cut
 * out, which a `Map` would ask for, and takes half the time.
 */
export const stretchNumbers = (): StretchNumbers => {
  let slots = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(1 << 11);
  let ends = new Uint32Array(1 << 11);
  let letters = new Uint16Array(1 << 14);
  let count = 0;
  const others = new Map<string, number>();
  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] as number));
  const isAt = (number: number, text: string, from: number, to: number): boolean => {
    const start = startOf(number);
    if ((ends[number] as number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (letters[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  };
  /** The first empty slot of a hash among those that are tried, −1 if there is none. */
  const emptySlot = (hash: number): number => {
    const mask = slots.length - 1;
    for (let tried = 0; tried < mostTries; tried += 1) {
      const slot = (hash + tried) & mask;
      if (slots[slot] === -1) return slot;
    }
    return -1;
  };
  const put = (number: number): void => {
    const slot = emptySlot(hashes[number] as number);
    if (slot >= 0) slots[slot] = number;
    // A part of the text would keep all of it in memory.
    else others.set(String.fromCharCode(...letters.subarray(startOf(number), ends[number])), number);
  };
  const grow = (): void => {
    const [moreHashes, moreEnds] = [new Int32Array(hashes.length * 2), new Uint32Array(ends.length * 2)];
    moreHashes.set(hashes);
    moreEnds.set(ends);
    [hashes, ends] = [moreHashes, moreEnds];
    slots = new Int32Array(slots.length * 2).fill(-1);
    others.clear();
    for (let number = 0; number < count; number += 1) put(number);
  };
  const add = (text: string, from: number, to: number, hash: number): number => {
    const start = startOf(count);
    if (start + to - from > letters.length) {
      const more = new Uint16Array(2 * (start + to - from));
      more.set(letters);
      letters = more;
    }
    for (let at = from; at < to; at += 1) letters[start + at - from] = text.charCodeAt(at);
    if (count === hashes.length) grow();
    [hashes[count], ends[count]] = [hash, start + to - from];
    put(count);
    count += 1;
    return count - 1;
  };
  return {
    numberOf: (text, from, to) => {
      const hash = hashOf(text, from, to);
      const mask = slots.length - 1;
      for (let tried = 0; tried < mostTries; tried += 1) {
        const number = slots[(hash + tried) & mask] as number;
        if (number === -1) return add(text, from, to, hash);
        if (hashes[number] === hash && isAt(number, text, from, to)) return number;
      }
      return others.get(text.slice(from, to)) ?? add(text, from, to, hash);
    },
    size: () => count,
  };
};
