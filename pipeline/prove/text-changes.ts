import type { Document } from "../model/document.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";

/** The first place where a text is no longer what a report shows of it. */
export interface TextChange {
  readonly document: string;
  /** UTF-16 code unit of the source as it was, where that can be told. */
  readonly at: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

const shown = 24;

const around = (text: string, at: number): string => text.slice(Math.max(0, at - shown), at + shown);

const firstIn = (rows: readonly CellRow[], text: string): Omit<TextChange, "document"> | null => {
  for (const row of rows) {
    const [start, surface] = [numberCell(row, "start"), textCell(row, "surface")];
    if (start === null || surface === null || surface === "") continue;
    const now = text.slice(start, start + surface.length);
    if (now === surface) continue;
    let at = 0;
    while (at < now.length && now[at] === surface[at]) at += 1;
    const rest = text.slice(start, start + at + shown);
    return { at: start + at, before: around(surface, at), after: around(rest, at) };
  }
  return null;
};

/**
 * Where texts part from the sentences of a report, one place a text; texts that it has and that are gone are told
 * without a place. A hash cannot tell where a file changed, but the words that a report quotes can.
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
    if (text === undefined) return [{ document, at: null, before: null, after: null }];
    const change = firstIn(rows, text);
    return change === null ? [] : [{ document, ...change }];
  });
};
