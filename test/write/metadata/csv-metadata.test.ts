import { readFile } from "node:fs/promises";
import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { csvPresets } from "../../../pipeline/model/csv-presets.js";
import type { Report } from "../../../pipeline/model/report.js";
import { shared } from "../../made/gold.js";
import { type Found, hostileReport, seedReport, written } from "../../made/hostile-report.js";
import { csvRecords } from "../../made/parse-csv.js";

interface Datatype {
  readonly base: string;
  readonly format?: string | { readonly decimalChar: string };
}

interface Column {
  readonly name: string;
  readonly titles: string;
  readonly datatype: string | Datatype;
  readonly required?: boolean;
}

interface Described {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly Column[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly columnReference: readonly string[];
      readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
    }[];
  };
}

interface Group {
  readonly "@context": unknown;
  readonly dialect: { readonly delimiter: string };
  readonly tables: readonly Described[];
}

const groupIn = async ({ text }: Found): Promise<Group> => JSON.parse(await text("csv-metadata.json"));

const context = shared("schemas/csvw-context.jsonld");
const skipped = context === null ? " (skipped: ../shared/schemas is not here)" : "";

let reports: readonly Report[] = [];
beforeAll(async () => {
  reports = [await seedReport(), await hostileReport()];
}, 300_000);
const reportAt = (index: number): Report => {
  const report = reports[index];
  if (report === undefined) throw new Error(`no report ${index}`);
  return report;
};

const isLexical = (cell: string, datatype: string | Datatype): boolean => {
  const { base, format }: Datatype = typeof datatype === "string" ? { base: datatype } : datatype;
  if (base === "boolean") return typeof format === "string" && format.split("|").includes(cell);
  if (base === "integer") return /^[+-]?\d+$/.test(cell);
  if (base === "number") {
    const sign = typeof format === "object" ? format.decimalChar : ".";
    return new RegExp(`^[+-]?\\d+(?:[${sign}]\\d+)?(?:[Ee][+-]?\\d+)?$`).test(cell);
  }
  return base === "string" && (typeof format !== "string" || new RegExp(`^(?:${format})$`).test(cell));
};

/** What a validator of CSV on the Web has to find: cells that are no value of their datatype, missing ones, keys. */
const faultsIn = async (found: Found): Promise<readonly string[]> => {
  const { dialect, tables } = await groupIn(found);
  const rows = new Map(
    await Promise.all(
      tables.map(async ({ url }) => {
        const text = (await found.text(url)).replace(/^\uFEFF/, "");
        return [url, csvRecords(text, dialect.delimiter)] as const;
      }),
    ),
  );
  const keysOf = (url: string, columns: readonly string[]): readonly string[] =>
    (rows.get(url) ?? []).map((row) => JSON.stringify(columns.map((column) => row[column])));
  return tables.flatMap(({ url, tableSchema: { columns, primaryKey, foreignKeys = [] } }) => {
    const cells = (rows.get(url) ?? []).flatMap((row) =>
      columns.flatMap(({ name, datatype, required = false }) => {
        const cell = row[name] ?? "";
        if (cell === "") return required ? [`${url}: ${name} is missing`] : [];
        return isLexical(cell, datatype) ? [] : [`${url}: ${name} is ${cell}`];
      }),
    );
    const keys = primaryKey === undefined ? [] : keysOf(url, primaryKey);
    const strays = foreignKeys.flatMap(({ columnReference, reference }) => {
      const known = new Set(keysOf(reference.resource, reference.columnReference));
      return keysOf(url, columnReference).filter((key) => !key.includes('""') && !known.has(key));
    });
    return [...cells, ...strays, ...(new Set(keys).size === keys.length ? [] : [`${url}: a key stands twice`])];
  });
};

describe.each([
  ["the seed", 0],
  ["hostile texts", 1],
])("csv-metadata.json of %s", (_, index) => {
  it.skipIf(context === null)(
    `means the same as JSON-LD: every property is one of the vocabulary${skipped}`,
    async () => {
      const group = await groupIn(await written(reportAt(index)));
      const document: unknown = JSON.parse(await readFile(context ?? "", "utf8"));
      // Safe mode fails where a property or a type would be lost.
      const [expanded] = await jsonld.expand(group, {
        safe: true,
        base: "https://example.org/report/",
        documentLoader: async (url) => {
          expect(url).toBe("http://www.w3.org/ns/csvw");
          return { document, documentUrl: url };
        },
      });
      const csvw = "http://www.w3.org/ns/csvw#";
      expect(expanded).toMatchObject({ "@type": [`${csvw}TableGroup`] });
      const text = JSON.stringify(expanded);
      expect(text.split(`"${csvw}tableSchema"`)).toHaveLength(group.tables.length + 1);
      const columns = group.tables.reduce((sum, { tableSchema }) => sum + tableSchema.columns.length, 0);
      expect(text.split(`"${csvw}name"`)).toHaveLength(columns + 1);
    },
  );

  it("keeps the rules of the vocabulary", async () => {
    const found = await written(reportAt(index));
    const { tables } = await groupIn(found);
    const urls = new Map(tables.map((table) => [table.url, table]));
    expect([...urls.keys()]).toEqual(reportAt(index).tables.map(({ name }) => `${name}.csv`));
    for (const { url, tableSchema } of tables) {
      const names = tableSchema.columns.map(({ name }) => name);
      expect(new Set(names).size, url).toBe(names.length);
      for (const { name, titles } of tableSchema.columns) {
        expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.]*$/);
        expect(titles).toBe(name);
      }
      expect(names).toEqual(expect.arrayContaining([...(tableSchema.primaryKey ?? [])]));
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        expect(names).toEqual(expect.arrayContaining([...columnReference]));
        const others = urls.get(reference.resource)?.tableSchema.columns.map(({ name }) => name);
        expect(others).toEqual(expect.arrayContaining([...reference.columnReference]));
        expect(columnReference).toHaveLength(reference.columnReference.length);
      }
    }
  });

  it("fits every row, key and reference, with commas and for a European Excel", async () => {
    expect(await faultsIn(await written(reportAt(index)))).toEqual([]);
    expect(await faultsIn(await written(reportAt(index), { ...csvPresets["excel-eu"] }))).toEqual([]);
    expect(await faultsIn(await written(reportAt(index), { text: false, delimiter: "\t" }))).toEqual([]);
  });
});

it("csv-metadata.json is not written where no CSV is", async () => {
  const found = await written(reportAt(0), { formats: ["json"], tables: ["texts"] });
  await expect(found.text("csv-metadata.json")).rejects.toThrow(/ENOENT/);
});
