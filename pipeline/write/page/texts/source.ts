import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import type { PageText } from "../page-texts.js";
import type { View } from "../view.js";

/** A range of the source, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A block of text, with all its words: `text` is exactly what the source has from `start` to `end`. */
export interface SourceZone extends Range {
  readonly role: string;
  /** Id of whoever wrote it; null where nobody is named. */
  readonly voice: string | null;
  readonly words: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What is shown as one paragraph. */
export interface Block extends Range {
  /** Its number in the tables; null for what stands in none, such as marks that cannot be seen. */
  readonly paragraph: number | null;
}

/** Rows of the tables that texts are made from, by the text that they belong to. */
export interface TextRows {
  readonly of: (table: string, text: Pick<PageText, "id">) => readonly CellRow[];
}

/** Sorts rows by text, once for each table that is asked for. */
export const textRows = ({ rows }: Pick<View, "rows">): TextRows => {
  const known = new Map<string, Map<string, CellRow[]>>();
  const grouped = (table: string): Map<string, CellRow[]> => {
    const made = new Map<string, CellRow[]>();
    for (const row of rows(table)) {
      const document = textCell(row, "document") ?? "";
      const own = made.get(document);
      if (own === undefined) made.set(document, [row]);
      else own.push(row);
    }
    known.set(table, made);
    return made;
  };
  return { of: (table, { id }) => (known.get(table) ?? grouped(table)).get(id) ?? [] };
};

/** Range of a row. */
export const rangeOf = (row: CellRow): Range => ({
  start: numberCell(row, "start") ?? 0,
  end: numberCell(row, "end") ?? 0,
});

/**
 * Tables whose `surface` is a piece of the source, the best first: stretches of voice cover every zone from end to end,
 * white space included; sentences leave out what stands between them, and paragraphs without a sentence, which tokens have.
 */
const pieceTables = ["voices", "sentences", "tokens"] as const;

/** Puts a zone together from pieces; what no piece covers can only be white space. */
const textOfZone = ({ start, end }: Range, pieces: readonly CellRow[]): string => {
  let text = "";
  for (const piece of pieces) {
    const at = rangeOf(piece);
    const surface = textCell(piece, "surface") ?? "";
    if (at.end > end || at.end - start <= text.length || surface.length !== at.end - at.start) continue;
    text += " ".repeat(Math.max(0, at.start - start - text.length));
    text += surface.slice(start + text.length - at.start);
  }
  return text + " ".repeat(end - start - text.length);
};

/** Pieces of one zone from all tables, sorted so that of those that begin together the longest goes first. */
const piecesByZone = (rows: TextRows, text: PageText): ReadonlyMap<number, readonly CellRow[]> => {
  const byZone = new Map<number, CellRow[]>();
  const has = (table: string): boolean => rows.of(table, text).length > 0;
  // Stretches of voice leave nothing to the other tables.
  for (const table of has("voices") ? pieceTables.slice(0, 1) : pieceTables) {
    for (const row of rows.of(table, text)) {
      const zone = numberCell(row, "zone") ?? -1;
      const own = byZone.get(zone);
      if (own === undefined) byZone.set(zone, [row]);
      else own.push(row);
    }
  }
  for (const pieces of byZone.values()) {
    pieces.sort((a, b) => Number(a.start) - Number(b.start) || Number(b.end) - Number(a.end));
  }
  return byZone;
};

/** Extents of the paragraphs of a text, by what stands in them. */
const paragraphsOf = (rows: TextRows, text: PageText): readonly (Range & { paragraph: number })[] => {
  const found = new Map<number, { start: number; end: number; paragraph: number }>();
  for (const table of ["sentences", "tokens"]) {
    for (const row of rows.of(table, text)) {
      const paragraph = numberCell(row, "paragraph");
      if (paragraph === null) continue;
      const { start, end } = rangeOf(row);
      const known = found.get(paragraph);
      found.set(paragraph, {
        start: Math.min(known?.start ?? start, start),
        end: Math.max(known?.end ?? end, end),
        paragraph,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
};

const isBlank = (text: string): boolean => text.trim() === "";

/** Parts a zone into its paragraphs; what stands between them and is no white space becomes a block without a number. */
const blocksOf = (zone: Range & { readonly text: string }, paragraphs: readonly Block[]): readonly Block[] => {
  const blocks: Block[] = [];
  let at = zone.start;
  const rest = (to: number): void => {
    const between = zone.text.slice(at - zone.start, to - zone.start);
    if (!isBlank(between)) {
      const start = at + (between.length - between.trimStart().length);
      blocks.push({ start, end: start + between.trim().length, paragraph: null });
    }
  };
  for (const { start, end, paragraph } of paragraphs) {
    if (start < at || end > zone.end) continue;
    rest(start);
    blocks.push({ start, end, paragraph });
    at = end;
  }
  rest(zone.end);
  return blocks;
};

/** Rows of zones; where that table was not made, as far as the sentences tell of them. */
const zoneRows = (rows: TextRows, text: PageText): readonly CellRow[] => {
  const told = rows.of("zones", text).filter(({ inlay }) => inlay === null);
  if (told.length > 0) return told;
  const found = new Map<number, CellRow>();
  for (const row of rows.of("sentences", text)) {
    const zone = numberCell(row, "zone") ?? 0;
    const known = found.get(zone);
    const words = (numberCell(known ?? {}, "words") ?? 0) + (numberCell(row, "words") ?? 0);
    const { role = null, writer: voice = null, start = null, end = null } = row;
    found.set(zone, { zone, role, voice, start: known?.start ?? start, end, words });
  }
  return [...found.values()];
};

/** The zones of a text, rebuilt from the tables alone. */
export const sourceZones = (rows: TextRows, text: PageText): readonly SourceZone[] => {
  const pieces = piecesByZone(rows, text);
  const paragraphs = paragraphsOf(rows, text);
  let next = 0;
  return zoneRows(rows, text).map((row) => {
    const range = rangeOf(row);
    const inside: Block[] = [];
    for (let one = paragraphs[next]; one !== undefined && one.start < range.end; one = paragraphs[++next]) {
      inside.push(one);
    }
    const whole = { ...range, text: textOfZone(range, pieces.get(numberCell(row, "zone") ?? -1) ?? []) };
    return {
      ...whole,
      role: textCell(row, "role") ?? "",
      voice: textCell(row, "voice"),
      words: numberCell(row, "words") ?? 0,
      blocks: blocksOf(whole, inside),
    };
  });
};
