import type { Annotated, AnyTable, Cell, Counting, Hits, Indexing, Relation, Table, Tally } from "../model/table.js";

/** Rows that are made anew each time somebody goes through them, so that no table has to be held in memory. */
const rowsOf = (make: () => Table["rows"]): Table["rows"] => ({ [Symbol.iterator]: () => make()[Symbol.iterator]() });

function* hitRows(table: Hits, annotated: readonly Annotated[]): Generator<Readonly<Record<string, Cell>>> {
  for (const one of annotated) yield* table.rows(one);
}

const tallied = (table: Tally, annotated: readonly Annotated[], counting: Counting): Table["rows"] => {
  const state = table.start();
  for (const one of annotated) table.add(state, one, counting);
  return rowsOf(() => table.rows(state, counting));
};

function* relationRows(
  table: Relation,
  index: unknown,
  annotated: readonly Annotated[],
  counting: Counting,
): Generator<Readonly<Record<string, Cell>>> {
  for (const one of annotated) yield* table.rows(one, index, counting);
}

/** Joins what documents tell each other, once for all relations that share it. */
const indexesOf = (annotated: readonly Annotated[]): ((indexing: Indexing) => unknown) => {
  const made = new Map<Indexing, unknown>();
  return (indexing) => {
    if (!made.has(indexing)) made.set(indexing, indexing.join(annotated.map((one) => indexing.index(one))));
    return made.get(indexing);
  };
};

/** Feeds annotated documents to tables: hits stream their rows, tallies count first, relations index first. */
export const feedTables = (
  tables: readonly AnyTable[],
  annotated: readonly Annotated[],
  counting: Counting,
): readonly Table[] => {
  const indexOf = indexesOf(annotated);
  const rowsOfTable = (table: AnyTable): Table["rows"] => {
    if (table.kind === "hits") return rowsOf(() => hitRows(table, annotated));
    if (table.kind === "tally") return tallied(table, annotated, counting);
    const index = indexOf(table.indexing);
    return rowsOf(() => relationRows(table, index, annotated, counting));
  };
  return tables.map((table) => {
    const { name, about, columns } = table;
    return { name, about, columns, rows: rowsOfTable(table) };
  });
};
