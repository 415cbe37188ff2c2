import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readCorpus, readPairCorpus, regroup } from "../../pipeline/read/corpus.js";
import { readStudy } from "../../pipeline/read/study.js";
import { all, faultOf, madeFolder } from "../made/folder.js";

const lines = (...objects: readonly object[]): string => objects.map((one) => `${JSON.stringify(one)}\n`).join("");

const files = {
  "a.jsonl": lines({ id: 1, text: "One.", party: "red" }, { id: 2, text: "Two.", party: "blue" }),
  "b.jsonl.gz": gzipSync(lines({ id: 3, text: "Three.", party: "red" }, { id: 4, text: "Four." })),
};

describe("readCorpus", () => {
  it("groups the texts of files by a field, and reads them as often as is asked", async () => {
    const folder = await madeFolder(files);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const corpus = await readCorpus({ paths, by: "party" });
    expect(corpus).toMatchObject({
      id: "a-and-b-by-party",
      title: "a and b by party",
      counting: { target: "blue", reference: "red" },
      contrasts: [{ target: "blue", reference: "red" }],
      codeUnits: 14,
      warnings: ['1 of 4 texts cannot be put in a group, as "party" is missing or cannot be compared there; left out'],
    });
    expect(corpus.sources.map(({ file }) => file)).toEqual(["a.jsonl", "b.jsonl.gz"]);
    const sides = async () => (await all(corpus.read())).map(({ id, side }) => `${id} ${side}`);
    expect(await sides()).toEqual(["1 red", "2 blue", "3 red"]);
    expect(await sides()).toEqual(["1 red", "2 blue", "3 red"]);
    const { read: _, ...other } = await readCorpus({ paths: paths.toReversed(), by: "party" });
    const { read: __, ...same } = corpus;
    expect(other).toEqual(same);
  });

  it("reads the heads of Markdown, and names but a few of many files", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const text = (name: string) => `---\nparty: ${name < "c" ? "red" : "blue"}\n---\n\nA text.\n`;
    const folder = await madeFolder(Object.fromEntries(names.map((name) => [`${name}.md`, text(name)])));
    const corpus = await readCorpus({ paths: names.map((name) => join(folder, `${name}.md`)), by: "party" });
    expect(corpus.id).toBe("a-and-b-and-c-and-2-more-by-party");
    expect(corpus.grouping.groups).toEqual([
      { side: "blue", texts: 3 },
      { side: "red", texts: 2 },
    ]);
  });
});

describe("regroup", () => {
  it("puts the texts of a study on other sides", async () => {
    const text = (id: string, side: string, author: string) =>
      `  - { id: ${id}, side: ${side}, file: ${id}.txt, metadata: { author: ${author} } }\n`;
    const study =
      "id: s\ntitle: S\nsides: { target: x, reference: y }\ncompare: { seed: 5 }\ntexts:\n" +
      text("t", "x", "Ann") +
      text("u", "y", "Ann") +
      text("v", "y", "Bea");
    const folder = await madeFolder({ "study.yaml": study, "t.txt": "T.", "u.txt": "U.", "v.txt": "V." });
    const corpus = await regroup(await readStudy(folder), { by: "author", target: "Bea" });
    expect(corpus).toMatchObject({
      id: "s-by-author",
      title: "S, by author",
      counting: { target: "Bea", reference: "Ann", inference: { seed: 5 } },
    });
    expect((await all(corpus.read())).map(({ id, side }) => `${id} ${side}`)).toEqual(["t Ann", "u Ann", "v Bea"]);
  });
});

describe("readPairCorpus", () => {
  it("makes each file a side, whose texts bear its name", async () => {
    const folder = await madeFolder(files);
    const corpus = await readPairCorpus({ target: join(folder, "b.jsonl.gz"), reference: join(folder, "a.jsonl") });
    expect(corpus).toMatchObject({ id: "b-and-a", contrasts: [{ target: "b", reference: "a" }], codeUnits: 19 });
    expect((await all(corpus.read())).map(({ id, side }) => `${id} ${side}`)).toEqual([
      "b/3 b",
      "b/4 b",
      "a/1 a",
      "a/2 a",
    ]);
  });
});

describe("a packed file", () => {
  it.each<[string, Uint8Array, string]>([
    ["that is none", Buffer.from('{"id":1,"text":"x"}'), "x.jsonl.gz: is no gzip archive, or a damaged one"],
    [
      "that is cut off",
      gzipSync(lines({ id: 1, text: "x ".repeat(999) })).subarray(0, 30),
      "the gzip archive ends too early",
    ],
  ])("%s is told", async (_, bytes, message) => {
    const folder = await madeFolder({ "x.jsonl.gz": bytes });
    expect(await faultOf(() => readCorpus({ paths: [join(folder, "x.jsonl.gz")], by: "party" }))).toContain(message);
  });
});
