import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { csvRecords } from "../made/parse-csv.js";
import { counterpoint } from "./program.js";

const speech =
  "Perhaps the two governments will resume their long talks on steel before the summer ends. " +
  "No tariff lasts for ever, and no quarrel should.";
const article =
  "President Obama spoke in Hamburg. He said that the two governments “will resume their long talks on steel” soon. " +
  "“No tariff can last for ever, and no quarrel should,” he added.";

describe("counterpoint quotations", () => {
  it("tells who speaks in a text, and what is own, reported and quoted", async () => {
    const cwd = await madeFolder({ "article.txt": article });
    const { code, stdout, stderr } = await counterpoint(["quotations", "article.txt"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^article: 31 words counted, 9 own, 5 reported, 17 quoted\n/);
    expect(stdout).toMatch(/us\.obama +mixed +said +that the two governments “will resume/);
    expect(stdout).not.toContain("verbatim");
  });

  it("tells of a text without words that it has none", async () => {
    const cwd = await madeFolder({ "empty.txt": "" });
    const { code, stdout } = await counterpoint(["quotations", "empty.txt"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^empty: 0 words counted, 0 own, 0 reported, 0 quoted; no quotation was found\n/);
  });

  it("tells where quoted words come from, how they differ, and what was left behind, as tables too", async () => {
    const cwd = await madeFolder({ "article.txt": article, "speech.txt": speech });
    const args = ["quotations", "article.txt", "--against", "speech.txt", "--out", "told"];
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^counterpoint: told: \d+ files\n$/);
    expect(stdout).toContain("verbatim in speech 28–65");
    expect(stdout).toContain("left behind: Perhaps (hedge)");
    expect(stdout).toMatch(/article quotes speech: 2 of 2 quotations found, \d+ of 24 words/);
    const ledger = csvRecords(await readFile(join(cwd, "told/quotation-ledger.csv"), "utf8"));
    const [verbatim, altered] = ledger.filter(({ document, marked }) => document === "article" && marked === "true");
    expect(speech.slice(Number(verbatim?.source_start), Number(verbatim?.source_end))).toBe(
      "will resume their long talks on steel",
    );
    expect(altered).toMatchObject({ fidelity: "altered", source_document: "speech" });
  });

  it("tells a negation that was left behind once, though stance and negations both hold it", async () => {
    const cwd = await madeFolder({
      "a.txt": "He wrote: “the harbour will ever freeze over”.",
      "b.txt": "It is not true that the harbour will ever freeze over.",
    });
    const { stdout } = await counterpoint(["quotations", "a.txt", "--against", "b.txt"], { cwd });
    expect(stdout).toMatch(/left behind: not \(deny\)(?!.*not \(negation\))/);
  });

  it("sets pairs of two files beside each other, each with its own partner alone", async () => {
    const lines = (texts: readonly string[]): string =>
      texts.map((text, index) => JSON.stringify({ id: index, pair: `p${index}`, text })).join("\n");
    const own = (index: number) => `The harbour number ${index} froze over and every single ship had to wait outside.`;
    const cwd = await madeFolder({
      "introductions.jsonl": lines([0, 1, 2].map((index) => `He wrote: “${own(index)}”`)),
      "op-eds.jsonl": lines([0, 1, 2].map((index) => `So it was. ${own(index)}`)),
    });
    const args = ["quotations", "introductions.jsonl", "--against", "op-eds.jsonl", "--out", "told"];
    expect((await counterpoint(args, { cwd })).code).toBe(0);
    const rows = csvRecords(await readFile(join(cwd, "told/quotation-coverage.csv"), "utf8"));
    expect(
      rows.map(({ document, source_document, found, verbatim }) => [document, source_document, found, verbatim]),
    ).toEqual([0, 1, 2].map((index) => [`introductions/${index}`, `op-eds/${index}`, "1", "1"]));
  });

  it.each([
    [["quotations"], "quotations needs a text, or a study"],
    [["quotations", "a.txt", "b.txt"], "b.txt: quotations takes one text; name those that it may quote with --against"],
    [["quotations", "gone.txt"], "gone.txt: no such file"],
    [["quotations", "a.txt", "--against", "gone.txt"], "gone.txt: no such file"],
  ])("%j is told in one line", async (args, message) => {
    const cwd = await madeFolder({ "a.txt": "A text.", "b.txt": "Another." });
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("tells of a few of many empty texts", async () => {
    const cwd = await madeFolder({
      "a.jsonl": Array.from({ length: 9 }, (_, id) => `{"id":"${id}","text":" "}\n`).join(""),
    });
    const { code, stderr } = await counterpoint(["quotations", "a.jsonl"], { cwd });
    expect([code, stderr.split("\n").length]).toEqual([0, 7]);
    expect(stderr).toMatch(/warning: text "[^"]+" is empty\n[\s\S]*warning: and 4 more\n$/);
  });

  it("refuses sources beside a study, which says itself what belongs together", async () => {
    const { code, stderr } = await counterpoint(["quotations", "corpora/cfr-shen-yi-2017", "--against", "a.txt"]);
    expect(code).toBe(2);
    expect(stderr).toContain("take a.txt out");
  });
});
