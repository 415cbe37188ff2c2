import type { Instrument } from "../../pipeline/instruments/instrument.js";
import type { Document } from "../../pipeline/model/document.js";
import type { Cell, Table } from "../../pipeline/model/table.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { readerOf } from "../../pipeline/run/explore.js";

/** A text on a side. */
export const text = (side: string, id: string, words: string): Document => ({ ...documentOf(id, words), side });

/** Some columns of a table, row by row. */
export const cells = (table: Table | undefined, ...columns: readonly string[]): Cell[][] =>
  [...(table?.rows ?? [])].map((row) => columns.map((column) => row[column] ?? null));

/** Words that are also names of what any object has, that are no letters, or that hold a NUL. */
export const hostile = "constructor __proto__ constructor toString 7️⃣ a\u0000b hasOwnProperty __proto__ constructor";

const reader = readLexicons().then(async (lexicons) => (await readerOf(["voices"]))(lexicons));

/** Tables of an instrument, read as the library reads, with lexicons that are read once for all tests of a file. */
export const tablesOf = async <State>(
  instrument: Instrument<State>,
  documents: readonly Document[],
): Promise<readonly Table[]> => {
  const layersOf = await reader;
  const state = instrument.start();
  for (const document of documents) instrument.add(state, { document, layers: layersOf(document) });
  return instrument.tables(state);
};
