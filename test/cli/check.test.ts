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
        "warning: study.yaml: its texts are looked at once its form is right",
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

  it("tells all at once, whatever is wrong with the sources, and a doubled id once", async () => {
    const texts = `texts:\n  - { id: x, side: op-ed, file: source.txt, sha256: ${"a".repeat(64)} }\n  - { id: x, side: b, file: gone.txt }\n`;
    const folder = await madeFolder({
      "study.yaml": `id: s\ntitle: S\nsides: { target: opped, reference: b }\nfamilies: { one: [stance.hegde] }\nactors: none.yaml\nlexicons: [../l.yaml]\nwithout: [hedge.mayy]\n${texts}`,
      "source.txt": source,
    });
    const { code, lines } = await checked(folder);
    expect([code, lines.filter((line) => !line.startsWith("warning"))]).toEqual([
      2,
      [
        expect.stringMatching(
          /^study\.yaml:3: sides\.target: no text is on the side "opped"; .*; did you mean op-ed\?$/,
        ),
        expect.stringMatching(/^study\.yaml:4: families\.one\[0\]: .*; did you mean hedge\?$/),
        expect.stringMatching(/^study\.yaml:5: actors: "none\.yaml": no such file/),
        expect.stringMatching(/^study\.yaml:6: lexicons\[0\]: "\.\.\/l\.yaml" leads out/),
        expect.stringMatching(/^study\.yaml:7: without\[0\]: "hedge\.mayy" is the id of no lexicon entry/),
        'study.yaml:9: texts[0].side: "op-ed" is neither the target "opped" nor the reference "b"',
        expect.stringMatching(/^study\.yaml:9: texts\[0\]\.sha256: source\.txt has the hash/),
        'study.yaml:10: texts[1].id: "x" is the id of texts[0] already',
        expect.stringMatching(/^study\.yaml:10: texts\[1\]\.file: "gone\.txt": no such file/),
      ],
    ]);
  });

  it("looks at the rest of a study whose form is wrong in places", async () => {
    const texts =
      "texts:\n  - { id: x, side: oped, file: source.txt }\n  - { id: y y, side: b, file: gone.txt }\n  - { id: z, side: op-ed, file: source.txt, voice: 3 }\n";
    const folder = await madeFolder({
      "study.yaml": `id: s\nsides: { target: op-ed, reference: b }\nfamilies: { one: [stance.hegde], two: 3 }\nactors: none.yaml\nwithout: [hedge.mayy]\ncompare: { base: 3 }\n${texts}`,
      "source.txt": source,
    });
    const { lines } = await checked(folder);
    expect(lines.map((line) => line.slice(0, 56))).toEqual([
      "study.yaml:1: title: is missing; give the study's title",
      expect.stringContaining("study.yaml:3: families.two: is 3, but must be a map of".slice(0, 40)),
      expect.stringContaining('study.yaml:3: families.one[0]: "stance.hegde" is no'),
      expect.stringContaining('study.yaml:4: actors: "none.yaml": no such file'),
      expect.stringContaining('study.yaml:5: without[0]: "hedge.mayy"'),
      expect.stringContaining("study.yaml:6: compare.base: is 3"),
      expect.stringContaining('study.yaml:8: texts[0].side: "oped"'),
      expect.stringContaining("study.yaml:9: texts[1].id: is "),
      expect.stringContaining('study.yaml:9: texts[1].file: "gone.txt"'),
      expect.stringContaining("study.yaml:10: texts[2].voice: is 3"),
      expect.stringContaining('study.yaml:10: texts[2]: "source.txt" is named'),
      expect.stringContaining("warning: study.yaml: its texts are looked at"),
    ]);
    expect(lines[6]).toMatch(/did you mean op-ed\?$/);
  });

  it("tells what is no YAML with its line and column", async () => {
    const { lines } = await checked(await madeFolder({ "study.yaml": "id: s\n\tx: 3\n" }));
    expect(lines).toEqual(["study.yaml:2:1: is not YAML: Tabs are not allowed as indentation"]);
  });

  it("says in plain words what a lexicon has wrong, with the nearest word", async () => {
    const lexicons = {
      "l.yaml": "label: hedge\nsource: me\nentries:\n  - { mach: foo }\n",
      "m.yaml": "source: me\nentries:\n  - { match: foo, label: hegde }\n",
      "n.yaml": "source: me\nentries:\n  - { match: 3, label: hedge }\n",
    };
    const { lines } = await checked(
      await folderWith({ "id: made": "id: made\nlexicons: [l.yaml, m.yaml, n.yaml]" }, lexicons),
    );
    expect(lines.filter((line) => !line.startsWith("warning"))).toEqual([
      expect.stringMatching(
        /^l\.yaml:4: entries\[0\]: unknown key "mach"; known here are match, .*; did you mean match\?$/,
      ),
      expect.stringMatching(
        /^m\.yaml:3: entries\[0\]\.label: is "hegde", but must be one of .*; did you mean hedge\?$/,
      ),
      "n.yaml:3: entries[0].match: is 3, but must be words, or a list of words",
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

  it("warns of dates, languages and addresses that are none", async () => {
    const rights = "{ holder: H, licence: L, attribution: A, url: ftp://a.b }";
    const line = (id: string, metadata: string) =>
      `  - { id: ${id}, side: ${id}, file: ${id}.txt, rights: ${rights}, metadata: { ${metadata} } }\n`;
    const folder = await madeFolder({
      "study.yaml": `id: s\ntitle: S\nsides: { target: a, reference: b }\ntexts:\n${line("a", "date: 2017-13-45, language: 5")}${line("b", "date: 2017-02-29, url: example, language: en-GB")}`,
      "a.txt": source,
      "b.txt": source,
    });
    const { code, lines } = await checked(folder);
    const dates = "write a date as 2017, 2017-10 or 2017-10-05";
    const addresses = "write an address that begins with http:// or https://";
    expect([code, lines.filter((one) => !one.includes("sha256"))]).toEqual([
      0,
      [
        `warning: study.yaml:5: texts[0].metadata.date: is "2017-13-45"; ${dates}`,
        "warning: study.yaml:5: texts[0].metadata.language: is 5; write a BCP 47 code of a language, such as en, en-GB or zh-Hans",
        `warning: study.yaml:5: texts[0].rights.url: is "ftp://a.b"; ${addresses}`,
        `warning: study.yaml:6: texts[1].metadata.date: is "2017-02-29"; ${dates}`,
        `warning: study.yaml:6: texts[1].metadata.url: is "example"; ${addresses}`,
        `warning: study.yaml:6: texts[1].rights.url: is "ftp://a.b"; ${addresses}`,
      ],
    ]);
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
