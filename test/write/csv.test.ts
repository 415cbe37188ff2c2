import { describe, expect, it } from "vitest";
import type { WriteOptions } from "../../pipeline/model/report.js";
import type { Cell, Columns, Table } from "../../pipeline/model/table.js";
import { csv } from "../../pipeline/write/csv.js";
import { csvChunks } from "../../pipeline/write/csv-rows.js";
import { parseCsv } from "../made/parse-csv.js";
import { reportOf } from "../made/tabulate.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };

const columns = {
  words: { type: "string?", about: "text" },
  number: { type: "number?", about: "number" },
  truth: { type: "boolean?", about: "truth" },
} as const satisfies Columns;

const tableOf = (rows: readonly (readonly [Cell, Cell, Cell])[]): Table => ({
  name: "made",
  about: "",
  columns,
  rows: rows.map(([words, number, truth]) => ({ words, number, truth })),
});

const write = (table: Table, chosen: Partial<WriteOptions> = {}): string =>
  [...csvChunks(table, { ...options, ...chosen })].join("");

const cellOf = (words: string): string => parseCsv(write(tableOf([[words, null, null]])))[1]?.[0] ?? "missing";

describe("CSV", () => {
  it("writes false, zero, null and negative numbers as they are", () => {
    expect(
      write(
        tableOf([
          ["a", -1.5, false],
          [null, 0, true],
          ["", null, null],
        ]),
      ),
    ).toBe("words,number,truth\r\na,-1.5,false\r\n,0,true\r\n,,\r\n");
  });
  it("has a header even without rows, and the byte order mark and delimiter that are asked for", () => {
    expect(write(tableOf([]))).toBe("words,number,truth\r\n");
    expect(write(tableOf([["a;b", 1, null]]), { bom: true, delimiter: ";" })).toBe(
      '\uFEFFwords;number;truth\r\n"a;b";1;\r\n',
    );
  });
  it("quotes quotes, delimiters and every kind of line break", () => {
    for (const words of ['say "hi"', "a,b", "a\nb", "a\rb", "a\r\nb", "ends in \r", '"'])
      expect(cellOf(words)).toBe(words);
    expect(write(tableOf([["a\nb", null, null]]))).toContain('"a\nb"');
  });
  it("does not lose a cell between chunks", () => {
    const rows = Array.from({ length: 1203 }, (_, index) => [String(index), index, null] as const);
    const parsed = parseCsv(write(tableOf(rows)));
    expect(parsed.length).toBe(1204);
    expect(parsed.slice(1).every((row, index) => row[1] === String(index))).toBe(true);
  });
  it("keeps words such as constructor and __proto__", () => {
    for (const words of ["constructor", "__proto__", "<script>", "行为准则", "👩‍👩‍👧"])
      expect(cellOf(words)).toBe(words);
  });
  it("replaces lone surrogates one for one, and shows NUL", () => {
    expect(cellOf("a\uD800b\uDC00")).toBe("a\uFFFDb\uFFFD");
    expect(cellOf("𝒳")).toBe("𝒳");
    expect(cellOf("a\0b")).toBe("a␀b");
  });
});

const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠1", "\tx", "\rx", "\nx"];
const behind = [" =1", "\n=1", "\u00A0-1", "\u200B=1", "\uFEFF@x", "\0=1", " \r\n +1"];

describe("formula guard", () => {
  it.each([...formulas, ...behind])("guards %j", (words) => {
    expect(cellOf(words)).toBe(`'${words.replaceAll("\0", "␀")}`);
  });
  it.each(["a=1", " plain", "’s", "'s", "1-2", "", "(=1)"])("leaves %j alone", (words) => {
    expect(cellOf(words)).toBe(words);
  });
  it("can be undone without doubt: one apostrophe more, also where some stand there already", () => {
    const guarded = ["=1", "'=1", "''=1", "' =1", "'\tx"].map(cellOf);
    expect(guarded).toEqual(["'=1", "''=1", "'''=1", "'' =1", "''\tx"]);
  });
});

describe("the files", () => {
  it("are one a table, and leave the words of the sources out if asked, columns staying", () => {
    const report = reportOf();
    const files = (text: boolean) =>
      [...csv.files(report, { ...options, text })].map(
        ({ path, chunks }) => [path, parseCsv([...chunks].join(""))] as const,
      );
    const full = files(true);
    const bare = files(false);
    expect(full.map(([path]) => path)).toEqual(report.tables.map(({ name }) => `${name}.csv`));
    expect(bare.map(([, [header]]) => header)).toEqual(full.map(([, [header]]) => header));
    expect(bare.map(([, rows]) => rows.length)).toEqual(full.map(([, rows]) => rows.length));
    const mentions = bare.find(([path]) => path === "actor-mentions.csv")?.[1] ?? [];
    const header = mentions[0] ?? [];
    for (const name of ["surface", "left", "right"]) {
      expect(mentions.slice(1).map((row) => row[header.indexOf(name)])).toEqual(mentions.slice(1).map(() => ""));
    }
    expect(mentions[1]?.[header.indexOf("start")]).toBe("0");
  });
});
