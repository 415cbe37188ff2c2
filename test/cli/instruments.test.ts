import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../pipeline/cli/index.js";
import { instrumentTables } from "../../pipeline/instruments/index.js";
import { madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const study = "corpora/cfr-shen-yi-2017";
const speeches = [
  { id: "1", text: "War is near. War is here.", party: "red", year: 1950 },
  { id: "2", text: "Peace is near.", party: "blue", year: 1960 },
  { id: "3", text: "Nothing is told.", year: 1970 },
]
  .map((line) => JSON.stringify(line))
  .join("\n");

const json = async (args: readonly string[], options: { cwd?: string; input?: string } = {}) => {
  const { code, stdout, stderr } = await counterpoint([...args, "--format", "json"], options);
  return { code, stderr, rows: code === 0 ? (JSON.parse(stdout) as Record<string, unknown>[]) : [] };
};

/** Arguments of a call as a shell would part them. */
const argumentsOf = (call: string): string[] =>
  [...call.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "").slice(1);

const all = await commands.all();

describe("instruments", () => {
  const examples = all
    .filter(({ name }) => Object.hasOwn(instrumentTables, name))
    .flatMap((command) => command.examples.map(({ call }) => call))
    .filter((call) => call.includes(study) && !call.includes("--out") && !call.includes(" | "));
  it.each(examples)("the example `%s` runs", async (call) => {
    const { code, stdout, stderr } = await counterpoint(argumentsOf(call));
    // A concordance tells beside its lines how many there are.
    expect([code, stderr.replace(/^counterpoint: .*(?: stands? |the first ).*\n$/, "")]).toEqual([0, ""]);
    expect(stdout.length).toBeGreaterThan(50);
  });

  it("take the sides of a study, of files, of folders, of a field, and one of them", async () => {
    const cwd = await madeFolder({
      "a.txt": "War.",
      "b.txt": "Peace.",
      "red/x.txt": "War.",
      "red/y.txt": "War.",
      "s.jsonl": speeches,
    });
    const sides = async (...args: string[]) => [
      ...new Set((await json(["vocabulary", ...args], { cwd })).rows.map(({ side }) => side)),
    ];
    expect(await sides("a.txt", "b.txt")).toEqual(["a", "b"]);
    expect(await sides("red", "a.txt")).toEqual(["red", "a"]);
    expect(await sides("red", "b.txt", "a.txt")).toEqual(["a", "b", "red"]);
    expect(await sides("s.jsonl", "--by", "party")).toEqual(["blue", "red"]);
    expect(await sides("s.jsonl", "--by", "party", "--side", "red")).toEqual(["red"]);
    const { rows, stderr } = await json(["vocabulary", "--by", "party"], { cwd, input: speeches });
    expect([rows.length, stderr]).toEqual([7, 'counterpoint: warning: 1 of 3 texts have no "party"; left out\n']);
  });

  it("read whose words, which zones and which case was asked for", async () => {
    const words = async (...args: string[]) =>
      (await json(["vocabulary", study, "--sizes", ...args])).rows.map(({ side, tokens }) => [side, tokens]);
    expect(await words()).toEqual([
      ["op-ed", 1543],
      ["introduction", 744],
    ]);
    expect(await words("--voice", "headline")).toEqual([
      ["op-ed", 1488],
      ["introduction", 633],
    ]);
    expect(await words("--together")).toEqual([["all", 2287]]);
    expect(await words("--voice", "cn.xi", "--side", "op-ed")).toEqual([["op-ed", 75]]);
    expect((await words("--zone", "all", "--side", "op-ed"))[0]?.[1]).toBeGreaterThan(1543);
    const cased = await json(["vocabulary", "--case"], { input: "May we? We may." });
    expect(cased.rows.map(({ word }) => word)).toEqual(["May", "We", "may", "we"]);
  });

  it("write a table for people, CSV, JSON, or a folder with its codebook", async () => {
    const cwd = await madeFolder({ "a.txt": "War is near. War is here.\n\n=1+1" });
    const table = await counterpoint(["vocabulary", "a.txt", "--rows", "1"], { cwd });
    expect(table.stdout).toMatch(/1 of \d rows; --rows N shows more/);
    const csv = await counterpoint(["vocabulary", "a.txt", "--format", "csv", "--delimiter", ";"], { cwd });
    expect(csv.stdout.split("\r\n")[1]).toMatch(/^a;is;1;2;/);
    await counterpoint(["vocabulary", "a.txt", "--out", "words.tsv"], { cwd });
    expect(await readFile(join(cwd, "words.tsv"), "utf8")).toMatch(/^side\tword\t/);
    for (const again of [1, 2]) {
      const { code, stderr } = await counterpoint(["vocabulary", "a.txt", "--list", "--sizes", "--out", "told"], {
        cwd,
      });
      expect([again, code, stderr]).toEqual([again, 0, expect.stringContaining("told: 4 files")]);
    }
    expect((await readdir(join(cwd, "told"))).sort()).toEqual([
      "codebook.md",
      "manifest.json",
      "vocabulary-sizes.csv",
      "vocabulary.csv",
    ]);
    const codebook = await readFile(join(cwd, "told/codebook.md"), "utf8");
    for (const word of ["### vocabulary-sizes", "`document_frequency`", "Spärck Jones", "all voices"])
      expect(codebook).toContain(word);
    const { settings, inputs } = JSON.parse(await readFile(join(cwd, "told/manifest.json"), "utf8"));
    const read = { documents_read: 1, documents_failed: 0, files_skipped: 0, encodings_detected: [] };
    expect([settings, inputs[0].path]).toEqual([{ list: true, sizes: true, ...read }, "a.txt"]);
  });

  it("explain a statistic by the name of its column", async () => {
    const { stdout } = await counterpoint(["diversity", "--explain", "mtld"]);
    expect(stdout).toMatch(/^mtld\n {2}formula .*\n {2}reading[\s\S]*paper +McCarthy & Jarvis \(2010\)/);
    expect((await counterpoint(["ngrams", "--explain", "target_coverage"])).stdout).toContain("Nation (2006)");
    expect((await counterpoint(["vocabulary", "--explain", "document frequency"])).stdout).toContain("vocabulary");
    expect((await counterpoint(["vocabulary", "--explain", "hapax"])).stderr).toContain("did you mean hapax_legomena");
    for (const [short, name] of [
      ["DP", "deviation_of_proportions"],
      ["G2", "log_likelihood_four_terms"],
      ["LRC", "conservative_log_ratio"],
    ] as const) {
      expect((await counterpoint(["vocabulary", "--explain", short])).stdout).toContain(name);
    }
  });

  it.each<[string[], RegExp]>([
    [["ngrams", "no.txt"], /no\.txt: no such file/],
    [["ngrams", study, "--side", "nobody"], /no text is on the side "nobody"; there are introduction, op-ed/],
    [["ngrams", study, "--size", "4-2"], /--size "4-2" is no range/],
    [["ngrams", study, "--format", "xml"], /unknown format xml; known are table, csv, json/],
    [["ngrams", study, "--voice", "nobody"], /no words in the voice "nobody"/],
    [["ngrams", study, "--by", "partei"], /no text has the field "partei"; there are /],
    [
      ["vocabulary", study, "--sizes", "--growth", "--format", "csv"],
      /one table, but there are vocabulary-sizes, vocabulary-growth/,
    ],
    [["vocabulary", study, "--out", study], /./],
    [["diversity", study, "--measure", "ttr"], /goes with the length of a text.*--length shortest/],
    [["diversity", study, "--measure", "mtdl"], /unknown measure mtdl; did you mean mtld/],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
