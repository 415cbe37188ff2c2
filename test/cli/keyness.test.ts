import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explanation, statisticName } from "../../pipeline/cli/statistic-explanation.js";
import { instrumentTables } from "../../pipeline/instruments/index.js";
import { catalogue } from "../../pipeline/statistics/index.js";
import { madeFolder } from "../made/folder.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const lines = (...of: readonly object[]): string => `${of.map((one) => JSON.stringify(one)).join("\n")}\n`;
const speeches = lines(
  { id: "1", party: "red", text: "We must cut the tax. We must cut spending. The tax is high." },
  { id: "2", party: "red", text: "The tax, the tax, the tax: cut it. Cut it now." },
  { id: "3", party: "blue", text: "We may build the school. The school may open." },
  { id: "4", party: "blue", text: "The school and the road may open. Build the road." },
);
/** Rows of a CSV by the names of its columns. */
const tableOf = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [names = [], ...rows] = parseCsv(csv);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index] ?? "", cell])));
};

const study = "corpora/cfr-shen-yi-2017";

describe("counterpoint keyness", () => {
  it("tells both ends of the list, and what must be known", async () => {
    const { code, stdout, stderr } = await counterpoint(["keyness", study, "--rows", "4"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^from +op-ed/m);
    expect(stdout).toMatch(/^shen +intro/m);
    expect(stdout).toMatch(/the first 2 and the last 2 of \d+ rows/);
    expect(stdout).toContain("One text against one: no inference.");
  });

  it("groups texts by a field, and turns round where target and reference are swapped", async () => {
    const cwd = await madeFolder({ "s.jsonl": speeches });
    const run = async (target: string) => {
      const options = ["--by", "party", "--target", target, "--format", "csv", "--min-count", "2", "--resamples", "99"];
      const { code, stdout } = await counterpoint(["keyness", "s.jsonl", ...options], { cwd });
      expect(code).toBe(0);
      return tableOf(stdout);
    };
    const [red, blue] = [await run("red"), await run("blue")];
    expect(red.map(({ item }) => item)).toEqual(blue.map(({ item }) => item).toReversed());
    expect(red.find(({ item }) => item === "tax")).toMatchObject({
      key_of: "red",
      target_count: "5",
      reference_range: "0",
    });
    expect(new Set(red.map(({ target, reference }) => `${target}/${reference}`))).toEqual(new Set(["red/blue"]));
  });

  it("writes a folder with a codebook that explains its columns", async () => {
    const cwd = await madeFolder({ "a.txt": "We may talk. We may go.", "b.txt": "They must go. They must." });
    const { code } = await counterpoint(["keyness", "a.txt", "b.txt", "--out", "k", "--min-count", "1"], { cwd });
    expect(code).toBe(0);
    const codebook = await readFile(join(cwd, "k/codebook.md"), "utf8");
    for (const name of ["conservative_log_ratio", "text_dispersion_keyness", "log_likelihood_two_terms", "Bonferroni"])
      expect(codebook).toContain(name);
    expect(await readFile(join(cwd, "k/keyness.csv"), "utf8")).toContain("must,b,");
  });

  it.each([
    [["keyness", "a.txt"], /keyness needs two sides, a target and a reference/],
    [["keyness", "a.txt", "b.txt", "--of", "words"], /unknown thing to count words; did you mean word/],
    [["keyness", "a.txt", "b.txt", "--level", "95"], /--level "95" is no number between 0 and 1/],
    [["keyness", "a.txt", "b.txt", "--zone", "caption"], /there are no words in zones caption/],
  ])("refuses %j in one line", async (args, message) => {
    const cwd = await madeFolder({ "a.txt": "We may talk.", "b.txt": "They must go." });
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});

describe("counterpoint keyness", () => {
  it.each([
    [["keyness", study, "--target", "op-ed"], /--target names a group of --by/],
    [["keyness", study, "--size", "3"], /--size means something only with --of ngram/],
    [["keyness", study, "--bound", "1"], /--bound means something only with --lockwords/],
  ])("refuses what would change nothing: %j", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("counterpoint collocations", () => {
  it("counts around a word, an actor and a stance", async () => {
    const around = async (...args: readonly string[]) => {
      const { code, stdout } = await counterpoint([
        "collocations",
        ...args,
        study,
        "--format",
        "csv",
        "--min-count",
        "2",
      ]);
      expect(code).toBe(0);
      return tableOf(stdout);
    };
    const cyber = await around("cyber", "--left", "0", "--right", "1");
    expect(cyber.every(({ left_count }) => left_count === "0")).toBe(true);
    expect((await around("--actor", "us", "--of", "lemma")).length).toBeGreaterThan(10);
    expect(await around("--actor", "us*")).toEqual(await around("--actor", "us"));
    expect(await around("c?ber")).toEqual(await around("cyber"));
    expect((await around("--stance", "hedge", "--sentence")).some(({ side }) => side === "op-ed")).toBe(true);
  });

  it.each([
    [["collocations"], /needs a node/],
    [["collocations", "cyber", study, "--left", "0", "--right", "0"], /leaves no window/],
    [["collocations", "nowherefound", study], /"nowherefound" stands nowhere/],
    [["collocations", "cyber", study, "--sentence", "--window", "3"], /take --window out, or --sentence/],
    [["collocations", "--stance", "zz*", study], /no label zz\* in stance/],
    [["collocations", "--stance", "hedges", study], /no label hedges in stance; there are deny/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await counterpoint(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("counterpoint dispersion", () => {
  it("tells a word that was named twice once", async () => {
    const { stdout } = await counterpoint(["dispersion", "cyber,cyber", study, "--parts", "10"]);
    expect(stdout.match(/^introduction +[·▁-█]{56}/gm)).toHaveLength(1);
  });

  it("draws a line a text, and gives the figures alone to a pipe", async () => {
    const { stdout } = await counterpoint(["dispersion", "cyber", study, "--parts", "10"]);
    expect(stdout).toMatch(/^introduction +[·▁-█]{56} +13$/m);
    const { stdout: csv } = await counterpoint(["dispersion", "cyber", study, "--parts", "10", "--format", "csv"]);
    expect(tableOf(csv).map(({ text, parts }) => [text, parts])).toEqual([
      ["op-ed", "10"],
      ["introduction", "10"],
    ]);
  });

  it.each([
    [["dispersion", "cyber", study], /no more than the rates there do.*--parts 10/],
    [["dispersion", "cyber", study, "--parts", "2"], /over 2 parts/],
    [
      ["dispersion", "--of", "word", study, "--parts", "5", "--size", "3"],
      /--size means something only with --of ngram/,
    ],
    [["dispersion"], /needs something to look for/],
    [["dispersion", "--of", "word", "--stance", "hedge", study], /take --stance, --actor or --frame out/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await counterpoint(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

it("a statistic is known by its short name, and with its words run together", () => {
  expect(explanation("logDice", 80)).toMatch(/^log_dice\n/);
  expect(explanation("ttr", 80)).toMatch(/^type_token_ratio\n[\s\S]*in +diversity/);
});

it("every column is explained, and every statistic by its formula and paper", () => {
  const names = new Set(catalogue.flat().map(({ name }) => name));
  const plain = /_(?:count|rate)$/;
  for (const instrument of ["keyness", "collocations", "dispersion"]) {
    const [columns = {}] = (instrumentTables[instrument] ?? []).map((table) => table.columns);
    for (const [column, { type }] of Object.entries(columns)) {
      expect(explanation(column, 80)).not.toBe("");
      if (type.startsWith("number") && !plain.test(column)) expect(names).toContain(statisticName(column));
    }
  }
});
