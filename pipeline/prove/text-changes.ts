import type { Document } from "../model/document.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";

/** The first place where a text is no longer what a report shows of it. */
export interface TextChange {
  readonly document: string;
  /** UTF-16 code unit of the source as it was, where that can be told. */
  readonly at: number | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Where the words are the same, how many code units further on they stand from there; else 0. */
  readonly by: number;
}

const shown = 24;

const around = (text: string, at: number): string => text.slice(Math.max(0, at - shown), at + shown);

interface Sentence {
  readonly start: number;
  readonly surface: string;
}

const sentencesIn = (rows: readonly CellRow[]): readonly Sentence[] =>
  rows.flatMap((row) => {
    const [start, surface] = [numberCell(row, "start"), textCell(row, "surface")];
    return start === null || surface === null || surface === "" ? [] : [{ start, surface }];
  });

const standsAt = (text: string, { start, surface }: Sentence, by: number): boolean =>
  text.startsWith(surface, start + by) && start + by >= 0;

/** How far a sentence stands from where it stood, at the nearest place that has its words. */
const nearest = (text: string, { start, surface }: Sentence): number | null => {
  const found = [text.lastIndexOf(surface, start), text.indexOf(surface, start)].filter((at) => at >= 0);
  const [first] = found.map((at) => at - start).sort((a, b) => Math.abs(a) - Math.abs(b));
  return first ?? null;
};

const leastUnique = 12;

const isUnique = (text: string, { surface }: Sentence): boolean =>
  surface.length >= leastUnique && text.indexOf(surface) === text.lastIndexOf(surface);

/** How many code units of a sentence stand in a text at a place. */
const reach = (text: string, { start, surface }: Sentence, by: number): number => {
  let at = 0;
  while (at < surface.length && text[start + by + at] === surface[at]) at += 1;
  return at;
};

const changeAt = (text: string, sentence: Sentence, shifts: readonly number[]): Omit<TextChange, "document"> => {
  const [best] = shifts.map((by) => ({ by, at: reach(text, sentence, by) })).sort((a, b) => b.at - a.at);
  const { by, at } = best ?? { by: 0, at: 0 };
  const { start, surface } = sentence;
  const now = text.slice(Math.max(0, start + by), start + by + at + shown);
  return { at: start + at, before: around(surface, at), after: around(now, at), by: 0 };
};

const firstIn = (rows: readonly CellRow[], text: string): Omit<TextChange, "document"> | null => {
  const sentences = sentencesIn(rows);
  let [by, from]: [number, number | null] = [0, null];
  for (const [index, sentence] of sentences.entries()) {
    if (standsAt(text, sentence, by)) continue;
    const next = sentences[index + 1];
    const shift = nearest(text, sentence);
    // The same words may stand elsewhere by chance; what has moved takes the next sentence with it, or is found but once.
    if (shift === null || (next !== undefined && !standsAt(text, next, shift) && !isUnique(text, sentence))) {
      const later = next === undefined ? null : nearest(text, next);
      return changeAt(text, sentence, later === null ? [by] : [by, later]);
    }
    by = shift;
    from ??= sentence.start;
  }
  return from === null ? null : { at: from, before: null, after: null, by };
};

/**
 * Where texts part from the sentences of a report, one place a text, and which only stand elsewhere; texts that it has
 * and that are gone are told without a place. A hash cannot tell where a file changed, but the words that a report quotes can.
 */
export const textChanges = (sentences: Iterable<CellRow>, documents: readonly Document[]): readonly TextChange[] => {
  const ofText = new Map<string, CellRow[]>();
  for (const row of sentences) {
    const id = String(row.document);
    const known = ofText.get(id) ?? [];
    ofText.set(id, known);
    known.push(row);
  }
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return [...ofText].flatMap(([document, rows]): readonly TextChange[] => {
    const text = texts.get(document);
    if (text === undefined) return [{ document, at: null, before: null, after: null, by: 0 }];
    const change = firstIn(rows, text);
    return change === null ? [] : [{ document, ...change }];
  });
};
