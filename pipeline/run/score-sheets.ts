import { basename } from "node:path";
import { codingResults } from "../evaluate/coding-scores.js";
import type { CodedSheet, KeyRow } from "../model/coding.js";
import { Fault } from "../model/fault.js";
import type { Result } from "../model/report.js";
import { readKey, readSheet } from "../read/coding.js";
import { sha256OfFile } from "../read/files.js";
import type { Encoding } from "../read/index.js";
import { versions } from "../read/versions.js";

/** Files of hand coding. */
export interface SheetOptions {
  readonly sheets: readonly string[];
  readonly key: string;
  readonly encoding?: Encoding;
}

/** A sheet that was made with another key would be scored against the wrong rows. */
const demandSame = (path: string, sheet: CodedSheet, key: readonly KeyRow[], keyPath: string): void => {
  const rows = new Map(key.map((row) => [row.item, row]));
  for (const [item, { label }] of sheet.answers) {
    const row = rows.get(item);
    if (row === undefined)
      throw new Fault(`${path}: item ${item} is not in ${keyPath}, which is the key of another sheet`);
    if (row.label !== label)
      throw new Fault(
        `${path}: item ${item} asks about ${label || "nothing"}, but in ${keyPath} about ${row.label}; it is the key of another sheet`,
      );
  }
  if (![...sheet.answers.values()].some(({ answer }) => answer !== null))
    throw new Fault(`${path}: nothing is answered yet; write y or n into the column "answer"`);
};

/** Scores the program by sheets that people have filled in. */
export const scoreSheets = async ({ sheets: paths, key: keyPath, encoding }: SheetOptions): Promise<Result> => {
  const key = await readKey(keyPath);
  const sheets: CodedSheet[] = [];
  for (const path of paths) {
    const sheet = await readSheet(path, encoding);
    demandSame(path, sheet, key, keyPath);
    // Two coders may both have kept the name of the sheet.
    const same = sheets.filter(({ coder }) => coder === sheet.coder || coder.startsWith(`${sheet.coder} (`)).length;
    sheets.push(same === 0 ? sheet : { ...sheet, coder: `${sheet.coder} (${same + 1})` });
  }
  const { program, packages } = await versions();
  const inputs = await Promise.all(
    [...paths, keyPath].map(async (path) => ({ path: basename(path), sha256: await sha256OfFile(path) })),
  );
  return {
    id: "coding-scores",
    title: sheets.map(({ coder }) => coder).join(", "),
    tables: codingResults(key, sheets),
    provenance: {
      program: { name: "counterpoint", version: program },
      inputs,
      lexicons: new Map(),
      packages,
      settings: new Map(),
    },
    warnings: [],
  };
};
