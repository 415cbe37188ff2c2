import type { Instrument } from "../instruments/instrument.js";
import type { Reading } from "../instruments/reading.js";
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
}

/** Sides in the order in which they are told: the target first, where one is set against another. */
export const sidesOf = ({ contrasts }: TextsRead): readonly string[] => {
  const [only, more] = contrasts;
  return only === undefined || more !== undefined ? [] : [only.target, only.reference];
};

/** Reads the texts that were named with an instrument, and writes its tables. */
export const runInstrument = async (
  { command, compares = false, make }: InstrumentRun,
  given: Arguments,
  terminal: Terminal,
): Promise<void> => {
  const out = await tablesOutOf(given);
  const texts = await textsRead(given, given.positionals, terminal, { compares });
  const instrument = make(readingOf(given, texts), texts);
  const tables = await explore(texts.documents, instrument, texts.options);
  terminal.finish();
  const settings = settingsOf(given, Object.keys(command.options));
  await writeOut(tables, out, { id: command.name, texts, settings }, terminal);
};
