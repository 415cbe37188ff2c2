import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readPair } from "../../pipeline/read/pair.js";
import { annotate } from "../../pipeline/run/annotate.js";
import { compare } from "../../pipeline/run/compare.js";
import { chooseLexicons } from "../../pipeline/run/lexicons.js";
import { writeReport } from "../../pipeline/run/write-report.js";
import { metadata } from "../../pipeline/write/index.js";
import { all, faultOf, filesIn, madeFolder } from "../made/folder.js";

const texts = {
  "a.txt": "Perhaps the United States will agree to cooperate. China must not wait.",
  "b.txt": "The talks are a new form of dialogue. Beijing may not always agree with the Pentagon.",
};

const pairIn = async (folder: string) => readPair({ target: join(folder, "a.txt"), reference: join(folder, "b.txt") });

const bytesIn = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await filesIn(folder)).map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
    ),
  );

describe("compare", () => {
  it("makes all tables, whose rows can be gone through twice", async () => {
    const report = await compare(await pairIn(await madeFolder(texts)));
    expect(report.tables.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    expect(report.counting).toEqual({
      target: "a",
      reference: "b",
      zones: ["body", "blockquote"],
      inference: defaultInference,
    });
    for (const { rows } of report.tables) expect([...rows]).toEqual([...rows]);
    expect([...(report.tables.find(({ name }) => name === "stance-markers")?.rows ?? [])].length).toBeGreaterThan(0);
  });

  it("counts other zones when told to, and says so", async () => {
    const report = await compare(await pairIn(await madeFolder(texts)), { zones: ["title"] });
    expect(report.counting.zones).toEqual(["title"]);
    expect(report.provenance.settings.get("zones")).toEqual(["title"]);
  });

  it("tells how far it is", async () => {
    const told: string[] = [];
    await compare(await pairIn(await madeFolder(texts)), { progress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(["1/2", "2/2"]);
  });

  it("takes nothing for a comparison of nothing", async () => {
    const report = await compare(await pairIn(await madeFolder({ "a.txt": "", "b.txt": " \n" })));
    expect(report.warnings).toEqual(['text "a" is empty', 'text "b" is empty']);
    for (const { rows } of report.tables) expect(() => [...rows]).not.toThrow();
  });
});

describe("writeReport", () => {
  it("writes the same bytes wherever the texts lie, with a manifest that is true", async () => {
    const [here, there] = [await madeFolder(texts), await madeFolder(texts)];
    const files = await writeReport(await compare(await pairIn(here)), join(here, "out"));
    await writeReport(await compare(await pairIn(there)), join(there, "out"));
    const bytes = await bytesIn(join(here, "out"));
    expect(await bytesIn(join(there, "out"))).toEqual(bytes);
    expect(Object.values(bytes).join("")).not.toContain(here);
    expect(files.map(({ path }) => path).sort()).toEqual(Object.keys(bytes).sort());
    expect(JSON.parse(bytes["manifest.json"] ?? "")).toMatchObject({
      inputs: [{ path: "a.txt" }, { path: "b.txt" }],
      outputs: files.filter(({ path }) => path !== "manifest.json").toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      warnings: [],
    });
  });

  it("writes only what was asked for", async () => {
    const folder = await madeFolder(texts);
    const report = await compare(await pairIn(folder));
    await writeReport(report, join(folder, "out"), {
      formats: ["csv"],
      tables: ["texts"],
      text: true,
      bom: true,
      delimiter: ";",
    });
    const bytes = await bytesIn(join(folder, "out"));
    const always = ["codebook.md", "lexicon-entries.csv", "manifest.json", ...metadata.map(({ path }) => path)];
    expect(Object.keys(bytes).sort()).toEqual([...always, "texts.csv"].sort());
    expect(bytes["texts.csv"]).toMatch(/^\ufeffdocument;/);
  });

  it("leaves every word of the sources out", async () => {
    const marked = { "a.txt": "Perhaps Zyxwvut agrees with China.", "b.txt": "The Qponmlk may not." };
    const folder = await madeFolder(marked);
    const options = { formats: ["csv", "json", "html", "figures"], tables: "all", bom: false, delimiter: "," } as const;
    const report = await compare(await pairIn(folder));
    await writeReport(report, join(folder, "with"), { ...options, text: true });
    await writeReport(report, join(folder, "without"), { ...options, text: false });
    const words = /zyxwvut|qponmlk/i;
    expect(Object.values(await bytesIn(join(folder, "with"))).join("")).toMatch(words);
    expect(Object.values(await bytesIn(join(folder, "without"))).join("")).not.toMatch(words);
  });

  it("puts warnings into the manifest", async () => {
    const folder = await madeFolder({
      ...texts,
      "b.txt": "Die Gespräche sollen im Herbst wieder aufgenommen werden, sagte ein Sprecher der Regierung.",
    });
    await writeReport(await compare(await pairIn(folder)), join(folder, "out"));
    expect(await readFile(join(folder, "out/manifest.json"), "utf8")).toContain("does not look like English");
  });
});

describe("annotate", () => {
  it("annotates one document after the other, and no further than is asked", async () => {
    let taken = 0;
    const documents = function* () {
      for (const id of ["a", "b", "c"]) {
        taken += 1;
        yield documentOf(id, "Perhaps not.");
      }
    };
    const annotated = annotate(documents());
    const first = await annotated.next();
    expect(taken).toBe(1);
    expect(first.done === false && first.value.layers.stance.map(({ label }) => label)).toContain("hedge");
    expect((await all(annotated)).map(({ document }) => document.id)).toEqual(["b", "c"]);
  });

  it("can do without an entry, and refuses one that is not there", async () => {
    const labels = async (without: readonly string[]) =>
      (await all(annotate([documentOf("a", "Perhaps.")], { without }))).flatMap(({ layers }) =>
        layers.stance.map(({ entry }) => entry),
      );
    expect(await labels([])).toEqual(["hedge.perhaps"]);
    expect(await labels(["hedge.perhaps"])).toEqual([]);
    expect(await faultOf(() => chooseLexicons({ without: ["hedge.perhapz"] }))).toBe(
      'cannot switch off "hedge.perhapz": no lexicon entry has this id; did you mean "hedge.perhaps"?',
    );
  });
});
