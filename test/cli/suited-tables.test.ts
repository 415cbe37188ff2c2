import { describe, expect, it } from "vitest";
import { demandSuitedTables } from "../../pipeline/cli/suited-tables.js";
import { Fault } from "../../pipeline/model/fault.js";
import { defaultInference, type Unit } from "../../pipeline/model/inference.js";
import type { Subject } from "../../pipeline/run/subject.js";

/** A corpus of two sides; nothing of it is read. */
const corpusOf = (target: number, reference: number, unit: Unit | null = null): Subject => ({
  kind: "corpus",
  corpus: {
    id: "made",
    title: "made",
    sources: [],
    voices: [],
    counting: { target: "a", reference: "b", zones: ["body"], inference: { ...defaultInference, unit } },
    contrasts: [{ target: "a", reference: "b" }],
    lexicons: [],
    without: [],
    warnings: [],
    grouping: {
      by: "side",
      groups: [
        { side: "a", texts: target },
        { side: "b", texts: reference },
      ],
      read: target + reference,
      without: 0,
      elsewhere: 0,
    },
    codeUnits: 0,
    origin: { files: [], by: null, manner: {} },
    read: async function* () {},
  },
});

describe("a table that would say nothing of these texts", () => {
  it("is refused by the number of texts, with what to take", () => {
    expect(() => demandSuitedTables(["text-rates"], corpusOf(1, 6))).toThrow(/take --tables comparison,passages/);
    expect(() => demandSuitedTables(["pair-effects"], corpusOf(1, 6))).toThrow(/take --tables comparison/);
    expect(() => demandSuitedTables(["passages"], corpusOf(2, 6))).toThrow(/--unit paragraph/);
  });
  it("is refused by the unit, told or of the study", () => {
    expect(() => demandSuitedTables(["text-rates"], corpusOf(5, 6), "paragraph")).toThrow(/take --unit text or pair/);
    expect(() => demandSuitedTables(["text-rates"], corpusOf(5, 6, "sentence"))).toThrow(Fault);
    expect(() => demandSuitedTables(["pair-effects"], corpusOf(5, 6), "text")).toThrow(/take --unit pair/);
    expect(() => demandSuitedTables(["passages"], corpusOf(5, 6), "text")).toThrow(/take --unit paragraph or sentence/);
    expect(() => demandSuitedTables(["passages"], corpusOf(5, 6, "text"), "paragraph")).not.toThrow();
  });
  it("is left to itself where all tables were asked for, or it says something", () => {
    expect(() => demandSuitedTables("all", corpusOf(1, 1))).not.toThrow();
    expect(() => demandSuitedTables(["text-rates", "pair-effects"], corpusOf(2, 2))).not.toThrow();
    expect(() => demandSuitedTables(["passages"], corpusOf(1, 6))).not.toThrow();
  });
});
