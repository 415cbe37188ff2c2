import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { defaultInference } from "../../pipeline/model/inference.js";
import { displayWidth, padEnd, padStart, printable, truncate, wrap } from "../../pipeline/write/display-width.js";
import { summary } from "../../pipeline/write/summary.js";
import { annotated } from "../made/annotated.js";
import { introduction, opEd } from "../made/opinions.js";
import { reportOf } from "../made/tabulate.js";

const chinese = annotated({
  id: "chinese",
  side: "op-ed",
  zones: [{ role: "body", text: "行为准则 must hold" }],
  actors: [{ words: "行为准则", label: "cn.code", name: "行为准则" }],
});

describe("summary", () => {
  it.each([72, 80, 100, 120, 300])("fits %d columns, its axis straight", (width) => {
    const lines = summary(reportOf([opEd, introduction, chinese]), { width, colour: false }).split("\n");
    const axes = lines
      .filter((line) => line.includes("│"))
      .map((line) => displayWidth(line.slice(0, line.indexOf("│"))));
    expect(new Set(axes).size).toBe(1);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.min(width, 120));
  });
  it("differs by colour in nothing but colour", () => {
    const plain = summary(reportOf(), { width: 80, colour: false });
    const coloured = summary(reportOf(), { width: 80, colour: true });
    expect(plain).not.toContain("\u001B");
    const bare = stripVTControlCharacters(coloured)
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n");
    expect(bare).toBe(plain);
  });
  it("always shows the five departments, and marks few hits", () => {
    const text = summary(reportOf(), { width: 80, colour: false });
    for (const name of ["State", "Justice", "Homeland Security", "Commerce", "Defense"])
      expect(text).toContain(`  ${name} `);
    expect(text).toContain("· hedge");
    expect(text).toMatch(/· obligation .* ╺?━+│ /);
    expect(text).toMatch(/· prediction .* │━+ /);
    expect(text).toContain("read the passages");
    expect(text).toContain("! introduction: may not be English");
  });
  it("keeps the mark of few hits behind a name that is cut", () => {
    const long = annotated({
      id: "x",
      side: "op-ed",
      zones: [{ role: "body", text: "It" }],
      actors: [{ words: "It", label: "long", name: "A very long name that no column can hold" }],
    });
    expect(summary(reportOf([long]), { width: 80, colour: false })).toMatch(/^ {2}· .*…/m);
  });
  it("does not let a text write to the terminal", () => {
    const hostile = annotated({
      id: "x",
      side: "op-ed\u001B[31m",
      zones: [{ role: "body", text: "China" }],
      actors: [{ words: "China", label: "cn", name: "\u001B[2J\u202EChina" }],
    });
    const counting = {
      target: "op-ed\u001B[31m",
      reference: "introduction",
      zones: ["body"],
      inference: defaultInference,
    };
    const text = summary(reportOf([hostile], counting), { width: 80, colour: false });
    for (const control of ["\u001B", "\u202E"]) expect(text).not.toContain(control);
  });
  it("does without any text at all", () => {
    expect(summary(reportOf([]), { width: 80, colour: false })).toContain("–");
  });
});

describe("display width", () => {
  it("counts columns", () => {
    expect(["abc", "行为", "é", "e\u0301", "ｆ", "👍", ""].map(displayWidth)).toEqual([3, 4, 1, 1, 2, 2, 0]);
  });
  it("cuts and fills to columns", () => {
    expect(truncate("行为准则", 5)).toBe("行为…");
    expect(displayWidth(padEnd("行为准则", 6))).toBe(6);
    expect(padStart("7", 3)).toBe("  7");
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(printable("a\nb\u0007")).toBe("a b\uFFFD");
  });
});
