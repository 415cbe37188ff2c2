import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Contrast } from "../model/inference.js";
import type { Layers } from "../model/layers.js";
import type { Annotated, AnyTable, Counting, Hits } from "../model/table.js";
import { linesOf } from "./spool.js";
import { addToStates, mergeStates, noStates, type TallyStates, tallyingsOf } from "./tallies.js";

/** What is left of some texts when they have passed; nothing but data, so that it can cross a thread. */
export interface Counted {
  readonly states: TallyStates;
  /** Rows of tables of hits, text by text, as a spool takes them, by the name of the table. */
  readonly lines: Map<string, Uint8Array<ArrayBuffer>[]>;
}

/** How texts are counted. */
export interface CountingOptions {
  readonly tables: readonly AnyTable[];
  readonly counting: Counting;
  readonly contrasts: readonly Contrast[];
}

/** True for tables that can be made of texts that pass and are not kept: a relation needs all of them at once. */
export const canFlow = ({ kind }: AnyTable): boolean => kind !== "relation";

/** Nothing yet. */
export const nothingCounted = (): Counted => ({ states: noStates(), lines: new Map() });

const linesIn = ({ lines }: Counted, table: string): Uint8Array<ArrayBuffer>[] => {
  const known = lines.get(table) ?? [];
  lines.set(table, known);
  return known;
};

const hitTablesOf = (tables: readonly AnyTable[]): readonly Hits[] =>
  tables.flatMap((table) => (table.kind === "hits" ? [table] : []));

/** Counts one text. */
export const countText = (
  into: Counted,
  annotated: Annotated,
  { tables, counting, contrasts }: CountingOptions,
): void => {
  addToStates(into.states, tallyingsOf(tables), annotated, counting, contrasts);
  for (const table of hitTablesOf(tables)) {
    const lines = linesOf(table.columns, table.rows(annotated));
    if (lines.length > 0) linesIn(into, table.name).push(lines);
  }
};

/** Adds the counts of other texts; their rows are put by elsewhere. */
export const mergeCounts = (into: TallyStates, { states }: Counted, tables: readonly AnyTable[]): void =>
  mergeStates(into, states, tallyingsOf(tables));

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
