import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const texts = { "a.txt": "Perhaps the United States will agree.", "b.txt": "China must not wait for the Pentagon." };

describe("counterpoint report and open", () => {
  it("make the page again of the data, and tell where it is", async () => {
    const cwd = await madeFolder(texts);
    await counterpoint(["compare", "a.txt", "b.txt", "--out", "r", "--format", "csv"], { cwd });
    expect(await counterpoint(["open", "r"], { cwd })).toMatchObject({ code: 2, stdout: "" });
    const made = await counterpoint(["report", "r", "--format", "html"], { cwd });
    expect(made).toMatchObject({ code: 0, stderr: "" });
    const address = pathToFileURL(join(cwd, "r", "report.html")).href;
    expect(made.stdout).toContain(`${address}\n`);
    expect((await counterpoint(["open", "r", "--print"], { cwd })).stdout).toBe(`${address}\n`);
    expect(await readFile(join(cwd, "r", "report.html"), "utf8")).toMatch(/^<!doctype html>\n<html lang="en">/);
  });
  it.each([
    [["report"], "takes one folder"],
    [["report", "a", "b"], "takes one folder"],
    [["report", "a.txt"], "manifest.json"],
    [["report", "r", "--format", "pdf"], "unknown format pdf"],
    [["open"], "takes one folder"],
    [["open", "nowhere"], "no such page"],
  ])("%j is a fault in one line", async (args, told) => {
    const cwd = await madeFolder(texts);
    await writeFile(join(cwd, "note"), "");
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(told);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
