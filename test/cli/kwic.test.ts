import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { kwicColumns } from "../../pipeline/index.js";
import { displayWidth } from "../../pipeline/write/display-width.js";
import { kwicText } from "../../pipeline/write/kwic-text.js";
import { madeFolder } from "../made/folder.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const study = "corpora/cfr-shen-yi-2017";

describe("counterpoint kwic", () => {
  it("stands the word in one column, also beside characters of two columns or none, and says where it is", async () => {
    const cwd = await madeFolder({
      "a.txt": "may\n\n行为准则行为行为 Cafe\u0301 may\n\nand the 行为准则 may",
      "b.txt": "No.",
    });
    const { code, stdout, stderr } = await counterpoint(["kwic", "may", "a.txt", "b.txt", "--context", "13"], { cwd });
    const lines = stdout.trimEnd().split("\n");
    expect([code, stderr]).toEqual([0, 'counterpoint: "may" stands 3 times in 1 of 2 texts\n']);
    expect(lines.map((line) => displayWidth(line.slice(0, line.indexOf("may"))))).toEqual([13, 13, 13]);
    expect(lines.map((line) => displayWidth(line.slice(0, line.indexOf("a:"))))).toEqual([31, 31, 31]);
    expect(lines.map((line) => line.slice(line.lastIndexOf(" ") + 1))).toEqual(["a:0-3", "a:20-23", "a:38-41"]);
  });

  it("searches a study in all its zones, and each text only in its own", async () => {
    const { stdout, stderr } = await counterpoint(["kwic", "likely", study]);
    expect(stdout).toMatch(/\[1\] Shen Yi is likely referring to .* {2}op-ed:16842-16848\n$/);
    expect(stderr).toBe('counterpoint: "likely" stands once in 1 of 2 texts\n');
  });

  it("never writes over the terminal", async () => {
    const { stdout } = await counterpoint(["kwic", "may"], { input: "\x1b[2J it may\r\x07 be \u202e so" });
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
  });

  it("shows a line of megabytes as any other", async () => {
    const input = `${"long ".repeat(400_000)}needle ${"e\u0301".repeat(400_000)}`;
    const { code, stdout } = await counterpoint(["kwic", "needle"], { input });
    expect([code, stdout.trimEnd().includes("\n")]).toEqual([0, false]);
    expect(displayWidth(stdout.trimEnd().slice(0, stdout.indexOf("needle")))).toBe(40);
    expect(stdout.length).toBeLessThan(400);
  });

  it("finds labels with a word in them, and tells voices where one is asked for", async () => {
    const { stdout, stderr } = await counterpoint([
      "kwic",
      study,
      "--stance",
      "hedge",
      "--word",
      "may",
      "--voice",
      "all",
    ]);
    expect(stdout).toMatch(/ may .* introduction:5070-5073:hedge\.may {2}us\.laskai \(own\)\n$/);
    expect(stderr).toBe('counterpoint: hedge, "may" stands once in 1 of 2 texts\n');
  });

  it("tells of a label that no actor has", async () => {
    const { code, stderr } = await counterpoint(["kwic", "--actor", "us.stat", study]);
    expect([code, stderr]).toEqual([
      0,
      "counterpoint: us.stat stands 0 times in 0 of 2 texts\ncounterpoint: no lexicon entry has the label us.stat; did you mean us.state?\n",
    ]);
  });

  it("writes CSV and JSON lines with the columns that it tells of", async () => {
    const args = ["kwic", study, "--regex", "\\bmust \\w+", "--side", "op-ed", "--sort", "right1", "--max", "3"];
    const csv = parseCsv((await counterpoint([...args, "--format", "csv"])).stdout);
    const jsonl = (await counterpoint([...args, "--format", "jsonl"])).stdout.trimEnd().split("\n");
    expect(csv[0]).toEqual(Object.keys(kwicColumns));
    const objects = jsonl.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects.map((one) => Object.values(one).length)).toEqual([13, 13, 13]);
    expect(csv.slice(1)).toEqual(objects.map((one) => Object.keys(kwicColumns).map((name) => String(one[name] ?? ""))));
  });

  it("writes a file, whose ending tells its format", async () => {
    const cwd = await madeFolder({ "a.txt": "=may\nmay not" });
    const { code, stdout } = await counterpoint(["kwic", "may", "a.txt", "--out", "k.tsv"], { cwd });
    expect([code, stdout]).toEqual([0, ""]);
    const [header = "", ...rows] = (await readFile(join(cwd, "k.tsv"), "utf8")).trimEnd().split("\r\n");
    expect([header.split("\t").length, rows.length]).toEqual([13, 2]);
    expect(rows[0]?.split("\t")[7]).toBe("'=");
  });

  it("shows groups of a field, draws and cuts lines, and says so", async () => {
    const rows = ["x", "y", "x"].map((party, at) => JSON.stringify({ id: `t${at}`, party, text: "We may. You may." }));
    const cwd = await madeFolder({ "c.jsonl": rows.join("\n") });
    const by = await counterpoint(["kwic", "may", "c.jsonl", "--by", "party", "--side", "x"], { cwd });
    const tails = by.stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/).slice(-2));
    expect(tails).toEqual([
      ["t0:3-6", "x"],
      ["t0:12-15", "x"],
      ["t2:3-6", "x"],
      ["t2:12-15", "x"],
    ]);
    const sample = await counterpoint(["kwic", "may", "c.jsonl", "--sample", "2", "--seed", "3"], { cwd });
    expect(sample.stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(sample.stderr).toBe('counterpoint: "may" stands 6 times in 3 of 3 texts; 2 drawn with seed 3\n');
    const max = await counterpoint(["kwic", "may", "c.jsonl", "--max", "3"], { cwd });
    expect(max.stderr).toBe('counterpoint: "may": the first 3 lines; nothing was read after them\n');
    const sorted = await counterpoint(["kwic", "may", "c.jsonl", "--max", "3", "--sort", "left"], { cwd });
    expect(sorted.stderr).toBe('counterpoint: "may" stands 6 times in 3 of 3 texts; the first 3 are shown\n');
  });

  it("ends quietly when its reader does", async () => {
    const cwd = await madeFolder({ "a.txt": "it may be\n".repeat(200_000) });
    const child = spawn(process.execPath, [resolve("dist/cli/main.js"), "kwic", "may", "a.txt"], { cwd });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    expect([code, said]).toEqual([0, ""]);
  });

  it.each<[string[], string]>([
    [[], "kwic needs a word"],
    [[" * "], "kwic needs a word"],
    [["may", "no.txt"], "no.txt: no such file"],
    [["may", "--context", "x"], '--context "x" is no whole number from 1 to 500'],
    [["may", "--contxt", "5"], "unknown option --contxt; did you mean --context?"],
    [["may", "--stance", "hedge", study], "may: no such file; a word beside --stance is given as --word may"],
    [[study, "--regex", "a(b"], '"a(b" is no regular expression: unterminated group at character 2'],
    [[study, "--stance", "hegde"], "unknown label hegde of stance"],
    [[study, "--stance", "hedge", "--frame", "power"], "--stance and --frame cannot be looked for at once"],
    [["may", study, "--sort", "up"], "cannot sort by up"],
    [["may", study, "--within", "page"], '--within "page" is neither sentence nor paragraph'],
    [["may", study, "--side", "opposition"], 'no text is on the side "opposition"'],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(["kwic", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`), stderr).toBe(true);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});

describe("the aligned line", () => {
  const line = { left: "b\u0301 ", node: "n", right: " r", tail: ["id"] };
  it("has its node bold where there are colours", () => {
    expect(kwicText(line, { columns: 4, colour: true })).toBe("  b\u0301 \x1b[1mn\x1b[0m r    \x1b[2mid\x1b[0m\n");
  });
  it("shows no mark without its letter, and cuts a node that would not end", () => {
    const text = kwicText({ ...line, node: "x".repeat(5000) }, { columns: 1, colour: false });
    expect(text).toBe(" x…   id\n");
  });
});
