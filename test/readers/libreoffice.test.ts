import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvPresets } from "../../pipeline/model/csv-presets.js";
import { formula } from "../../pipeline/model/formula.js";
import type { CsvOptions, WriteOptions } from "../../pipeline/model/report.js";
import type { Table } from "../../pipeline/model/table.js";
import { csvChunks } from "../../pipeline/write/csv-rows.js";
import { workbookFile } from "../../pipeline/write/workbook/files.js";
import { limits } from "../../pipeline/write/workbook/limits.js";
import { type ReadSheet, readWorkbook } from "../made/read-workbook.js";
import { reportOf } from "../made/tabulate.js";
import { uglyTable, uglyWords } from "../made/ugly-cells.js";
import { asWorkbook, skippedWord, soffice } from "./programs.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };
const folder = await mkdtemp(join(tmpdir(), "readers-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a cell of a spreadsheet can hold; `_x005F_` LibreOffice reads well, but writes as what it stands for. */
const isHeld = (word: string): boolean => word.length <= limits.text && !/[\u0001-\u0008\uFFFE]|_x005F_/u.test(word);

const { rows: uglyRows, ...uglyHead } = uglyTable(uglyWords.filter(isHeld));
/** Numbers too small to be kept whole are words to LibreOffice. */
const ugly: Table = {
  ...uglyHead,
  rows: [...uglyRows].map((row) => (row.number === 5e-324 ? { ...row, number: 2.3e-308 } : row)),
};
const report = reportOf();
const tables = [...report.tables, ugly];

/** Line ends inside a cell are all one to a spreadsheet. */
const oneLineEnd = (cell: unknown): unknown => {
  if (cell === undefined || cell === "") return null;
  return typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : cell;
};

const cellsOf = ({ columns, rows }: Table): readonly (readonly unknown[])[] =>
  [...rows].map((row) =>
    Object.keys(columns).map((name) => oneLineEnd(Object.entries(row).find(([one]) => one === name)?.[1])),
  );

/** Spreadsheets keep fifteen digits or more. */
const same = (found: unknown, wanted: unknown): boolean =>
  typeof found === "number" && typeof wanted === "number"
    ? Math.abs(found - wanted) <= Math.abs(wanted) * 1e-14
    : found === wanted;

const demandSame = (
  sheet: ReadSheet | undefined,
  table: Table,
  guard: (cell: unknown) => unknown = (cell) => cell,
): void => {
  const names = Object.keys(table.columns);
  const rows = (sheet?.rows ?? []).map((row) => names.map((_, at) => oneLineEnd(row[at]?.value)));
  expect(rows[0], table.name).toEqual(names);
  const wanted = cellsOf(table);
  const trouble = wanted.flatMap((row, index) =>
    row.flatMap((cell, at) => {
      const found = rows[index + 1]?.[at] ?? null;
      return same(found, guard(cell)) ? [] : [`${table.name} ${names[at]} ${index}: ${JSON.stringify([found, cell])}`];
    }),
  );
  expect(trouble).toEqual([]);
  // Rows behind the last are none, or empty.
  expect(
    rows
      .slice(wanted.length + 1)
      .flat()
      .filter((cell) => cell !== null),
  ).toEqual([]);
};

/** Formulas of a sheet; LibreOffice writes a truth value as one that says it. */
const formulasIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<f[^>]*>([^<]*)/g)].flatMap(([, one = ""]) => (/^(?:TRUE|FALSE)\(\)$/.test(one) ? [] : [one]));

describe.skipIf(soffice === undefined)(`LibreOffice${skippedWord(soffice !== undefined, "LibreOffice")}`, () => {
  it("reads the workbook: every sheet, the same cells, the same types, no formula", async () => {
    const path = join(folder, "report.xlsx");
    await writeFile(
      path,
      Buffer.concat([...workbookFile({ ...report, tables }, options).chunks].map((one) => Buffer.from(one))),
    );
    const sheets = readWorkbook(await asWorkbook(path, null));
    expect(sheets.map(({ name }) => name)).toEqual(["About", "Columns", "Evidence", ...tables.map(({ name }) => name)]);
    for (const table of tables)
      demandSame(
        sheets.find(({ name }) => name === table.name),
        table,
      );
    for (const { xml, name } of sheets) expect(formulasIn(xml), name).toEqual([]);
    // Links and filters came through.
    expect(sheets.find(({ name }) => name === "stance-counts")?.links.size).toBeGreaterThan(3);
    expect(sheets.find(({ name }) => name === "texts")?.xml).toContain("<autoFilter");
  });

  const chosen = ["ugly", "stance-markers", "comparison", "texts"].map(
    (name) => tables.find((one) => one.name === name) as Table,
  );
  const presets: [string, CsvOptions][] = Object.entries(csvPresets);
  // The spreadsheet's language decides about decimals, by Microsoft's numbers: German, English of America.
  const languages = { ",": 1031, ".": 1033 } as const;

  it.each(presets)("reads the CSV called %s: the same cells, the same types, no formula", async (name, preset) => {
    for (const table of chosen) {
      const path = join(folder, `${table.name}-${name}.csv`);
      await writeFile(path, [...csvChunks(table, { ...options, ...preset })].join(""));
      // Words are read as words, as whoever knows the codebook would say; format 2 is text, 1 is what it looks like.
      const formats = Object.values(table.columns).map(
        ({ type }, at) => `${at + 1}/${type.startsWith("string") ? 2 : 1}`,
      );
      const isEnglish = preset.decimal === ".";
      const language = languages[preset.decimal ?? "."];
      const filter = `CSV:${preset.delimiter.charCodeAt(0)},34,76,1,${formats.join("/")},${language},false,true`;
      const [sheet] = readWorkbook(await asWorkbook(path, filter));
      demandSame(sheet, table, (cell) => {
        if (typeof cell === "string" && formula.test(cell)) return `'${cell}`;
        // In German `true` is a word like others.
        return typeof cell === "boolean" && !isEnglish ? String(cell) : cell;
      });
      expect(formulasIn(sheet?.xml ?? "")).toEqual([]);
    }
  });
});
