import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint, type Run } from "./program.js";

const seed = "reports/cfr-shen-yi-2017";
const explain = (...args: readonly string[]): Promise<Run> => counterpoint(["explain", ...args]);

const texts = (sides: readonly string[]): string =>
  sides
    .map((side, at) =>
      JSON.stringify({ id: `${side}-${at}`, text: `Perhaps China must wait. ${at} talks may fail.`, party: side }),
    )
    .join("\n");

const madeReport = async (sides: readonly string[], ...args: readonly string[]): Promise<string> => {
  const cwd = await madeFolder({ "t.jsonl": texts(sides) });
  const { code } = await counterpoint(
    ["compare", "t.jsonl", "--by", "party", "--tables", "all", "--resamples", "99", "--out", "r", ...args],
    { cwd },
  );
  expect(code).toBe(0);
  return join(cwd, "r");
};

describe("counterpoint explain", () => {
  it("proves a rate: its formula, its hits, and the words that they are counted against", async () => {
    const { code, stdout, stderr } = await explain(seed, "comparison", "label=hedge,voice=headline", "target_rate");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("= 1000 · 8 ÷ 1,488 = 5.376344086021505, as the report says");
    expect(stdout).toContain("Biber, Conrad & Reppen (1998)");
    expect(stdout.match(/op-ed:\d+-\d+ {2}body {2}\S+ \((?:own|reported)\) {2}hedge\./g)).toHaveLength(8);
    expect(stdout).toContain("8 hits, as the report says");
    expect(stdout).toMatch(/1,375 {2}op-ed, body, own words\n +113 {2}op-ed, body, reported words\n +1,488 {2}counted/);
    expect(stdout).toMatch(/2 × hedge\.usually +usually/);
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThan(130);
  });
  it("tells a row by its number, by conditions, by JSON, and by one word", async () => {
    const rows = await Promise.all([
      explain(seed, "comparison", "105", "target_count"),
      explain(seed, "comparison.csv", "voice=headline,label=hedge", "target_count"),
      explain(seed, "comparison", '{"label":"hedge","voice":"headline"}', "target_count"),
      explain(seed, "comparison.hedge.target_count"),
      explain(seed, "comparison.hedge", "target_count"),
    ]);
    for (const { stdout } of rows) expect(stdout).toBe(rows[0]?.stdout);
    expect(rows[0]?.stdout).toContain("comparison, row 105 of 192\n");
  });
  it("shows some hits of many, and all when asked", async () => {
    const some = await explain(seed, "comparison", "layer=stance,label=all,voice=headline", "target_count");
    expect(some.stdout).toContain("… and 93 more; --rows all shows them");
    const all = await explain(
      seed,
      "comparison",
      "layer=stance,label=all,voice=headline",
      "target_count",
      "--rows",
      "all",
    );
    expect(all.stdout.match(/^ +\d+ {2}.* op-ed:\d+-\d+ /gm)).toHaveLength(113);
  });
  it("says of what was drawn how, and that verify makes it again", async () => {
    const { stdout } = await explain(seed, "comparison.hedge", "permutation_p", "log_ratio_lower", "verdict");
    expect(stdout).toContain("block_permutation_test");
    expect(stdout).toContain("seed 1, at most 10000 resamples");
    expect(stdout).toContain("counterpoint verify");
    expect(stdout).toContain("By rule: one text a side");
  });
  it("tells of a hit its words, its entry, and the numbers that count it", async () => {
    const { stdout } = await explain(seed, "stance-markers", "hit=op-ed:stance:9036-9043:hedge.perhaps");
    expect(stdout).toContain("own words, said by cn.shen; counted as headline");
    expect(stdout).toMatch(/comparison 105 target_count \(headline\), comparison 106 target_count \(own\)/);
    expect(stdout).toContain("as in: [Perhaps]");
  });
  it("finds the rows that the sentences of the findings tell of", async () => {
    const { stdout } = await explain(seed, "findings", "1");
    expect(stdout).toContain("comparison 100: stance attribution, 13 in 1488 and 20 in 633");
  });
  it("writes all of it as JSON, and the hits as CSV", async () => {
    const json = JSON.parse((await explain(seed, "comparison.hedge.reference_rate", "--format", "json")).stdout);
    expect(json).toMatchObject({ table: "comparison", row: 105, key: { label: "hedge", voice: "headline" } });
    const [rate, count, base] = json.cells;
    expect(rate).toMatchObject({ column: "reference_rate", agrees: true, numbers: "1000 · 15 ÷ 633" });
    expect(count).toMatchObject({ value: 15, sum: 15, agrees: true });
    expect(count.hits).toHaveLength(15);
    expect(base.parts.reduce((sum: number, part: { count: number }) => sum + part.count, 0)).toBe(633);
    const folder = await madeFolder();
    const path = join(folder, "hits.csv");
    expect(await explain(seed, "comparison.hedge.reference_rate", "--out", path)).toMatchObject({
      code: 0,
      stdout: "",
    });
    const rows = parseCsv(await readFile(path, "utf8"));
    expect(rows).toHaveLength(16);
  });
  it("prints a statistic that it is asked for alone", async () => {
    expect((await explain("log_ratio_walter")).stdout).toContain("Walter (1975)");
  });
});

