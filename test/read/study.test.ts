import { createHash } from "node:crypto";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPair } from "../../pipeline/read/pair.js";
import { readStudy, studyJsonSchema } from "../../pipeline/read/study.js";
import { faultOf, madeFolder } from "../made/folder.js";

const source = ["The title", "", "By A.", "Opening words and “closing” words.", "", "More on:", "", "A second text.", "More on:", ""].join("\n");

const good = `
id: made
title: Made
sides: { target: a, reference: b }
voices: { ann: Ann, bob: Bob }
sources:
  post: { file: source.txt, sha256: ${createHash("sha256").update(source).digest("hex")} }
texts:
  - id: one
    side: a
    source: post
    voice: ann
    metadata: { date: 2017-10-05, year: 2017 }
    zones:
      - { role: title, lines: 1 }
      - { role: byline, lines: 3, voice: null }
      - { role: body, from: Opening words, to: closing” words. }
      - { role: boilerplate, lines: "6" }
    inlays:
      - { kind: insertion, text: “closing”, voice: bob }
  - id: two
    side: b
    source: post
    zones:
      - { role: body, lines: 8 }
      - { role: boilerplate, lines: [9-10], voice: bob }
`;

const folderOf = (yaml: string, files: Readonly<Record<string, string>> = {}) =>
  madeFolder({ "study.yaml": yaml, "source.txt": source, ...files });

/** Fault of the good study with one thing changed, without the folder's path. */
const broken = async (from: string, to: string, files: Readonly<Record<string, string>> = {}): Promise<string> => {
  expect(good).toContain(from);
  const folder = await folderOf(good.replace(from, to), files);
  const message = await faultOf(() => readStudy(folder));
  expect(message.startsWith(`${folder}/study.yaml: `)).toBe(true);
  expect(message).not.toContain("\n");
  return message.slice(folder.length + 1);
};

describe("a study", () => {
  it("has the zones, voices and inlays that it declares, trimmed, with exact offsets", async () => {
    const study = await readStudy(await folderOf(good));
    const [one, two] = study.documents;
    expect(one?.text).toBe(source);
    expect(two?.text).toBe(source);
    const zones = [...(one?.zones ?? []), ...(two?.zones ?? [])];
    expect(zones.map(({ start, end, role, voice }) => `${role} ${voice}: ${source.slice(start, end)}`)).toEqual([
      "title ann: The title",
      "byline null: By A.",
      "body ann: Opening words and “closing” words.",
      "boilerplate ann: More on:",
      "body null: A second text.",
      "boilerplate bob: More on:",
    ]);
    expect(one?.inlays).toEqual([{ start: 35, end: 44, kind: "insertion", voice: "bob" }]);
    expect(one?.metadata).toEqual({ date: "2017-10-05", year: "2017" });
    expect(study.counting).toEqual({ target: "a", reference: "b", zones: ["body"] });
    expect(study.sources.map(({ id, file }) => `${id} ${file}`)).toEqual(["post source.txt", "study.yaml study.yaml"]);
  });

  it("may be given by its file", async () => {
    expect((await readStudy(join(await folderOf(good), "study.yaml"))).id).toBe("made");
  });

  it("finds zones where a text has a file of its own and declares none", async () => {
    const folder = await madeFolder({
      "study.yaml": "id: s\ntitle: S\nsides: { target: a, reference: b }\nvoices: { v: V }\ncount: { zones: all }\ntexts:\n  - { id: x, side: a, file: x.md, voice: v }\n  - { id: y, side: b, file: y.jsonl, pair: p }\n",
      "x.md": "---\nauthor: Ann\n---\n# T\n\nProse.",
      "y.jsonl": '{"id":1,"text":"One."}\n{"id":2,"text":"Two."}',
    });
    const study = await readStudy(folder);
    expect(study.documents.map(({ id, side, pair }) => [id, side, pair])).toEqual([["x", "a", null], ["y/1", "b", "p"], ["y/2", "b", "p"]]);
    expect(study.documents[0]?.zones.map(({ role, voice }) => [role, voice])).toEqual([["boilerplate", "v"], ["title", "v"], ["body", "v"]]);
    expect(study.documents[0]?.metadata).toEqual({ author: "Ann" });
    expect(study.counting.zones).toContain("footnote");
  });

  it("warns of a text that is not English, or empty", async () => {
    const folder = await madeFolder({ "a.txt": "Die Gespräche sollen im Herbst wieder aufgenommen werden, sagte ein Sprecher, und zwar in Peking.", "b.txt": " \n" });
    const { warnings } = await readPair({ target: join(folder, "a.txt"), reference: join(folder, "b.txt") });
    expect(warnings[0]).toContain('text "a" does not look like English');
    expect(warnings[1]).toBe('text "b" is empty');
  });
});

