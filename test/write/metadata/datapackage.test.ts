import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { csvPresets } from "../../../pipeline/model/csv-presets.js";
import type { Report } from "../../../pipeline/model/report.js";
import { shared } from "../../made/gold.js";
import { type Found, hostileReport, seedReport, written } from "../../made/hostile-report.js";
import { type Field, type Resource, readStrangely } from "../../made/strange-reader.js";

const schemas = ["datapackage", "dataresource", "tabledialect", "tableschema"] as const;
const here = shared("schemas/frictionless-datapackage.json") !== null;
const skipped = here ? "" : " (skipped: ../shared/schemas is not here)";

const validators = async (): Promise<ReadonlyMap<string, ValidateFunction>> =>
  new Map(
    await Promise.all(
      schemas.map(async (name) => {
        const text = await readFile(shared(`schemas/frictionless-${name}.json`) ?? "", "utf8");
        // Words of the profiles that JSON Schema does not know, such as propertyOrder, and formats, which ajv leaves to others.
        return [name, new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(text))] as const;
      }),
    ),
  );

interface DataPackage {
  readonly resources: readonly Resource[];
  readonly texts_rights?: readonly unknown[];
  readonly created?: string;
}

const packageIn = async ({ text }: Found): Promise<DataPackage> => JSON.parse(await text("datapackage.json"));

const readAll = async (found: Found) => {
  const { resources } = await packageIn(found);
  const texts = new Map(await Promise.all(resources.map(async ({ path }) => [path, await found.text(path)] as const)));
  return readStrangely(resources, texts);
};

let reports: ReadonlyMap<string, Report> = new Map();
const reportNamed = (name: string): Report => {
  const report = reports.get(name);
  if (report === undefined) throw new Error(`no report ${name}`);
  return report;
};

beforeAll(async () => {
  reports = new Map([
    ["the seed", await seedReport()],
    ["hostile texts", await hostileReport()],
  ]);
}, 300_000);

