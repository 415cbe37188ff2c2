import type { Contrast } from "../model/inference.js";
import {
  type Annotated,
  type AnyTable,
  type Cell,
  type Counting,
  descriptionOf,
  type Hits,
  type Indexing,
  type Relation,
  type Table,
} from "../model/table.js";
import type { Scratch } from "./disk/scratch.js";
import { addToStates, noStates, type TallyStates, tallyingsOf } from "./tallies.js";
import { tallyRows } from "./tally-rows.js";

type Rows = Table["rows"];

/** Rows that are made anew each time somebody goes through them, so that no table of hits has to be held in memory. */
const rowsOf = (make: () => Rows): Rows => ({ [Symbol.iterator]: () => make()[Symbol.iterator]() });

function* hitRows(table: Hits, annotated: readonly Annotated[]): Generator<Readonly<Record<string, Cell>>> {
  for (const one of annotated) yield* table.rows(one);
}

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

/** What tables are made from: the texts themselves, none where only tallies are wanted, and what was counted of them. */
export interface Fed {
  readonly annotated: readonly Annotated[];
  readonly states: TallyStates;
  /** Rows of tables of hits that were made while the texts passed, by the name of the table. */
  readonly carried?: ReadonlyMap<string, Rows>;
  /** Where rows of tallies go that are too many for the memory. */
  readonly place?: Scratch | null;
}

/** Makes tables: hits stream their rows, relations index first, tallies conclude from what was counted. */
export const tablesOf = (
  tables: readonly AnyTable[],
  { annotated, states, carried, place = null }: Fed,
  counting: Counting,
  contrasts: readonly Contrast[] = [counting],
): readonly Table[] => {
  const indexOf = indexesOf(annotated);
  const tallies = tables.flatMap((table) => (table.kind === "tally" ? [table] : []));
  const rowsOfTally = tallyRows({ tables: tallies, states, counting, contrasts, place });
  const rowsOfTable = (table: AnyTable): Rows => {
    if (table.kind === "hits") return carried?.get(table.name) ?? rowsOf(() => hitRows(table, annotated));
    if (table.kind === "tally") return rowsOfTally(table);
    const index = indexOf(table.indexing);
    return rowsOf(() => relationRows(table, index, annotated, counting));
  };
  return tables.map((table) => ({ ...descriptionOf(table), rows: rowsOfTable(table) }));
};

/** Feeds annotated documents to tables. */
export const feedTables = (
  tables: readonly AnyTable[],
  annotated: readonly Annotated[],
  counting: Counting,
  contrasts: readonly Contrast[] = [counting],
): readonly Table[] => {
  const states = noStates();
  for (const one of annotated) addToStates(states, tallyingsOf(tables), one, counting, contrasts);
  return tablesOf(tables, { annotated, states }, counting, contrasts);
};
