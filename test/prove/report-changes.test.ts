import { describe, expect, it } from "vitest";
import type { Report } from "../../pipeline/model/report.js";
import type { CellRow } from "../../pipeline/model/row.js";
import { reportChanges } from "../../pipeline/prove/report-changes.js";
import { reportDiffSummary, toldTables } from "../../pipeline/write/report-diff-summary.js";
import { reportOf } from "../made/tabulate.js";

type Change = (row: CellRow) => CellRow | null;

const made = reportOf();

/** The report with rows of some tables changed, or taken away. */
const changed = (changes: Readonly<Record<string, Change>>, report: Report = made): Report => ({
  ...report,
  tables: report.tables.map((table) => {
    const change = changes[table.name];
    if (change === undefined) return table;
    const rows = [...table.rows].map((row) => change(row)).filter((row) => row !== null);
    return { ...table, rows };
  }),
});

const rowsOf = (name: string): readonly CellRow[] => [...(made.tables.find((one) => one.name === name)?.rows ?? [])];
const hit = rowsOf("stance-markers").find(
  (row) =>
    row.status === "kept" && row.counting === "headline" && row.mode === "own" && row.side === made.counting.target,
);
const zones = made.counting.zones;
const [label, id] = [hit?.label, hit?.hit];
const less = (row: CellRow): CellRow =>
  row.label === label && row.counting === "headline" ? { ...row, target_count: Number(row.target_count) - 1 } : row;
const summaryOf = (after: Report, all = false): string =>
  reportDiffSummary(reportChanges(made, after), { tables: toldTables, all });

describe("two reports", () => {
  it("have a hit of the label that is played with", () => {
    expect(zones).toContain(hit?.role);
    expect(label).toBeTypeOf("string");
  });
  it("that are the same differ in nothing", () => {
    expect(reportChanges(made, reportOf())).toMatchObject({ counts: [], others: [], onlyBefore: [], onlyAfter: [] });
    expect(summaryOf(reportOf())).toContain("no number differs");
  });
  it("show for a moved count the hit that is gone, and no other", () => {
    const after = changed({
      "stance-counts": less,
      "stance-markers": (row) => (row.hit === id ? null : row),
    });
    const [table, ...more] = reportChanges(made, after).counts;
    expect(more).toEqual([]);
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]?.counts).toMatchObject([
      { column: "target_count", hits: [{ change: "gone", inOther: false, row: { hit: id } }] },
    ]);
    expect(summaryOf(after)).toContain(`[${hit?.surface}]`);
  });
  it("tell of a hit that the other has how it has it", () => {
    const after = changed({
      "stance-counts": less,
      "stance-markers": (row) =>
        row.hit === id ? { ...row, status: "rejected", reason: "made up", counting: null } : row,
    });
    const [count] = reportChanges(made, after).counts[0]?.rows[0]?.counts ?? [];
    expect(count?.hits).toMatchObject([{ change: "gone", inOther: true }]);
    expect(count?.hits[0]?.fields).toContainEqual({ column: "status", before: "kept", after: "rejected" });
    expect(summaryOf(after)).toContain("status kept before, rejected after (made up)");
  });
  it("take a hit that only stands elsewhere for the same", () => {
    const after = changed({
      "stance-counts": less,
      "stance-markers": (row) =>
        row.hit === id ? null : { ...row, hit: `${row.hit}+`, start: Number(row.start) + 7, end: Number(row.end) + 7 },
    });
    const [count] = reportChanges(made, after).counts[0]?.rows[0]?.counts ?? [];
    expect(count?.hits.map(({ change, row }) => [change, row.hit])).toEqual([["gone", id]]);
  });
  it("say that a zone is not counted in the other", () => {
    const { counting } = made;
    const after = { ...changed({ "stance-counts": less }), counting: { ...counting, zones: ["note"] } };
    const [count] = reportChanges(made, after).counts[0]?.rows[0]?.counts ?? [];
    expect(count?.hits.every(({ zoneLeftOut }) => zoneLeftOut)).toBe(true);
    expect(summaryOf(after)).toContain("not counted");
  });
  it("without tables of hits say which are missing, and still tell the counts", () => {
    const bare = (report: Report): Report => ({
      ...report,
      tables: report.tables.filter(({ name }) => name === "stance-counts"),
    });
    const changes = reportChanges(bare(made), bare(changed({ "stance-counts": less })));
    expect(changes.counts[0]?.rows[0]?.counts).toMatchObject([{ hits: [], missing: ["stance-markers"] }]);
    const told = reportDiffSummary(changes, { tables: toldTables, all: false });
    expect(told).toContain("the hits cannot be shown: not both reports have stance-markers");
    expect(told).toMatch(/target_count: \d+ before, \d+ after/);
  });
  it("put the count that moved the most first, and tell tables that only one has", () => {
    const after = changed({
      "stance-counts": (row) =>
        row.counting === "headline"
          ? { ...row, target_count: Number(row.target_count) + (row.label === "vague" ? 9 : 1) }
          : row,
    });
    const changes = reportChanges(made, { ...after, tables: after.tables.filter(({ name }) => name !== "voices") });
    expect(changes.counts[0]?.rows[0]?.key[0]).toEqual(["label", "vague"]);
    expect(changes.onlyBefore).toEqual(["voices"]);
  });
  it("of which one is of another version are compared by the columns that both have", () => {
    const after = changed({ "stance-counts": ({ target_share: _, ...row }) => ({ ...row, young: 1 }) });
    expect(reportChanges(made, after).counts).toMatchObject([
      { rows: [], columnsRemoved: ["target_share"], columnsAdded: ["young"] },
    ]);
  });
});
