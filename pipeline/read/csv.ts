import { Readable } from "node:stream";
import { parse as parseStream } from "csv-parse";
import { parse } from "csv-parse/sync";
import { Fault } from "../model/fault.js";
import { formula } from "../model/formula.js";
import { decode, type Encoding } from "./decode.js";
import { readBytes } from "./files.js";
import { tooLarge } from "./manner.js";

/** A row of a CSV with the line it ends on; cells by the name of their column. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

const [mostColumns, longestColumn] = [30, 40];

/** Columns as a message names them: what is no table may have thousands, or one of a million letters. */
export const columnsTold = (names: readonly string[]): string => {
  const some = names
    .slice(0, mostColumns)
    .map((name) => (name.length > longestColumn ? `${name.slice(0, longestColumn)}…` : name || '""'));
  const more = names.length > mostColumns ? ` and ${names.length - mostColumns} more` : "";
  return `${some.join(", ") || "none"}${more}`;
};

const delimiters = [",", ";", "\t"] as const;

/** The mark that stands most often in the first line: spreadsheets of many languages save semicolons. */
const delimiterOf = (text: string): string => {
  const [header = ""] = text.split(/[\r\n]/, 1);
  const uses = (mark: string): number => header.split(mark).length - 1;
  return delimiters.reduce<string>((best, mark) => (uses(mark) > uses(best) ? mark : best), ",");
};

/** A cell as it was before it was guarded against being taken for a formula. */
const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly bytes: number };
}

const parsed = (text: string, path: string): readonly Parsed[] => {
  const options = { delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true };
  try {
    // Its types do not know that `info` puts each record into an object.
    return parse(text, options) as unknown as readonly Parsed[];
  } catch (error) {
    throw new Fault(`${path}: is no CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/**
 * Reads a CSV with a header, parted by commas, semicolons or tabs; guards against formulas are taken off. A file that is
 * none, or that lacks one of the columns, is a Fault.
 */
export const readCsv = async (
  path: string,
  columns: readonly string[],
  encoding?: Encoding,
): Promise<readonly CsvRow[]> => {
  const [header, ...rows] = parsed(decode(await readBytes(path), path, encoding), path);
  const names = (header?.record ?? []).map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new Fault(`${path}: line 1: has no column ${missing.join(", ")}; its columns are ${columnsTold(names)}`);
  }
  return rows.map(({ record, info }) => ({
    line: info.lines,
    cells: new Map(names.map((name, index) => [name, unguarded(record[index] ?? "")])),
  }));
};

/** What is wrong with a row that cannot be taken apart, in our words. */
const rowFault = (path: string, error: unknown, longest: number): unknown => {
  // Only the parser's own errors tell a line; what fails while bytes are read is told as it is.
  if (!(error instanceof Error) || !("lines" in error) || !("code" in error)) return error;
  const place = `${path}:${String(error.lines)}`;
  if (/RECORD_SIZE/.test(String(error.code))) return tooLarge(place, longest);
  const isQuote = /QUOTE/.test(String(error.code));
  const what = isQuote ? "has a quotation mark where none may stand, or one that is not closed" : error.message;
  return new Fault(`${place}: is no CSV: ${what.replace(/\s+/g, " ").slice(0, 160)}`);
};

/** A row of a CSV as it stands, with the line it ends on. */
export interface PlainRow {
  readonly line: number;
  /** How many bytes of UTF-8 the text has up to the end of the row, the end of its line included. */
  readonly bytes: number;
  readonly cells: readonly string[];
}

/**
 * Rows of a CSV one after the other, the header first, with their cells untouched. What is no CSV, or has a row longer
 * than may be, is a Fault.
 * @param longest code units that a row may have.
 */
export async function* csvRows(pieces: AsyncIterable<string>, path: string, longest: number): AsyncGenerator<PlainRow> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const delimiter = /\.tsv(?:\.gz)?$/i.test(path) ? "\t" : delimiterOf(first.value);
  async function* all(): AsyncGenerator<string> {
    yield first.value;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  const parser = parseStream({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longest,
  });
  const source = Readable.from(all());
  // What fails while the bytes are read is no matter of the CSV, and is told as it is.
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      yield { line: info.lines, bytes: info.bytes, cells: record };
    }
  } catch (error) {
    throw rowFault(path, error, longest);
  } finally {
    source.destroy();
  }
}
