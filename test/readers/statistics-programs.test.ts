import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvPresets } from "../../pipeline/model/csv-presets.js";
import type { CsvOptions } from "../../pipeline/model/report.js";
import type { Table } from "../../pipeline/model/table.js";
import { csvChunks } from "../../pipeline/write/csv-rows.js";
import { reportOf } from "../made/tabulate.js";
import { hasReadr, printed, python, skippedWord } from "./programs.js";

const folder = await mkdtemp(join(tmpdir(), "readers-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const made: Table = {
  name: "made",
  about: "",
  columns: {
    words: { type: "string", about: "" },
    number: { type: "number?", about: "" },
    whole: { type: "integer", about: "" },
  },
  rows: [
    { words: 'say “hi”, ‘you’; 行为准则\nand "more"', number: -1 / 3, whole: 2 ** 31 },
    { words: "=1+1", number: null, whole: -1 },
    { words: "1,5", number: 1.5e-7, whole: 0 },
  ],
};
const tables = [
  ...reportOf().tables.filter(({ name }) => ["comparison", "stance-markers", "texts"].includes(name)),
  made,
];

// Both print a line a column: its name, then its cells, numbers with all their digits.
const pandas = `
import sys, json, pandas as pd
path, sep, decimal = sys.argv[1:4]
table = pd.read_csv(path, sep=sep, decimal=decimal)
for name in table.columns:
    cells = [None if pd.isna(one) else one.item() if hasattr(one, "item") else one for one in table[name]]
    print(json.dumps([name, cells]))
print(json.dumps(["first column", [str(one) for one in table.iloc[:, 0]]]))
`;
const readr = `
suppressPackageStartupMessages(library(readr))
args <- commandArgs(TRUE)
read <- if (args[2] == ";") read_csv2 else read_csv
table <- suppressMessages(read(args[1], show_col_types = FALSE, progress = FALSE))
text <- function(one) if (is.na(one)) "null" else if (is.numeric(one)) sprintf("%.17g", one) else
  if (is.logical(one)) tolower(as.character(one)) else encodeString(as.character(one), quote = '"', na.encode = FALSE)
for (name in names(table)) {
  if (is.numeric(table[[name]])) cat('["', name, '",[', paste(vapply(table[[name]], text, ""), collapse = ","), "]]\\n", sep = "")
}
cat('["first column",["', paste(chartr('\\n"', "|'", enc2utf8(as.character(table[[1]]))), collapse = '","'), '"]]\\n', sep = "")
`;

interface Program {
  readonly name: string;
  readonly isThere: boolean;
  readonly command: string;
  readonly script: string;
  readonly ending: string;
}

const programs: readonly Program[] = [
  { name: "R with readr", isThere: hasReadr, command: "Rscript", script: readr, ending: "R" },
  { name: "Python with pandas", isThere: python !== undefined, command: python ?? "", script: pandas, ending: "py" },
];

const isNumeric = ({ columns }: Table, name: string): boolean => /^(?:number|integer)/.test(columns[name]?.type ?? "");

const presets: [string, CsvOptions][] = Object.entries(csvPresets);

for (const { name, isThere, command, script, ending } of programs) {
  describe.skipIf(!isThere)(`${name}${skippedWord(isThere, name)}`, () => {
    it.each(presets)("reads the numbers of the CSV called %s as they are", async (preset, options) => {
      const program = join(folder, `read.${ending}`);
      await writeFile(program, script);
      for (const table of tables) {
        const path = join(folder, `${table.name}-${preset}.csv`);
        await writeFile(path, [...csvChunks(table, { text: true, ...options })].join(""));
        const lines = printed(command, [program, path, options.delimiter, options.decimal ?? "."])
          .trim()
          .split("\n");
        const columns = new Map(lines.map((line) => JSON.parse(line) as [string, unknown[]]));
        const rows = [...table.rows];
        for (const column of Object.keys(table.columns).filter((one) => isNumeric(table, one))) {
          const wanted = rows.map((row) => row[column] ?? null);
          // A column without a number has no type to a reader.
          if (wanted.every((cell) => cell === null)) continue;
          const found = columns.get(column) ?? [];
          expect(found.length, `${table.name} ${column}`).toBe(wanted.length);
          for (const [at, cell] of wanted.entries()) {
            if (typeof cell !== "number") expect(found[at]).toBeNull();
            // The last digit is a matter of the reader.
            else
              expect(
                Math.abs(Number(found[at]) - cell),
                `${table.name} ${column} ${JSON.stringify(found)}`,
              ).toBeLessThanOrEqual(Math.abs(cell) * 1e-14);
          }
        }
        if (table === made)
          expect(
            String(columns.get("first column")?.[0])
              .replace(/[\r\n|]/g, " ")
              .replaceAll('"', "'"),
          ).toBe("say “hi”, ‘you’; 行为准则 and 'more'");
      }
    });
  });
}
