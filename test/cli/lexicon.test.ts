import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lexicon } from "../../pipeline/cli/lexicon.js";
import { madeFolder } from "../made/folder.js";
import { smallSet } from "../made/lexicon-set.js";
import { parseCsv } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const hedge = (entries: string): string => `source: made\nlabel: hedge\nentries:\n${entries}`;

describe("lexicon", () => {
  it.each([
    [[], "lexicon needs a word after it: check, list, diff, import, export"],
    [["chekc"], "unknown word after lexicon: chekc; did you mean check?"],
    [["constructor"], "unknown word after lexicon: constructor; known are check, list, diff, import, export"],
    [["export", "--map", "x"], "lexicon export has no --map; import has"],
    [["list", "--layer", "frame"], "unknown layer frame; did you mean frames?"],
    [["list", "--label", "hegde"], "unknown label hegde; did you mean hedge?"],
    [["list", "--format", "xml"], "unknown format xml; known are table, csv, json"],
    [["diff", "shipped"], "lexicon diff takes two versions, but was given 1"],
    [["diff", "shipped", "nowhere"], 'nowhere: no such file or folder; a version may also be "shipped"'],
    [["diff", "shipped", "corpora"], "corpora: is no set of lexicons: stance is missing"],
    [["diff", "shipped", "shipped", "--out", "x.csv"], "--out is for changed hits, and needs texts: --on TEXTS"],
    [["check", "--on", "nowhere.txt"], "nowhere.txt: no such file"],
    [["check", "--on", "pipeline/statistics"], "pipeline/statistics: holds no text"],
    [["import"], "lexicon import takes one dictionary, but was given none"],
    [["import", "a.yml", "--label", "hegde"], "unknown label hegde; did you mean hedge?"],
    [
      ["import", "a.yml", "--layer", "frames", "--label", "hedge"],
      "unknown label of frames hedge; known are cooperation",
    ],
    [["import", "a.yml", "--engagement", "deny"], "--engagement goes with --label"],
    [["import", "a.yml"], "a.yml: no such file"],
    [["export", "a.yml"], "lexicon export takes no file, but was given a.yml"],
    [["export", "--format", "liwc"], "unknown format liwc; known are quanteda"],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(["lexicon", ...args]);
    expect([code, stdout, stderr.slice(0, message.length + 14)]).toEqual([2, "", `counterpoint: ${message}`]);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("has examples for every word after it", () => {
    const words = lexicon.examples.map(({ call }) => call.split(" ")[2]);
    expect([...new Set(words)]).toEqual(["check", "list", "diff", "import", "export"]);
  });
});

describe("lexicon check", () => {
  it("lists entries that never hit in some texts, and warns, without a fault", async () => {
    const cwd = await madeFolder({
      "mine.yaml": hedge("  - { match: peradventure, id: x.a }\n  - { match: perchance, id: x.b }\n"),
      "texts/a.txt": "Peradventure it rains.",
    });
    const { code, stdout, stderr } = await counterpoint(["lexicon", "check", "mine.yaml", "--on", "texts"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("warning: mine.yaml: x.a: has no example (yes:)\n");
    expect(stdout).toContain("mine.yaml: 1 of 2 entries never hit\n  x.b\n");
    expect(stderr).toMatch(/\d+ entries never hit in 1 text\n.*entries, no problem, \d+ warnings\n$/);
  });
});

describe("lexicon list", () => {
  it("writes a sheet, or a table with the number of entries of each file", async () => {
    const args = ["lexicon", "list", "law", "enforcement", "--layer", "frames"];
    const [sheet, table] = [await counterpoint([...args, "--format", "csv"]), await counterpoint(args)];
    const [header = [], ...rows] = parseCsv(sheet.stdout);
    expect(header).toEqual("layer id label engagement patterns conditions source lexicon found".split(" "));
    expect(rows.map(([layer]) => layer)).toEqual(rows.map(() => "frames"));
    expect(rows.length).toBeGreaterThan(0);
    expect(table.stdout).toMatch(/^crime\.law-enforcement +crime +law enforcement/);
    expect(table.stdout).toMatch(new RegExp(`\nall +${rows.length}\n$`));
  });
});

describe("help for a word after lexicon", () => {
  it("tells of that word alone", async () => {
    const { code, stdout } = await counterpoint(["lexicon", "import", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: counterpoint lexicon import FILE [OPTIONS]");
    expect(stdout).not.toContain("lexicon export");
    expect((await counterpoint(["help", "lexicon", "import"])).stdout).toBe(stdout);
    expect((await counterpoint(["lexicon", "--help"])).stdout).toContain("lexicon export");
  });
});

describe("lexicon diff", () => {
  it("says what changes on a study, in the same bytes twice, and writes it as CSV", async () => {
    const folder = await madeFolder();
    const out = join(folder, "changes.csv");
    const study = "corpora/cfr-shen-yi-2017";
    const args = ["lexicon", "diff", "shipped", `${study}/actors.yaml`, "--on", study, "--out", out];
    const first = await counterpoint(args);
    const bytes = await readFile(out, "utf8");
    expect([first.code, first.stdout.split("\n")[0]]).toEqual([0, "Entries: 6 added, 0 removed, 0 changed"]);
    expect(first.stdout).toMatch(/\nactors cn\.shen +0 +[1-9]\d* +[1-9]\d* /);
    const rows = parseCsv(bytes);
    expect(rows.length).toBeGreaterThan(10);
    expect(await counterpoint(args)).toEqual(first);
    expect(await readFile(out, "utf8")).toBe(bytes);
  });

  it("takes whole sets, goes without texts, and writes over nothing that it reads", async () => {
    const [small, cwd] = [await smallSet(), await madeFolder({ "a.txt": "Perhaps." })];
    const { code, stdout } = await counterpoint(["lexicon", "diff", small, small], { cwd });
    expect([code, stdout]).toEqual([0, "Entries: 0 added, 0 removed, 0 changed\n"]);
    const over = await counterpoint(["lexicon", "diff", small, small, "--on", "a.txt", "--out", "./a.txt"], { cwd });
    expect([over.code, over.stdout]).toEqual([2, ""]);
    expect(over.stderr).toContain("a.txt: is one of the files that are read");
    expect(await readFile(join(cwd, "a.txt"), "utf8")).toBe("Perhaps.");
  });
});

describe("lexicon import and export", () => {
  it("makes a lexicon of a dictionary that annotate then takes", async () => {
    const cwd = await madeFolder({
      "liwc.dic": Buffer.from("%\n1\ttentat\n2\tfunct\n%\nperadventure\t1\t2\nna\xefve*\t1\n:)\t1\n", "latin1"),
      "map.yaml": "tentat: { label: hedge, engagement: entertain }\nfunct: none\n",
      "a.txt": "Peradventure he is naïve.",
    });
    const args = [
      "lexicon",
      "import",
      "liwc.dic",
      "--map",
      "map.yaml",
      "--encoding",
      "windows-1252",
      "--out",
      "l.yaml",
    ];
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([0, ""]);
    expect(stderr).toBe(
      "counterpoint: 1 left out: signs that a pattern cannot say (:))\ncounterpoint: 2 entries, without examples\n",
    );
    expect(
      await readFile(join(cwd, "l.yaml"), "utf8"),
    ).toBe(`# 2 entries without examples: a sentence (yes:) for each would show what it is meant to find.
# 1 left out: signs that a pattern cannot say (:))
source: "liwc.dic, imported"
label: hedge
engagement: entertain
entries:
  - { id: liwc.tentat.peradventure, match: peradventure }
  - { id: liwc.tentat.naïve, match: naïve* }
`);
    const found = await counterpoint(["annotate", "a.txt", "--layers", "stance", "--lexicon", "l.yaml"], { cwd });
    expect(found.stdout).toContain('"entry":"liwc.tentat.peradventure"');
    expect(found.stdout).toContain('"entry":"liwc.tentat.naïve"');
  });

  it("writes nothing where a category has no label, and nothing over its source", async () => {
    const cwd = await madeFolder({ "d.yml": "hegde: [may]\n", "l.yaml": "old" });
    const { code, stdout, stderr } = await counterpoint(["lexicon", "import", "d.yml", "--out", "l.yaml"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^counterpoint: d\.yml: no label for hegde \(hedge\?\); give a --label/);
    expect(await readFile(join(cwd, "l.yaml"), "utf8")).toBe("old");
    const over = await counterpoint(["lexicon", "import", "d.yml", "--label", "hedge", "--out", "d.yml"], { cwd });
    expect([over.code, await readFile(join(cwd, "d.yml"), "utf8")]).toEqual([2, "hegde: [may]\n"]);
  });

  it("writes the lexicons as a dictionary, with what is missing at its head and on stderr", async () => {
    const cwd = await madeFolder();
    const { code, stdout, stderr } = await counterpoint(["lexicon", "export", "--layer", "frames"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^# Lexicons of Counterpoint for quanteda.*\n(?:# \d+ frames patterns .*\n)+frames:\n {2}bargaining:\n/,
    );
    const notes = stdout.match(/^# \d.*$/gm)?.map((line) => line.replace("# ", "counterpoint: "));
    expect(stderr.trimEnd().split("\n")).toEqual(notes);
  });
});
