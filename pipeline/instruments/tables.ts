import { Fault } from "../model/fault.js";
import type { Columns, Row, Table, TableDescription } from "../model/table.js";
import type { Reading } from "./reading.js";

/** Describes a table of an instrument; gives it back with its columns' types known. */
export const described = <const C extends Columns>(table: TableDescription<C>): TableDescription<C> => table;

/** A described table with its rows; the compiler refuses a missing, wrong or unknown cell. */
export const filled = <C extends Columns>(
  table: TableDescription<C>,
  rows: Iterable<Row<C>>,
  notes: readonly string[] = [],
): Table => ({ ...table, rows, notes });

const voicesRead: Readonly<Record<string, string>> = {
  all: "in all voices, quoted words included",
  headline: "without quoted words",
  own: "of the writers themselves",
  reported: "reported of others",
  quoted: "quoted",
};

/** Which words were read, as a sentence under a table says it. */
export const readingNote = ({ zones, voice, matchCase }: Reading): string => {
  const whose = Object.hasOwn(voicesRead, voice) ? voicesRead[voice] : `in the voice ${voice}`;
  return `Words ${whose}, in zones ${zones.join(", ")}; ${matchCase ? "capitals tell words apart" : "capitals are ignored"}.`;
};

/** Fails where not a single word was read, and says why that may be. */
export const demandWords = (words: number, { zones, voice }: Reading): void => {
  if (words > 0) return;
  const whose = voice === "all" ? "" : ` in the voice "${voice}"`;
  throw new Fault(
    `there are no words${whose} in zones ${zones.join(", ")}; read others with --zone${voice === "all" ? "" : ", or --voice (own, reported, quoted, headline, all, or the id of who speaks)"}`,
  );
};
