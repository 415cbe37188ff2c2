import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { defaultInference } from "../../pipeline/model/inference.js";
import { readPair } from "../../pipeline/read/pair.js";
import { readStudy, studyJsonSchema } from "../../pipeline/read/study.js";
import { madeFolder } from "../made/folder.js";
import { goodStudy, source } from "../made/study.js";

const folderOfStudy = () => madeFolder({ "study.yaml": goodStudy, "source.txt": source });

describe("a study", () => {
  it("has the zones, voices and inlays that it declares, trimmed, with exact offsets", async () => {
    const study = await readStudy(await folderOfStudy());
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
    expect(study.counting).toEqual({
      target: "a",
      reference: "b",
      zones: ["body", "blockquote"],
      inference: defaultInference,
    });
    expect(study.sources.map(({ id, file }) => `${id} ${file}`)).toEqual(["post source.txt", "study.yaml study.yaml"]);
  });

  it("may be given by its file", async () => {
    expect((await readStudy(join(await folderOfStudy(), "study.yaml"))).id).toBe("made");
  });

  it("finds zones where a text has a file of its own and declares none", async () => {
    const folder = await madeFolder({
      "study.yaml":
        "id: s\ntitle: S\nsides: { target: a, reference: b }\nvoices: { v: V }\ncount: { zones: all }\ntexts:\n  - { id: x, side: a, file: x.md, voice: v }\n  - { id: y, side: b, file: y.jsonl, pair: p }\n",
      "x.md": "---\nauthor: Ann\n---\n# T\n\nProse.",
      "y.jsonl": '{"id":1,"text":"One."}\n{"id":2,"text":"Two."}',
    });
    const study = await readStudy(folder);
    expect(study.documents.map(({ id, side, pair }) => [id, side, pair])).toEqual([
      ["x", "a", null],
      ["y/1", "b", "p"],
      ["y/2", "b", "p"],
    ]);
    expect(study.documents[0]?.zones.map(({ role, voice }) => [role, voice])).toEqual([
      ["boilerplate", "v"],
      ["title", "v"],
      ["body", "v"],
    ]);
    expect(study.documents[0]?.metadata).toEqual({ author: "Ann" });
    expect(study.counting.zones).toContain("footnote");
  });

  it("warns of a text that is not English, or empty", async () => {
    const folder = await madeFolder({
      "a.txt": "Die Gespräche sollen im Herbst wieder aufgenommen werden, sagte ein Sprecher, und zwar in Peking.",
      "b.txt": " \n",
    });
    const { warnings } = await readPair({ target: join(folder, "a.txt"), reference: join(folder, "b.txt") });
    expect(warnings[0]).toContain('text "a" does not look like English');
    expect(warnings[1]).toBe('text "b" is empty');
  });
});

describe("the encoding of a page in a study", () => {
  const page = Buffer.from(
    '<!doctype html><meta charset="windows-1252"><p>Caf\xe9 talks \x93may\x94 resume.',
    "latin1",
  );
  const study = (told: string): string =>
    `id: s\ntitle: S\nsides: { target: a, reference: b }\ntexts:\n  - { id: a, side: a, file: a.html${told} }\n  - { id: b, side: b, file: b.txt }\n`;

  it.each([
    ["is the one that the page names", "", "Café talks “may” resume."],
    ["unless the study tells another", ", encoding: windows-1251", "Cafй talks “may” resume."],
  ])("%s", async (_, told, text) => {
    const folder = await madeFolder({ "study.yaml": study(told), "a.html": page, "b.txt": "B." });
    expect((await readStudy(folder)).documents[0]?.text).toBe(text);
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
    expect(opEd?.zones.filter(({ role }) => role === "body").every(({ voice }) => voice === "cn.shen")).toBe(true);
    expect(introduction?.zones.filter(({ role }) => role === "body").every(({ voice }) => voice === "us.laskai")).toBe(
      true,
    );
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
    const validate = new Ajv2020({ strict: false }).compile(Object(studyJsonSchema()));
    expect(validate(parse(await readFile(`${folder}/study.yaml`, "utf8")))).toBe(true);
    expect(validate({ id: "x" })).toBe(false);
  });
});
