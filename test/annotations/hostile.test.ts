import { describe, expect, it } from "vitest";
import {
  type AnnotatedText,
  type AnnotationFormat,
  annotationFormats,
  sortedAnnotations,
} from "../../pipeline/model/annotations.js";
import { parseAnnotations } from "../../pipeline/read/annotations/index.js";
import { writeAnnotations } from "../../pipeline/write/annotations/index.js";
import { faultOf } from "../made/folder.js";
import { filesOf, keysOf, readFiles } from "./formats.js";
import { over, small } from "./small.js";

/** Words that mean something to one format or another, and must mean nothing in a value. */
const nasty: readonly string[] = [
  "a\tb",
  "a\nb\r\nc\rd",
  " spaces at the ends ",
  "=1+1",
  "]]>&amp;&lt;<b>\"'&#x0;-->",
  "a|b_c*d[1]e;f->g\\h\\",
  "*",
  "_",
  "[3]",
  "x[3]",
  "\\t\\n\\",
  "(1-a),2)@+1 %41%",
  '{"a":"b"}',
  '"',
  "\u2028\u2029\u0085\u00a0\ufeff",
  "\u202Eright to left\u202C سلام",
  "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}",
  "e\u0301\u0301\u0301",
  "__proto__",
  "\u{10FFFF}",
  "T1\tstance-hedge 0 7\tPerhaps",
  "#Text=x",
  "SpaceAfter=No|x",
];

const withWords = (value: string): AnnotatedText => ({
  ...small,
  annotations: sortedAnnotations([
    ...small.annotations,
    over("must", "actors", value, { name: value, __proto__x: value, entry: value }),
    over("China", "actors", "constructor", { constructor: value, toString: value }),
  ]),
});

describe.each(annotationFormats)("%s", (format) => {
  it.each(nasty.map((value) => [JSON.stringify(value), value]))(
    "gives %s back, as a label and as a value",
    (_, value) => {
      const one = withWords(value);
      const { texts, problems } = readFiles(format, filesOf(format, one));
      expect(problems).toEqual([]);
      expect(keysOf(texts[0] ?? small)).toEqual(keysOf(one));
    },
  );

  it.each(nasty.filter((value) => value.trim() !== ""))("gives a text of it back: %j", (value) => {
    const text = `${value}Perhaps${value}`;
    const start = text.indexOf("Perhaps");
    const hedge = { start, end: start + 7, layer: "stance", label: "hedge", attributes: new Map() } as const;
    const whole = { start: 0, end: text.length, layer: "voices", label: "own", attributes: new Map() } as const;
    const one = { id: "x", text, tokens: [], sentences: [], annotations: sortedAnnotations([hedge, whole]) };
    const { texts, problems } = readFiles(format, filesOf(format, one));
    expect(problems).toEqual([]);
    expect(texts[0]?.text).toBe(text);
    expect(keysOf(texts[0] ?? small)).toEqual(keysOf(one));
  });

  it.each([
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\x",
    "a/b",
    "..",
    ".hidden",
    "CON",
    "nul.txt",
    "x.",
    "x.cas.json",
    "%2e%2e",
    "a\nb\tc",
    " x ",
    "Füße 中国 \u{1F600}",
    "__proto__",
    '"x"',
    "manifest",
  ])("keeps the files of the text %j in their folder, and gives its id back", (id) => {
    for (const { path } of writeAnnotations(format, { ...small, id }))
      expect(path).toMatch(/^[A-Za-z0-9%_-][A-Za-z0-9%_.-]*$/);
    const { texts, problems } = readFiles(format, filesOf(format, { ...small, id }));
    expect([texts[0]?.id, problems]).toEqual([id, []]);
  });

  it("refuses what no file can hold, by name and place", async () => {
    const refused = async (one: AnnotatedText) => faultOf(() => writeAnnotations(format, one));
    expect(await refused({ ...small, text: `${small.text.slice(0, 40)}\uD800` })).toMatch(
      /^text "small": [a-z-]+: offset 40 \(line 2\) holds U\+D800, half of a character/,
    );
    expect(await refused({ ...small, id: "a\uDC00" })).toContain("its id: offset 1 (line 1) holds U+DC00");
    expect(await refused(withWords("\uD83D"))).toMatch(/actors \d+-\d+: its (?:label|constructor): offset 0/);
    expect(await refused({ ...small, id: "" })).toContain("its id is empty");
    expect(await refused({ ...small, id: "x".repeat(300) })).toContain("its id is too long");
    const parted = { start: 9, end: 11, layer: "stance", label: "hedge", attributes: new Map() } as const;
    expect(await refused({ ...small, annotations: [parted] })).toContain("stance 9-11: is no labelled stretch");
  });

  it("is read with a mark of order before it, and with the line ends of Windows", () => {
    const { path, content, text } = filesOf(format, { ...small, text: small.text });
    // In XML, and only there, a line end of the file is one of the text, whichever it was; ours stands in by number.
    const windows = content.replaceAll("\n", "\r\n");
    const { texts, problems } = readFiles(format, { path, content: `\ufeff${windows}`, text });
    expect(problems).toEqual([]);
    expect(keysOf(texts[0] ?? small)).toEqual(keysOf(small));
  });
});

