import { Fault } from "../model/fault.js";
import type { WriteOptions } from "../model/report.js";
import type { Arguments, Option } from "./command.js";

const delimiters: ReadonlyMap<string, WriteOptions["delimiter"]> = new Map([
  [",", ","],
  [";", ";"],
  ["\t", "\t"],
  ["tab", "\t"],
] as const);

/** Option for CSVs that are not parted by commas. */
export const delimiterOption: Option = {
  type: "string",
  value: "MARK",
  about: "mark between the cells of a CSV: a comma, a semicolon, or tab",
};

/** Mark between cells that was asked for; another than these is a Fault. */
export const delimiterOf = (given: Arguments): WriteOptions["delimiter"] => {
  const value = given.value("delimiter") ?? ",";
  const delimiter = delimiters.get(value);
  if (delimiter === undefined) throw new Fault(`--delimiter "${value}" is none of , ; and tab`);
  return delimiter;
};
