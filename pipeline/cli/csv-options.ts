import { type CsvPresetName, csvPresets } from "../model/csv-presets.js";
import { Fault } from "../model/fault.js";
import type { CsvOptions } from "../model/report.js";
import { type Arguments, demandKnown, type Option } from "./command.js";
import { delimiterOf, delimiterOption } from "./delimiter.js";
import { bomOption } from "./options.js";

const names = Object.keys(csvPresets) as CsvPresetName[];

/** Options for how a CSV is written. */
export const csvOptions = {
  csv: {
    type: "string",
    value: "NAME",
    about: `how CSV is written; ${names.map((name) => `${name}: ${csvPresets[name].about}`).join("; ")}; without it rfc4180`,
  },
  delimiter: delimiterOption,
  bom: bomOption,
} as const satisfies Readonly<Record<string, Option>>;

const contradicts = (found: string, name: CsvPresetName): Fault =>
  new Fault(
    `--csv ${name} has its own mark between cells and byte-order mark; ${found} contradicts it: take one of them out`,
  );

/** How a CSV is to be written; a preset and an option that contradicts it are a Fault. A file's ending may name the delimiter. */
export const csvOptionsOf = (given: Arguments, path: string | null = null): CsvOptions => {
  const isTabbed = path !== null && /\.tsv$/i.test(path);
  const ofEnding = isTabbed && !given.has("delimiter");
  const delimiter = ofEnding ? "\t" : delimiterOf(given);
  const [name] = given.has("csv") ? demandKnown("kind of CSV", [given.value("csv") ?? ""], names) : [];
  if (name === undefined) return { bom: given.has("bom"), delimiter };
  const { about, ...preset } = csvPresets[name];
  if (given.has("delimiter") && delimiter !== preset.delimiter)
    throw contradicts(`--delimiter "${given.value("delimiter")}"`, name);
  if (ofEnding) throw contradicts(`the ending of ${path}`, name);
  if (given.has("bom") && !preset.bom) throw contradicts("--bom", name);
  return preset;
};
