// Runs what the guide for reuse shows, in a fresh report, and holds every answer to the report's own.
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare, readStudy, writeReport } from "../../pipeline/index.js";
import { defaultReportOptions } from "../../pipeline/run/write-report.js";
import { readWorkbook, unzipped } from "../made/read-workbook.js";
import { asWorkbook, hasReadr, polars, python, skippedWord, soffice } from "./programs.js";

const guide = await readFile("reports/README.md", "utf8");

/** The snippet that a fence of this kind holds. */
const snippet = (kind: string): string => {
  const [, code] = new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, "m").exec(guide) ?? [];
  if (code === undefined) throw new Error(`the guide has no ${kind}`);
  return code;
};

/** What `@duckdb/node-api` is used for here; it is no dependency, as it weighs 70 MB. */
interface DuckDB {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{
      readonly connect: () => Promise<{
        readonly run: (sql: string) => Promise<unknown>;
        readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly (readonly unknown[])[] }>;
      }>;
    }>;
  };
}

const duckdbName = "@duckdb/node-api";
const duckdb: DuckDB | null = await import(duckdbName).catch(() => null);

let folder = "";
const wanted = new Map<string, number>();

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "guide-")), "report");
  const report = await compare(await readStudy("corpora/cfr-shen-yi-2017"));
  await writeReport(report, folder, { ...defaultReportOptions, formats: ["csv", "parquet", "xlsx"] });
  const rows = report.tables.find(({ name }) => name === "counts-by-mode")?.rows ?? [];
  const own = [...rows].find((row) => row.layer === "stance" && row.label === "hedge" && row.choice === "own");
  for (const side of ["target", "reference"]) wanted.set(String(own?.[`${side}_side`]), Number(own?.[`${side}_rate`]));
});
afterAll(() => rm(join(folder, ".."), { recursive: true, force: true }));

const run = async (command: string, code: string, ending: string): Promise<string> => {
  const path = join(folder, "..", `snippet.${ending}`);
  await writeFile(path, code);
  const { status, stdout, stderr } = spawnSync(command, [path], { cwd: folder, encoding: "utf8", timeout: 100_000 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** The last number on the line that names each text is its rate. */
const demandAnswers = (output: string): void => {
  for (const [text, rate] of wanted) {
    const line = output.split("\n").find((one) => one.includes(text)) ?? "";
    const found = Number(/[\d.]+$/.exec(line.trim())?.[0]);
    expect(Math.abs(found - rate), `${text}: ${line}`).toBeLessThan(1e-9);
  }
};

it("tells the numbers that the report has", () => {
  expect([...wanted.keys()]).toEqual(["op-ed", "introduction"]);
  for (const rate of wanted.values()) expect(guide).toContain(rate.toFixed(2));
});

it("shows the same calculation for readr and, untested, for arrow", () => {
  const alike = (code: string): string =>
    code.replace(/read_csv\("(.*)\.csv", show_col_types = FALSE\)|read_parquet\("parquet\/(.*)\.parquet"\)/g, "$1$2");
  expect(alike(snippet("r arrow")).replace("arrow", "readr")).toBe(alike(snippet("r readr")));
  expect(guide).toContain("Not tested: Debian has no arrow for R.");
});

describe("the guide's snippet gives the report's numbers in", () => {
  it.skipIf(!hasReadr)(`R with readr${skippedWord(hasReadr, "readr")}`, async () => {
    demandAnswers(await run("Rscript", snippet("r readr"), "R"));
  });
  it.skipIf(python === undefined)(`Python with pandas${skippedWord(python !== undefined, "pandas")}`, async () => {
    demandAnswers(await run(python ?? "", snippet("python pandas"), "py"));
  });
  it.skipIf(polars === undefined)(`Python with polars${skippedWord(polars !== undefined, "polars")}`, async () => {
    demandAnswers(await run(polars ?? "", snippet("python polars"), "py"));
  });
  it.skipIf(duckdb === null)(`SQL with DuckDB${skippedWord(duckdb !== null, duckdbName)}`, async () => {
    const connection = await (await duckdb?.DuckDBInstance.create())?.connect();
    await connection?.run(`SET file_search_path='${folder.replaceAll("'", "''")}'`);
    const rows = (await connection?.runAndReadAll(snippet("sql duckdb")))?.getRows() ?? [];
    demandAnswers(rows.map((row) => row.map(String).join(" ")).join("\n"));
  });
  it.skipIf(soffice === undefined)(`a spreadsheet${skippedWord(soffice !== undefined, "LibreOffice")}`, async () => {
    const formula = snippet("text spreadsheet").trim().slice(1);
    const files = unzipped(await readFile(join(folder, "report.xlsx")));
    const sheet = "xl/worksheets/sheet1.xml";
    const escaped = formula.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    // A row of its own behind all others, as if somebody had typed it there.
    const typed = `<row r="9999"><c r="A9999"><f>${escaped}</f></c></row></sheetData>`;
    const changed = new Map([...files, [sheet, (files.get(sheet) ?? "").replace("</sheetData>", typed)]]);
    const path = join(folder, "..", "typed.xlsx");
    await writeFile(path, zipSync(Object.fromEntries([...changed].map(([name, one]) => [name, Buffer.from(one)]))));
    const [about] = readWorkbook(await asWorkbook(path, null));
    const value = about?.rows.at(-1)?.[0]?.value;
    expect(Math.abs(Number(value) - (wanted.get("op-ed") ?? 0)), String(value)).toBeLessThan(1e-9);
  });
});
