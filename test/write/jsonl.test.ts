import { describe, expect, it } from "vitest";
import { csvChunks } from "../../pipeline/write/csv-rows.js";
import { jsonl } from "../../pipeline/write/jsonl.js";
import { spanTable } from "../../pipeline/write/span-table.js";
import { annotated } from "../made/annotated.js";
import { introduction, opEd } from "../made/opinions.js";
import { parseCsv } from "../made/parse-csv.js";

describe("jsonl", () => {
  it("is one line a document, in the form of gold files", () => {
    const line = jsonl(opEd, ["stance"], { text: true });
    expect(line.indexOf("\n")).toBe(line.length - 1);
    const { id, spans } = JSON.parse(line);
    expect(id).toBe("op-ed");
    expect(spans.length).toBe(opEd.layers.stance.length);
    expect(spans[0]).toEqual({
      layer: "stance",
      label: "hedge",
      start: 22,
      end: 25,
      surface: "may",
      status: "kept",
      reason: "",
      entry: "hedge.may",
      lexicon: "stance/made",
      induced: false,
      rule: "pattern",
      listed: true,
      negated: false,
      voice: "shen",
      chain: "shen",
      mode: "own",
      zone: 1,
      inlay: null,
      paragraph: 1,
      sentence: 1,
      attrs: { engagement: "entertain" },
    });
  });
  it("takes any layers, in the order asked for, and no words of the source if they are not wanted", () => {
    const { spans } = JSON.parse(jsonl(opEd, ["tokens", "sentences", "paragraphs", "actors"], { text: false }));
    expect([...new Set(spans.map(({ layer }: { layer: string }) => layer))]).toEqual([
      "tokens",
      "sentences",
      "paragraphs",
      "actors",
    ]);
    expect(JSON.stringify(spans)).not.toMatch(/Perhaps|"perhaps"|bargain/);
  });
});

describe("a quotation", () => {
  const text = "Bo said talks would resume. It rained.";
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const one = annotated({
    id: "news",
    side: "news",
    zones: [{ role: "body", text, voice: "ann" }],
    quotations: [
      { words: "talks would resume", label: "indirect", by: "bo", source: span("Bo"), cue: [span("said")] },
      { words: "It rained", label: "indirect", status: "rejected", reason: "made up" },
    ],
  });
  const { spans } = JSON.parse(jsonl(one, ["quotations", "voices"], { text: true }));
  const brief = spans.map((found: Readonly<Record<string, unknown>>) => [found.label, found.surface, found.attrs]);

  it("is source, cue and content, joined by a number; one that was rejected has no parts", () => {
    const attrs = { quotation: 0, type: "indirect", act: "speech", speaker: "bo", speaker_rule: "name" };
    const whole = { ...attrs, closed: true, opens_voice: true };
    expect(brief.slice(0, 3)).toEqual([
      ["source", "Bo", whole],
      ["cue", "said", whole],
      ["content", "talks would resume", whole],
    ]);
  });
  it("opens a voice, nearest first", () => {
    expect(brief.slice(3)).toEqual([
      ["own", "Bo said ", { voice: "ann", chain: "ann", quotation: null }],
      ["reported", "talks would resume", { voice: "bo", chain: "bo < ann", quotation: 0 }],
      ["own", ". It rained.", { voice: "ann", chain: "ann", quotation: null }],
    ]);
  });
});

describe("span table", () => {
  it("is the same as flat rows, and can be read twice", () => {
    const table = spanTable([opEd, introduction], ["tokens", "actors"], { text: true });
    const write = () => [...csvChunks(table, { text: true, bom: false, delimiter: "," })].join("");
    const rows = parseCsv(write());
    expect(write()).toBe(write());
    expect(rows.length).toBe(
      1 + [opEd, introduction].reduce((sum, { layers }) => sum + layers.tokens.length + layers.actors.length, 0),
    );
    expect(rows.at(-1)?.slice(0, 6)).toEqual(["introduction", "actors", "__proto__", "26", "30", "'=1+1"]);
  });
});