describe("a broken study says where, what and how to mend it:", () => {
  it("two zones that overlap", async () => {
    expect(await broken("lines: 3, voice: null", "lines: 1-3")).toBe(
      "study.yaml: texts[0].zones[1]: starts at 0, but zone 0 ends at 9; let one of them be shorter (line 16)",
    );
  });

  it("two texts that overlap", async () => {
    expect(await broken("role: body, lines: 8", "role: body, lines: 6-8")).toContain(
      'texts[1].zones[0]: starts at 53, but zone 3 of text "one" ends at 61',
    );
  });

  it("a gap", async () => {
    const message = await broken("      - { role: byline, lines: 3, voice: null }\n", "");
    expect(message).toContain('sources.post: line 3 of source.txt (offsets 11 to 16) is in no zone: "By A."');
    expect(await broken('      - { role: boilerplate, lines: "6" }\n', "")).toContain("line 6 of source.txt");
    expect(await broken("      - { role: boilerplate, lines: [9-10], voice: bob }\n", "")).toContain("line 9 of source.txt");
  });

  it("a changed source", async () => {
    const message = await broken("id: made", "id: made", { "source.txt": `${source} ` });
    expect(message).toMatch(/^study\.yaml: sources\.post\.sha256: source\.txt has the hash [0-9a-f]{64}, so it is not the file/);
  });

  it("an anchor that occurs twice", async () => {
    expect(await broken('lines: "6"', 'from: "More on:", to: "A second"')).toBe(
      'study.yaml: texts[0].zones[3].from: "More on:" occurs twice in source.txt, at offset 53 (line 6) and at 78 (line 9); lengthen it until it occurs once (line 18)',
    );
  });

  it("an anchor that does not occur, with what is like it", async () => {
    expect(await broken("to: closing” words.", 'to: "closing\\" words."')).toContain('line 4 of source.txt has "closing” words."');
    expect(await broken("from: Opening words", "from: Nothing")).toContain('texts[0].zones[2].from: "Nothing" does not occur in source.txt; copy it from there');
  });

  it("anchors the wrong way round, or only one, or both kinds", async () => {
    expect(await broken("from: Opening words, to: closing” words.", "from: closing”, to: Opening")).toContain("before it starts at");
    expect(await broken(", to: closing” words.", "")).toContain("says not where it is");
    expect(await broken("from: Opening words", "lines: 4, from: Opening words")).toContain("has both `lines` and words");
  });

  it("lines that are not there", async () => {
    expect(await broken("lines: 3, voice: null", "lines: 3-99")).toContain("texts[0].zones[1].lines: has line 99, but source.txt ends with line 10");
    expect(await broken("lines: 3, voice: null", "lines: 4-3")).toContain("ends at line 3, before line 4");
    expect(await broken("lines: 3, voice: null", "lines: 2")).toContain("holds no text: line 2 is blank");
    expect(await broken("lines: 3, voice: null", "lines: 0")).toContain("lines: is 0, but must be a line (12) or a range");
    expect(await broken("lines: [9-10]", "lines: [9-12]")).toContain("texts[1].zones[1].lines[0]: has line 12");
  });

  it("unknown keys, roles, kinds, voices, sides and sources", async () => {
    expect(await broken("id: made", "id: made\ncount: { zones: [bodi] }")).toContain('count.zones: is ["bodi"], but must be all, or a list of body, title');
    expect(await broken("id: made", "id: made\ncount: { zones: body }")).toContain('count.zones: is "body", but must be all, or a list of body, title');
    expect(await broken("id: made", "id: made\ntitel: T")).toContain('study.yaml: unknown key "titel"; known here are id, title, sides');
    expect(await broken("role: title", "role: titel")).toBe(
      'study.yaml: texts[0].zones[0].role: is "titel", but must be one of body, title, heading, standfirst, byline, dateline, caption, boilerplate, blockquote, note, footnote, licence (line 15)',
    );
    expect(await broken("lines: 1 }", "lines: 1, vioce: ann }")).toContain('texts[0].zones[0]: unknown key "vioce"; known here are role, lines, from, to, voice');
    expect(await broken("kind: insertion", "kind: remark")).toContain("texts[0].inlays[0].kind");
    expect(await broken("voice: ann", "voice: anna")).toContain('texts[0].voice: "anna" is no voice of the study; known are ann, bob');
    expect(await broken("voice: null", "voice: zoe")).toContain("texts[0].zones[1].voice");
    expect(await broken("text: “closing”, voice: bob", "text: “closing”, voice: zoe")).toContain("texts[0].inlays[0].voice");
    expect(await broken("side: b", "side: c")).toContain('texts[1].side: "c" is neither the target "a" nor the reference "b"');
    expect(await broken("side: b", "side: a")).toContain('sides.reference: no text is on the side "b"');
    expect(await broken("reference: b", "reference: a")).toContain('sides: are both "a"');
    expect(await broken("source: post\n    voice", "source: pots\n    voice")).toContain('texts[0].source: "pots" is no source of the study; known are post');
  });

  it("texts without zones, without a source, or of one name", async () => {
    const zones = good.slice(good.lastIndexOf("    zones:"));
    expect(await broken(zones, "")).toContain('texts[1]: text "two" has no zones, but shares source.txt with another');
    expect(await broken(zones, "    zones: []\n")).toContain("texts[1].zones: is empty");
    expect(await broken("    source: post\n    voice", "    voice")).toContain("texts[0]: names neither a file nor a source");
    expect(await broken("id: two", "id: one")).toContain('texts[1].id: "one" is the id of texts[0] already');
    expect(await broken("id: two", "id: a/b")).toContain("must be an id of letters");
  });

  it("inlays that are not there, twice there, or over each other", async () => {
    expect(await broken("text: “closing”", "text: '[closing]'")).toContain('texts[0].inlays[0]: "[closing]" does not occur in the zones of text "one"');
    expect(await broken("text: “closing”", "text: words")).toContain('"words" occurs 2 times in text "one", on lines 4, 4; lengthen it, or add `each: true`');
    expect(await broken("text: “closing”", "text: A second text.")).toContain("does not occur in the zones");
    expect(await broken("voice: bob }\n  - id", "voice: bob }\n      - { kind: gloss, text: closing }\n  - id")).toContain("texts[0].inlays[1]: \"closing\" at 36 overlaps another inlay, from 35 to 44");
  });

  it("paths that climb out of its folder", async () => {
    expect(await broken("file: source.txt", "file: ../source.txt")).toContain('sources.post.file: "../source.txt" leads out of the study\'s folder');
    expect(await broken("file: source.txt", "file: /etc/hosts")).toContain("is an absolute path");
    expect(await broken("file: source.txt", "file: 'C:\\a.txt'")).toContain("is an absolute path");
    expect(await broken("file: source.txt", "file: 'a\\b.txt'")).toContain("has a backslash");
    expect(await broken("file: source.txt", "file: no.txt")).toContain('"no.txt": no such file in the study\'s folder');
    expect(await broken("file: source.txt", "file: .")).toContain("is a folder");
    expect(await broken("id: made", "id: made\nlexicons: [../l.yaml]")).toContain("lexicons[0]:");
    expect(await broken("id: made", "id: made\nactors: ../l.yaml")).toContain("actors:");
  });

  it("links that climb out of its folder", async () => {
    const folder = await folderOf(good.replace("file: source.txt", "file: in/link.txt"));
    await mkdir(join(folder, "in"));
    const outside = await madeFolder({ "source.txt": source });
    await symlink(join(outside, "source.txt"), join(folder, "in/link.txt"));
    expect(await faultOf(() => readStudy(folder))).toContain("is a symbolic link that leads out of the study's folder");
  });

  it("a link inside its folder is none of these", async () => {
    const folder = await folderOf(good.replace("file: source.txt", "file: link.txt"));
    await symlink(join(folder, "source.txt"), join(folder, "link.txt"));
    expect((await readStudy(folder)).id).toBe("made");
  });

  it("what is no YAML, or no study", async () => {
    expect(await broken("id: made", "id: [made")).toMatch(/^study\.yaml: line \d+, column \d+: is not YAML: /);
    expect(await broken("id: made", "id: *gone")).toContain("is not YAML");
    expect(await broken("id: made", "id: made\nid: made")).toContain("is not YAML: Map keys must be unique");
    expect(await broken(good, "just words")).toContain('study.yaml: is "just words", but must be a map of id, title');
    expect(await broken(good, "id: x")).toContain("study.yaml: title: is missing");
    expect(await broken("title: Made", "title: 7")).toContain("title: is 7, but must be the study's title");
  });

  it("no study at all", async () => {
    const folder = await madeFolder({ "a.txt": "x" });
    expect(await faultOf(() => readStudy(folder))).toContain("holds no study.yaml");
    expect(await faultOf(() => readStudy(join(folder, "no")))).toContain("no such study");
  });

  it("a study file that is not UTF-8", async () => {
    const folder = await madeFolder({ "source.txt": source });
    await writeFile(join(folder, "study.yaml"), Buffer.from([0x69, 0x64, 0x3a, 0xe9]));
    expect(await faultOf(() => readStudy(folder))).toContain("study.yaml: is not UTF-8: byte 3");
  });
});

