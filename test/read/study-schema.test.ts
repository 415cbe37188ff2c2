import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { studyJsonSchema } from "../../pipeline/read/study.js";
import { goodStudy } from "../made/study.js";

const schema: Readonly<Record<string, unknown>> = Object(studyJsonSchema());
const fits = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const seed = await readFile("corpora/cfr-shen-yi-2017/study.yaml", "utf8");

/** Every property of the schema with its path. */
function* propertiesOf(node: unknown, path: string): Generator<readonly [path: string, property: object]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "properties") {
      for (const [name, property] of Object.entries(Object(value))) yield [`${path}.${name}`, Object(property)];
    }
    yield* propertiesOf(value, key === "properties" ? path : `${path}.${key}`);
  }
}

describe("the JSON Schema of studies", () => {
  it("accepts the shipped study, whose first line names it, and the one of the tests", () => {
    expect(seed.split("\n")[0]).toBe("# yaml-language-server: $schema=../study.schema.json");
    for (const yaml of [seed, goodStudy]) {
      fits(parse(yaml));
      expect(fits.errors).toBeNull();
    }
  });

  it("describes every property", () => {
    const all = [...propertiesOf(schema, "")];
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(([, property]) => !("description" in property)).map(([path]) => path)).toEqual([]);
  });

  it("lists roles, kinds, encodings, bases, units and labels, so that editors complete them", () => {
    const text = JSON.stringify(schema);
    for (const word of ["standfirst", "note_mark", "utf-16le", "mentions", "paragraph", "stance.hedge", "frames.power"])
      expect(text).toContain(`"${word}"`);
  });

  it.each([
    ["an unknown key", "title: Made", "title: Made\nregistre: x"],
    ["a title that is missing", "title: Made", ""],
    ["an unknown role", "role: title", "role: titel"],
    ["a zone that is nowhere", "from: Opening words, to: closing” words.", "voice: ann"],
    ["a zone with one anchor", ", to: closing” words.", ""],
    ["a zone by lines and by words", "from: Opening words", "lines: 4, from: Opening words"],
    ["lines the wrong way", "lines: 8", "lines: 0"],
    ["an unknown kind of inlay", "kind: insertion", "kind: insert"],
    ["an id with a space", "id: two", "id: two words"],
    ["a text without a source", "    source: post\n    zones", "    zones"],
    ["a text with two sources", "source: post\n    voice", "source: post\n    file: x.txt\n    voice"],
    ["a hash that is none", /sha256: \w+/, "sha256: abc"],
    ["an unknown encoding", "file: source.txt", "file: source.txt, encoding: latin1"],
    ["an unknown base", "id: made", "id: made\ncompare: { base: letters }"],
    ["an unknown unit", "id: made", "id: made\ncompare: { unit: word }"],
    ["too few resamples", "id: made", "id: made\ncompare: { resamples: 9 }"],
    ["a misspelt label", "id: made", "id: made\nfamilies: { one: [stance.hegde] }"],
    ["a misspelt zone to count", "id: made", "id: made\ncount: { zones: [bodi] }"],
  ])("refuses %s", (_, from, to) => {
    const changed = goodStudy.replace(from, to);
    expect(changed).not.toBe(goodStudy);
    expect(fits(parse(changed))).toBe(false);
  });
});
