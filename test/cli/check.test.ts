import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readStudy, studySchemaText } from "../../pipeline/read/study.js";
import { faultOf, madeFolder } from "../made/folder.js";
import { goodStudy, source } from "../made/study.js";
import { counterpoint } from "./program.js";

const seed = "corpora/cfr-shen-yi-2017";

/** What check tells of the study in a folder, without the folder's path. */
const checked = async (folder: string) => {
  const { code, stdout, stderr } = await counterpoint(["check", folder]);
  const plain = (text: string): readonly string[] => text.trimEnd().replaceAll(`${folder}/`, "").split("\n");
  return { code, lines: plain(stdout), last: plain(stderr).at(-1)?.replace("counterpoint: ", "").replace(folder, "F") };
};

/** A study in which some things are other than in the good one. */
const folderWith = (changes: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) => {
  let yaml = goodStudy;
  for (const [from, to] of Object.entries(changes)) {
    expect(yaml).toContain(from);
    yaml = yaml.replace(from, to);
  }
  return madeFolder({ "study.yaml": yaml, "source.txt": source, ...files });
};

describe("check", () => {
  it("finds nothing wrong with the shipped study, and sums it up", async () => {
    const { code, stdout, stderr } = await counterpoint(["check", seed]);
    expect([code, stdout, stderr]).toEqual([
      0,
      "",
      "counterpoint: 2 texts on two sides (op-ed 1 with 1,677 words, introduction 1 with 927 words), 22 zones: no problem\n",
    ]);
  });

  it("tells all that is wrong, in the order of the file, each with its line and its mend", async () => {
    const folder = await folderWith(
      {
        "id: made":
          "id: made\nfamilies: { one: [stance.hegde, stance.booster], two: [stance.booster] }\nwithout: [hedge.mayy]\nlexicons: [none.yaml]",
        "voice: ann": "voice: anna",
        "lines: 3, voice: null": "lines: 1-3",
        "from: Opening words": "from: Nothing at all",
        "text: “closing”": "text: '[closing]'",
        "side: b": "side: c",
        'lines: "6"': 'from: "More on:", to: "A second"',
        "lines: 8": "lines: 88",
      },
      { "stray.txt": "Nobody names me." },
    );
    const { code, lines, last } = await checked(folder);
    expect(lines.map((line) => line.slice(0, 90))).toEqual([
      expect.stringMatching(/^study\.yaml:3: families\.one\[0\]: "stance\.hegde" is no label of stance/),
      expect.stringMatching(/^study\.yaml:3: families\.two\[0\]: "stance\.booster" stands in the family one already/),
      'study.yaml:4: without[0]: "hedge.mayy" is the id of no lexicon entry; did you mean "hedge.',
      expect.stringMatching(/^study\.yaml:5: lexicons\[0\]: "none\.yaml": no such file/),
      expect.stringMatching(/^study\.yaml:7: sides\.reference: no text is on the side "b"/),
      expect.stringMatching(
        /^study\.yaml:10: sources\.post: lines 4-8 of source\.txt \(offsets 17 to 77\) are in no zone: "O/,
      ),
      expect.stringMatching(/^warning: study\.yaml:10: sources\.post: has no rights/),
      expect.stringMatching(/^warning: study\.yaml:12: texts: stray\.txt lies in the folder, but no text names it/),
      'study.yaml:15: texts[0].voice: "anna" is no voice of the study; known are ann, bob; did yo',
      expect.stringMatching(/^study\.yaml:19: texts\[0\]\.zones\[1\]: starts at 0, but zone 0 ends at 9/),
      expect.stringMatching(/^study\.yaml:20: texts\[0\]\.zones\[2\]\.from: "Nothing at all" does not occur/),
      expect.stringMatching(/^study\.yaml:21: texts\[0\]\.zones\[3\]\.from: "More on:" occurs twice/),
      expect.stringMatching(/^study\.yaml:23: texts\[0\]\.inlays\[0\]: "\[closing\]" does not occur/),
      expect.stringMatching(/^study\.yaml:25: texts\[1\]\.side: "c" is neither the target/),
      expect.stringMatching(/^study\.yaml:28: texts\[1\]\.zones\[0\]\.lines: has line 88/),
    ]);
    expect([code, last]).toEqual([2, "13 problems in F, 2 warnings"]);
  });

  it("has the first problem that compare tells among those it tells", async () => {
    const folder = await folderWith({ "voice: ann": "voice: anna", "lines: 8": "lines: 88" });
    const first = await faultOf(() => readStudy(folder));
    const words = first.replace(`${folder}/study.yaml: `, "").replace(/ \(line \d+\)$/, "");
    expect((await checked(folder)).lines.join("\n")).toContain(words);
  });

  it("tells every slip of form, with the nearest word, and goes on where only keys are unknown", async () => {
    const form = await folderWith({ "role: title": "role: titel", "title: Made": "titel: Made", "id: two": "id: a/b" });
    expect(await checked(form)).toEqual({
      code: 2,
      lines: [
        expect.stringMatching(/^study\.yaml:2: title: is missing/),
        expect.stringMatching(
          /^study\.yaml:3: unknown key "titel"; known here are id, title, .*; did you mean title\?$/,
        ),
        expect.stringMatching(/^study\.yaml:15: texts\[0\]\.zones\[0\]\.role: is "titel".*; did you mean title\?$/),
        expect.stringMatching(/^study\.yaml:21: texts\[1\]\.id: is "a\/b", but must be an id/),
        "warning: study.yaml: its sources are looked at once its form is right",
      ],
      last: "4 problems in F, 1 warning",
    });
    const keys = await folderWith({ "id: made": "id: made\nregistre: op-ed", "lines: 8": "lines: 88" });
    expect((await checked(keys)).lines).toEqual([
      expect.stringContaining('study.yaml:3: unknown key "registre"'),
      expect.stringContaining("is in no zone"),
      expect.stringContaining("has no rights"),
      expect.stringContaining("texts[1].zones[0].lines: has line 88"),
    ]);
  });

  it("tells a changed file with the hash to write, and a file that is gone", async () => {
    const changed = await folderWith({}, { "source.txt": `${source} ` });
    expect((await checked(changed)).lines[0]).toMatch(
      /^study\.yaml:7: sources\.post\.sha256: source\.txt has the hash [0-9a-f]{64}, /,
    );
    const gone = await folderWith({ "file: source.txt": "file: sorce.txt" });
    expect((await checked(gone)).lines[0]).toContain(
      'sources.post.file: "sorce.txt": no such file in the study\'s folder',
    );
  });

  it("tells what is wrong with the study's own lexicons, each with its line", async () => {
    const folder = await madeFolder();
    await cp(seed, folder, { recursive: true });
    const lexicon = join(folder, "lexicon.yaml");
    await writeFile(lexicon, (await readFile(lexicon, "utf8")).replace("match:", "macth:"));
    const actors = join(folder, "actors.yaml");
    await writeFile(actors, `${await readFile(actors, "utf8")}\n  - [`);
    const { code, lines, last } = await checked(folder);
    expect([code, lines.length, last]).toEqual([2, 2, "2 problems in F"]);
    expect(lines.join("\n")).toMatch(/lexicon\.yaml:\d+: .*macth[\s\S]*actors\.yaml:\d+:\d+: is not YAML/);
  });

  it("warns, without a fault, of what is missing or doubtful", async () => {
    const german = "Die Gespräche sollen im Herbst wieder aufgenommen werden, sagte ein Sprecher, und zwar in Peking.";
    const rights = "{ holder: unknown, licence: CC BY 4.0, attribution: A }";
    const folder = await madeFolder({
      "study.yaml": `id: s\ntitle: S\nsides: { target: a, reference: b }\nfamilies: { who: [actors.us.staet] }\ntexts:\n  - { id: a, side: a, file: a.txt, rights: ${rights} }\n  - { id: b, side: b, file: b.txt }\n`,
      "a.txt": german,
      "b.txt": " \n",
      "c.txt": "Nobody names me.",
      "README.md": "# Not a text",
    });
    const { code, lines, last } = await checked(folder);
    expect(lines).toEqual([
      expect.stringMatching(
        /^warning: study\.yaml:4: families\.who\[0\]: "actors\.us\.staet" is no actor .*; did you mean "actors\.us\.state"\?$/,
      ),
      expect.stringContaining('warning: study.yaml:6: texts[0].rights.holder: is "unknown"'),
      expect.stringMatching(/^warning: study\.yaml:6: texts\[0\]: has no sha256, .* write sha256: [0-9a-f]{64}$/),
      expect.stringContaining('warning: study.yaml:6: texts[0]: text "a" does not look like English'),
      expect.stringContaining("warning: study.yaml:6: texts: c.txt lies in the folder, but no text names it"),
      expect.stringContaining("warning: study.yaml:7: texts[1]: has no rights"),
      expect.stringContaining("warning: study.yaml:7: texts[1]: has no sha256"),
      'warning: study.yaml:7: texts[1]: text "b" is empty',
    ]);
    expect([code, last]).toEqual([0, expect.stringContaining("no problem, 8 warnings")]);
  });

  it.each([
    [[], "check takes one study, but was given none"],
    [["nowhere"], "nowhere: no such study; give a folder that holds a study.yaml"],
    [["pipeline"], "pipeline: holds no study.yaml"],
    [["--schem"], "unknown option --schem; did you mean --schema?"],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(["check", ...args]);
    expect([code, stdout, stderr.slice(0, message.length + 14)]).toEqual([2, "", `counterpoint: ${message}`]);
  });

  it("is no crash of the program, whatever the file", async () => {
    for (const yaml of ["", "- 1", "a: [", "texts: { a: 1 }", "id: *x", "\u0000", "id: x\ntexts: [null, 3, {}]"]) {
      const { code, stderr } = await counterpoint(["check", await madeFolder({ "study.yaml": yaml })]);
      expect([yaml, code]).toEqual([yaml, 2]);
      expect(stderr).not.toContain("bug");
    }
  });

  it("writes the schema that editors use, the one that lies beside the studies", async () => {
    const { code, stdout } = await counterpoint(["check", "--schema"]);
    expect([code, stdout]).toEqual([0, studySchemaText()]);
    expect(await readFile("corpora/study.schema.json", "utf8"), "npm run schema writes it").toBe(stdout);
    expect(() => new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(stdout))).not.toThrow();
  });
});
