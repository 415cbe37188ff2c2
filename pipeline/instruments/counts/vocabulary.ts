import { append, type NumbersList, numbersList } from "./numbers-list.js";

/** Items as numbers from 0, in the order in which they were first seen: words, or sequences of them. */
export interface Vocabulary {
  readonly size: () => number;
  /** The number of a word, which any text can be; a new one where it was not seen before. */
  readonly numberOf: (word: string) => number;
  readonly nameOf: (number: number) => string;
}

/** Numbers words. */
export const vocabularyOf = (): Vocabulary => {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    size: () => names.length,
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, names.length);
      return names.push(word) - 1;
    },
    nameOf: (number) => names[number] ?? "",
  };
};

/** Sequences of words as numbers, each known by the sequence before its last word. */
export interface Sequences {
  readonly size: () => number;
  /** The number of a sequence and one more word; of a word alone with −1 before it. */
  readonly numberOf: (before: number, word: number) => number;
  /** Words of a sequence, from the first. */
  readonly wordsOf: (number: number) => readonly number[];
}

/** Spreads two numbers over all bits (the finalizer of MurmurHash3, Appleby 2011). */
const hashOf = (before: number, word: number): number => {
  let hash = Math.imul(before + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A number stands for "nothing before" in a list of numbers from 0. */
const none = 0xffffffff;

/**
 * Numbers sequences in flat memory, about 20 bytes each: a corpus has millions of them, which a `Map` of strings would
 * not hold.
 */
export const sequencesOf = (): Sequences => {
  const [befores, words]: [NumbersList, NumbersList] = [numbersList(), numbersList()];
  let slots = new Int32Array(4096).fill(-1);
  const slotOf = (before: number, word: number): number => {
    const mask = slots.length - 1;
    let slot = hashOf(before, word) & mask;
    for (;;) {
      const number = slots[slot] as number;
      if (number < 0 || (befores.places[number] === before && words.places[number] === word)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let number = 0; number < words.size; number += 1)
      slots[slotOf(befores.places[number] as number, words.places[number] as number)] = number;
  };
  return {
    size: () => words.size,
    numberOf: (before, word) => {
      const from = before < 0 ? none : before;
      const slot = slotOf(from, word);
      const known = slots[slot] as number;
      if (known >= 0) return known;
      const number = words.size;
      slots[slot] = number;
      append(befores, from);
      append(words, word);
      if (words.size * 2 > slots.length) grow();
      return number;
    },
    wordsOf: (number) => {
      const found: number[] = [];
      for (let at = number; at !== none; at = befores.places[at] as number) found.unshift(words.places[at] as number);
      return found;
    },
  };
};
