import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvPresets } from "../../pipeline/model/csv-presets.js";
import { madeFolder } from "../made/folder.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const texts = {
  "a.txt": "Perhaps the United States will agree; 行为准则.",
  "b.txt": "China must not wait for the “Pentagon”.",
};
const names = Object.keys(csvPresets) as (keyof typeof csvPresets)[];

const root = await mkdtemp(join(tmpdir(), "csv-options-"));
afterAll(() => rm(root, { recursive: true, force: true }));
for (const [name, text] of Object.entries(texts)) await writeFile(join(root, name), text);

const compare = async (args: readonly string[]) => {
  const folder = join(root, `r${known.size}`);
  const usual = ["compare", "a.txt", "b.txt", "--out", folder, "--format", "csv", "--resamples", "200"];
  return { ...(await counterpoint([...usual, ...args], { cwd: root })), folder };
};

const known = new Map<string, ReturnType<typeof compare>>();

/** The same comparison is made once. */
const compared = (args: readonly string[]): ReturnType<typeof compare> => {
  const key = args.join(" ");
  const made = known.get(key) ?? compare(args);
  known.set(key, made);
  return made;
};

const pages = new Map<string, Promise<string>>();

/** The page made of a folder's CSV files alone. */
const pageOf = (folder: string): Promise<string> => {
  const made =
    pages.get(folder) ??
    counterpoint(["report", folder, "--format", "html"]).then((run) => {
      expect(run).toMatchObject({ code: 0, stderr: "" });
      return readFile(join(folder, "report.html"), "utf8");
    });
  pages.set(folder, made);
  return made;
};

describe("--csv", () => {
  it.each(names)("%s has its mark, its delimiter and its decimals, and the same rows", async (name) => {
    const { code, stderr, folder } = await compared(["--csv", name]);
    expect([code, stderr]).toEqual([0, ""]);
    const plain = await compared([]);
    const { bom, delimiter, decimal } = csvPresets[name];
    for (const table of ["stance-markers", "comparison", "texts"]) {
      const [text, usual] = await Promise.all(
        [folder, plain.folder].map((place) => readFile(join(place, `${table}.csv`), "utf8")),
      );
      expect(text?.startsWith("\uFEFF")).toBe(bom);
      expect(text?.includes("\r\n")).toBe(true);
      const header = (text ?? "").split("\r\n")[0] ?? "";
      expect(header.split(delimiter).length).toBe(usual?.split("\r\n")[0]?.split(",").length);
      if (name === "rfc4180") expect(text).toBe(usual);
    }
    const rate = /^\d+\.\d+$/;
    const read = async (place: string, mark: string) => {
      const text = await readFile(join(place, "comparison.csv"), "utf8");
      return parseCsv(text.replace(/^\uFEFF/, ""), mark);
    };
    const [own, usual] = [await read(folder, delimiter), await read(plain.folder, ",")];
    expect(usual.flat().filter((cell) => rate.test(cell)).length).toBeGreaterThan(10);
    const wanted = usual.map((row) =>
      row.map((cell) => (/^-?\d+\.\d+(?:e-?\d+)?$/.test(cell) ? cell.replace(".", decimal) : cell)),
    );
    expect(own).toEqual(wanted);
    const codebook = await readFile(join(folder, "codebook.md"), "utf8");
    expect(codebook.includes("with a decimal comma")).toBe(decimal === ",");
  });

  it.each(names)("%s can be made a page of, as the manifest tells how it was written", async (name) => {
    const { folder } = await compared(["--csv", name]);
    const plain = await compared([]);
    const both = await Promise.all([pageOf(folder), pageOf(plain.folder)]);
    // The page is the same, but for what it says of how the files were written.
    const figures = (page = "") => [...page.matchAll(/data-q="[^"]*"[^>]*>([^<]*)</g)].map(([, count]) => count);
    expect(figures(both[0]).length).toBeGreaterThan(0);
    expect(figures(both[0])).toEqual(figures(both[1]));
    const settings = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")).settings;
    const { bom, delimiter } = csvPresets[name];
    expect(settings).toMatchObject({ bom, delimiter });
  });

  it.each([
    [["--csv", "excel-eu", "--delimiter", ","], /--csv excel-eu has its own mark.*--delimiter "," contradicts it/],
    [["--csv", "rfc4180", "--bom"], /--csv rfc4180.*--bom contradicts it/],
    [["--csv", "excle"], /unknown kind of CSV excle; did you mean excel\?/],
  ])("%s is a fault", async (args, fault) => {
    const { code, stderr } = await compared(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(fault);
  });

  it("goes together with options that say the same", async () => {
    expect((await compared(["--csv", "excel-eu", "--delimiter", ";", "--bom"])).code).toBe(0);
  });

  it("is known to the instruments; a file called .tsv contradicts it", async () => {
    const cwd = await madeFolder(texts);
    const run = (out: string) =>
      counterpoint(["ngrams", "a.txt", "--size", "1", "--out", out, "--csv", "excel-eu"], { cwd });
    const written = await run("n.csv");
    expect([written.code, written.stderr]).toEqual([0, ""]);
    expect(await readFile(join(cwd, "n.csv"), "utf8")).toMatch(/^\uFEFF[\w;]+\r\n/);
    const refused = await run("n.tsv");
    expect(refused.stderr).toMatch(/the ending of n\.tsv contradicts it/);
  });
});
