import { resolve } from "node:path";
import { Fault } from "../../model/fault.js";
import type { WriteOptions } from "../../model/report.js";
import type { Explanation } from "../../prove/explanation.js";
import { csvChunks } from "../../write/csv-rows.js";
import { explainedHits } from "../../write/explanation/hits.js";
import { type Beside, explanationJson } from "../../write/explanation/json.js";
import { explanationText } from "../../write/explanation/text.js";
import { type Arguments, demandKnown, type Option } from "../command.js";
import { csvOptions, csvOptionsOf } from "../csv-options.js";
import { integerOf } from "../numbers.js";
import type { Terminal } from "../terminal.js";

const formats = ["text", "json", "csv"] as const;
type ExplanationFormat = (typeof formats)[number];

const usualRows = 20;
const mostWidth = 110;

/** Options that say how an explanation is written, and where. */
export const explanationOutOptions: Readonly<Record<string, Option>> = {
  format: {
    type: "string",
    value: "NAME",
    about: "text (for people; without it the default), json (all of it as one object), or csv (the hits)",
  },
  out: {
    type: "string",
    value: "FILE",
    about: "file to write (.txt, .json, .csv, .tsv), instead of standard output; one that is there is replaced",
  },
  rows: {
    type: "string",
    value: "N",
    about: `hits of a number that the text shows, or all; without it ${usualRows}; json and csv have all`,
  },
  ...csvOptions,
};

/** Where an explanation goes, and how. */
export interface ExplanationOut {
  readonly format: ExplanationFormat;
  /** Null for standard output. */
  readonly path: string | null;
  readonly rows: number;
  readonly options: WriteOptions;
}

const fileFormats: readonly (readonly [RegExp, ExplanationFormat])[] = [
  [/\.[ct]sv$/i, "csv"],
  [/\.json$/i, "json"],
];

/** Where the explanation is to go, by what was asked for. */
export const explanationOutOf = (given: Arguments): ExplanationOut => {
  const path = given.value("out") ?? null;
  const [folder = ""] = given.positionals;
  if (path !== null && `${resolve(path)}/`.startsWith(`${resolve(folder)}/`))
    throw new Fault(`${path}: lies in the report; choose another place for --out, so that the report stays as it is`);
  const asked = given.has("format") ? demandKnown("format", [given.value("format") ?? ""], formats)[0] : undefined;
  const ofFile = fileFormats.find(([ending]) => path !== null && ending.test(path))?.[1];
  return {
    format: asked ?? ofFile ?? "text",
    path,
    rows:
      given.value("rows") === "all"
        ? Number.POSITIVE_INFINITY
        : integerOf(given, "rows", { usual: usualRows, least: 1, most: 1_000_000_000 }),
    options: { text: true, ...csvOptionsOf(given, path) },
  };
};

/** The pieces of what is written. */
export const explanationPieces = (
  explanation: Explanation,
  beside: Beside,
  { format, path, rows, options }: ExplanationOut,
  terminal: Pick<Terminal, "columns" | "colour">,
): Iterable<string> => {
  if (format === "json") return [explanationJson(explanation, beside)];
  if (format === "csv") return csvChunks(explainedHits(explanation), options);
  const width = path === null ? Math.max(60, Math.min(mostWidth, terminal.columns)) : mostWidth;
  const colour = path === null && terminal.colour;
  return [explanationText(explanation, beside, { width, colour, rows })];
};
