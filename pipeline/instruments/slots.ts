import { Fault } from "../model/fault.js";
import { partsOfSpeech } from "../model/layers.js";
import { matchesGlob } from "./kwic/glob.js";
import type { Word } from "./reading.js";

/** True for a word that may stand in one place of an n-gram. */
export type Slot = (word: Word) => boolean;

const isPartOfSpeech = (name: string): name is Word["pos"] => partsOfSpeech.some((pos) => pos === name);

const isLemma = (written: string, matchCase: boolean): boolean =>
  written.length > 1 && /^\p{Lu}[\p{Lu}'-]*$/u.test(written) && !matchCase;

/** A word as it is looked for. */
const asSought = (written: string, matchCase: boolean): string =>
  matchCase ? written : written.toLowerCase().replace(/[’‘]/g, "'");

/** A word of a slot: `NOUN` a part of speech, `BE` a lemma, `*` any, `cyber*` and `wom?n` globs, else the word itself. */
const wordOf = (written: string, matchCase: boolean): Slot => {
  if (written === "*") return () => true;
  if (isPartOfSpeech(written)) return ({ pos }) => pos === written;
  if (isLemma(written, matchCase)) return ({ lemma }) => lemma === written.toLowerCase();
  const sought = asSought(written, matchCase);
  if (!/[*?]/.test(sought)) return ({ word }) => word === sought;
  return ({ word }) => matchesGlob(sought, word);
};

/** A slot as it is written: alternatives by `|`, each with a part of speech behind a slash if need be: `state/VERB`. */
const slotOf = (written: string, matchCase: boolean): Slot => {
  const [words = "", tags, more] = written.replace(/^\((.*)\)$/, "$1").split("/");
  const parts = tags === undefined ? [] : tags.split("|");
  const unknown = parts.find((part) => !isPartOfSpeech(part));
  if (more !== undefined || unknown !== undefined || words.split("|").includes("")) {
    throw new Fault(
      `pattern: "${written}" is no slot; write a word, a glob (cyber*, wom?n), a lemma (BE), * for any word, or a part of speech, alone or behind a slash (state/VERB): ${partsOfSpeech.join(", ")}`,
    );
  }
  const choices = words.split("|").map((word) => wordOf(word, matchCase));
  return (word) => (tags === undefined || parts.includes(word.pos)) && choices.some((choice) => choice(word));
};

const slotsIn = (pattern: string): readonly string[] =>
  pattern
    .normalize("NFC")
    .trim()
    .split(/\s+/)
    .filter((slot) => slot !== "");

/** The words of a pattern that is one of some words as they stand, *must|should*; null for any other. */
export const wordsOfPattern = (pattern: string, matchCase: boolean): readonly string[] | null => {
  const [slot, more] = slotsIn(pattern);
  if (slot === undefined || more !== undefined) return null;
  const words = slot.replace(/^\((.*)\)$/, "$1").split("|");
  const isPlain = (word: string): boolean => !/[*?/]/.test(word) && !isPartOfSpeech(word) && !isLemma(word, matchCase);
  return words.every(isPlain) ? words.map((word) => asSought(word, matchCase)) : null;
};

/** The slots of a pattern such as `ADJ NOUN`, `the * of the` or `BE/AUX VERB`, one a word; what is no pattern is a Fault. */
export const slotsOf = (pattern: string, matchCase: boolean): readonly Slot[] => {
  const slots = slotsIn(pattern);
  if (slots.length === 0) throw new Fault("pattern: is empty; write a slot for each word: 'ADJ NOUN'");
  return slots.map((slot) => slotOf(slot, matchCase));
};
