import { corrections, exceptions } from "./syllable-rules.js";

const vowelGroups = /[aeiouy]+/g;

/** Syllables of lower-case letters without accents. */
const ofLetters = (word: string): number => {
  const known = exceptions.get(word);
  if (known !== undefined) return known;
  // A u that only keeps g or q hard, and y at the beginning or between vowels, are no vowels.
  const plain = word
    .replace(/qu/g, "q")
    .replace(/(?<!ar)gu(?=[ei])(?!ity)/g, "g")
    .replace(/(^|[aeiou])y(?=[aeiou])/g, "$1j");
  let count = plain.match(vowelGroups)?.length ?? 0;
  for (const [pattern, change] of corrections) {
    const found = plain.match(pattern);
    if (found !== null) count += change * found.length;
  }
  return Math.max(1, count);
};

/** What a short form adds behind an apostrophe. */
const ofEnding = (before: string, ending: string): number => {
  if (ending === "s") return /(?:[sxz]|[cs]h|[cg]e|[sz]e)$/.test(before) ? 1 : 0;
  if (ending === "t") return /[dst]n$/.test(before) ? 1 : 0;
  if (ending === "ll" || ending === "ve" || ending === "d") return /[^aeiouyw]$/.test(before) ? 1 : 0;
  return 0;
};

/**
 * Syllables of an English word by rules of spelling: groups of vowels, less silent ones, and more where two vowels in a row
 * are spoken apart. Parts between hyphens are counted one by one; a word without Latin letters has null. Where the CMU
 * Pronouncing Dictionary has a word, the number is that of none of its readings for 6 in 100 entries, most of them names,
 * and for 3 in 1,000 words of political speeches, whose syllables altogether come out right to 1 in 1,000.
 */
export const syllables = (word: string): number | null => {
  const latin = word.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'");
  const parts = latin.match(/[a-z]+(?:'[a-z]+)*/g);
  if (parts === null) return null;
  return parts.reduce((sum, part) => {
    const [first = "", ...rest] = part.split("'");
    // O'Neill, and d'Estaing, whose d is no syllable.
    const [name] = /^[odl]$/.test(first) ? rest.splice(0, 1) : [];
    const host = name ?? first;
    const begun = sum + ofLetters(host) + (name !== undefined && first === "o" ? 1 : 0);
    return rest.reduce((all, ending) => all + ofEnding(host, ending), begun);
  }, 0);
};
