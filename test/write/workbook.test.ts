import { describe, expect, it } from "vitest";
import type { Report, WriteOptions } from "../../pipeline/model/report.js";
import { workbookFile } from "../../pipeline/write/workbook/files.js";
import { type Limits, limits } from "../../pipeline/write/workbook/limits.js";
import { sheetNaming } from "../../pipeline/write/workbook/names.js";
import { styles } from "../../pipeline/write/workbook/styles.js";
import { type ReadSheet, readWorkbook, unzipped } from "../made/read-workbook.js";
import { reportOf } from "../made/tabulate.js";
import { uglyTable, uglyWords } from "../made/ugly-cells.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };

const bytesOf = (report: Report, chosen: Partial<WriteOptions> = {}, most: Limits = limits): Buffer =>
  Buffer.concat([...workbookFile(report, { ...options, ...chosen }, most).chunks].map((chunk) => Buffer.from(chunk)));

const sheetsOf = (...given: Parameters<typeof bytesOf>): ReadonlyMap<string, ReadSheet> =>
  new Map(readWorkbook(bytesOf(...given)).map((sheet) => [sheet.name, sheet]));

const valuesOf = (sheet: ReadSheet | undefined, width: number): readonly (readonly unknown[])[] =>
  (sheet?.rows ?? []).map((row) => Array.from({ length: width }, (_, at) => row[at]?.value ?? null));

const ugly: Report = { ...reportOf([]), tables: [uglyTable()] };
const report = reportOf();

