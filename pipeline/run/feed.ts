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
  type Tally,
} from "../model/table.js";
import { addToStates, conclusionsOf, noStates, type TallyStates, tallyingsOf } from "./tallies.js";

type Rows = Table["rows"];

/** Rows that are made anew each time somebody goes through them, so that no table has to be held in memory. */
const rowsOf = (make: () => Rows): Rows => ({ [Symbol.iterator]: () => make()[Symbol.iterator]() });

function* hitRows(table: Hits, annotated: readonly Annotated[]): Generator<Readonly<Record<string, Cell>>> {
  for (const one of annotated) yield* table.rows(one);
}

function* tallyRows(
  table: Tally,
  conclusionOf: ReturnType<typeof conclusionsOf>,
  counting: Counting,
  contrasts: readonly Contrast[],
): Generator<Readonly<Record<string, Cell>>> {
  for (const { target, reference } of contrasts) {
    const conclusion = conclusionOf(table.tallying, { target, reference });
    yield* table.rows(conclusion, { ...counting, target, reference });
  }
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
}

/** Makes tables: hits stream their rows, relations index first, tallies conclude from what was counted. */
export const tablesOf = (
  tables: readonly AnyTable[],
  { annotated, states, carried }: Fed,
  counting: Counting,
  contrasts: readonly Contrast[] = [counting],
): readonly Table[] => {
  const indexOf = indexesOf(annotated);
  const conclusionOf = conclusionsOf(states, counting);
  const rowsOfTable = (table: AnyTable): Rows => {
    if (table.kind === "hits") return carried?.get(table.name) ?? rowsOf(() => hitRows(table, annotated));
    if (table.kind === "tally") return rowsOf(() => tallyRows(table, conclusionOf, counting, contrasts));
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
