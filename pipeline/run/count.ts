import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Contrast } from "../model/inference.js";
import type { Layers } from "../model/layers.js";
import type { Annotated, AnyTable, Counting, Hits, Table } from "../model/table.js";
import { addToStates, mergeStates, noStates, type TallyStates, tallyingsOf } from "./tallies.js";

type Rows = Table["rows"];

/** The rows of one text in one table. */
export interface RowsOfText {
  readonly id: string;
  readonly rows: readonly (Rows extends Iterable<infer One> ? One : never)[];
}

/** What is left of texts when they have passed; nothing but data, so that it can cross a thread. */
export interface Counted {
  readonly states: TallyStates;
  /** Rows of the few tables of hits that have hardly any of them, by the name of the table. */
  readonly rows: Map<string, RowsOfText[]>;
}

/** How texts are counted. */
export interface CountingOptions {
  readonly tables: readonly AnyTable[];
  readonly counting: Counting;
  readonly contrasts: readonly Contrast[];
}

/** Tables of hits whose rows are few enough to be kept for any number of texts. */
const carried: ReadonlySet<string> = new Set(["texts"]);

/** True for tables that can be made of texts that pass and are not kept. */
export const canFlow = ({ kind, name }: AnyTable): boolean => kind === "tally" || carried.has(name);

/** Nothing yet. */
export const nothingCounted = (): Counted => ({ states: noStates(), rows: new Map() });

const rowsIn = ({ rows }: Counted, table: string): RowsOfText[] => {
  const known = rows.get(table) ?? [];
  rows.set(table, known);
  return known;
};

const carriedTables = (tables: readonly AnyTable[]): readonly Hits[] =>
  tables.flatMap((table) => (table.kind === "hits" && carried.has(table.name) ? [table] : []));

/** Counts one text. */
export const countText = (
  into: Counted,
  annotated: Annotated,
  { tables, counting, contrasts }: CountingOptions,
): void => {
  addToStates(into.states, tallyingsOf(tables), annotated, counting, contrasts);
  for (const table of carriedTables(tables)) {
    rowsIn(into, table.name).push({ id: annotated.document.id, rows: [...table.rows(annotated)] });
  }
};

/** Adds what was counted elsewhere. */
export const mergeCounted = (into: Counted, from: Counted, { tables }: Pick<CountingOptions, "tables">): void => {
  mergeStates(into.states, from.states, tallyingsOf(tables));
  for (const [table, rows] of from.rows) rowsIn(into, table).push(...rows);
};

/** Rows of the tables that were carried along, sorted by the ids of their texts, whoever counted them. */
export const carriedRows = ({ rows }: Counted): ReadonlyMap<string, Rows> =>
  new Map(
    [...rows].map(([table, texts]) => {
      const sorted = [...texts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      return [table, sorted.flatMap((text) => text.rows)] as const;
    }),
  );

/** What goes wrong with one text, with its id before it; a Fault stays one. */
export const errorAt = (id: string, error: unknown): Error => {
  const told = `text "${id}": ${error instanceof Error ? error.message : String(error)}`;
  if (error instanceof Fault) return new Fault(told);
  const named = new Error(told, { cause: error });
  if (error instanceof Error && error.stack !== undefined) named.stack = `${told}\n${error.stack}`;
  return named;
};

/** Annotates one text; an error names it. */
export const annotateText = (layersOf: (document: Document) => Layers, document: Document): Annotated => {
  try {
    return { document, layers: layersOf(document) };
  } catch (error) {
    throw errorAt(document.id, error);
  }
};
