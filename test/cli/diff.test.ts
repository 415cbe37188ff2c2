import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { speech } from "../made/speeches.js";
import { counterpoint } from "./program.js";

const texts = {
  "a.txt": "Perhaps the United States will agree. China must not wait for the Pentagon.",
  "b.txt": "China must not wait for the Pentagon. It may seem so.",
};

const compare = async (cwd: string, out: string, ...options: readonly string[]): Promise<void> => {
  const args = ["compare", "a.txt", "b.txt", "--format", "csv", "--resamples", "99", "--out", out, ...options];
  expect(await counterpoint(args, { cwd })).toMatchObject({ code: 0 });
};

const diff = (cwd: string, ...args: readonly string[]) => counterpoint(["diff", ...args], { cwd });

describe("counterpoint diff", () => {
  it("finds nothing between two runs of the same", async () => {
    const cwd = await madeFolder(texts);
    await compare(cwd, "one");
    await compare(cwd, "two");
    const { code, stdout } = await diff(cwd, "one", "two");
    expect(code).toBe(0);
    expect(stdout).toContain("no number differs: two reports of a-and-b\n");
    expect(stdout).toContain("the same inputs, lexicons, settings and versions");
  });
  it("leads a moved count to the entry that was switched off, and to the words", async () => {
    const cwd = await madeFolder(texts);
    await compare(cwd, "one");
    await compare(cwd, "two", "--without", "hedge.perhaps", "--csv", "excel-eu");
    const { stdout } = await diff(cwd, "one", "two");
    expect(stdout).toMatch(/^counts of hits moved in \d+ tables/);
    expect(stdout).toContain("entry hedge.perhaps: before only, elsewhere switched off");
    expect(stdout).toContain("setting without: after with hedge.perhaps");
    expect(stdout).toMatch(
      /label hedge, counting headline\n +target_count: 1 before, 0 after\n +gone a 0: \[Perhaps\] the United States.* \(hedge\.perhaps\)/,
    );
  });
  it("tells what a changed text moved, and not that all else stands elsewhere", async () => {
    const cwd = await madeFolder(texts);
    await compare(cwd, "one");
    await writeFile(join(cwd, "a.txt"), `They could come. ${texts["a.txt"]}`);
    await compare(cwd, "two");
    const { stdout } = await diff(cwd, "one", "two");
    expect(stdout).toContain("input a.txt has changed");
    expect(stdout).toMatch(/come a \d+: They \[could\] come\./);
    expect(stdout).not.toMatch(/(?:gone|come) a \d+: .*\[(?:Perhaps|must|will)\]/);
  });
  it("shows the largest cells where no count moved, and tells settings of files apart", async () => {
    const cwd = await madeFolder({
      "a.txt": Array.from({ length: 8 }, (_, index) => `${texts["a.txt"]} ${speech(index)}`).join("\n\n"),
      "b.txt": Array.from({ length: 8 }, (_, index) => speech(index + 8)).join("\n\n"),
    });
    await compare(cwd, "one");
    const other = "compare a.txt b.txt --out two --seed 7 --resamples 199 --csv excel-eu --format csv,json";
    expect(await counterpoint(other.split(" "), { cwd })).toMatchObject({ code: 0 });
    const { stdout } = await diff(cwd, "one", "two");
    const [, made = "", files = "", moved = ""] = stdout.split(/\n\n/);
    expect(made).toContain("setting seed: 1 before, 7 after");
    expect(made).not.toMatch(/formats|delimiter|bom|decimal/);
    expect(files).toContain("Which files were asked for\n");
    expect(files).toContain("setting formats: after with json");
    expect(moved).toMatch(/comparison: \d+ rows differ.*\n {4}layer .*: \S+ \S+ before, \S+ after\n/);
    expect(moved).toMatch(/the largest of \d+ cells; --tables comparison tells more/);
  });
  it("tells the tables that are asked for, and gives all to a script", async () => {
    const cwd = await madeFolder(texts);
    await compare(cwd, "one");
    await compare(cwd, "two", "--without", "hedge.perhaps");
    const { stdout } = await diff(cwd, "one", "two", "--tables", "comparison", "--all");
    expect(stdout).toMatch(/layer stance, label hedge, voice headline\n +target_count: 1 before, 0 after\n +gone a 0/);
    const json = JSON.parse((await diff(cwd, "one", "two", "--format", "json")).stdout) as {
      counts: readonly { table: string; rows: readonly { key: object; counts: readonly object[] }[] }[];
    };
    const rows = json.counts.find(({ table }) => table === "stance-counts")?.rows ?? [];
    expect(rows.find(({ key }) => "label" in key && key.label === "hedge")?.counts[0]).toMatchObject({
      column: "target_count",
      before: 1,
      after: 0,
      hits: [{ change: "gone", row: { entry: "hedge.perhaps" } }],
    });
  });
  it.each([
    [["diff"], "given none"],
    [["diff", "one"], "given 1"],
    [["diff", "one", "two"], "one/manifest.json: no such file"],
    [["diff", "one", "two", "--tables", "stance-cuonts"], "did you mean stance-counts?"],
    [["diff", "one", "two", "--format", "csv"], "known are text, json"],
  ])("%j is a fault in one line", async (args, told) => {
    const { code, stdout, stderr } = await counterpoint(args, { cwd: await madeFolder() });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(told);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
