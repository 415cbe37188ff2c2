import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readGold, readStudyGold } from "../../pipeline/read/gold.js";
import { readStudy } from "../../pipeline/read/study.js";
import { all, faultOf, madeFolder } from "../made/folder.js";

const line = (span: object, text = "Perhaps."): string => JSON.stringify({ id: "a", text, spans: [span] });
const hedge = { start: 0, end: 7, label: "hedge", layer: "stance" };

describe("readGold", () => {
  it("reads texts, spans with what they carry, and metadata, whatever they are called", async () => {
    const folder = await madeFolder({
      "gold.jsonl": `{"id":"__proto__","text":"Perhaps it must.","meta":{"label":"x","__proto__":"y"},"spans":[
{"start":8,"end":10,"label":"__proto__"},{"start":0,"end":7,"label":"constructor","layer":"stance","optional":true,"attrs":{"form":"name","n":1,"rel":["a","b"]}}]}`.replace(
        "\n",
        "",
      ),
    });
    const gold = await readGold(join(folder, "gold.jsonl"));
    const [one] = await all(gold.documents);
    expect(one?.document.id).toBe("__proto__");
    expect(one?.document.metadata.label).toBe("x");
    expect(one?.spans.map(({ start, label, layer, optional }) => [start, label, layer, optional])).toEqual([
      [0, "constructor", "stance", true],
      [8, "__proto__", null, false],
    ]);
    expect([...(one?.spans[0]?.attributes ?? [])]).toEqual([
      ["form", "name"],
      ["n", "1"],
      ["rel", "a; b"],
    ]);
    expect(gold.inputs()).toEqual([{ path: "gold.jsonl", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it("takes a folder for the files in it, whose ids must differ", async () => {
    const folder = await madeFolder({
      "b.jsonl": line(hedge).replace('"a"', '"b"'),
      "a.jsonl": line(hedge),
      "README.md": "words",
    });
    expect((await all((await readGold(folder)).documents)).map(({ document }) => document.id)).toEqual(["a", "b"]);
    const twice = await madeFolder({ "a.jsonl": line(hedge), "b.jsonl": line(hedge) });
    expect(await faultOf(async () => all((await readGold(twice)).documents))).toContain('has a text "a", as ');
    expect(await faultOf(async () => readGold(await madeFolder()))).toContain("holds no .jsonl");
  });

  it.each([
    ['{"id":\n', /:1: is not JSON/],
    ["[]", /:1: is JSON, but no object/],
    ["", /holds no document/],
    ["\n\n", /holds no document/],
    ['{"id":"a","text":"x"}', /:1: "spans" is missing, but must be a list/],
    ['{"id":"a","text":"x","spans":[3]}', /:1: spans\[0\]: is 3, but must be an object/],
    [`${line(hedge)}\n${line(hedge)}`, /:2: id "a" stands on line 1 already/],
    [line({ ...hedge, end: 99 }), /:1: spans\[0\]: "end" is 99, but the text has the offsets 0 to 8/],
    [line({ ...hedge, start: -1 }), /"start" is -1/],
    [line({ ...hedge, start: 0.5 }), /"start" is 0.5, but must be an offset/],
    [line({ ...hedge, start: 7 }), /ends at 7, but starts at 7; a span is never empty/],
    [line({ ...hedge, start: 1 }, "😀 Perhaps."), /"start" is 1, which parts a character of two code units/],
    [line({ ...hedge, label: undefined }), /"label" is missing/],
    [line({ ...hedge, label: 3 }), /"label" is 3, but must be a text/],
    [line({ ...hedge, layer: "" }), /"layer" is "", but must be a text/],
    [line({ ...hedge, optional: "no" }), /"optional" is "no", but must be true or false/],
    [line({ ...hedge, surface: "Maybe" }), /"surface" is "Maybe", but at 0 to 7 stands "Perhaps"/],
    ['{"id":"a","text":"x","spans":[],"meta":3}', /"meta": is 3, but must be an object/],
  ])("tells in one line what is wrong with %j", async (content, message) => {
    const folder = await madeFolder({ "gold.jsonl": content });
    const fault = await faultOf(async () => all((await readGold(join(folder, "gold.jsonl"))).documents));
    expect(fault).toMatch(message);
    expect(fault).not.toContain("\n");
  });
});

describe("readStudyGold", async () => {
  const study = await readStudy(fileURLToPath(new URL("../../corpora/cfr-shen-yi-2017", import.meta.url)));
  const source_sha256 = study.sources[0]?.sha256;
  const span = { side: "introduction", layer: "stance", label: "hedge", start: 868, end: 875 };

  it("gives the texts that spans name, in the zones that the study counts", async () => {
    const folder = await madeFolder({ "gold.json": JSON.stringify({ source_sha256, spans: [span] }) });
    const gold = await readStudyGold(join(folder, "gold.json"), study);
    expect(gold.zones).toEqual(["body"]);
    expect((await all(gold.documents)).map(({ document, spans }) => [document.id, spans.length])).toEqual([
      ["introduction", 1],
    ]);
  });

  it.each([
    ["[]", /is \[\], but must be an object/],
    ["{", /is not JSON/],
    [{ source_sha256: "x", spans: [] }, /"source_sha256" is "x", but the study's files are source.txt/],
    [{ source_sha256 }, /"spans" is missing/],
    [{ source_sha256, spans: [] }, /holds no span/],
    [
      { source_sha256, spans: [{ ...span, side: "constructor" }] },
      /"side" is "constructor", but the texts of the study/,
    ],
    [{ source_sha256, spans: [{ ...span, end: 1e6 }] }, /spans\[0\]: "end" is 1000000, but the text has/],
    [{ source_sha256, spans: [{ ...span, surface: "no" }] }, /"surface" is "no", but at 868 to 875 stands "Chinese"/],
  ])("tells what is wrong with %j", async (content, message) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    const folder = await madeFolder({ "gold.json": text });
    expect(await faultOf(() => readStudyGold(join(folder, "gold.json"), study))).toMatch(message);
  });
});

describe("rows of who says what", () => {
  const rows = (voice: unknown) => JSON.stringify({ source_sha256: sha256, spans: [], voice });
  const study = "corpora/cfr-shen-yi-2017";
  const row = { line: 40, content: "Time is on China’s side", source: "cn.shen", type: "direct", cue: "writes" };
  const sha256 = "aac7b177bb18434d82fad89aa01b26ad7040a0651a0de7adf35c1fd99dc285c0";
  const read = async (voice: unknown) => {
    const folder = await madeFolder({ "gold.json": rows(voice) });
    return readStudyGold(join(folder, "gold.json"), await readStudy(study));
  };

  it("become contents of quotations, in the text whose zone holds the line", async () => {
    const [one] = await all((await read([row, { ...row, cue: null }])).documents);
    expect(one?.document.id).toBe("introduction");
    const [span] = one?.spans ?? [];
    expect(one?.document.text.slice(span?.start, span?.end)).toBe(row.content);
    expect(span).toMatchObject({ layer: "quotations", label: "content" });
    expect([...(span?.attributes ?? [])]).toEqual([
      ["speaker", "cn.shen"],
      ["type", "direct"],
      ["cue", "writes"],
    ]);
    expect([...(one?.spans[1]?.attributes.keys() ?? [])]).toEqual(["speaker", "type"]);
  });

  it.each([
    [{ ...row, line: 0 }, /voice\[0\]: "line" is 0, but must be a line/],
    [{ ...row, line: 41 }, /voice\[0\]: line 41 of no text of the study holds "Time is on/],
    [{ ...row, line: 4000 }, /voice\[0\]: line 4000 of no text/],
    [{ ...row, content: undefined }, /voice\[0\]: "content" is missing/],
    ["no row", /voice\[0\]: is "no row", but must be an object/],
  ])("that are wrong are a fault: %j", async (wrong, message) => {
    expect(await faultOf(() => read([wrong]))).toMatch(message);
  });
});
