import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { speechLine } from "../made/speeches.js";
import { counterpoint } from "./program.js";

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${speechLine(from + index)}\n`).join("");

const quick = ["--resamples", "99", "--format", "csv"];

const bytesIn = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
    ),
  );

describe("counterpoint compare --by", () => {
  it("compares each group with all others, the same with one worker or two, in whatever order files are named", async () => {
    const cwd = await madeFolder({ "a.jsonl": lines(0, 14), "b.jsonl.gz": gzipSync(lines(14, 30)) });
    const args = ["--by", "party", ...quick];
    const one = await counterpoint(["compare", "a.jsonl", "b.jsonl.gz", ...args, "--workers", "1", "--out", "r1"], {
      cwd,
    });
    const two = await counterpoint(["compare", "b.jsonl.gz", "a.jsonl", ...args, "--workers", "2", "--out", "r2"], {
      cwd,
    });
    expect([one.code, two.code, two.stderr]).toEqual([0, 0, one.stderr]);
    expect(one.stderr).toContain('warning: 3 of 30 texts cannot be put in a group, as "party" is missing');
    expect(one.stderr).toContain("--tables all");
    expect(one.stdout).toMatch(/Groups +texts +words counted/);
    for (const group of ["blue +10", "green +10", "red +7"])
      expect(one.stdout).toMatch(new RegExp(`^  ${group} `, "m"));
    const bytes = await bytesIn(join(cwd, "r1"));
    expect(await bytesIn(join(cwd, "r2"))).toEqual(bytes);
    expect(Object.keys(bytes)).not.toContain("stance-markers.csv");
    expect(bytes["texts.csv"]?.match(/^speech-/gm)).toHaveLength(27);
    expect(JSON.parse(bytes["manifest.json"] ?? "").settings).toMatchObject({
      by: "party",
      target: ["blue", "green", "red"],
      reference: ["rest", "rest", "rest"],
      groups: ["blue: 10", "green: 10", "red: 7"],
      texts_read: 30,
      texts_without_group: 3,
      texts_in_other_groups: 0,
      resamples: 99,
    });
    for (const party of ["blue", "green", "red"]) {
      expect(bytes["stance-counts.csv"]).toContain(`hedge,headline,${party},rest,`);
      expect(bytes["codebook.md"]).toContain(`\`${party}\` against \`rest\``);
    }
  });

  it("takes a range of years, and makes tables of hits when they are asked for", async () => {
    const cwd = await madeFolder({ "a.jsonl": lines(0, 12) });
    const args = ["compare", "a.jsonl", "--by", "year", "--reference", "before-1996", "--out", "r", ...quick];
    const { code, stdout, stderr } = await counterpoint([...args, "--tables", "all"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/Sizes +from-1996 │ before-1996\n +texts +6 │ 6\n/);
    expect(stdout).toContain("sentences counted");
    expect(await readFile(join(cwd, "r/stance-markers.csv"), "utf8")).toContain("speech-7,from-1996,");
  });

  it("makes the same counts whether or not the texts are held in memory", async () => {
    const cwd = await madeFolder({ "a.jsonl": lines(0, 12) });
    const args = ["compare", "a.jsonl", "--by", "party", "--target", "red", ...quick];
    expect((await counterpoint([...args, "--out", "flow"], { cwd })).code).toBe(0);
    expect((await counterpoint([...args, "--out", "held", "--tables", "all"], { cwd })).code).toBe(0);
    const [flow, held] = [await bytesIn(join(cwd, "flow")), await bytesIn(join(cwd, "held"))];
    for (const [name, bytes] of Object.entries(flow)) if (name.endsWith(".csv")) expect(held[name]).toBe(bytes);
  });

  it("regroups a study", async () => {
    const cwd = await madeFolder();
    const out = join(cwd, "r");
    const { code, stdout } = await counterpoint([
      "compare",
      "corpora/cfr-shen-yi-2017",
      "--by",
      "author",
      "--out",
      out,
      ...quick,
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining(", by author")]);
  });
});

describe("counterpoint compare of two files of many texts", () => {
  it("makes tables of counts, and of few texts all", async () => {
    const cwd = await madeFolder({ "a.jsonl": lines(0, 21), "b.jsonl": lines(21, 42), "c.jsonl": lines(0, 3) });
    const many = await counterpoint(["compare", "a.jsonl", "b.jsonl", "--out", "many", ...quick], { cwd });
    expect([many.code, many.stderr]).toEqual([0, expect.stringContaining("--tables all")]);
    expect(many.stdout).toMatch(/texts +21 │ 21\n/);
    expect(await readdir(join(cwd, "many"))).not.toContain("tokens.csv");
    const few = await counterpoint(["compare", "a.jsonl", "c.jsonl", "--out", "few", ...quick], { cwd });
    expect([few.code, few.stderr]).toEqual([0, ""]);
    expect(await readdir(join(cwd, "few"))).toContain("tokens.csv");
  });
});

describe("bad groups are told in one line, with exit code 2:", () => {
  it.each<[string, string[], string]>([
    ["nothing to group", ["--by", "party"], "no texts: name files, folders or a study"],
    ["no such file", ["no.jsonl", "--by", "party"], "no.jsonl: no such file"],
    ["an unknown field", ["a.jsonl", "--by", "parti"], 'no text has the field "parti"; there are party, year'],
    [
      "an unknown group",
      ["a.jsonl", "--by", "party", "--target", "blu"],
      'no text has the party "blu"; nearest are blue',
    ],
    ["a group without a field", ["a.jsonl", "a.jsonl", "--target", "blue"], "--target names a group of --by FIELD"],
    ["a study with a group", ["s", "--reference", "blue"], "--reference names a group of --by FIELD"],
    ["one file of many texts", ["a.jsonl"], "a.jsonl: holds many texts; say with --by FIELD what groups them"],
    [
      "too many workers",
      ["a.jsonl", "--by", "party", "--workers", "0"],
      '--workers "0" is no whole number from 1 to 64',
    ],
    [
      "too few resamples",
      ["a.jsonl", "--by", "party", "--resamples", "9"],
      '--resamples "9" is no whole number from 99',
    ],
    ["a seed that is none", ["a.jsonl", "--by", "party", "--seed", "x"], '--seed "x" is no whole number from 0'],
    ["an unknown unit", ["a.jsonl", "--by", "party", "--unit", "word"], "unknown unit word; known are text, pair"],
    ["an unknown base", ["a.jsonl", "--by", "party", "--base", "verb"], "unknown base verb; did you mean verbs?"],
    ["equal ids", ["a.jsonl", "sub/a.jsonl", "--by", "party"], 'sub/a.jsonl: has a text "speech-0", as a.jsonl has'],
  ])("%s", async (_, args, message) => {
    const cwd = await madeFolder({ "a.jsonl": lines(0, 3), "sub/a.jsonl": lines(0, 3) });
    const { code, stdout, stderr } = await counterpoint(["compare", ...args], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`), stderr).toBe(true);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(await readdir(cwd)).toEqual(["a.jsonl", "sub"]);
  });
});
