import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addToSample, drawnItems, type SamplePlan, startSample } from "../../pipeline/evaluate/coding-sample.js";
import { codingResults } from "../../pipeline/evaluate/coding-scores.js";
import { codingTables } from "../../pipeline/evaluate/coding-sheet.js";
import type { Answer, CodedSheet, CodingStratum, KeyRow } from "../../pipeline/model/coding.js";
import type { Annotated } from "../../pipeline/model/table.js";
import { readKey, readSheet } from "../../pipeline/read/coding.js";
import { counterpoint } from "../cli/program.js";
import { annotated } from "../made/annotated.js";

const folder = await mkdtemp(join(tmpdir(), "counterpoint-coding-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A text of ten sentences; each even one holds a kept hedge, each third one a rejected one. */
const textOf = (id: string, side: string): Annotated => {
  const sentences = Array.from({ length: 10 }, (_, index) => `Maybe${index} it rather${index} holds.`);
  const text = sentences.join(" ");
  return annotated({
    id,
    side,
    zones: [{ role: "body", text }],
    stance: sentences.flatMap((_, index) => [
      ...(index % 2 === 0 ? [{ words: `Maybe${index}`, label: "hedge" as const }] : []),
      ...(index % 3 === 0
        ? [
            {
              words: `rather${index}`,
              label: "hedge" as const,
              status: "rejected" as const,
              rule: "unless",
              reason: "no",
            },
          ]
        : []),
    ]),
  });
};

const plan: SamplePlan = { layer: "stance", labels: null, size: 20, seed: 3, zones: ["body"] };
const texts = ["a", "b", "c"].map((id, index) => textOf(id, index === 0 ? "op-ed" : "introduction"));

const drawn = (order: readonly Annotated[], how = plan) => {
  const sample = startSample(how);
  for (const one of order) addToSample(sample, one, ["hedge", "booster"]);
  return drawnItems(sample);
};

describe("a sample", () => {
  it("is the same whatever order the texts come in, and another with another seed", () => {
    expect(drawn(texts.toReversed())).toEqual(drawn(texts));
    expect(drawn(texts, { ...plan, seed: 4 })).not.toEqual(drawn(texts));
  });
  it("takes from each stratum its part, and tells what it was drawn from", () => {
    const of = (stratum: CodingStratum) => drawn(texts).filter((item) => item.stratum === stratum);
    expect([of("kept"), of("rejected"), of("with"), of("without")].map((items) => items.length)).toEqual([8, 4, 3, 5]);
    expect(of("kept")[0]?.population).toBe(15);
    expect(of("rejected")[0]?.population).toBe(12);
    expect(of("with")[0]?.population).toBe(15);
    expect(of("without")[0]?.population).toBe(15);
  });
  it("holds as many rows as were asked for, where the texts have them", () => {
    for (const size of [4, 10, 13, 20]) expect(drawn(texts, { ...plan, size })).toHaveLength(size);
  });
  it("takes nothing for rejected that another entry keeps on the same words", () => {
    const words = "at least";
    const rejected = { label: "hedge", status: "rejected", rule: "unless", reason: "no" } as const;
    const text = annotated({
      id: "a",
      side: "op-ed",
      zones: [{ role: "body", text: "It has at least one. It may well." }],
      stance: [
        { words, label: "hedge" },
        { words: "least", ...rejected },
        { words: "well", ...rejected },
      ],
    });
    const strata = drawn([text]).filter(({ label }) => label === "hedge");
    expect(strata.filter(({ stratum }) => stratum === "rejected").map((item) => item.words)).toEqual(["well"]);
  });
  it("leaves out labels of which nothing is found, unless they are asked for", () => {
    expect(new Set(drawn(texts).map(({ label }) => label))).toEqual(new Set(["hedge"]));
    const asked = drawn(texts, { ...plan, labels: ["booster"] });
    expect(new Set(asked.filter(({ label }) => label === "booster").map(({ stratum }) => stratum))).toEqual(
      new Set(["without"]),
    );
  });
  it("draws every row about equally often over many seeds", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 300; seed += 1) {
      for (const { document, start, stratum } of drawn(texts, { ...plan, seed })) {
        if (stratum === "kept") times.set(`${document} ${start}`, (times.get(`${document} ${start}`) ?? 0) + 1);
      }
    }
    // 8 of 15 rows, 300 times: 160 each, with a standard deviation of less than 9.
    expect(times.size).toBe(15);
    for (const count of times.values()) expect(Math.abs(count - 160)).toBeLessThan(45);
  });
});

describe("a sheet", () => {
  const [sheet, key] = codingTables("stance", drawn(texts));
  it("shows words and context, and neither text nor side nor what the program says", () => {
    expect(Object.keys(sheet?.columns ?? {})).toEqual([
      "item",
      "label",
      "unit",
      "left",
      "words",
      "right",
      "question",
      "answer",
      "note",
    ]);
    for (const row of sheet?.rows ?? []) expect(row.answer).toBeNull();
    const shown = JSON.stringify([...(sheet?.rows ?? [])]);
    for (const word of ["op-ed", "introduction", "kept", "rejected"]) expect(shown).not.toContain(word);
  });
  it("has a key that leads each row back to its words", () => {
    const rows = [...(sheet?.rows ?? [])];
    for (const [index, row] of [...(key?.rows ?? [])].entries()) {
      const { document } = texts.find(({ document: { id } }) => id === row.document) ?? {};
      expect(document?.text.slice(Number(row.start), Number(row.end))).toBe(rows[index]?.words);
      expect(row.item).toBe(rows[index]?.item);
    }
  });
});

