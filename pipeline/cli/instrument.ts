import type { Instrument } from "../instruments/instrument.js";
import type { Reading } from "../instruments/reading.js";
import type { Table } from "../model/table.js";
import { explore } from "../run/explore.js";
import type { Arguments, Command } from "./command.js";
import { readingOf } from "./reading.js";
import { settingsOf, tablesOutOf, writeOut } from "./tables-out.js";
import type { Terminal } from "./terminal.js";
import { type TextsRead, textsRead } from "./texts-read.js";

/** What of a command runs an instrument. */
export interface InstrumentRun {
  readonly command: Pick<Command, "name" | "options">;
  /** True if it sets sides against each other. */
  readonly compares?: boolean;
  /** The instrument that was asked for; a slip in its options is a Fault. */
  readonly make: (reading: Reading, texts: TextsRead) => Instrument;
  /** What of a table people are shown, of which so many rows fit; all of it, unless told. */
  readonly shown?: (table: Table, rows: number) => readonly Table[];
  /** What people are shown below the tables. */
  readonly drawn?: (tables: readonly Table[], rows: number, terminal: Terminal) => Iterable<string>;
  /** The table that a file or a pipe gets, where there are several; a folder gets all. */
  readonly main?: string;
}

/** Sides in the order in which they are told: the target first, where one is set against another. */
export const sidesOf = ({ contrasts }: TextsRead): readonly string[] => {
  const [only, more] = contrasts;
  return only === undefined || more !== undefined ? [] : [only.target, only.reference];
};

/** Reads the texts that were named with an instrument, and writes its tables. */
export const runInstrument = async (
  { command, compares = false, make, shown = (table) => [table], drawn, main }: InstrumentRun,
  given: Arguments,
  terminal: Terminal,
): Promise<void> => {
  const out = await tablesOutOf(given);
  const texts = await textsRead(given, given.positionals, terminal, { compares });
  const instrument = make(readingOf(given, texts), texts);
  const made = await explore(texts.documents, instrument, texts.options);
  const forPeople = out.format === "table" && out.path === null;
  const forFile = out.isFolder || main === undefined ? made : made.filter(({ name }) => name === main);
  const tables = forPeople ? made.flatMap((table) => shown(table, out.rows)) : forFile;
  terminal.finish();
  const settings = settingsOf(given, Object.keys(command.options));
  await writeOut(tables, out, { id: command.name, texts, settings }, terminal);
  if (!forPeople) return;
  for (const piece of drawn?.(made, out.rows, terminal) ?? []) await terminal.write(piece);
};