describe("a report that was changed", () => {
  it("is told: the cell, and the file", async () => {
    const folder = await madeReport(["a", "a", "b", "b"], "--format", "csv");
    const path = join(folder, "comparison.csv");
    const csv = await readFile(path, "utf8");
    await writeFile(path, csv.replace(/^(stance,hedge,headline,.*?),4,/m, "$1,5,"));
    expect(await readFile(path, "utf8")).not.toBe(csv);
    const { code, stdout, stderr } = await explain(folder, "comparison.hedge");
    expect(code).toBe(1);
    expect(stdout).toContain("but the report says 5");
    expect(stdout).toContain("comparison.csv was changed after the manifest was written.");
    expect(stderr).toMatch(
      /^counterpoint: comparison \d+: target_\w+ is .* the report was changed after it was made\n$/,
    );
  });
  it("is told where no number can be made again: the file is not as it was written", async () => {
    const folder = await madeReport(["a", "a", "b", "b"], "--format", "csv");
    const path = join(folder, "comparison.csv");
    const csv = await readFile(path, "utf8");
    await writeFile(path, csv.replace(/,too_few_to_tell,/, ",surely_so,"));
    const { code, stdout, stderr } = await explain(folder, "comparison", "verdict=surely_so", "verdict");
    expect([code, stderr]).toEqual([1, "counterpoint: comparison.csv was changed after the manifest was written\n"]);
    expect(stdout).toContain("No rule gives this verdict");
  });
  it("is read as far as it is there", async () => {
    const folder = await madeReport(["a", "a", "b", "b"], "--format", "csv");
    for (const name of ["tokens.csv", "voices.csv", "stance-markers.csv"]) await rm(join(folder, name));
    const { code, stdout } = await explain(folder, "comparison.hedge.target_rate");
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain("it has no stance-markers; made with --tables all it lists them");
    expect(stdout).toContain("as the report says");
  });
  it("is refused where nothing of it is read back", async () => {
    const folder = await madeReport(["a", "b"], "--format", "parquet");
    const { code, stderr } = await explain(folder, "comparison", "1");
    expect(code).toBe(2);
    expect(stderr).toContain("Parquet is not read back");
  });
});

describe("a corpus", () => {
  it("shows drawn examples where its hits are not written", async () => {
    const cwd = await madeFolder({ "t.jsonl": texts(Array.from({ length: 12 }, (_, at) => "ab".charAt(at % 2))) });
    await counterpoint(["compare", "t.jsonl", "--by", "party", "--resamples", "99", "--out", "r"], { cwd });
    const { code, stdout } = await explain(join(cwd, "r"), "comparison.hedge.target_count");
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain("made with --tables all it lists them");
    expect(stdout).toContain("Drawn at random from the headline hits of both sides");
  });
});

describe("what is asked for wrongly", () => {
  it.each([
    [[], "takes a folder, a table and a row"],
    [["nowhere", "comparison", "1"], "nowhere/manifest.json: no such file"],
    [[seed, "comparson", "1"], "did you mean comparison?"],
    [[seed, "comparison"], "which row of comparison?"],
    [[seed, "comparison", "label=hedge"], "add what parts them, as voice=headline"],
    [[seed, "comparison", "1", "targetrate"], "did you mean target_rate?"],
    [[seed, "__proto__", "1"], "unknown table __proto__"],
    [[seed, "comparison", "1", "constructor"], "unknown column of comparison constructor"],
    [[seed, "comparison.constructor"], "unknown row of comparison constructor"],
    [[seed, "comparison", "1", "--out", `${seed}/x.txt`], "lies in the report"],
    [[seed, "comparison", "1", "--format", "xml"], "unknown format xml"],
    [["ratee"], "did you mean rate?"],
  ])("%j is a fault in one line", async (args, told) => {
    const { code, stdout, stderr } = await explain(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(told);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("sides with hostile names", () => {
  const asked = [
    ["__proto__", "label=hedge,voice=headline,target_side=__proto__"],
    ["a,b", "label=hedge,voice=headline,target_side=a,b"],
    ["x=y", "target_side=x=y,label=hedge,voice=headline"],
    ["=1+1", '{"target_side":"=1+1","label":"hedge","voice":"headline"}'],
  ] as const;
  it.each(["csv", "json"])("are explained from %s", async (format) => {
    const folder = await madeReport(
      asked.map(([name]) => name),
      "--format",
      format,
    );
    for (const [name, row] of asked) {
      const { code, stdout, stderr } = await explain(folder, "comparison", row, "target_count");
      expect([code, stderr], name).toEqual([0, ""]);
      expect(stdout).toContain(`target_side ${name}`);
      expect(stdout).toContain("hits, as the report says");
    }
  });
});
