import { describe, expect, it } from "vitest";
import { measurementError } from "../../pipeline/compare/measurement-error.js";
import type { ErrorRates } from "../../pipeline/model/error-rates.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Report } from "../../pipeline/model/report.js";
import type { CellRow } from "../../pipeline/model/row.js";
import { type Formula, namesIn, plainText, shownCell, textWithNumbers } from "../../pipeline/prove/formulas/formula.js";
import { formulaOf } from "../../pipeline/prove/formulas/index.js";
import { proofOf } from "../../pipeline/prove/proof.js";
import { selectionOf } from "../../pipeline/prove/selections.js";
import { catalogue } from "../../pipeline/statistics/index.js";
import { annotated } from "../made/annotated.js";
import { tallied } from "../made/tabulate.js";

const counting = { target: "left", reference: "right", zones: ["body"], inference: defaultInference };
const nothing = proofOf({ counting, tables: [] } as unknown as Report);

describe("a formula", () => {
  const formula: Formula = {
    text: "1000 · {count} ÷ {words} − {least}",
    given: () => ({ least: -1.5 }),
    of: () => null,
  };
  it("is read by its names and by their numbers", () => {
    expect(namesIn(formula)).toEqual(["count", "words", "least"]);
    expect(plainText(formula)).toBe("1000 · count ÷ words − least");
    expect(textWithNumbers(formula, { count: 15, words: 1_234_567 }, nothing)).toBe("1000 · 15 ÷ 1,234,567 − (−1.5)");
    expect(textWithNumbers(formula, { words: null, constructor: 3 }, nothing)).toBe("1000 · – ÷ – − (−1.5)");
  });
  it.each([
    [0.000_000_12, "1.2e-7"],
    [-2.099, "−2.099"],
    [1021, "1,021"],
    [null, "–"],
    [true, "true"],
    ["a,b", "a,b"],
  ])("shows %s as %s", (cell, shown) => {
    expect(shownCell(cell)).toBe(shown);
  });
  it("names statistics of the catalogue, and columns that its row has", () => {
    const names = new Set(catalogue.flat().map(({ name }) => name));
    const row = { exact_test: "fisher", pair: "p" };
    for (const [table, column] of [
      ["comparison", "target_wilson_lower"],
      ["pair-effects", "log_ratio_lower"],
      ["text-rates", "target_mean_rate_lower"],
      ["measurement-error", "target_corrected_rate_upper"],
    ] as const)
      expect(names.has(formulaOf(table, row, column)?.statistic ?? ""), `${table} ${column}`).toBe(true);
    expect(formulaOf("constructor", row, "x")).toBeNull();
    expect(formulaOf("comparison", row, "constructor")).toBeNull();
  });
});

describe("rates corrected for error", () => {
  const textOf = (id: string, side: string, each: number) => {
    const all = Array.from({ length: 200 }, (_, index) => `Maybe${index} talks go on.`);
    return annotated({
      id,
      side,
      zones: [{ role: "body", text: all.join(" ") }],
      stance: all.flatMap((_, index) => (index % each === 0 ? [{ words: `Maybe${index}`, label: "hedge" }] : [])),
    });
  };
  const judged: ErrorRates = {
    file: "scores.csv",
    register: "op-ed",
    seen: false,
    scored: [
      {
        layer: "stance",
        label: "hedge",
        precision: { right: 80, of: 100 },
        recall: { kind: "hits", right: 80, of: 120 },
        effort: { unit: "texts", count: 10 },
      },
    ],
    rows: new Map(),
    strata: [],
  };
  it("are made anew to the last digit", () => {
    const how = { ...counting, errorRates: [judged], register: "op-ed" };
    const rows = tallied(measurementError, [textOf("a", "left", 2), textOf("b", "right", 4)], how);
    const row: CellRow = rows.find(({ label }) => label === "hedge") ?? {};
    expect(row.status).toBe("corrected");
    const columns = Object.keys(row).filter((column) => /corrected/.test(column) || /_rate$/.test(column));
    expect(columns.length).toBeGreaterThan(8);
    for (const column of columns) {
      expect(row[column], column).not.toBeNull();
      expect(formulaOf("measurement-error", row, column)?.of(row, nothing), column).toBe(row[column]);
    }
  });
});

describe("a selection", () => {
  it("is made of no cell that counts no hits", () => {
    const row = { layer: "stance", label: "hedge", voice: "own", target_side: "a", reference_side: "b" };
    expect(selectionOf("comparison", row, "target_count")).toMatchObject({
      label: "hedge",
      voice: "own",
      of: "target",
    });
    expect(selectionOf("comparison", row, "target_rate")).toBeNull();
    expect(selectionOf("texts", row, "target_count")).toBeNull();
    expect(selectionOf("comparison", { ...row, layer: "constructor" }, "target_count")).toBeNull();
    expect(selectionOf("comparison", row, "constructor")).toBeNull();
  });
});