describe("the shipped study", () => {
  const folder = "corpora/cfr-shen-yi-2017";

  it("divides the source between its two texts and loses no word", async () => {
    const { documents, warnings } = await readStudy(folder);
    expect(documents.map(({ id, side, pair }) => [id, side, pair])).toEqual([
      ["op-ed", "op-ed", "shen-yi-2017"],
      ["introduction", "introduction", "shen-yi-2017"],
    ]);
    expect(warnings).toEqual([]);
    const [opEd, introduction] = documents;
    expect(opEd?.zones.filter(({ role }) => role === "body").every(({ voice }) => voice === "shen")).toBe(true);
    expect(introduction?.zones.filter(({ role }) => role === "body").every(({ voice }) => voice === "laskai")).toBe(true);
    expect(opEd?.inlays.map(({ start, end, kind }) => `${kind} ${opEd.text.slice(start, end)}`)).toEqual([
      "insertion [for a long time]",
      "gloss 行为准则",
      "gloss 对抗",
      "insertion [this signal]",
      "note_mark [1]",
      "insertion [between China and the United States]",
      "note_mark [1]",
    ]);
  });

  it("fits the JSON Schema of studies", async () => {
    const validate = new Ajv({ strict: false }).compile(Object(studyJsonSchema()));
    expect(validate(parse(await readFile(`${folder}/study.yaml`, "utf8")))).toBe(true);
    expect(validate({ id: "x" })).toBe(false);
  });
});
