import { describe, expect, it } from "vitest";
import { rowNamed, rowNumberOf } from "../../../pipeline/cli/explain/row.js";
import type { Table } from "../../../pipeline/model/table.js";

const text = { type: "string", about: "" } as const;

const rows = [
  { label: "hedge", voice: "headline", side: "a,b", count: 3, pair: null },
  { label: "hedge", voice: "own", side: "a,b", count: 2, pair: null },
  { label: "deny", voice: "headline", side: "x=y", count: 0, pair: "p" },
  { label: "constructor", voice: "headline", side: "a, label", count: 1, pair: null },
  { label: "us.state", voice: "headline", side: "c", count: 1, pair: null },
];

const table: Table = {
  name: "made",
  about: "",
  key: ["label", "voice"],
  columns: {
    label: text,
    voice: text,
    side: text,
    count: { type: "integer", about: "" },
    pair: { ...text, type: "string?" },
  },
  rows,
};

const found = (asked: string): number => rowNumberOf(table, rows, asked);

describe("a row", () => {
  it.each([
    ["1", 1],
    [" 5 ", 5],
    ["label=hedge,voice=own", 2],
    ["voice=own", 2],
    ["label=hedge,count=3", 1],
    ["pair=p", 3],
    ["pair=,label=constructor", 4],
    ["side=x=y", 3],
    ["side=a,b,voice=own", 2],
    ["side=a, label", 4],
    ['{"side":"a,b","voice":"own"}', 2],
    ['{"count":0}', 3],
    ['{"pair":null,"label":"us.state"}', 5],
  ])("is found by %s", (asked, number) => {
    expect(found(asked)).toBe(number);
  });
  it.each([
    ["0", "made has 5 rows, 1 the first under the header; 0 is none of them"],
    ["6", "6 is none of them"],
    [
      "hedge",
      "hedge names no row: a row is a number, 1 the first under the header, or conditions on columns, as label=…,voice=…",
    ],
    ["", "names no row"],
    ["=1", "names no row"],
    ["labl=hedge", "unknown column of made labl; did you mean label?"],
    ["__proto__=1", "unknown column of made __proto__"],
    ["label=hegde", "unknown value of label in made: hegde; did you mean hedge?"],
    ["label=deny,voice=own", "no row of made has label=deny,voice=own together"],
    [
      "label=hedge",
      "label=hedge names 2 rows of made: 1 (voice=headline), 2 (voice=own); add what parts them, as voice=headline",
    ],
    ["{label", "is no JSON object"],
    ["{}", "names 5 rows"],
    ['{"constructor":1}', "unknown column of made constructor"],
  ])("is told to be none or several by %s", (asked, message) => {
    expect(() => found(asked)).toThrow(message);
  });
  it("is named by a part of its key, of several the headline's", () => {
    expect(rowNamed(table, rows, "hedge")).toBe(1);
    expect(rowNamed(table, rows, "us.state")).toBe(5);
    expect(() => rowNamed(table, rows, "headline")).toThrow("names 4 rows");
    expect(() => rowNamed(table, rows, "toString")).toThrow("unknown row of made toString");
  });
});
