import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { tables as allTables } from "../../pipeline/compare/index.js";
import type { Report } from "../../pipeline/model/report.js";
import type { Table } from "../../pipeline/model/table.js";
import { type Account, accountOf } from "../../pipeline/prove/account.js";
import { hitsBehind } from "../../pipeline/prove/behind.js";
import { type Proof, proofOf } from "../../pipeline/prove/proof.js";
import { readReport } from "../../pipeline/read/report.js";
import { randomIntegers } from "../../pipeline/statistics/random.js";
import { counterpoint } from "../cli/program.js";
import { madeFolder } from "../made/folder.js";
import { speech } from "../made/speeches.js";

/** Tables whose numbers are made of hits. */
const countTables = new Set([
  "comparison",
  "passages",
  "text-rates",
  "pair-effects",
  "actor-counts",
  "stance-counts",
  "frame-counts",
  "actor-stance",
  "actor-frame",
  "modal-matrix",
  "actor-trajectories",
  "counts-by-voice",
  "counts-by-mode",
  "positions",
  "quotation-coverage",
  "specifications",
  "specification-summary",
  "measurement-error",
  "claim-pairs",
]);

interface Cells {
  readonly table: Table;
  readonly row: number;
  readonly column: string;
}

const cellsOf = ({ tables }: Report, proof: Proof): readonly Cells[] =>
  tables
    .filter(({ name }) => countTables.has(name))
    .flatMap((table) =>
      proof.rows(table.name).flatMap((_, row) => Object.keys(table.columns).map((column) => ({ table, row, column }))),
    );

const told = ({ table, row, column }: Cells, account: Account): string =>
  `${table.name} ${row + 1} ${column}: ${account.value} is ${account.arithmetic?.value ?? account.behind?.sum ?? account.base?.sum}`;

/** Accounts of some cells, and those that are not what they are made of. */
const checked = (proof: Proof, cells: readonly Cells[]) => {
  const accounts = cells.map((cell) => ({
    cell,
    account: accountOf(proof, cell.table, proof.rows(cell.table.name)[cell.row] ?? {}, cell.column),
  }));
  return {
    accounts,
    proven: accounts.filter(({ account }) => account.agrees !== null).length,
    wrong: accounts.filter(({ account }) => account.agrees === false).map(({ cell, account }) => told(cell, account)),
  };
};

const drawn = (cells: readonly Cells[], count: number, seed: number): readonly Cells[] => {
  const next = randomIntegers(seed);
  return Array.from({ length: count }, () => cells[next(cells.length)] as Cells);
};

const parties = ["blue", "green", "red, or so"];
const pairs = Array.from({ length: 15 }, (_, at) =>
  JSON.stringify({
    id: `speech-${at}`,
    text: `${speech(at)} “${speech(at + 5)}” said the minister of Beijing.`,
    party: parties[at % 3],
    pair: `pair=${Math.floor(at / 3)}`,
  }),
).join("\n");

const made = async (args: readonly string[]): Promise<Proof> => {
  const cwd = await madeFolder({ "pairs.jsonl": pairs });
  const { code, stderr } = await counterpoint(["compare", "pairs.jsonl", "--by", "party", "--out", "r", ...args], {
    cwd,
  });
  expect([code, stderr.includes("bug")]).toEqual([0, false]);
  return proofOf((await readReport(join(cwd, "r"), allTables, { preferred: "csv" })).report);
};

describe("cells of the seed's report", () => {
  let proof: Proof;
  beforeAll(async () => {
    proof = proofOf((await readReport("reports/cfr-shen-yi-2017", allTables)).report);
  });

  it("200 at random are what their hits, bases and formulas make", () => {
    const { wrong, proven } = checked(proof, drawn(cellsOf(proof.report, proof), 200, 8));
    expect(wrong).toEqual([]);
    expect(proven).toBeGreaterThan(80);
  });
  it("every one of them is, and most can be told", () => {
    const { wrong, proven } = checked(proof, cellsOf(proof.report, proof));
    expect(wrong).toEqual([]);
    expect(proven).toBeGreaterThan(30_000);
  });
  it("a count is as many hits as it says, each once", () => {
    let counts = 0;
    for (const name of ["comparison", "stance-counts", "frame-counts", "actor-counts", "specifications"])
      for (const row of proof.rows(name))
        for (const column of ["target_count", "reference_count"]) {
          const hits = hitsBehind(proof, name, row, column)?.hits ?? [];
          expect(new Set(hits.map((hit) => hit.row.hit)).size).toBe(row[column]);
          counts += 1;
        }
    expect(counts).toBeGreaterThan(5000);
  });
});

describe("cells of a corpus of three sides in pairs", () => {
  it("200 at random, and all others, are what they are made of, read from CSV with decimal commas", async () => {
    const proof = await made(["--tables", "all", "--format", "csv", "--csv", "excel-eu", "--resamples", "99"]);
    const all = cellsOf(proof.report, proof);
    expect(checked(proof, drawn(all, 200, 1)).wrong).toEqual([]);
    const { wrong, proven } = checked(proof, all);
    expect(wrong).toEqual([]);
    expect(proven).toBeGreaterThan(20_000);
    expect(proof.rows("pair-effects").length).toBeGreaterThan(100);
  });
  it.each(["sentences", "mentions", "verbs"])("are so against %s", async (base) => {
    const proof = await made([
      "--tables",
      "all",
      "--format",
      "json",
      "--base",
      base,
      "--resamples",
      "99",
      "--unit",
      "text",
    ]);
    const { wrong, accounts } = checked(proof, cellsOf(proof.report, proof));
    expect(wrong).toEqual([]);
    const isBase = ({ cell }: { cell: Cells }): boolean =>
      cell.table.name === "comparison" && /_base$/.test(cell.column);
    const proven = accounts.filter((one) => isBase(one) && one.account.agrees === true).length;
    if (base === "verbs") expect(proven).toBe(0);
    else expect(proven).toBeGreaterThan(20);
  });
  it("a changed cell is not", async () => {
    const proof = await made(["--tables", "all", "--format", "json", "--resamples", "99"]);
    const table = proof.report.tables.find(({ name }) => name === "comparison") as Table;
    const row = { ...proof.rows("comparison").find((one) => one.label === "obligation"), target_count: 3 };
    expect(accountOf(proof, table, row, "target_count").agrees).toBe(false);
    expect(accountOf(proof, table, row, "target_rate").agrees).toBe(false);
    expect(accountOf(proof, table, row, "reference_rate").agrees).toBe(true);
  });
});

describe("a report of made texts", () => {
  it("is a fault of nobody where tables of hits are not there", async () => {
    const proof = await made(["--format", "json", "--resamples", "99"]);
    const { wrong, accounts } = checked(proof, cellsOf(proof.report, proof));
    expect(wrong).toEqual([]);
    const counts = accounts.filter(({ account }) => account.behind !== null);
    expect(counts.length).toBeGreaterThan(100);
    expect(counts.every(({ account }) => account.missing.length > 0 && account.agrees === null)).toBe(true);
  });
});
