import { basename } from "node:path";
import {
  type Answer,
  type CodedSheet,
  type CodingStratum,
  type KeyRow,
  type PlacedKeyRow,
  strata,
} from "../model/coding.js";
import { Fault } from "../model/fault.js";
import { type CsvRow, readCsv } from "./csv.js";
import type { Encoding } from "./decode.js";

const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ...["y", "yes", "1", "true", "j", "ja", "oui", "si", "sí", "是"].map((word) => [word, true] as const),
  ...["n", "no", "0", "false", "nein", "non", "否"].map((word) => [word, false] as const),
  ...["", "?", "unsure", "unclear", "na", "n/a"].map((word) => [word, null] as const),
]);

const cell = ({ cells }: CsvRow, name: string): string => (cells.get(name) ?? "").trim();

const answerOf = (row: CsvRow, path: string): Answer => {
  const given = cell(row, "answer");
  const answer = answers.get(given.toLowerCase());
  if (answer === undefined) {
    throw new Fault(`${path}: line ${row.line}: the answer "${given}" is none of y, n and ?`);
  }
  return answer;
};

const itemOf = (row: CsvRow, path: string, seen: ReadonlyMap<string, unknown>): string => {
  const item = cell(row, "item");
  if (item === "") throw new Fault(`${path}: line ${row.line}: has no item`);
  if (seen.has(item)) throw new Fault(`${path}: line ${row.line}: item ${item} stands there twice`);
  return item;
};

/** Reads a sheet that a coder has filled in; an answer that is none is a Fault with its line. */
export const readSheet = async (path: string, encoding?: Encoding): Promise<CodedSheet> => {
  const found = new Map<string, { readonly label: string; readonly words?: string; readonly answer: Answer }>();
  for (const row of await readCsv(path, ["item", "label", "answer"], encoding)) {
    const words = row.cells.get("words");
    const told = words === undefined ? {} : { words };
    found.set(itemOf(row, path, found), { label: cell(row, "label"), ...told, answer: answerOf(row, path) });
  }
  return { coder: basename(path), answers: found };
};

const isStratum = (name: string): name is CodingStratum => strata.some((stratum) => stratum === name);

const keyRowOf = (row: CsvRow, path: string, item: string): KeyRow => {
  const stratum = cell(row, "stratum");
  const population = Number(cell(row, "population"));
  if (!isStratum(stratum)) throw new Fault(`${path}: line ${row.line}: "${stratum}" is no stratum of a sheet`);
  if (!Number.isInteger(population) || population < 1)
    throw new Fault(`${path}: line ${row.line}: the population "${cell(row, "population")}" is no number of rows`);
  return { item, layer: cell(row, "layer"), label: cell(row, "label"), stratum, population };
};

const keyColumns = ["item", "layer", "label", "stratum", "population"];

/** Reads the key of a sheet. */
export const readKey = async (path: string): Promise<readonly KeyRow[]> => {
  const found = new Map<string, KeyRow>();
  for (const row of await readCsv(path, keyColumns)) {
    const item = itemOf(row, path, found);
    found.set(item, keyRowOf(row, path, item));
  }
  return [...found.values()];
};

/** Reads the key of a sheet with the place of each row in the texts, by item. */
export const readPlacedKey = async (path: string): Promise<ReadonlyMap<string, PlacedKeyRow>> => {
  const found = new Map<string, PlacedKeyRow>();
  for (const row of await readCsv(path, [...keyColumns, "document", "start", "end"])) {
    const item = itemOf(row, path, found);
    const [start, end] = [Number(cell(row, "start")), Number(cell(row, "end"))];
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end))
      throw new Fault(
        `${path}: line ${row.line}: ${cell(row, "start")} to ${cell(row, "end")} is no stretch of a text`,
      );
    found.set(item, { ...keyRowOf(row, path, item), document: cell(row, "document"), start, end });
  }
  return found;
};
