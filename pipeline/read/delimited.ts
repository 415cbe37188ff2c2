import { Fault } from "../model/fault.js";
import { columnsTold, csvRows, type PlainRow } from "./csv.js";
import type { Draft, Given, InputFormat } from "./format.js";
import { metOnLines } from "./ids.js";
import { giveUp, usualLargest } from "./manner.js";
import { metadataOf } from "./metadata.js";
import { decodedPieces } from "./pieces.js";
import { findTextZones } from "./text.js";

/** Where in a row the text and its id stand. */
interface Header {
  readonly names: readonly string[];
  readonly text: number;
  /** −1 where rows are numbered. */
  readonly id: number;
}

const columnOf = (names: readonly string[], wanted: string, { name }: Given, option: string): number => {
  const at = names.indexOf(wanted);
  if (at >= 0) return at;
  throw new Fault(
    `${name}:1: has no column "${wanted}"; its columns are ${columnsTold(names)}; choose with --${option} NAME`,
  );
};

const headerOf = ({ cells }: PlainRow, given: Given): Header => {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) < index);
  if (twice !== undefined) throw new Fault(`${given.name}:1: has two columns "${columnsTold([twice])}"; rename one`);
  const { textColumn = "text", idColumn } = given;
  const text = columnOf(names, textColumn, given, "text-column");
  const id = idColumn === undefined ? names.indexOf("id") : columnOf(names, idColumn, given, "id-column");
  return { names, text, id: id === text ? -1 : id };
};

const draftOf = ({ cells, line }: PlainRow, number: number, { names, text: at, id }: Header, given: Given): Draft => {
  const place = `${given.name}:${line}`;
  if (cells.length !== names.length) {
    throw new Fault(`${place}: the row that ends here has ${cells.length} cells, but the header has ${names.length}`);
  }
  const text = cells[at] ?? "";
  const told = id < 0 ? `${given.id}/${number}` : (cells[id] ?? "").trim();
  if (told === "") throw new Fault(`${place}: the row that ends here has no id; give it one that no other row has`);
  const metadata = metadataOf(
    names.flatMap((name, index) =>
      index === at || index === id || name === "" ? [] : [[name, cells[index]] as const],
    ),
  );
  const { zones, inlays } = findTextZones(text);
  return { id: told, text, zones, inlays, metadata };
};

async function* read(bytes: AsyncIterable<Uint8Array>, given: Given): AsyncGenerator<Draft> {
  let header: Header | null = null;
  let number = given.rowsBefore ?? 0;
  const met = metOnLines();
  const draftOfRow = (row: PlainRow, columns: Header): Draft => {
    const draft = draftOf(row, number, columns, given);
    const earlier = met.meet(draft.id, row.line);
    if (earlier !== null) {
      throw new Fault(
        `${given.name}:${row.line}: id "${draft.id}" stands on line ${earlier} already; give each text its own`,
      );
    }
    return draft;
  };
  for await (const row of csvRows(decodedPieces(bytes, given), given.name, given.largest ?? usualLargest)) {
    if (header === null) {
      header = headerOf(row, given);
      continue;
    }
    number += 1;
    let draft: Draft | null = null;
    try {
      draft = draftOfRow(row, header);
    } catch (error) {
      giveUp(error, given);
    }
    if (draft !== null) yield draft;
  }
  if (header === null)
    throw new Fault(`${given.name}: is empty; its first line must name the columns, as id,text,date`);
}

/**
 * CSV with a header, parted by commas, semicolons or tabs, one text a row: `text` holds it, `id` names it, or rows are
 * numbered; every other column is metadata. Read row by row.
 */
export const delimited: InputFormat = { name: "csv", endings: [".csv", ".tsv"], streams: true, read };
