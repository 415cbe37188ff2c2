import { beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import type { Report } from "../../../pipeline/model/report.js";
import { licenceOf } from "../../../pipeline/write/metadata/texts-rights.js";
import { hostileReport, seedReport, written } from "../../made/hostile-report.js";

type Fields = Readonly<Record<string, unknown>>;

/** Fields that CFF 1.2.0 knows and that are in use, with what its schema asks of each. */
const forms: Readonly<Record<string, RegExp>> = {
  "cff-version": /^1\.2\.0$/,
  message: /\S/,
  title: /\S/,
  type: /^(?:dataset|software|generic)$/,
  version: /\S/,
  license: /^(?:MIT|CC0-1\.0|CC-BY(?:-NC)?(?:-ND|-SA)?-[1-4]\.[05])$/,
  copyright: /\S/,
  notes: /\S/,
  url: /^https?:\/\/\S+$/,
  "date-published": /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/,
  year: /^[0-9]{4}$/,
};

const faultsOf = (fields: Fields, where: string, demanded: readonly string[]): readonly string[] => {
  const { authors, references, ...rest } = fields;
  const lists = Array.isArray(authors) && authors.length > 0 ? authors : [{}];
  return [
    ...demanded.filter((name) => !Object.hasOwn(fields, name)).map((name) => `${where}: has no ${name}`),
    ...Object.entries(rest)
      .filter(([name, value]) => typeof value !== "string" || !(forms[name]?.test(value) ?? false))
      .map(([name, value]) => `${where}: ${name} is ${JSON.stringify(value)}`),
    ...lists
      .filter((one: Fields) => Object.keys(one).join() !== "name" || !/\S/.test(String(one.name)))
      .map((one: Fields) => `${where}: ${JSON.stringify(one)} is no author`),
    ...(Array.isArray(references) ? references : []).flatMap((one: Fields, index: number) =>
      faultsOf(one, `references[${index}]`, ["authors", "title", "type"]),
    ),
  ];
};

const read = (text: string): Fields => {
  // Both readings of YAML are about: words that one takes for a truth or a date are words for the other.
  for (const version of ["1.1", "1.2"] as const) {
    const document = parseDocument(text, { version });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    const fields = document.toJS();
    expect(faultsOf(fields, version, ["cff-version", "message", "title", "authors"])).toEqual([]);
  }
  return parseDocument(text).toJS();
};

let reports: readonly Report[] = [];
beforeAll(async () => {
  reports = [await seedReport(), await hostileReport()];
}, 300_000);
const reportAt = (index: number): Report => {
  const report = reports[index];
  if (report === undefined) throw new Error(`no report ${index}`);
  return report;
};

describe("CITATION.cff", () => {
  it("cites the report, the program, and each text by its own attribution", async () => {
    const fields = read(await (await written(reportAt(0))).text("CITATION.cff"));
    expect(fields).toMatchObject({ type: "dataset", title: reportAt(0).title });
    expect(fields.references).toEqual([
      expect.objectContaining({ type: "software", title: "counterpoint", license: "MIT" }),
      expect.objectContaining({
        authors: [{ name: "Shen Yi" }],
        copyright: "Council on Foreign Relations",
        license: "CC-BY-NC-ND-4.0",
        notes: expect.stringContaining("introduction by Lorand Laskai"),
        "date-published": "2017-10-05",
      }),
      expect.objectContaining({ authors: [{ name: "Lorand Laskai" }], year: "2017" }),
    ]);
  });
  it("holds hostile words as words", async () => {
    const fields = read(await (await written(reportAt(1))).text("CITATION.cff"));
    const { title, references } = fields;
    expect(title).toMatch(
      /^__proto__ \| constructor \| <script>alert\(1\)<\/script> \| " \| a b c d \| half \uFFFD a sign/,
    );
    expect(references).toHaveLength(1 + 70);
  });
  it("cites texts of one title, author and attribution once, as the format asks for", async () => {
    const [seed] = reports;
    const texts = seed?.tables.find(({ name }) => name === "texts");
    const [row] = texts?.rows ?? [];
    if (seed === undefined || texts === undefined || row === undefined) throw new Error("no texts");
    const twins = { ...seed, tables: [{ ...texts, rows: [row, { ...row, document: "twin" }] }] };
    expect(read(await (await written(twins)).text("CITATION.cff")).references).toHaveLength(2);
  });
  it("cites attributions where there are many texts, and no text where there is no table of them", async () => {
    const [seed] = reports;
    const texts = seed?.tables.find(({ name }) => name === "texts");
    const [row] = texts?.rows ?? [];
    if (seed === undefined || texts === undefined || row === undefined) throw new Error("no texts");
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...row, document: `t${index}` }));
    const corpus = { ...seed, tables: [{ ...texts, rows: many }] };
    expect(read(await (await written(corpus)).text("CITATION.cff")).references).toHaveLength(2);
    expect(read(await (await written(seed, { tables: ["zones"] })).text("CITATION.cff")).references).toHaveLength(1);
  });
});

it.each<[string, string | null]>([
  ["CC BY-NC-ND 4.0", "CC-BY-NC-ND-4.0"],
  ["cc-by-sa 2.5", "CC-BY-SA-2.5"],
  ["CC0", "CC0-1.0"],
  ["CC BY", null],
  ["CC BY 5.0", null],
  ["CC BY 1.5", null],
  ["all rights reserved", null],
  ["public domain", null],
])("the licence %s has the identifier %s", (words, id) => {
  expect(licenceOf(words)?.id ?? null).toBe(id);
});
