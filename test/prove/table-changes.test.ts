import { describe, expect, it } from "vitest";
import { isChanged, tableChange } from "../../pipeline/prove/table-changes.js";

const table = { name: "stance-counts", key: ["label", "counting"] };
const row = (label: string, count: number, share: number | null = null) => ({
  label,
  counting: "own",
  target_count: count,
  share,
});

describe("what differs between two versions of a table", () => {
  it("is nothing where all rows are the same, in whatever order", () => {
    const change = tableChange(table, [row("hedge", 1), row("deny", 2)], [row("deny", 2), row("hedge", 1)]);
    expect(change).toMatchObject({ rows: [], before: 2, after: 2 });
    expect(isChanged(change)).toBe(false);
  });
  it("is told by the row's key, the column, and both values", () => {
    const change = tableChange(table, [row("hedge", 1, 0.5), row("deny", 2)], [row("hedge", 3, 0.5), row("deny", 2)]);
    expect(change.rows).toMatchObject([
      {
        change: "changed",
        key: [
          ["label", "hedge"],
          ["counting", "own"],
        ],
        cells: [{ column: "target_count", before: 1, after: 3 }],
      },
    ]);
  });
  it("has the rows of one version alone, and empties are no zeros", () => {
    const change = tableChange(table, [row("hedge", 0), row("deny", 2, 0)], [row("deny", 2), row("booster", 1)]);
    expect(change.rows.map(({ change: what, key }) => [what, key[0]?.[1]])).toEqual([
      ["removed", "hedge"],
      ["changed", "deny"],
      ["added", "booster"],
    ]);
    expect(change.rows[1]?.cells).toEqual([{ column: "share", before: 0, after: null }]);
  });
  it("names columns that one version has alone, and compares no cell of theirs", () => {
    const change = tableChange(table, [{ ...row("hedge", 1), old: 1 }], [{ ...row("hedge", 1), young: 2 }]);
    expect(change).toMatchObject({ rows: [], columnsRemoved: ["old"], columnsAdded: ["young"] });
    expect(isChanged(change)).toBe(true);
  });
  it("takes a key that stands twice for two rows, and a table without a key by its numbers", () => {
    expect(tableChange(table, [row("hedge", 1), row("hedge", 2)], [row("hedge", 1)]).rows).toHaveLength(1);
    const change = tableChange({ name: "x" }, [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }]);
    expect(change.rows).toMatchObject([{ key: [["row", "2"]], cells: [{ column: "a", before: 2, after: 3 }] }]);
  });
});

describe("rows of a text that has grown", () => {
  const hits = { name: "stance-markers", key: ["hit"] };
  const hit = (start: number, surface: string, left: string, more: object = {}) => ({
    hit: `a:stance:${start}-${start + surface.length}:hedge.${surface}`,
    document: "a",
    start,
    end: start + surface.length,
    surface,
    left,
    right: ` after ${surface}`,
    negated: false,
    ...more,
  });
  it("are counted where they only stand elsewhere, and listed where they changed", () => {
    const before = [hit(10, "may", "x"), hit(20, "seem", "y"), hit(30, "could", "z")];
    const after = [hit(10, "might", "x"), hit(22, "seem", "y"), hit(32, "could", "z", { negated: true })];
    const change = tableChange(hits, before, after);
    expect(change.moved).toEqual([{ by: 2, rows: 1 }]);
    expect(change.rows.map(({ change: what, cells }) => [what, cells.map(({ column }) => column)])).toEqual([
      ["removed", []],
      ["changed", ["negated"]],
      ["added", []],
    ]);
    expect(isChanged({ ...change, rows: [] })).toBe(true);
  });
  it("are taken as they stand in a file that was edited, and where the place is all that was edited", () => {
    const before = [hit(20, "seem", "y")];
    expect(tableChange(hits, before, [hit(22, "seem", "y")], { follow: false }).rows).toHaveLength(2);
    expect(tableChange(hits, before, [{ ...hit(20, "seem", "y"), start: 21 }])).toMatchObject({
      moved: [],
      rows: [{ cells: [{ column: "start", before: 20, after: 21 }] }],
    });
  });
  it("are other rows where a span has grown itself", () => {
    const zones = { name: "zones", key: ["document", "zone"] };
    const change = tableChange(
      zones,
      [{ document: "a", zone: 0, start: 0, end: 9 }],
      [{ document: "a", zone: 0, start: 0, end: 11 }],
    );
    expect(change).toMatchObject({ moved: [], rows: [{ cells: [{ column: "end", before: 9, after: 11 }] }] });
  });
});
