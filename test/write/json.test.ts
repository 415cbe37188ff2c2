import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Report, WriteOptions } from "../../pipeline/model/report.js";
import { json } from "../../pipeline/write/json.js";
import { manifest } from "../../pipeline/write/manifest.js";
import { annotated } from "../made/annotated.js";
import { opEd } from "../made/opinions.js";
import { reportOf } from "../made/tabulate.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };

const filesOf = (report: Report, chosen: WriteOptions = options): ReadonlyMap<string, string> =>
  new Map([...json.files(report, chosen)].map(({ path, chunks }) => [path, [...chunks].join("")]));

interface ParsedReport {
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const parsed = (report: Report, chosen?: WriteOptions): { report: ParsedReport; schema: object } => {
  const files = filesOf(report, chosen);
  return {
    report: JSON.parse(files.get("report.json") ?? ""),
    schema: JSON.parse(files.get("report.schema.json") ?? ""),
  };
};

const faults = (report: unknown, schema: object): unknown => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
  ajv.validate(schema, report);
  return ajv.errors ?? null;
};

describe("report.json", () => {
  it("fits its schema, with and without text, with and without rows", () => {
    for (const made of [reportOf(), reportOf([])]) {
      for (const text of [true, false]) {
        const { report, schema } = parsed(made, { ...options, text });
        expect(faults(report, schema)).toBeNull();
      }
    }
  });
  it("says what is set against what", () => {
    const contrasts = [
      { target: "a", reference: "rest" },
      { target: "b", reference: "rest" },
    ];
    const made = parsed({ ...reportOf(), contrasts });
    expect(made.report).toMatchObject({ counting: { target: "op-ed", reference: "introduction", contrasts } });
    expect(faults(made.report, made.schema)).toBeNull();
  });
  it("would not fit it with a wrong, missing or unknown cell", () => {
    const made = reportOf();
    const { schema } = parsed(made);
    for (const wrong of [{ label: 7 }, { label: "no such label" }, { unknown: 1 }, { start: 1.5 }, { voice: true }]) {
      const { report } = parsed(made);
      const broken = structuredClone(report);
      const [row] = broken.tables["stance-markers"] ?? [];
      Object.assign(row ?? {}, wrong);
      expect(faults(broken, schema), JSON.stringify(wrong)).not.toBeNull();
    }
    const { tables, ...without } = parsed(made).report;
    expect(tables).toBeDefined();
    expect(faults(without, schema)).not.toBeNull();
  });
  it("holds the rows of the tables unchanged, and the same bytes twice", () => {
    const made = reportOf();
    const { report } = parsed(made);
    for (const { name, rows } of made.tables) expect(report.tables[name]).toEqual([...rows]);
    expect(filesOf(made)).toEqual(filesOf(reportOf()));
  });
  it("replaces lone surrogates as CSV does, and keeps NUL", () => {
    const ugly = annotated({ id: "ugly\uD800", side: "op-ed", zones: [{ role: "body", text: "a\0 \uDC00b" }] });
    const text = filesOf(reportOf([ugly])).get("report.json") ?? "";
    expect(text).not.toMatch(/\\ud[89a-f]/i);
    expect(text).toContain("ugly\uFFFD");
    expect(text).toContain("a\\u0000 \uFFFDb");
  });
  it("says which row lacks which cell", () => {
    const broken: Report = {
      ...reportOf(),
      tables: [{ name: "x", about: "", columns: { a: { type: "string", about: "" } }, rows: [{}] }],
    };
    expect(() => filesOf(broken)).toThrow("x: row 0 has no a");
  });
});

describe("manifest.json", () => {
  const written = [
    { path: "texts.csv", sha256: "02", bytes: 2 },
    { path: "report.json", sha256: "01", bytes: 1 },
  ];
  const text = [...manifest(reportOf([opEd]), written).chunks].join("");

  it("lists everything in an order of its own, so that nothing depends on who came first", () => {
    expect(text).toBe([...manifest(reportOf([opEd]), written.toReversed()).chunks].join(""));
    expect(JSON.parse(text)).toMatchObject({
      program: { name: "counterpoint", version: "0.0.0" },
      outputs: [written[1], written[0]],
      lexicons: [
        { path: "actors/states.yaml", sha256: "ef" },
        { path: "stance/hedges.yaml", sha256: "cd" },
      ],
    });
    expect(text).toContain('"__proto__": "1.0.0"');
  });
});
