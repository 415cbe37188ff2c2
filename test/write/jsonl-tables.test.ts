import { expect, it } from "vitest";
import type { WriteOptions } from "../../pipeline/model/report.js";
import { jsonlTables } from "../../pipeline/write/jsonl.js";
import { reportOf } from "../made/tabulate.js";
import { uglyTable } from "../made/ugly-cells.js";

const options: WriteOptions = { text: true, bom: false, delimiter: "," };
const report = reportOf();

const linesOf = (chosen: Partial<WriteOptions> = {}, of = report): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...jsonlTables.files(of, { ...options, ...chosen })].map(({ path, chunks }) => [
      path,
      [...chunks].join("").split("\n").slice(0, -1),
    ]),
  );

it("writes every table of places in texts, one row a line, typed", () => {
  const files = linesOf();
  for (const name of ["stance-markers", "actor-mentions", "frame-terms", "sentences", "tokens", "quotations"])
    expect([...files.keys()]).toContain(`jsonl/${name}.jsonl`);
  expect(files.has("jsonl/stance-counts.jsonl")).toBe(false);
  for (const { name, rows } of report.tables) {
    const lines = files.get(`jsonl/${name}.jsonl`);
    if (lines !== undefined) expect(lines.map((line) => JSON.parse(line))).toEqual([...rows]);
  }
});

it("keeps its keys without the words of the sources", () => {
  for (const [path, lines] of linesOf({ text: false })) {
    const full = linesOf().get(path) ?? [];
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      full.map((line) => Object.keys(JSON.parse(line))),
    );
  }
});

it("keeps a row on its line whatever words it has", () => {
  const place = { type: "integer", about: "" } as const;
  const { columns, rows, ...table } = uglyTable();
  const made = {
    ...table,
    columns: {
      words: { type: "string", about: "" },
      document: { type: "string", about: "" },
      start: place,
      end: place,
    } as const,
    rows: [...rows].map(({ words = "" }) => ({ words, document: "a", start: 0, end: 1 })),
  };
  const [lines = []] = linesOf({}, { ...report, tables: [made] }).values();
  expect(lines.map((line) => JSON.parse(line).words)).toEqual([...rows].map(({ words }) => words));
});
