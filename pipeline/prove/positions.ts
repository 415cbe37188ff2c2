import type { Contrast } from "../model/inference.js";
import { numberCell } from "../model/row.js";
import { firstNotBefore } from "../model/span.js";
import type { BehindCell } from "./behind.js";
import { hitTables } from "./evidence.js";
import type { Proof } from "./proof.js";
import { selectionWords } from "./selection-words.js";
import { contrastOf, selectionOf } from "./selections.js";
import { headlineWords, type Word, wordsByText } from "./words.js";

const parts = 20;

/** Part of a text, from 1, in which its word of an index from 0 falls. */
export const twentiethOf = (index: number, words: number): number =>
  Math.floor((index * parts) / Math.max(1, words)) + 1;

/** Part in which something falls that begins at an offset: that of the last word which begins no later. */
const twentiethAt = (words: readonly Word[], offset: number): number => {
  const next = firstNotBefore(0, words.length, (at) => (words[at]?.start ?? 0) <= offset);
  return twentiethOf(Math.max(0, next - 1), words.length);
};

const known = new WeakMap<Proof, ReadonlyMap<string, readonly Word[]>>();

/** Words by which the parts of each text are made. */
export const wordsOfParts = (proof: Proof): ReadonlyMap<string, readonly Word[]> => {
  const present =
    known.get(proof) ?? new Map([...wordsByText(proof)].map(([id, text]) => [id, headlineWords(proof, text)] as const));
  known.set(proof, present);
  return present;
};

/** The hits that a cell of `positions` counts: headline ones that fall in one part of their texts. */
export const positionsBehind: BehindCell = (proof, row, column) => {
  const of = /^(target|reference)_count$/.exec(column)?.[1] as keyof Contrast | undefined;
  const selection = selectionOf("positions", row, column);
  if (of === undefined || selection === null) return null;
  const part = numberCell(row, "twentieth");
  const words = wordsOfParts(proof);
  const hits = proof.evidence
    .of({ ...selection, contrast: contrastOf(row) })
    .filter(({ text, start }) => twentiethAt(words.get(text.id) ?? [], start) === part);
  return {
    tables: [hitTables[selection.layer], "tokens"],
    counted: `${selectionWords(selection, proof.report.counting)}, in part ${part} of ${parts} of their texts`,
    hits: hits.map((hit) => ({ table: hitTables[hit.layer], row: hit.row })),
    sum: hits.length,
  };
};