describe.each(["the seed", "hostile texts"])("datapackage.json of %s", (name) => {
  it.skipIf(!here)(`is valid by the profiles of Data Package 2.0${skipped}`, async () => {
    const found = await written(reportNamed(name));
    const known = await validators();
    const demand = (schema: (typeof schemas)[number], value: unknown): void => {
      const validate = known.get(schema);
      expect(validate?.(value), `${schema}: ${JSON.stringify(validate?.errors)}`).toBe(true);
    };
    const described = await packageIn(found);
    demand("datapackage", described);
    for (const resource of described.resources) {
      demand("dataresource", resource);
      demand("tabledialect", resource.dialect);
      demand("tableschema", resource.schema);
    }
  });

  it.each<[string, Parameters<typeof written>[1]]>([
    ["with commas", {}],
    ["for a European Excel", { ...csvPresets["excel-eu"] }],
    ["with tabs and without words", { delimiter: "\t", text: false }],
    ["of some tables", { tables: ["sentences", "stance-markers", "comparison"] }],
  ])("fits every row, key and reference, %s", async (_, options) => {
    const { faults, rows, references } = await readAll(await written(reportNamed(name), options));
    expect(faults).toEqual([]);
    expect(rows).toBeGreaterThan(300);
    expect(references).toBeGreaterThan(300);
  });

  it("has the sizes and hashes of the files, of each table", async () => {
    const found = await written(reportNamed(name));
    const { resources } = await packageIn(found);
    expect(resources.map((one) => one.name)).toEqual(reportNamed(name).tables.map((table) => table.name));
    for (const { path, bytes, hash } of resources) {
      const content = await readFile(join(found.folder, path));
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash("sha256").update(content).digest("hex")}`]);
    }
  });
});

describe("datapackage.json", () => {
  it("is told wrong by the reader of these tests where something is wrong", async () => {
    const found = await written(reportNamed("the seed"), { tables: ["texts", "sentences"] });
    const path = join(found.folder, "sentences.csv");
    const lines = (await readFile(path, "utf8")).split("\r\n");
    const broken = async (change: (line: string) => readonly string[]): Promise<readonly string[]> => {
      const [header = "", first = "", ...rest] = lines;
      await writeFile(path, [header, ...change(first), ...rest].join("\r\n"));
      return (await readAll(found)).faults;
    };
    expect(await broken((line) => [line])).toEqual([]);
    expect(await broken((line) => [line, line])).toEqual([expect.stringContaining("stands twice")]);
    expect(await broken((line) => [line.replace(/^[^,]*/, "nobody")])).toEqual([
      expect.stringContaining('texts has no ["nobody"]'),
    ]);
    expect(await broken((line) => [line.replace(/\d+$/, "x")])).toEqual([expect.stringContaining("is no integer")]);
    expect(await broken((line) => [line.replace(/,\d+$/, ",")])).toEqual([expect.stringContaining("is required")]);
    expect(await broken((line) => [line.replace(",title,", ",ballad,")])).toEqual([
      expect.stringContaining("is none of"),
    ]);
  });

  it("refers from hits to sentences, and from both to texts, where these are there", async () => {
    const keysOf = async (tables: readonly string[]) => {
      const { resources } = await packageIn(await written(reportNamed("the seed"), { tables }));
      const keys = resources.find(({ name }) => name === "stance-markers")?.schema.foreignKeys;
      return (keys ?? []).map(({ reference }) => reference.resource);
    };
    expect(await keysOf(["texts", "sentences", "stance-markers"])).toEqual(["texts", "sentences"]);
    expect(await keysOf(["texts", "stance-markers"])).toEqual(["texts"]);
    expect(await keysOf(["stance-markers"])).toEqual([]);
  });

  it("knows decimals, and which columns have a word in each cell", async () => {
    const fieldsOf = async (options: Parameters<typeof written>[1]): Promise<ReadonlyMap<string, Field>> => {
      const { resources } = await packageIn(await written(reportNamed("the seed"), options));
      const fields = resources.flatMap(({ name, schema }) =>
        schema.fields.map((field) => [`${name}.${field.name}`, field] as const),
      );
      return new Map(fields);
    };
    const [usual, european] = [await fieldsOf({}), await fieldsOf({ ...csvPresets["excel-eu"], text: false })];
    expect(usual.get("comparison.difference")?.decimalChar).toBe(".");
    expect(european.get("comparison.difference")?.decimalChar).toBe(",");
    expect(usual.get("sentences.surface")).toMatchObject({ missingValues: [] });
    expect(usual.get("sentences.document")?.constraints).toEqual({ required: true });
  });

  it("says what is known of the rights, and no day", async () => {
    const described = await packageIn(await written(reportNamed("the seed")));
    // The licence of the texts is none of the package.
    expect(described).not.toHaveProperty("licenses");
    expect(described.texts_rights).toEqual([expect.objectContaining({ licence: "CC BY-NC-ND 4.0" })]);
    expect(described).not.toHaveProperty("created");
    expect(described).not.toHaveProperty("contributors");
    const some = await packageIn(await written(reportNamed("the seed"), { tables: ["comparison"] }));
    expect(some).not.toHaveProperty("texts_rights");
  });

  it("describes other data where there is no CSV, and something always", async () => {
    const pathsOf = async (formats: readonly string[]): Promise<readonly string[]> => {
      const found = await written(reportNamed("the seed"), { formats, tables: ["texts", "comparison"] });
      return (await packageIn(found)).resources.map(({ path }) => path);
    };
    expect(await pathsOf(["json"])).toEqual(["report.json"]);
    expect(await pathsOf(["parquet", "xlsx"])).toEqual([
      "report.xlsx",
      "parquet/texts.parquet",
      "parquet/comparison.parquet",
    ]);
    expect(await pathsOf(["html"])).toEqual(["codebook.md"]);
  });
});
