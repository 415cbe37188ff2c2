import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import { linesOf, spool } from "../../pipeline/run/spool.js";

const columns = {
  text: { type: "string", about: "words" },
  count: { type: "integer?", about: "a number" },
  yes: { type: "boolean", about: "whether" },
} as const;
const table = { name: "rows", columns };

const row = (number: number, text = `row ${number}`) => ({
  text,
  count: number % 3 === 0 ? null : number,
  yes: number % 2 === 0,
});

const ours = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("counterpoint-"));

describe("a spool", () => {
  it("gives rows back as they were, in their order, again and again", () => {
    const rows = spool();
    const ugly = ["", "a\nb", '"', "\ud800", "\u2028", "=1", "constructor", "行为准则 💬"].map((text, at) =>
      row(at, text),
    );
    rows.append("rows", linesOf(columns, ugly));
    rows.append("others", linesOf(columns, [row(1)]));
    rows.append("rows", linesOf(columns, [row(8), row(9)]));
    for (let time = 0; time < 2; time += 1) expect([...rows.rows(table)]).toEqual([...ugly, row(8), row(9)]);
    expect([...rows.rows({ name: "none", columns })]).toEqual([]);
  });

  it("goes to the disk when it grows, keeps the order, and leaves nothing there", () => {
    const before = ours();
    const rows = spool();
    onTestFinished(() => rows.letGo());
    const long = "行".repeat(300);
    let number = 0;
    const more = (): void => {
      rows.append(
        "rows",
        linesOf(
          columns,
          Array.from({ length: 1000 }, () => row(number++, long)),
        ),
      );
      rows.append("others", linesOf(columns, [row(number)]));
    };
    while (number < 50_000) more();
    const folder = ours().filter((name) => !before.includes(name));
    expect(folder).toHaveLength(1);
    let at = 0;
    for (const found of rows.rows(table)) {
      if (found.text !== long || found.count !== row(at).count) throw new Error(`row ${at} is another`);
      at += 1;
    }
    expect(at).toBe(50_000);
    expect([...rows.rows({ name: "others", columns })]).toHaveLength(50);
    rows.letGo();
    expect(existsSync(`${tmpdir()}/${folder[0]}`)).toBe(false);
  });
});
