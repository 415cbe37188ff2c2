import { describe, expect, it } from "vitest";
import { commands } from "../../pipeline/cli/index.js";
import { statisticName } from "../../pipeline/cli/statistic-explanation.js";
import { instrumentTables } from "../../pipeline/instruments/index.js";
import { catalogue } from "../../pipeline/statistics/index.js";

/** Columns that hold one of several statistics, which another column of the row names. */
const ofNamedMeasure = new Set(["value", "lower", "upper"]);

const names = new Set(catalogue.flat().map(({ name }) => name));
const tables = Object.entries(instrumentTables).flatMap(([instrument, all]) =>
  all.map((table) => [`${instrument}: ${table.name}`, table] as const),
);

describe("a table of an instrument", () => {
  it.each(tables)("%s has each of its figures in the catalogue, for --explain", (_, { columns }) => {
    const figures = Object.entries(columns).filter(([, { type }]) => type.startsWith("number"));
    const named = figures.map(([name]) => name).filter((name) => !ofNamedMeasure.has(name));
    expect(named.filter((name) => !names.has(name) && !names.has(statisticName(name)))).toEqual([]);
    const measures = columns.measure?.values ?? [];
    expect(measures.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(tables)("%s says in a line what each column holds", (_, { about, columns, parts }) => {
    expect(about).toMatch(/\.$/);
    for (const [name, column] of Object.entries(columns)) expect([name, column.about]).not.toEqual([name, ""]);
    if (parts !== undefined) expect(Object.keys(columns)).toContain(parts);
  });

  it("stands in the help of a command of the instrument's name", async () => {
    for (const [instrument, all] of Object.entries(instrumentTables)) {
      const command = await commands.find(instrument);
      expect([instrument, command?.tables]).toEqual([instrument, all]);
    }
  });
});
