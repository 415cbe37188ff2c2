import { describe, expect, it } from "vitest";
import type { Table } from "../../pipeline/model/table.js";
import { displayWidth } from "../../pipeline/write/display-width.js";
import { textTable } from "../../pipeline/write/text-table.js";

const usual = { width: 100, colour: false, rows: 10, head: false };
const table = (rows: Table["rows"], more: Partial<Table> = {}): Table => ({
  name: "made",
  about: "A made-up table.",
  columns: {
    word: { type: "string", about: "a word" },
    count: { type: "integer", about: "how often" },
    mean_log_ratio: { type: "number?", about: "a figure" },
  },
  rows,
  ...more,
});
const lines = (text: string): string[] => text.trimEnd().split("\n");

describe("textTable", () => {
  it("stands numbers to the right, with digits that say something", () => {
    const rows = [
      { word: "war", count: 12345, mean_log_ratio: 12.3456 },
      { word: "peace", count: 7, mean_log_ratio: null },
      { word: "treaty", count: 1, mean_log_ratio: -0.0000123 },
    ];
    expect(lines(textTable(table(rows), usual))).toEqual([
      "                mean_log_",
      "word     count      ratio",
      "─".repeat(25),
      "war     12,345      12.35",
      "peace        7          –",
      "treaty       1      -1e-5",
      "─".repeat(25),
    ]);
  });

  it("keeps columns beside characters of two columns or none, and lets nothing write over the terminal", () => {
    const words = ["行为准则", "Cafe\u0301", "\u001B[2J\u202Eevil\r\n", "a\u0000b", "👍🏽"];
    const rows = words.map((word) => ({ word, count: 1, mean_log_ratio: 1 }));
    const shown = lines(textTable(table(rows), usual)).slice(3, 8);
    expect(new Set(shown.map((line) => displayWidth(line.slice(0, line.indexOf("1.000")))))).toEqual(
      new Set([displayWidth(shown[0]?.slice(0, shown[0].indexOf("1.000")) ?? "")]),
    );
    expect(shown.join("")).not.toMatch(/[\u0000-\u001F\u202E]/);
  });

  it("cuts words, and then leaves columns out and says so, where it is too narrow", () => {
    const rows = [{ word: "antidisestablishmentarianism", count: 1, mean_log_ratio: 1 }];
    const narrow = lines(textTable(table(rows), { ...usual, width: 30 }));
    expect(narrow.slice(0, 4).every((line) => displayWidth(line) <= 30)).toBe(true);
    expect(narrow[3]).toMatch(/^antidises.*…/);
    expect(textTable(table(rows), { ...usual, width: 20 }).replace(/\n/g, " ")).toContain(
      "Too wide for mean_log_ratio",
    );
  });

  it("shows as many rows as are asked for, of each part alike, and says how many there are", () => {
    const rows = ["a", "b"].flatMap((word) =>
      Array.from({ length: 50 }, (_, count) => ({ word, count, mean_log_ratio: word === "a" ? 0.5 : 500 })),
    );
    const shown = lines(textTable(table(rows, { parts: "word" }), { ...usual, rows: 12 }));
    expect(shown.filter((line) => line.startsWith("a "))).toHaveLength(6);
    expect(shown.filter((line) => line.startsWith("b "))).toHaveLength(6);
    expect(shown.join(" ")).toContain("12 of 100 rows");
    // Each part has its own digits.
    expect([shown[3]?.trim().endsWith("0.5000"), shown.some((line) => line.endsWith("500.0"))]).toEqual([true, true]);
  });

  it("tells what must be known, and that there is nothing", () => {
    expect(textTable(table([], { notes: ["Words of all voices."] }), usual)).toBe("No rows.\nWords of all voices.\n");
  });

  it("has colours only where they are asked for", () => {
    const rows = [{ word: "war", count: 1, mean_log_ratio: 1 }];
    expect(textTable(table(rows), usual)).not.toContain("\u001B");
    expect(textTable(table(rows), { ...usual, colour: true })).toContain("\u001B[1m");
  });

  it("leaves a figure out rather than cut a word of usual length", () => {
    const rows = [{ word: "internationally", count: 12, mean_log_ratio: 1 }];
    const figures = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`figure_${at}_of`, 1]));
    const columns = Object.fromEntries(
      Object.keys(figures).map((name) => [name, { type: "number", about: "a figure" }]),
    );
    const wide = table([{ ...rows[0], ...figures }], {
      columns: { ...table([]).columns, ...columns } as Table["columns"],
    });
    expect(textTable(wide, usual)).toMatch(/^internationally /m);
  });

  it("does not tell which columns are left out of no rows", () => {
    expect(textTable(table([]), { ...usual, width: 10 })).toBe("No rows.\n");
  });
});
