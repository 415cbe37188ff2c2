import { describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import type { Cell, Table } from "../../pipeline/model/table.js";
import { readStudy } from "../../pipeline/read/study.js";
import { compare } from "../../pipeline/run/compare.js";

const partsOf = (row: Readonly<Record<string, Cell>>, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => row[column]));

const keysOf = ({ rows, key = [] }: Table): readonly string[] => [...rows].map((row) => partsOf(row, key));

describe("keys", () => {
  it.each(tables)("of $name are columns of it", ({ columns, key }) => {
    expect(key?.length).toBeGreaterThan(0);
    for (const column of key ?? []) expect(columns).toHaveProperty(column);
  });
  it("name one row each, and whatever refers to a row finds it", async () => {
    const report = await compare(await readStudy("corpora/cfr-shen-yi-2017"));
    const byName = new Map(report.tables.map((table) => [table.name, table]));
    let references = 0;
    for (const table of report.tables) {
      const keys = keysOf(table);
      expect(new Set(keys).size, table.name).toBe(keys.length);
      for (const [column, { refers }] of Object.entries(table.columns)) {
        if (refers === undefined || refers === table.name) continue;
        const home = byName.get(refers);
        if (home?.key === undefined) throw new Error(`${table.name}.${column} refers to ${refers}`);
        const known = new Set(keysOf(home));
        const parts = [...home.key.slice(0, -1), column];
        for (const row of table.rows) {
          if (row[column] === null) continue;
          references += 1;
          expect(known.has(partsOf(row, parts)), `${table.name}.${column}: ${partsOf(row, parts)}`).toBe(true);
        }
      }
    }
    expect(references).toBeGreaterThan(5000);
  });
});