const key: readonly KeyRow[] = (
  [
    ["kept", 10, 100],
    ["rejected", 4, 40],
    ["with", 5, 50],
    ["without", 10, 200],
  ] as const
).flatMap(([stratum, count, population]) =>
  Array.from({ length: count }, (_, index) => ({
    item: `${stratum} ${index}`,
    layer: "stance",
    label: "hedge",
    stratum,
    population,
  })),
);

const coder = (name: string, answer: (row: KeyRow, index: number) => Answer): CodedSheet => ({
  coder: name,
  answers: new Map(key.map((row, index) => [row.item, { label: row.label, answer: answer(row, index) }])),
});

describe("figures of hand coding", () => {
  // Of ten kept 8 are right, one open; of four rejected 1; in 4 of 5 sentences with a hit one is seen, in 1 of 10 without.
  const right = new Map<CodingStratum, number>([
    ["kept", 8],
    ["rejected", 1],
    ["with", 4],
    ["without", 1],
  ]);
  const sheet = coder("a.csv", ({ stratum, item }) => {
    const index = Number(item.split(" ")[1]);
    return stratum === "kept" && index === 9 ? null : index < (right.get(stratum) ?? 0);
  });
  const rows = [...(codingResults(key, [sheet])[0]?.rows ?? [])];
  const find = (figure: string) => rows.find((row) => row.figure === figure);

  it("agree with values worked by hand", () => {
    expect(find("precision")).toMatchObject({ value: 8 / 9, judged: 9, open: 1, population: 100 });
    expect(find("wrongly_rejected")).toMatchObject({ value: 1 / 4, judged: 4, evidence: "too_few_to_tell" });
    expect(find("sentence_precision")).toMatchObject({ value: 4 / 5 });
    // 50 · .8 sentences that are seen, and 200 · .1 that are missed.
    expect(find("sentence_recall")?.value).toBeCloseTo(40 / 60, 12);
  });
  it("have an interval around recall that holds it", () => {
    const { lower, upper } = find("sentence_recall") ?? {};
    expect(Number(lower)).toBeLessThan(40 / 60);
    expect(Number(upper)).toBeGreaterThan(40 / 60);
  });
  it("have an interval with a width where no miss was seen", () => {
    const none = coder("c.csv", ({ stratum }) => stratum !== "without");
    const [recall] = [...(codingResults(key, [none])[0]?.rows ?? [])].slice(-1);
    expect(recall).toMatchObject({ figure: "sentence_recall", value: 1, upper: 1 });
    expect(Number(recall?.lower)).toBeLessThan(0.6);
  });
  it("tell how far two coders agree", () => {
    const other = coder("b.csv", (_, index) => index % 2 === 0);
    const [, agreement] = codingResults(key, [sheet, other]);
    const [all] = [...(agreement?.rows ?? [])];
    expect(all).toMatchObject({ coder: "a.csv", other: "b.csv", label: "all", both: 28 });
  });
});

describe("a sheet that comes back from a spreadsheet", () => {
  const written = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  it("is read with semicolons, a byte-order mark, line breaks in cells, guards and capitals", async () => {
    const path = await written(
      "a.csv",
      '\uFEFFitem;label;words;answer;note\r\n1;hedge;"may; or\nnot";Y;\r\n2;hedge;\'=cmd();no;x\r\n\r\n3;hedge;x;?;\r\n',
    );
    const { answers } = await readSheet(path);
    expect([...answers].map(([item, { answer }]) => [item, answer])).toEqual([
      ["1", true],
      ["2", false],
      ["3", null],
    ]);
  });
  it.each([
    ["item,label\n1,hedge\n", /line 1: has no column answer; its columns are item, label/],
    ["item,label,answer\n1,hedge,perhaps\n", /line 2: the answer "perhaps" is none of y, n and \?/],
    ["item,label,answer\n1,hedge,y\n1,hedge,n\n", /line 3: item 1 stands there twice/],
    ['item,label,answer\n1,"hedge,y\n', /is no CSV/],
    ["", /has no column item, label, answer/],
  ])("and is refused with its line: %j", async (content, complaint) => {
    await expect(readSheet(await written("b.csv", content))).rejects.toThrow(complaint);
  });
  it("has a key that is checked, too", async () => {
    const path = await written("k.csv", "item,layer,label,stratum,population\n1,stance,hedge,constructor,3\n");
    await expect(readKey(path)).rejects.toThrow(/"constructor" is no stratum/);
  });
});

describe("counterpoint code, and evaluate --sheet", () => {
  it("go round: a sheet is drawn, filled in and scored", async () => {
    const out = join(folder, "sheet");
    const { code, stdout } = await counterpoint([
      "code",
      "corpora/cfr-shen-yi-2017",
      "--labels",
      "deny",
      "--size",
      "20",
      "--out",
      out,
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("rows to code in sheet.csv")]);
    const sheet = await readFile(join(out, "sheet.csv"), "utf8");
    const empty = await counterpoint(["evaluate", "--sheet", join(out, "sheet.csv")]);
    expect(empty.stderr).toContain("nothing is answered yet");
    await writeFile(join(out, "sheet.csv"), sheet.replaceAll(",,\r\n", ",y,\r\n"));
    const scored = await counterpoint(["evaluate", "--sheet", join(out, "sheet.csv")]);
    expect(scored.code).toBe(0);
    expect(scored.stdout).toMatch(/deny +precision +1\.00/);
  });
  it("tell the key of another sheet from its own", async () => {
    const path = join(folder, "other.csv");
    await writeFile(path, "item,label,answer\n1,booster,y\n");
    const { code, stderr } = await counterpoint([
      "evaluate",
      "--sheet",
      path,
      "--key",
      join(folder, "sheet", "key.csv"),
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("the key of another sheet")]);
  });
});
