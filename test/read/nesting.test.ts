import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import { readDictionary } from "../../pipeline/read/dictionaries.js";
import { readGold } from "../../pipeline/read/gold.js";
import { readLabelMap } from "../../pipeline/read/label-map.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { readReport } from "../../pipeline/read/report.js";
import { readStudy } from "../../pipeline/read/study.js";
import { all, faultOf, madeFolder } from "../made/folder.js";
import { readMade } from "../made/read-file.js";

const lists = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const deep = 50_000;

describe("what nests without end is refused with a word", () => {
  it.each([
    ["metadata in lists", `"text":"x","m":${lists(deep)}`],
    ["metadata in objects", `"text":"x","m":${objects(deep)}`],
    ["a text", `"text":${lists(deep)}`],
  ])("in JSONL: %s", async (_, rest) => {
    expect(await faultOf(() => readMade("a.jsonl", `{"id":"a",${rest}}\n`))).toMatch(
      /a\.jsonl:1: is nested more than 100 deep$/,
    );
  });

  it("and metadata that nest as people write them are read", async () => {
    const [one] = await readMade("a.jsonl", `{"id":"a","text":"x","m":${lists(20)},"n":{"b":[1,{"c":"d"}]}}\n`);
    expect(one?.metadata).toEqual({ m: "", n: '{"b":[1,{"c":"d"}]}' });
  });

  it("in gold", async () => {
    const folder = await madeFolder({ "gold.jsonl": `{"id":"a","text":"x","spans":${lists(deep)}}\n` });
    const path = join(folder, "gold.jsonl");
    expect(await faultOf(async () => all((await readGold(path)).documents))).toMatch(
      /:1: is nested more than 100 deep$/,
    );
  });

  it.each([lists(deep), `id: ${lists(deep)}`, "- ".repeat(deep), "id: a\ntitle: &a [ *a ]\n"])(
    "in a study: %.20s",
    async (content) => {
      const folder = await madeFolder({ "study.yaml": content });
      const fault = await faultOf(() => readStudy(folder));
      expect(fault).toContain("study.yaml:");
      expect(fault).not.toMatch(/call stack|\n/);
    },
  );

  it.each([lists(deep), "&a [ *a ]"])("in a lexicon: %.20s", async (entries) => {
    const folder = await madeFolder({ "a.yaml": `source: x\nentries: ${entries}\n` });
    expect(await faultOf(() => readLexicons({ extra: [join(folder, "a.yaml")] }))).toMatch(
      /nested more than 100 deep$/,
    );
  });

  it.each(["a: &a { b: *a }\n", "a: &a [ *a ]\n"])("in a dictionary, and in labels for one: %s", async (content) => {
    const folder = await madeFolder({ "a.yml": content });
    const path = join(folder, "a.yml");
    for (const read of [readDictionary, readLabelMap])
      expect(await faultOf(() => read(path))).toMatch(/a\.yml: is nested more than 100 deep$/);
  });

  it("in the manifest of a report", async () => {
    const folder = await madeFolder({ "manifest.json": `{"program":${objects(deep)}}` });
    expect(await faultOf(() => readReport(folder, tables))).toMatch(/manifest\.json: is nested more than 100 deep$/);
  });
});