describe("report.xlsx", () => {
  const sheets = sheetsOf(report);

  it("has a sheet that explains, one of all columns, one of the hits, and one a table", () => {
    expect([...sheets.keys()]).toEqual(["About", "Columns", "Evidence", ...report.tables.map(({ name }) => name)]);
    const about = JSON.stringify(valuesOf(sheets.get("About"), 2));
    for (const { name, about: told } of report.tables) expect(about).toContain(`["${name}","${told.slice(0, 20)}`);
    expect(about).not.toContain("`");
    for (const told of [
      "op-ed against introduction",
      "counterpoint 0.0.0",
      "may not be English",
      "stable within",
      report.title,
    ])
      expect(about).toContain(told);
    expect([...(sheets.get("About")?.links.values() ?? [])]).toContain("'stance-markers'!A1");
    expect(sheets.get("Columns")?.rows.length).toBe(
      1 + report.tables.reduce((sum, { columns }) => sum + Object.keys(columns).length, 0),
    );
  });

  it("holds the rows of every table, typed, under a frozen header with a filter", () => {
    for (const { name, columns, rows } of report.tables) {
      const names = Object.keys(columns);
      const sheet = sheets.get(name);
      // An empty text is an empty cell there.
      const wanted = [...rows].map((row) => names.map((column) => (row[column] === "" ? null : row[column])));
      expect(valuesOf(sheet, names.length), name).toEqual([names, ...wanted]);
      expect(sheet?.xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
      expect(sheet?.xml).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${wanted.length + 1}"/>`));
      expect(sheet?.xml.match(/<col /g)?.length).toBe(names.length);
    }
  });

  it("leads from every count to as many hits, of that label and side, and from each of them to its row", () => {
    const evidence = sheets.get("Evidence");
    const [header = [], ...hits] = valuesOf(evidence, 12);
    const at = (name: string): number => header.indexOf(name);
    let followed = 0;
    for (const table of ["actor-counts", "stance-counts", "frame-counts", "comparison", "counts-by-mode"]) {
      const sheet = sheets.get(table);
      const [names = [], ...rows] = valuesOf(sheet, 80);
      for (const [index, row] of rows.entries()) {
        for (const side of ["target", "reference"]) {
          const column = names.indexOf(`${side}_count`);
          const to = sheet?.links.get(`${String.fromCharCode(65 + column)}${index + 2}`);
          const count = Number(row[column]);
          expect(to !== undefined, `${table} ${index}`).toBe(count > 0);
          const [, first = "", last = first] = /^'Evidence'!A(\d+)(?::A(\d+))?$/.exec(to ?? "") ?? [];
          if (to === undefined || row[names.indexOf("label")] === "all") continue;
          const block = hits.slice(Number(first) - 2, Number(last) - 1);
          expect(block.length).toBe(count);
          for (const hit of block) {
            expect(hit[at("label")]).toBe(row[names.indexOf("label")]);
            expect(hit[at("side")]).toBe(row[names.indexOf(`${side}_side`)]);
          }
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(20);
    for (const [index, hit] of hits.entries()) {
      const [, name = "", row = ""] = /^'([\w-]+)'!A(\d+)$/.exec(evidence?.links.get(`L${index + 2}`) ?? "") ?? [];
      expect(valuesOf(sheets.get(name), 1)[Number(row) - 1]).toEqual([hit[at("hit")]]);
    }
  });

  it("gives the same bytes twice, and keeps every sheet and column without the words of the sources", () => {
    expect(bytesOf(report).equals(bytesOf(reportOf()))).toBe(true);
    const bare = sheetsOf(report, { text: false });
    expect([...bare.keys()]).toEqual([...sheets.keys()]);
    for (const [name, sheet] of bare) {
      if (name === "About") continue;
      const names = sheets.get(name)?.rows[0]?.map(({ value }) => value);
      expect(sheet.rows[0]?.map(({ value }) => value)).toEqual(names);
      expect(sheet.rows.length).toBe(sheets.get(name)?.rows.length);
      const surface = names?.indexOf("surface") ?? -1;
      if (surface >= 0) expect(sheet.rows.slice(1).every((row) => (row[surface]?.value ?? null) === null)).toBe(true);
    }
  });

  it("holds no formula, and is whole where tables are empty", () => {
    for (const [path, xml] of unzipped(bytesOf(ugly))) expect(xml, path).not.toMatch(/<f[ >]/);
    const none = sheetsOf(reportOf([]));
    expect(none.has("Evidence")).toBe(false);
    expect(none.get("tokens")?.rows.length).toBe(1);
  });
});

describe("ugly cells", () => {
  const sheet = sheetsOf(ugly).get("ugly");
  const rows = valuesOf(sheet, 6);

  it("come back whole, whatever they look like; what is too long is cut and told", () => {
    const fit = (word: string): string =>
      word.length <= limits.text ? word : `${word.slice(0, limits.text - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
    expect(rows[0]).toEqual(["words", "constructor", "__proto__", "number", "truth", "source"]);
    expect(rows.slice(1).map(([word]) => word)).toEqual(uglyWords.map(fit));
    const wanted = [...uglyTable().rows].map(({ number }) => number);
    expect(rows.slice(1).map((row) => row[3])).toEqual(wanted);
    const file = workbookFile(ugly, options);
    for (const chunk of file.chunks) expect(chunk.length).toBeGreaterThanOrEqual(0);
    expect(file.remarks?.()).toEqual([
      "report.xlsx: ugly: 5 texts are longer than the 32767 characters of a cell and cut, with … at the end; the CSV has all of it",
    ]);
    expect(JSON.stringify(valuesOf(sheetsOf(ugly).get("About"), 2))).toContain("5 texts are longer");
  });
  it("stay words when somebody types them again", () => {
    const style = (word: string): number | undefined => sheet?.rows[uglyWords.indexOf(word) + 1]?.[0]?.style;
    expect(style("=1+1")).toBe(styles.guarded);
    expect(style("007")).toBe(styles.text);
  });
  it("lone surrogates become U+FFFD, one for one", () => {
    const lone = { ...ugly, tables: [uglyTable(["a\uD800b\uDC00", "𝒳"])] };
    expect(valuesOf(sheetsOf(lone).get("ugly"), 1)).toEqual([["words"], ["a\uFFFDb\uFFFD"], ["𝒳"]]);
  });
  it("leave well-formed XML in every part", () => {
    for (const [path, xml] of unzipped(bytesOf({ ...ugly, title: "a\u0000]]>&<\uFFFF" }))) {
      expect(xml, path).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot);)/);
    }
  });
});

describe("limits", () => {
  it("split a table over sheets, and say so; links follow", () => {
    const most = { ...limits, rows: 4 };
    const made = sheetsOf(ugly, {}, most);
    const parts = [...made.keys()].filter((name) => name.startsWith("ugly"));
    expect(parts.slice(0, 2)).toEqual(["ugly", "ugly (2)"]);
    expect(parts.length).toBe(Math.ceil(uglyWords.length / 3));
    expect(parts.flatMap((name) => made.get(name)?.rows.slice(1) ?? []).length).toBe(uglyWords.length);
    for (const name of parts) expect(made.get(name)?.rows[0]?.[0]?.value).toBe("words");
    expect(JSON.stringify(valuesOf(made.get("About"), 2))).toContain("it is split into ugly, ugly (2)");
  });
  it("keep no more links than a sheet may have", () => {
    const file = workbookFile(report, options, { ...limits, links: 2 });
    expect([...file.chunks].length).toBeGreaterThan(0);
    expect(file.remarks?.().join()).toMatch(/a sheet holds no more than 2 links; \d+ were left out/);
  });
  it("give sheets names that they may have, each once", () => {
    const name = sheetNaming();
    expect(
      ["a[b]:c*?/\\d", "A-B--C----D", "'x'", "", "History", `${"x".repeat(30)}👩`, "x".repeat(40)].map(name),
    ).toEqual(["a-b--c----d", "A-B--C----D (2)", "-x-", "sheet", "History-", "x".repeat(30), `${"x".repeat(31)}`]);
    expect(name("x".repeat(50))).toBe(`${"x".repeat(27)} (2)`);
  });
});