it("XML refuses what it forbids, and nothing else does", async () => {
  const one = { ...small, text: `${small.text}\0\u0001` };
  expect(await faultOf(() => writeAnnotations("tei", one))).toMatch(
    /tei: offset 46 \(line 2\) holds U\+0000, a character that XML 1.0 forbids/,
  );
  for (const format of annotationFormats.filter((name) => name !== "tei")) {
    expect(readFiles(format, filesOf(format, one)).texts[0]?.text, format).toBe(one.text);
  }
});

const faultIn = (format: AnnotationFormat, content: string, text: string | null = small.text) =>
  faultOf(() => parseAnnotations(format, { path: "x", content }, text));
const problemsIn = (format: AnnotationFormat, content: string, text: string | null = small.text): readonly string[] =>
  parseAnnotations(format, { path: "small.x", content }, text).problems;

describe("a crafted file", () => {
  const tei = filesOf("tei", small).content;
  const typed = (doctype: string, words = ""): string =>
    tei.replace("<TEI", `${doctype}<TEI`).replace("Perhaps", `${words}Perhaps`);

  it.each([
    [
      "an entity that grows",
      typed(`<!DOCTYPE TEI [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`, "&b;"),
    ],
    ["an entity from outside", typed(`<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>`, "&a;")],
    ["a parameter entity", typed(`<!DOCTYPE TEI [<!ENTITY % a SYSTEM "http://localhost/x.dtd"> %a;]>`)],
    ["a DOCTYPE alone", typed(`<!DOCTYPE TEI SYSTEM "tei.dtd">`)],
  ])("with %s is refused in one line", async (_, content) => {
    expect(await faultIn("tei", content)).toMatch(
      /^x:\d+: has a DOCTYPE, which may reach out of the file; take it out$/,
    );
  });

  it("with an entity that nothing declares, or broken tags, is no XML", async () => {
    expect(await faultIn("tei", tei.replace("Perhaps", "&a;"))).toMatch(/^x:\d+: is not XML: /);
    expect(await faultIn("tei", tei.replace("</TEI>", "</x>"))).toMatch(/^x:\d+: is not XML: /);
    expect(await faultIn("tei", tei.replace("Perhaps", "&#0;"))).toMatch(/^x:\d+: is not XML: /);
    expect(await faultIn("tei", "")).toMatch(/^x:\d+: is not XML: |has no element/);
  });

  it.each<[AnnotationFormat, string]>([
    ["tei", "<a>".repeat(100_000)],
    ["cas-json", "[".repeat(100_000)],
    ["cas-json", `{"%FEATURE_STRUCTURES":[${'{"a":'.repeat(100_000)}`],
    ["web-annotation", '{"a":'.repeat(100_000)],
  ])("in %s that nests without end is refused in one line", async (format, content) => {
    expect(await faultIn(format, content)).toMatch(/^x:1: is nested more than \d+ deep$/);
  });

  it("with a note in brat, or a comment in CoNLL-U, that nests without end is told", () => {
    const note = `{"a":${"[".repeat(100_000)}`;
    expect(problemsIn("brat", `T1\tstance-hedge 0 7\tPerhaps\n#1\tAnnotatorNotes T1\t${note}`)).toHaveLength(1);
    const { content } = filesOf("conllu", small);
    expect(problemsIn("conllu", content.replace(/annotation 2 = .*/, `annotation 2 = ${note}`))).toHaveLength(1);
  });

  it("changes nothing but what it says by keys such as __proto__", () => {
    const cas = filesOf("cas-json", small).content;
    const own = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}';
    expect(problemsIn("cas-json", cas.replace('"label":"hedge"', `"label":"hedge",${own}`))).toEqual([
      expect.stringContaining('has "__proto__" that is a list or an object'),
    ]);
    const page = filesOf("web-annotation", small).content;
    expect(problemsIn("web-annotation", page.replace('"startIndex"', `${own},"startIndex"`))).toEqual([]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it("of Web Annotation that names another source than the text beside it is told, and nothing is opened", () => {
    const page = filesOf("web-annotation", small).content;
    for (const source of ["../../../etc/passwd", "file:///etc/passwd", "http://localhost/", "small.txt/../other.txt"]) {
      const problems = problemsIn(
        "web-annotation",
        page.replace('"source":"small.txt"', `"source":${JSON.stringify(source)}`),
      );
      expect(problems).toEqual([
        expect.stringMatching(/^small\.x:\d+: is said of .*but this page is of "small.txt"; take it out$/),
      ]);
    }
  });

  it.each<[AnnotationFormat, string, RegExp]>([
    ["brat", "T1\tstance-hedge 0 7\tPerhap\n", /says "Perhap", but at 0 to 7 stands "Perhaps"/],
    ["brat", "T1\tstance-hedge 0 7\n", /:1: is no "T1<tab>/],
    ["brat", "T1\tstance-hedge 0 999999999\tPerhaps\n", /outside the text/],
    ["brat", "T1\tstance-hedge 7 7\t\n", /ends at 7, but starts at 7/],
    ["brat", "T1\tstance-hedge 0 7;16 20\tPerhaps must\n", /is in several pieces/],
    ["brat", "T1\tnames-event 0 7\tPerhaps\n", /unknown layer "names-event"/],
    ["brat", "T1\tactors 10 15\tChina\n", /has no label; give it one/],
    ["brat", "T1\tstance-hedge 0 7\tPerhaps\nT1\tstance-hedge 0 7\tPerhaps\n", /:2: T1 stands in line 1 already/],
    ["brat", "A1\tstatus T9 kept\n", /:1: status is said of T9, which is not there/],
    ["brat", "R1\tx Arg1:T1 Arg2:T2\n", /:1: .*is a relation, an event or the like/],
    [
      "brat",
      "T1\tstance-hedge 0 7\tPerhaps\nA1\tnegated T1 maybe\n",
      /has the negated "maybe", but known are true, false/,
    ],
  ])("in %s is told: %j", (format, content, message) => {
    expect(problemsIn(format, content)).toEqual([expect.stringMatching(message)]);
  });

  it.each<[AnnotationFormat, string, RegExp]>([
    ["webanno-tsv", "1-1\t0-7\tPerhaps\n", /^x:1: does not begin with/],
    [
      "webanno-tsv",
      "#FORMAT=WebAnno TSV 3.3\n\n#Text=a\n1-1\t900000000-900000001\ta\n",
      /^x:4: begins at 900000000, but/,
    ],
    ["webanno-tsv", "#FORMAT=WebAnno TSV 3.3\n\n#Text=a\n1-1\t0-x\ta\n", /^x:4: is no "1-1<tab>0-7<tab>word"/],
    ["webanno-tsv", "#FORMAT=WebAnno TSV 3.3\n1-1\t0-1\ta\n", /^x:2: stands before the first #Text=/],
    ["conllu", "1\tPerhaps\n", /^x:1: has 2 columns, but CoNLL-U has 10/],
    ["conllu", "1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\t_\n", /^x:1: "1-2" is no single token/],
    ["cas-json", "{}", /^x: has no "%FEATURE_STRUCTURES"/],
    ["cas-json", '{"%FEATURE_STRUCTURES":[3]}', /^x: "%FEATURE_STRUCTURES"\[0\] is no object/],
    ["cas-json", '{"%FEATURE_STRUCTURES":[]}', /^x: holds no uima.cas.Sofa/],
    [
      "cas-json",
      '{"%FEATURE_STRUCTURES":[{"%TYPE":"uima.cas.Sofa","sofaString":"a\\ud800"}]}',
      /ends with half of a character/,
    ],
    ["cas-json", "{", /^x: is not JSON: /],
    ["web-annotation", '{"type":"AnnotationCollection"}', /^x: is no AnnotationPage with "items"/],
  ])("in %s is refused: %j", async (format, content, message) => {
    const fault = await faultIn(format, content);
    expect(fault).toMatch(message);
    expect(fault).not.toContain("\n");
  });
});
