import type { Document } from "./document.js";
import type { ErrorRates } from "./error-rates.js";
import type { Contrast, Inference } from "./inference.js";
import type { Layers } from "./layers.js";

/** What stands in one cell; null is an empty one. */
export type Cell = string | number | boolean | null;

/** Type of a column; `?` lets a cell be empty. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "string?" | "integer?" | "number?" | "boolean?";

/** A column: codebook, schemas and metadata are printed from this. */
export interface Column {
  readonly type: ColumnType;
  /** One line, with the unit where there is one. */
  readonly about: string;
  /** All values it may take, where they are few. */
  readonly values?: readonly string[];
  /** True for words of the source, which an option leaves out. */
  readonly text?: true;
  /**
   * Table of which a value here names a row, where it is not empty: the value is the last part of that table's key, and
   * the parts before it stand in the columns of this table that have their names.
   */
  readonly refers?: string;
}

/** Columns by name, in order. */
export type Columns = Readonly<Record<string, Column>>;

interface CellOf {
  string: string;
  integer: number;
  number: number;
  boolean: boolean;
  "string?": string | null;
  "integer?": number | null;
  "number?": number | null;
  "boolean?": boolean | null;
}

/** A row that fits the columns; the compiler refuses a missing, wrong or unknown cell. */
export type Row<C extends Columns> = { readonly [K in keyof C]: CellOf[C[K]["type"]] };

/** Document with its layers. */
export interface Annotated {
  readonly document: Document;
  readonly layers: Layers;
}

/** What is counted and against what; stands in the manifest. */
export interface Counting extends Contrast {
  /** Roles of the zones that are counted. */
  readonly zones: readonly string[];
  readonly inference: Inference;
  /** What sentences call the sides, `the op-ed`, where they are not called by their ids. */
  readonly sideNames?: ReadonlyMap<string, string>;
  /** Register of the texts, as the study names it. */
  readonly register?: string;
  /** What is known of the program's errors; none where nobody told. */
  readonly errorRates?: readonly ErrorRates[];
}

interface TableHead<C extends Columns> {
  /** File name without its ending, CLI word and title in the codebook. */
  readonly name: string;
  /** One or two sentences for the codebook. */
  readonly about: string;
  readonly columns: C;
  /** Columns whose values together name one row; none may be empty but where the column's type says so. */
  readonly key?: readonly string[];
  /** Column whose values part the rows, as the side does: rows of one value follow each other. */
  readonly parts?: string;
}

/** A table of spans: its rows stream out, one document at a time. */
export interface Hits<C extends Columns = Columns> extends TableHead<C> {
  readonly kind: "hits";
  readonly rows: (annotated: Annotated) => Iterable<Row<C>>;
}

/**
 * What documents are counted into: integer states, merged in any order, from which a conclusion is drawn once all
 * documents are in. Several tables may share one, so that nothing is counted or computed twice.
 * Its functions are written as methods so that a list may forget what each one's state is made of; whoever runs a
 * tallying gives it back nothing but its own states. A state holds nothing but data, so that it can go to another thread.
 */
export interface Tallying<State = unknown, Conclusion = unknown> {
  readonly name: string;
  readonly start: () => State;
  /** Adds one document into the state. */
  add(state: State, annotated: Annotated, counting: Counting): void;
  /** Adds the second state into the first, and leaves the second as it was. */
  merge(into: State, from: State): void;
  /** Several states as one that is only concluded from, so that large ones need not be merged; it leaves them as they were. */
  gather?(states: readonly State[]): State;
  /** What follows from all documents; made once a contrast. */
  conclude(state: State, counting: Counting): Conclusion;
}

/** A table of counts: its rows are made at the end, from what was concluded of all documents. */
export interface Tally<C extends Columns = Columns, State = unknown, Conclusion = unknown> extends TableHead<C> {
  readonly kind: "tally";
  readonly tallying: Tallying<State, Conclusion>;
  rows(conclusion: Conclusion, counting: Counting): Iterable<Row<C>>;
}

/** What one document tells to the others, and how that of all documents is joined; several relations may share one. */
export interface Indexing<Entry = unknown, Index = unknown> {
  readonly name: string;
  index(annotated: Annotated): Entry;
  /** Joins the entries of all documents, given in the order of the study. */
  join(entries: readonly Entry[]): Index;
}

/** A table that sets one document against others: each is indexed first, then rows stream, one document at a time. */
export interface Relation<C extends Columns = Columns, Entry = unknown, Index = unknown> extends TableHead<C> {
  readonly kind: "relation";
  readonly indexing: Indexing<Entry, Index>;
  rows(annotated: Annotated, index: Index, counting: Counting): Iterable<Row<C>>;
}

/** A table with its key, each part of which is a column: the compiler refuses another. */
type Keyed<C extends Columns, T> = Omit<T, "kind" | "key"> & { readonly key: readonly (keyof C & string)[] };

/** A table of any kind. */
export type AnyTable = Hits | Tally | Relation;

/** Names a table of hits; gives it back with its columns' types known. */
export const hits = <const C extends Columns>(table: Keyed<C, Hits<C>>): Hits<C> => ({ kind: "hits", ...table });

/** Names a tally that shares what is counted with others; gives it back with its columns' types known. */
export const sharedTally = <const C extends Columns, State, Conclusion>(
  table: Keyed<C, Tally<C, State, Conclusion>>,
): Tally<C, State, Conclusion> => ({ kind: "tally", ...table });

/** What a tally with counts of its own is made of; its rows are made from the counts themselves. */
type OwnTally<C extends Columns, State> = Keyed<C, TableHead<C>> &
  Omit<Tallying<State>, "conclude"> & { rows(state: State, counting: Counting): Iterable<Row<C>> };

/** Names a tally with counts of its own; gives it back with its columns' types known. */
export const tally = <const C extends Columns, State>({
  start,
  add,
  merge,
  ...table
}: OwnTally<C, State>): Tally<C, State, State> =>
  sharedTally({ ...table, tallying: { name: table.name, start, add, merge, conclude: (state) => state } });

/** Names a relation; gives it back with its columns' types known. */
export const relation = <const C extends Columns, Entry, Index>(
  table: Keyed<C, Relation<C, Entry, Index>>,
): Relation<C, Entry, Index> => ({ kind: "relation", ...table });

/** A finished table, ready to be written. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: Columns;
  readonly rows: Iterable<Readonly<Record<string, Cell>>>;
  readonly key?: readonly string[];
  readonly parts?: string;
  /** What whoever reads the rows must know, each in a sentence: what was counted, what was left out. */
  readonly notes?: readonly string[];
}

/** What a table is, before it has rows. */
export type TableDescription<C extends Columns = Columns> = TableHead<C>;

/** What a table is, without what makes its rows. */
export const descriptionOf = ({ name, about, columns, key, parts }: TableDescription): TableDescription => ({
  name,
  about,
  columns,
  ...(key === undefined ? {} : { key }),
  ...(parts === undefined ? {} : { parts }),
});
