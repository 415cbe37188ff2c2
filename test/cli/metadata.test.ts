import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { metadata } from "../../pipeline/write/index.js";
import { filesIn, madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const texts = { "a.txt": "Perhaps the United States will agree.", "b.txt": "China must not wait for the Pentagon." };
const lines = (side: string): string =>
  Array.from({ length: 25 }, (_, at) => JSON.stringify({ id: `${side}${at}`, text: `${texts["a.txt"]} ${at}` })).join(
    "\n",
  );

const withoutCsv = metadata.map(({ path }) => path).filter((path) => path !== "csv-metadata.json");
const paths = metadata.map(({ path }) => path);

describe("the metadata of a report", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["of two texts", ["a.txt", "b.txt"], paths],
    ["of two texts without words", ["a.txt", "b.txt", "--no-text", "--csv", "excel-eu"], paths],
    ["of some tables", ["a.txt", "b.txt", "--tables", "comparison"], paths],
    ["of JSON alone", ["a.txt", "b.txt", "--format", "json"], withoutCsv],
    ["of a page alone", ["a.txt", "b.txt", "--format", "html"], withoutCsv],
    ["of a corpus, which has counts alone", ["c.jsonl", "d.jsonl", "--format", "csv", "--resamples", "100"], paths],
  ])("are written and listed in the manifest, %s", async (_, args, wanted) => {
    const cwd = await madeFolder({ ...texts, "c.jsonl": lines("c"), "d.jsonl": lines("d") });
    const { code, stdout } = await counterpoint(["compare", ...args, "--out", "r"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("CITATION.cff how to cite it");
    const files = await filesIn(join(cwd, "r"));
    expect(paths.filter((path) => files.includes(path))).toEqual(wanted);
    const manifest = JSON.parse(await readFile(join(cwd, "r", "manifest.json"), "utf8"));
    const listed = new Set(manifest.outputs.map(({ path }: { readonly path: string }) => path));
    for (const path of wanted) expect(listed).toContain(path);
    const described = JSON.parse(await readFile(join(cwd, "r", "datapackage.json"), "utf8"));
    for (const { path } of described.resources) expect(listed).toContain(path);
  });
  it("are named in the help of compare, and in the codebook", async () => {
    const cwd = await madeFolder(texts);
    const { stdout } = await counterpoint(["compare", "--help"], { cwd });
    await counterpoint(["compare", "a.txt", "b.txt", "--out", "r", "--format", "csv"], { cwd });
    const codebook = await readFile(join(cwd, "r", "codebook.md"), "utf8");
    for (const path of paths) {
      expect(stdout).toContain(path);
      expect(codebook).toContain(`| \`${path}\` |`);
    }
  });
  it("that somebody has changed keep a report from being replaced", async () => {
    const cwd = await madeFolder(texts);
    const call = ["compare", "a.txt", "b.txt", "--out", "r", "--format", "csv"];
    await counterpoint(call, { cwd });
    await writeFile(join(cwd, "r", "CITATION.cff"), "cff-version: 1.2.0\n");
    const { code, stderr } = await counterpoint(call, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/CITATION\.cff was changed since it was written/);
  });
});
