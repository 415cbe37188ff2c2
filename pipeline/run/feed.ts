import type { Annotated, Cell, Counting, Hits, Table, Tally } from "../model/table.js";

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

/** Feeds annotated documents to tables: hits stream their rows, tallies count first. */
export const feedTables = (
  tables: readonly (Hits | Tally)[],
  annotated: readonly Annotated[],
  counting: Counting,
): readonly Table[] =>
  tables.map((table) => {
    const { name, about, columns } = table;
    const rows = table.kind === "hits" ? rowsOf(() => hitRows(table, annotated)) : tallied(table, annotated, counting);
    return { name, about, columns, rows };
  });
