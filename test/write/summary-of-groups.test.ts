import { describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Report } from "../../pipeline/model/report.js";
import { feedTables } from "../../pipeline/run/feed.js";
import { displayWidth } from "../../pipeline/write/display-width.js";
import { summary, summaryTables } from "../../pipeline/write/summary.js";
import { annotated } from "../made/annotated.js";
import { reportOf } from "../made/tabulate.js";

const groups = ["Ann Bee", "Cy", "A name that is far too long for any column", "行为准则\u001B[31m"];

const texts = groups.map((side, index) =>
  annotated({
    id: `text ${index}`,
    side,
    zones: [{ role: "body", text: `China must agree. ${"It may. ".repeat(12 * index)}` }],
    actors: [{ words: "China", label: "cn", name: "China" }],
    stance: Array.from({ length: 12 * index }, (_, at) => ({
      words: "may",
      label: "hedge" as const,
      from: 18 + at * 8,
    })),
  }),
);

/** A report of groups, each against all others. */
const reportOfGroups = (sides: readonly string[]): Report => {
  const contrasts = sides.map((target) => ({ target, reference: "rest" }));
  const counting = { zones: ["body"], inference: defaultInference, target: sides[0] ?? "", reference: "rest" };
  const chosen = tables.filter(({ name }) => summaryTables.slice(0, 4).includes(name));
  return {
    ...reportOf([]),
    counting,
    contrasts,
    grouping: { by: "who", groups: sides.map((side) => ({ side, texts: 7 })), read: 28, without: 0, elsewhere: 0 },
    tables: feedTables(chosen, texts, counting, contrasts),
    warnings: [],
  };
};

const linesAt = (width: number, sides = groups): readonly string[] =>
  summary(reportOfGroups(sides), { width, colour: false }).split("\n");

describe("a summary of more than two groups", () => {
  it.each([72, 80, 100, 120, 300])("fits %d columns", (width) => {
    expect(Math.max(...linesAt(width).map(displayWidth))).toBeLessThanOrEqual(Math.min(width, 120));
  });
  it("has the size of each group, and a column of rates for each", () => {
    const lines = linesAt(100);
    expect(lines.find((line) => line.startsWith("  Ann Bee "))).toMatch(/^ {2}Ann Bee +7 +3 +0 +0$/);
    expect(lines.find((line) => line.startsWith("  Cy "))).toMatch(/^ {2}Cy +7 +27 +0 +0$/);
    const figures = (label: string) => lines.find((line) => line.startsWith(`  ${label} `))?.match(/[\d.]+°?/g);
    expect(figures("hedge")).toEqual(["0.0", "444.4", "470.6", "480.0"]);
    expect(figures("China")).toEqual(["333.3°", "37.0°", "19.6°", "13.3°"]);
    expect(lines.join("\n")).not.toContain("│");
  });
  it("breaks into blocks that the width takes, each with its head", () => {
    const heads = (width: number) => linesAt(width).filter((line) => line === "Stance").length;
    expect([heads(72), heads(120)]).toEqual([1, 1]);
    const many = Array.from({ length: 20 }, (_, index) => `group ${index}`);
    const lines = linesAt(72, many);
    expect(lines.filter((line) => line === "Stance")).toHaveLength(4);
    expect(lines).toContain("and 4 smaller groups, which the tables have");
    expect(lines.filter((line) => /^ {2}group \d+ +7 /.test(line))).toHaveLength(20);
  });
  it("does not let a group's name write to the terminal", () => {
    expect(linesAt(80).join("\n")).not.toContain("\u001B");
  });
});
