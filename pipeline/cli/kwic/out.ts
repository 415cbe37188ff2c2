import { resolve } from "node:path";
import { type KwicLine, kwicTable } from "../../instruments/kwic/line.js";
import { Fault } from "../../model/fault.js";
import type { WriteOptions } from "../../model/report.js";
import { csvChunks } from "../../write/csv-rows.js";
import { jsonText } from "../../write/json-text.js";
import { type KwicTextOptions, kwicText } from "../../write/kwic-text.js";
import { type Arguments, demandKnown, type Option } from "../command.js";
import { csvOptions, csvOptionsOf } from "../csv-options.js";

const lineFormats = ["lines", "csv", "jsonl"] as const;

/** How lines are written: aligned for people, as CSV, or as one object of JSON a line. */
export type LineFormat = (typeof lineFormats)[number];

/** Options that say where lines go, and how. */
export const linesOutOptions: Readonly<Record<string, Option>> = {
  format: {
    type: "string",
    value: "NAME",
    about: "lines (aligned, for people; without it the default), csv, or jsonl (one JSON object a line)",
  },
  out: {
    type: "string",
    value: "FILE",
    about: "file to write (.txt, .csv, .tsv, .jsonl), instead of standard output; one that is there is replaced",
  },
  ...csvOptions,
};

/** Where lines go, and how. */
export interface LinesOut {
  readonly format: LineFormat;
  /** Null for standard output. */
  readonly path: string | null;
  readonly options: WriteOptions;
}

const fileFormats: readonly (readonly [RegExp, LineFormat])[] = [
  [/\.[ct]sv$/i, "csv"],
  [/\.jsonl$/i, "jsonl"],
];

/** Where lines are to go, by what was asked for. */
export const linesOutOf = (given: Arguments): LinesOut => {
  const path = given.value("out") ?? null;
  if (path !== null && given.positionals.some((text) => resolve(text) === resolve(path)))
    throw new Fault(`${path}: is one of the texts; choose another file for --out`);
  const asked = given.has("format") ? demandKnown("format", [given.value("format") ?? ""], lineFormats)[0] : undefined;
  const ofFile = fileFormats.find(([ending]) => path !== null && ending.test(path))?.[1];
  return {
    format: asked ?? ofFile ?? "lines",
    path,
    options: { text: true, ...csvOptionsOf(given, path) },
  };
};

/** Lines that are turned into CSV at once. */
const linesAtOnce = 500;

/** CSV as lines come: those of one text at once, so that nobody waits for the next. */
async function* csvPieces(lines: AsyncIterable<KwicLine>, options: WriteOptions): AsyncGenerator<string> {
  const chunksOf = (rows: readonly KwicLine[]): readonly string[] => [...csvChunks({ ...kwicTable, rows }, options)];
  const [header = ""] = chunksOf([]);
  yield header;
  let held: KwicLine[] = [];
  for await (const line of lines) {
    if (held.length === linesAtOnce || (held.length > 0 && held[0]?.document !== line.document)) {
      yield* chunksOf(held).slice(1);
      held = [];
    }
    held.push(line);
  }
  if (held.length > 0) yield* chunksOf(held).slice(1);
}

/** How the aligned lines are shown. */
export interface Layout extends KwicTextOptions {
  /** What stands behind a line. */
  readonly tail: (line: KwicLine) => readonly string[];
}

/** The pieces of what is written. */
export async function* piecesOf(
  lines: AsyncIterable<KwicLine>,
  { format, options }: LinesOut,
  { tail, ...layout }: Layout,
): AsyncGenerator<string> {
  if (format === "csv") return yield* csvPieces(lines, options);
  for await (const line of lines) {
    yield format === "jsonl" ? `${jsonText(line)}\n` : kwicText({ ...line, tail: tail(line) }, layout);
  }
}
