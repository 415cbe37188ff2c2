import { parse } from "csv-parse/sync";
import { Fault } from "../model/fault.js";
import { formula } from "../model/formula.js";
import { decode, type Encoding } from "./decode.js";
import { readBytes } from "./files.js";

/** A row of a CSV with the line it ends on; cells by the name of their column. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

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
  readonly info: { readonly lines: number };
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
    throw new Fault(
      `${path}: line 1: has no column ${missing.join(", ")}; its columns are ${names.join(", ") || "none"}`,
    );
  }
  return rows.map(({ record, info }) => ({
    line: info.lines,
    cells: new Map(names.map((name, index) => [name, unguarded(record[index] ?? "")])),
  }));
};
