/** Which ids were met, and where each was met first. */
export interface MetIds<Place> {
  /** Notes an id that was not met before, and gives null; else gives the place at which it was. */
  readonly meet: (id: string, place: Place) => Place | null;
}

/** Three parts of a hash and a place, each of 32 bits. */
const wordsEach = 4;

/** Slots of an empty table; there are always two to the power of something. */
const fewest = 1 << 6;

/** 96 bits of an id: of a milliard of ids two share them with a chance of one to 10^11. */
const hashInto = (id: string, hash: Uint32Array): void => {
  let [a, b, c] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    c = Math.imul(c ^ unit, 0x27d4eb2f);
    a ^= a >>> 15;
    b ^= b >>> 13;
    c ^= c >>> 16;
  }
  a = Math.imul(a ^ (b >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (c >>> 13), 0xc2b2ae35);
  c = Math.imul(c ^ (a >>> 15), 0x27d4eb2f);
  hash.set([a ^ (a >>> 16), b ^ (b >>> 15), c ^ (c >>> 14)]);
};

/** Slot in a table in which a hash stands, or the empty one in which it may. */
const slotOf = (slots: Uint32Array, [a = 0, b = 0, c = 0]: Uint32Array): number => {
  const count = slots.length / wordsEach;
  for (let slot = a & (count - 1); ; slot = (slot + 1) & (count - 1)) {
    const at = slot * wordsEach;
    if (slots[at + 3] === 0 || (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c)) return at;
  }
};

const grown = (slots: Uint32Array): Uint32Array => {
  const more = new Uint32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += wordsEach) {
    if (slots[at + 3] === 0) continue;
    const entry = slots.subarray(at, at + wordsEach);
    more.set(entry, slotOf(more, entry));
  }
  return more;
};

/**
 * Ids met on lines, which are numbered from 1. Of each id some bytes are kept instead of the id, as a file may have
 * millions of texts.
 */
export const metOnLines = (): MetIds<number> => {
  const hash = new Uint32Array(wordsEach - 1);
  let slots: Uint32Array = new Uint32Array(fewest * wordsEach);
  let count = 0;
  return {
    meet: (id, line) => {
      hashInto(id, hash);
      const at = slotOf(slots, hash);
      const earlier = slots[at + 3] ?? 0;
      if (earlier !== 0) return earlier;
      slots.set(hash, at);
      slots[at + 3] = line;
      count += 1;
      if (count * wordsEach > slots.length * 0.7) slots = grown(slots);
      return null;
    },
  };
};

/** Ids met in files, by the names of these. */
export const metInFiles = (): MetIds<string> => {
  const met = metOnLines();
  const names: string[] = [];
  return {
    meet: (id, name) => {
      if (names.at(-1) !== name) names.push(name);
      const earlier = met.meet(id, names.length);
      return earlier === null ? null : (names[earlier - 1] ?? null);
    },
  };
};
