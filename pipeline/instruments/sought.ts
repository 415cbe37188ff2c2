import { Fault } from "../model/fault.js";
import type { Hit } from "../model/hit.js";
import { frameLabels, type HitLayer, type LayerName, stanceLabels } from "../model/layers.js";
import { hitsRead } from "./counts/items.js";
import { matchesGlob, matchesLabel } from "./kwic/glob.js";
import type { Reading, TextRead, Word } from "./reading.js";
import { type Slot, slotsOf, wordsOfPattern } from "./slots.js";

/** What is looked for in a text: words by a pattern, or a label of a layer. */
export type Sought =
  | { readonly kind: "words"; readonly pattern: string; readonly byLemma: boolean }
  | { readonly kind: "label"; readonly layer: HitLayer; readonly label: string };

/** Words that were looked for, as a half-open range of indices into a run of words. */
export type WordRange = readonly [from: number, to: number];

/** What is looked for, as it was written. */
export const soughtName = (sought: Sought): string =>
  sought.kind === "words" ? sought.pattern : `${sought.layer}:${sought.label}`;

/** Layers in which it is looked for. */
export const soughtNeeds = (sought: readonly Sought[]): readonly LayerName[] => [
  ...new Set(sought.flatMap((one) => (one.kind === "label" ? [one.layer] : []))),
];

const knownLabels: Readonly<Partial<Record<HitLayer, readonly string[]>>> = {
  stance: stanceLabels,
  frames: frameLabels,
};

/** A label to look for; one that its layer never has is a Fault. */
export const soughtLabel = (layer: HitLayer, label: string): Sought => {
  const known = knownLabels[layer];
  if (known !== undefined && !known.some((one) => matchesGlob(label, one))) {
    throw new Fault(`no label ${label} in ${layer}; there are ${known.join(", ")}`);
  }
  return { kind: "label", layer, label };
};

const rangesOfSlots = (words: readonly Word[], slots: readonly Slot[]): readonly WordRange[] => {
  const found: WordRange[] = [];
  for (let from = 0; from + slots.length <= words.length; from += 1) {
    if (slots.every((slot, index) => slot(words[from + index] as Word))) found.push([from, from + slots.length]);
  }
  return found;
};

/** Where hits stand in a run of words. */
export const rangesOfHits = (words: readonly Word[], hits: readonly Hit[]): readonly WordRange[] => {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  return hits.flatMap(({ start, end }): WordRange[] => {
    if (end <= first.start || start >= last.end) return [];
    const from = words.findIndex((word) => word.end > start);
    const after = words.findIndex((word) => word.start >= end);
    const to = after < 0 ? words.length : after;
    return to > from ? [[from, to]] : [];
  });
};

/** The words that are looked for, where it takes nothing but words as they stand to find them; null where it takes more. */
export const soughtWords = (sought: Sought, { matchCase }: Reading): readonly string[] | null =>
  sought.kind === "words" && !sought.byLemma ? wordsOfPattern(sought.pattern, matchCase) : null;

const byLemma =
  (slot: Slot): Slot =>
  (word) =>
    slot({ ...word, word: word.lemma });

/** Prepares what is looked for: of a text, and then of each run of its words, where it stands. */
export const finder = (
  sought: Sought,
  reading: Reading,
): ((read: TextRead) => (words: readonly Word[]) => readonly WordRange[]) => {
  if (sought.kind === "label") {
    return (read) => {
      const hits = hitsRead(read, sought.layer, reading).filter(({ label }) => matchesLabel(sought.label, label));
      return (words) => rangesOfHits(words, hits);
    };
  }
  const slots = slotsOf(sought.pattern, reading.matchCase).map((slot) => (sought.byLemma ? byLemma(slot) : slot));
  return () => (words) => rangesOfSlots(words, slots);
};

/** A given word as a text has it, of which neither lemma nor part of speech is known. */
export const bareWord = (word: string, index: number): Word => ({
  start: index,
  end: index + 1,
  word,
  lemma: word,
  pos: "X",
});
