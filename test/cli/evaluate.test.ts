import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const gold = [
  {
    id: "a",
    text: "Perhaps it must not rain.",
    spans: [
      { start: 0, end: 7, label: "H" },
      { start: 20, end: 24, label: "H" },
    ],
  },
  { id: "b", text: "Clearly it will.", spans: [] },
];
const files = {
  "gold.jsonl": gold.map((one) => JSON.stringify(one)).join("\n"),
  "map.yaml":
    "about: made up\nsource: nobody\nlayer: stance\nclasses:\n  - { name: hedge, gold: [ H ], ours: { label: hedge } }\n",
};

describe("counterpoint evaluate", () => {
  it("prints a summary and writes nothing", async () => {
    const cwd = await madeFolder(files);
    const { code, stdout, stderr } = await counterpoint(["evaluate", "gold.jsonl", "--map", "map.yaml"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("made up: gold gold, 2 documents");
    expect(stdout).toMatch(/hedge +2 +1 1\.000 +\.500 +\.667 +too few/);
    expect((await readdir(cwd)).sort()).toEqual(["gold.jsonl", "map.yaml"]);
  });

  it("writes its tables, the same each time, with the settings in the manifest", async () => {
    const cwd = await madeFolder(files);
    const call = ["evaluate", "gold.jsonl", "--map", "map.yaml", "--resamples", "50", "--seed", "3", "--out"];
    for (const out of ["one", "two"]) expect((await counterpoint([...call, out], { cwd })).code).toBe(0);
    const names = ["codebook.md", "confusion.csv", "errors.csv", "manifest.json", "scores.csv"];
    expect((await readdir(join(cwd, "one"))).sort()).toEqual(names);
    const read = (folder: string, name: string) => readFile(join(cwd, folder, name), "utf8");
    for (const name of names) expect(await read("one", name)).toBe(await read("two", name));
    const manifest = JSON.parse(await read("one", "manifest.json"));
    expect(manifest.settings).toMatchObject({ resamples: 50, seed: 3, layers: ["stance"], unit: "span" });
    expect(manifest.inputs.map(({ path }: { path: string }) => path)).toEqual(["gold.jsonl", "map.yaml"]);
    expect(manifest.packages["pure-rand"]).toMatch(/^8\./);
    const [header = [], ...errors] = parseCsv(await read("one", "errors.csv"));
    expect(errors.map((row) => [row[header.indexOf("error")], row[header.indexOf("surface")]])).toEqual([
      ["miss", "rain"],
    ]);
    const codebook = await read("one", "codebook.md");
    for (const column of header) expect(codebook).toContain(`\`${column}\``);
  });

  it("leaves words of the texts out if asked", async () => {
    const cwd = await madeFolder(files);
    await counterpoint(["evaluate", "gold.jsonl", "--map", "map.yaml", "--no-text", "--out", "out"], { cwd });
    expect(await readFile(join(cwd, "out", "errors.csv"), "utf8")).not.toContain("rain");
  });

  it.each([
    [["evaluate"], "evaluate takes one gold"],
    [["evaluate", "gold.jsonl"], 'text "a": the span 0 to 7 names no layer'],
    [["evaluate", "gold.jsonl", "--layers", "stanc"], "unknown layer stanc; did you mean stance?"],
    [["evaluate", "gold.jsonl", "--layers", "stance", "--map", "map.yaml"], "--layers and --map both say"],
    [["evaluate", "gold.jsonl", "--map", "none.yaml"], "none.yaml: no such file"],
    [["evaluate", "gold.jsonl", "--map", "map.yaml", "--resamples", "many"], '--resamples "many" is no whole number'],
    [["evaluate", "gold.jsonl", "--gold", "map.yaml"], "gold.jsonl: is no study"],
    [["evaluate", "gold.jsonl", "--map", "map.yaml", "--encoding", "utf-8"], "--encoding is for sheets"],
    [["evaluate", "none.jsonl", "--layers", "stance"], "none.jsonl: no such file"],
    [["evaluate", "empty.jsonl", "--layers", "stance"], "empty.jsonl: holds no document"],
    [["evaluate", "unmarked.jsonl", "--map", "map.yaml"], "the gold has no span to be found in stance"],
    [["evaluate", "gold.jsonl", "--map", "map.yaml", "--out", "."], ".: holds empty.jsonl"],
  ])("%j is told in one line", async (args, message) => {
    const cwd = await madeFolder({ ...files, "empty.jsonl": "", "unmarked.jsonl": '{"id":"a","text":"x","spans":[]}' });
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`)).toBe(true);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});

describe("counterpoint evaluate --sheet", () => {
  const key = [
    "item,layer,label,stratum,population",
    "1,stance,hedge,kept,2",
    "2,stance,hedge,kept,2",
    "3,stance,hedge,without,9",
  ].join("\n");
  const sheet = (...answers: string[]): string =>
    ["item;label;words;answer", ...answers.map((answer, index) => `${index + 1};hedge;caf\u00e9;${answer}`)].join("\n");

  it("reads sheets of a spreadsheet in its own encoding, and sets coders beside each other", async () => {
    const cwd = await madeFolder({ "key.csv": key });
    await writeFile(join(cwd, "a.csv"), sheet("y", "n", "n"), "latin1");
    await writeFile(join(cwd, "b.csv"), sheet("y", "y", "n"), "latin1");
    const call = ["evaluate", "--sheet", "a.csv", "--sheet", "b.csv"];
    const told = await counterpoint(call, { cwd });
    expect(told.code).toBe(2);
    expect(told.stderr).toContain("read it with --encoding windows-1252");
    const { code, stdout } = await counterpoint([...call, "--encoding", "windows-1252"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Agreement of a\.csv and b\.csv\nlabel +both +same +kappa\nall +3 +\.67 +\.40\n/);
  });

  it("replaces no folder that holds the sheet or its key", async () => {
    const cwd = await madeFolder({ "coding/key.csv": key, "a.csv": sheet("y", "n", "n") });
    const call = ["evaluate", "--sheet", "a.csv", "--key", "coding/key.csv", "--out", "coding"];
    const manifest = { program: { name: "counterpoint" }, outputs: [{ path: "key.csv" }] };
    await writeFile(join(cwd, "coding", "manifest.json"), JSON.stringify(manifest));
    const { code, stderr } = await counterpoint(call, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("coding: holds coding/key.csv, which is read");
    expect((await readdir(join(cwd, "coding"))).sort()).toEqual(["key.csv", "manifest.json"]);
  });
});
