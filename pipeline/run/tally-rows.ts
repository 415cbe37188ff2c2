import type { Contrast } from "../model/inference.js";
import type { Counting, Table, Tally, Tallying } from "../model/table.js";
import type { Scratch } from "./disk/scratch.js";
import { linesOf, spool } from "./spool.js";
import { conclusionOf, type TallyStates } from "./tallies.js";

type Rows = Table["rows"];
type TallyRow = Rows extends Iterable<infer One> ? One : never;

/** Tables of tallies with what was counted for them. */
export interface Tallied {
  readonly tables: readonly Tally[];
  readonly states: TallyStates;
  readonly counting: Counting;
  readonly contrasts: readonly Contrast[];
  /** Where rows go that are too many for the memory; without it among the system's temporary files. */
  readonly place: Scratch | null;
}

/** Rows that are put by, in the order in which they came. */
interface Keeping {
  readonly put: (table: Tally, rows: Iterable<TallyRow>) => void;
  readonly rows: (table: Tally) => Iterable<TallyRow>;
}

/** Whether rows could be made; an error is told to whoever asks for them. */
type Made = { readonly failed: false } | { readonly failed: true; readonly error: unknown };

/** So many cells are held in memory, at most some two hundred megabytes; what comes after them goes to the disk. */
const mostCells = 4_000_000;
const rowsAtOnce = 500;

const keeping = (place: Scratch | null, most: number): Keeping => {
  const held = new Map<string, TallyRow[]>();
  const onDisk = spool(place);
  const spilled = new Set<string>();
  let cells = 0;
  return {
    put: (table, rows) => {
      const own = held.get(table.name) ?? [];
      held.set(table.name, own);
      const width = Object.keys(table.columns).length;
      let waiting: TallyRow[] = [];
      const spill = (): void => {
        if (waiting.length === 0) return;
        spilled.add(table.name);
        onDisk.append(table.name, linesOf(table.columns, waiting));
        waiting = [];
      };
      for (const row of rows) {
        cells += width;
        if (cells <= most) own.push(row);
        else waiting.push(row);
        if (waiting.length === rowsAtOnce) spill();
      }
      spill();
    },
    *rows(table) {
      yield* held.get(table.name) ?? [];
      if (spilled.has(table.name)) yield* onDisk.rows(table);
    },
  };
};

/**
 * Rows of tables of tallies: made when somebody first asks for one, for all tables that share the tallying, contrast by
 * contrast, so that no more than one conclusion is held; and made once, as each format goes through all of them.
 */
export const tallyRows = (
  { tables, states, counting, contrasts, place }: Tallied,
  most = mostCells,
): ((table: Tally) => Rows) => {
  const kept = keeping(place, most);
  const made = new Map<Tallying, Made>();
  const make = (tallying: Tallying): Made => {
    const sharing = tables.filter((table) => table.tallying === tallying);
    try {
      for (const { target, reference } of contrasts) {
        const ofContrast = { ...counting, target, reference };
        const conclusion = conclusionOf(states, tallying, ofContrast);
        for (const table of sharing) kept.put(table, table.rows(conclusion, ofContrast));
      }
      return { failed: false };
    } catch (error) {
      return { failed: true, error };
    }
  };
  return (table) => ({
    *[Symbol.iterator]() {
      const known = made.get(table.tallying) ?? make(table.tallying);
      made.set(table.tallying, known);
      if (known.failed) throw known.error;
      yield* kept.rows(table);
    },
  });
};
