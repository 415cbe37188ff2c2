import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStudy } from "../../pipeline/read/study.js";
import { faultOf, madeFolder } from "../made/folder.js";
import { goodStudy as good, source } from "../made/study.js";

const folderOf = (yaml: string, files: Readonly<Record<string, string>> = {}) =>
  madeFolder({ "study.yaml": yaml, "source.txt": source, ...files });

/** Fault of the good study with one thing changed, without the folder's path. */
const broken = async (from: string, to: string, files: Readonly<Record<string, string>> = {}): Promise<string> => {
  expect(good).toContain(from);
  const folder = await folderOf(good.replace(from, to), files);
  const message = await faultOf(() => readStudy(folder));
  expect(message.startsWith(`${folder}/study.yaml:`)).toBe(true);
  expect(message).not.toContain("\n");
  return message.slice(folder.length + 1);
};

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
    expect(await broken("      - { role: boilerplate, lines: [9-10], voice: bob }\n", "")).toContain(
      "line 9 of source.txt",
    );
  });

  it("a changed source", async () => {
    const message = await broken("id: made", "id: made", { "source.txt": `${source} ` });
    expect(message).toMatch(
      /^study\.yaml: sources\.post\.sha256: source\.txt has the hash [0-9a-f]{64}, so it is not the file/,
    );
  });

  it("an anchor that occurs twice", async () => {
    expect(await broken('lines: "6"', 'from: "More on:", to: "A second"')).toBe(
      'study.yaml: texts[0].zones[3].from: "More on:" occurs twice in source.txt, at offset 53 (line 6) and at 78 (line 9); lengthen it until it occurs once (line 18)',
    );
  });

  it("an anchor that does not occur, with what is like it", async () => {
    expect(await broken("to: closing” words.", 'to: "closing\\" words."')).toContain(
      'line 4 of source.txt has "closing” words."',
    );
    expect(await broken("from: Opening words", "from: Nothing")).toContain(
      'texts[0].zones[2].from: "Nothing" does not occur in source.txt; copy it from there',
    );
  });

  it("anchors the wrong way round, or only one, or both kinds", async () => {
    expect(await broken("from: Opening words, to: closing” words.", "from: closing”, to: Opening")).toContain(
      "before it starts at",
    );
    expect(await broken(", to: closing” words.", "")).toContain("says not where it is");
    expect(await broken("from: Opening words", "lines: 4, from: Opening words")).toContain(
      "has both `lines` and words",
    );
  });

  it("lines that are not there", async () => {
    expect(await broken("lines: 3, voice: null", "lines: 3-99")).toContain(
      "texts[0].zones[1].lines: has line 99, but source.txt ends with line 10",
    );
    expect(await broken("lines: 3, voice: null", "lines: 4-3")).toContain("ends at line 3, before line 4");
    expect(await broken("lines: 3, voice: null", "lines: 2")).toContain("holds no text: line 2 is blank");
    expect(await broken("lines: 3, voice: null", "lines: 0")).toContain(
      "lines: is 0, but must be a line (12) or a range",
    );
    expect(await broken("lines: [9-10]", "lines: [9-12]")).toContain("texts[1].zones[1].lines[0]: has line 12");
  });

  it("unknown keys, roles, kinds, voices, sides and sources", async () => {
    expect(await broken("id: made", "id: made\ncount: { zones: [bodi] }")).toContain(
      'count.zones: is ["bodi"], but must be all, or a list of body, title',
    );
    expect(await broken("id: made", "id: made\ncount: { zones: body }")).toContain(
      'count.zones: is "body", but must be all, or a list of body, title',
    );
    expect(await broken("id: made", "id: made\ntitel: T")).toContain(
      'study.yaml: unknown key "titel"; known here are id, title, sides',
    );
    expect(await broken("role: title", "role: titel")).toBe(
      'study.yaml: texts[0].zones[0].role: is "titel", but must be one of body, title, heading, standfirst, byline, dateline, caption, boilerplate, blockquote, note, footnote, licence (line 15)',
    );
    expect(await broken("lines: 1 }", "lines: 1, vioce: ann }")).toContain(
      'texts[0].zones[0]: unknown key "vioce"; known here are role, lines, from, to, voice',
    );
    expect(await broken("kind: insertion", "kind: remark")).toContain("texts[0].inlays[0].kind");
    expect(await broken("voice: ann", "voice: anna")).toContain(
      'texts[0].voice: "anna" is no voice of the study; known are ann, bob',
    );
    expect(await broken("voice: null", "voice: zoe")).toContain("texts[0].zones[1].voice");
    expect(await broken("text: “closing”, voice: bob", "text: “closing”, voice: zoe")).toContain(
      "texts[0].inlays[0].voice",
    );
    expect(await broken("side: b", "side: c")).toContain(
      'texts[1].side: "c" is neither the target "a" nor the reference "b"',
    );
    expect(await broken("side: b", "side: a")).toContain('sides.reference: no text is on the side "b"');
    expect(await broken("reference: b", "reference: a")).toContain('sides: are both "a"');
    expect(await broken("source: post\n    voice", "source: pots\n    voice")).toContain(
      'texts[0].source: "pots" is no source of the study; known are post',
    );
  });

  it("texts without zones, without a source, or of one name", async () => {
    const zones = good.slice(good.lastIndexOf("    zones:"));
    expect(await broken(zones, "")).toContain('texts[1]: text "two" has no zones, but shares source.txt with another');
    expect(await broken(zones, "    zones: []\n")).toContain("texts[1].zones: is empty");
    expect(await broken("    source: post\n    voice", "    voice")).toContain(
      "texts[0]: names neither a file nor a source",
    );
    expect(await broken("id: two", "id: one")).toContain('texts[1].id: "one" is the id of texts[0] already');
    expect(await broken("id: two", "id: a/b")).toContain("must be an id of letters");
  });

  it("inlays that are not there, twice there, or over each other", async () => {
    expect(await broken("text: “closing”", "text: '[closing]'")).toContain(
      'texts[0].inlays[0]: "[closing]" does not occur in the zones of text "one"',
    );
    expect(await broken("text: “closing”", "text: words")).toContain(
      '"words" occurs 2 times in text "one", on lines 4, 4; lengthen it, or add `each: true`',
    );
    expect(await broken("text: “closing”", "text: A second text.")).toContain("does not occur in the zones");
    expect(
      await broken("voice: bob }\n  - id", "voice: bob }\n      - { kind: gloss, text: closing }\n  - id"),
    ).toContain('texts[0].inlays[1]: "closing" at 36 overlaps another inlay, from 35 to 44');
  });

  it("paths that climb out of its folder", async () => {
    expect(await broken("file: source.txt", "file: ../source.txt")).toContain(
      'sources.post.file: "../source.txt" leads out of the study\'s folder',
    );
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
    expect(await broken("id: made", "id: [made")).toMatch(/^study\.yaml:\d+:\d+: is not YAML: /);
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
