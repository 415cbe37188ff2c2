import { describe, expect, it } from "vitest";
import { basesOf } from "../../pipeline/compare/bases.js";
import { countsByMode } from "../../pipeline/compare/counts-by-mode.js";
import { specificationSummary } from "../../pipeline/compare/specification-summary.js";
import { specifications } from "../../pipeline/compare/specifications.js";
import type { Base } from "../../pipeline/model/inference.js";
import type { Counting } from "../../pipeline/model/table.js";
import { annotated } from "../made/annotated.js";
import { counting, introduction, opEd } from "../made/opinions.js";
import { tallied } from "../made/tabulate.js";

const both = [opEd, introduction];
const by = (base: Base): Counting => ({ ...counting, inference: { ...counting.inference, base } });
const usual = { voice: "headline", zones: "counted", rules: "disambiguated", base: "words" } as const;

describe("specifications", () => {
  const rows = tallied(specifications, both);
  const find = (label: string, choice: Partial<Record<keyof typeof usual, string>> = {}, layer = "stance") => {
    const wanted = { layer, label, ...usual, ...choice };
    return rows.find((row) => Object.entries(wanted).every(([column, cell]) => row[column as "label"] === cell));
  };

  it("agree with values computed by hand", () => {
    expect(find("hedge")).toEqual({
      layer: "stance",
      label: "hedge",
      ...usual,
      target_side: "op-ed",
      reference_side: "introduction",
      target_count: 2,
      reference_count: 0,
      target_base: 10,
      reference_base: 6,
      target_rate: 200,
      reference_rate: 0,
      difference: 200,
      log_ratio_walter: Math.log2(2.5 / 10.5) - Math.log2(0.5 / 6.5),
      log_ratio_hardie: Math.log2(2 / 10) - Math.log2(0.5 / 6),
      sign_holds: true,
    });
    expect(find("hedge", { base: "sentences" })).toMatchObject({
      target_base: 2,
      reference_base: 1,
      target_rate: 1000,
    });
    expect(find("hedge", { zones: "all" })).toMatchObject({ target_base: 13, target_count: 2 });
    expect(find("deny", { rules: "as_listed" })).toMatchObject({ target_count: 1 });
    expect(find("deny")).toMatchObject({ target_count: 0, sign_holds: null });
    expect(find("cn", { base: "mentions" }, "actors")).toMatchObject({
      target_count: 1,
      target_base: 1,
      target_rate: 1000,
    });
    expect(find("cn", { base: "mentions", zones: "all" }, "actors")).toMatchObject({ target_count: 2, target_base: 2 });
  });
  it("are those of the table by mode where only the voice differs", () => {
    for (const { layer, label, choice, ...row } of tallied(countsByMode, both)) {
      const found = find(label, { voice: choice }, layer);
      if (label !== "all" && row.target_count + row.reference_count === 0) continue;
      expect(found, `${layer} ${label} ${choice}`).toMatchObject({
        target_count: row.target_count,
        target_base: row.target_words,
        difference: row.difference,
      });
    }
  });
  it("count mentions as the bases do", () => {
    const all = basesOf(opEd).filter(({ base }) => base === "mentions").length;
    expect(find("cn", { base: "mentions", zones: "all", voice: "all" }, "actors")?.target_base).toBe(all);
  });
  it("have rows of labels that were found, and of all", () => {
    const labels = (layer: string) => [...new Set(rows.filter((row) => row.layer === layer).map(({ label }) => label))];
    expect(labels("stance")).toEqual(["all", "deny", "obligation", "hedge", "prediction", "vague"]);
    expect(labels("frames")).toEqual(["all", "cooperation"]);
    expect(labels("actors")).toEqual(["all", "__proto__", "cn", "constructor"]);
    expect(rows.filter(({ label }) => label === "hedge")).toHaveLength(60);
    expect(rows.filter(({ label }) => label === "cooperation")).toHaveLength(40);
  });
  it("take the sign of the base that the comparison goes by, and words where that is none of the label", () => {
    const text = (side: string, body: string, hedges: readonly string[]) =>
      annotated({
        id: side,
        side,
        zones: [{ role: "body", text: body }],
        stance: hedges.map((words) => ({ words, label: "hedge" })),
      });
    // One hedge in six words and one sentence, against one in eight words and four sentences, then two in nine and four.
    const made = [
      text("op-ed", "Perhaps we go there at once", ["Perhaps"]),
      text("introduction", "Perhaps. May. We go on. Here we are now.", ["Perhaps", "May"]),
    ];
    const holds = (how: Counting, base: string) =>
      tallied(specifications, made, how).find(
        (row) => row.label === "hedge" && row.voice === "headline" && row.zones === "counted" && row.base === base,
      )?.sign_holds;
    expect(holds(by("words"), "words")).toBe(true);
    expect(holds(by("words"), "sentences")).toBe(false);
    expect(holds(by("sentences"), "sentences")).toBe(true);
    expect(holds(by("sentences"), "words")).toBe(false);
    expect(holds(by("mentions"), "words")).toBe(true);
    const [summary] = tallied(specificationSummary, made).filter(({ label }) => label === "hedge");
    expect(summary).toMatchObject({ base: "words", turned_by: "base sentences" });
  });
});

describe("specification-summary", () => {
  it("sums up each label in one line", () => {
    const rows = tallied(specificationSummary, both);
    const found = tallied(specifications, both).filter(({ layer, label }) => layer === "stance" && label === "hedge");
    const ratios = found.flatMap((row) => (row.log_ratio_walter === null ? [] : [row.log_ratio_walter]));
    expect(rows.find(({ layer, label }) => layer === "stance" && label === "hedge")).toMatchObject({
      base: "words",
      difference: 200,
      log_ratio_walter_least: Math.min(...ratios),
      log_ratio_walter_greatest: Math.max(...ratios),
      specifications: 60,
      signed: found.filter((row) => row.sign_holds !== null).length,
      holding: found.filter((row) => row.sign_holds === true).length,
      holding_share: 1,
      turned_by: "",
    });
    expect(rows.find(({ label }) => label === "deny")).toMatchObject({ difference: 0, signed: 0, holding_share: null });
  });
});
