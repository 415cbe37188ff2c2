import { describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { comparison } from "../../pipeline/compare/comparison.js";
import { examples } from "../../pipeline/compare/examples.js";
import { positions } from "../../pipeline/compare/positions.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { counting as usual } from "../made/opinions.js";
import { tabulated } from "../made/tabulate.js";

const layersOf = annotator(await readLexicons());
const annotatedText = (id: string, text: string, side: string) => {
  const document = documentOf(id, text, side);
  return { document, layers: layersOf(document) };
};

const words = (count: number): string => Array.from({ length: count }, () => "talks").join(" ");

describe("positions", () => {
  const rowsOf = (target: string, reference: string) => [
    ...tabulated(positions, [annotatedText("a", target, "a"), annotatedText("b", reference, "b")], {
      ...usual,
      target: "a",
      reference: "b",
    }).rows,
  ];
  const counts = (rows: ReturnType<typeof rowsOf>, label: string, column: string): readonly number[] =>
    rows.filter((row) => row.label === label).map((row) => Number(row[column]));

  it("count a hit in the part of the text that it stands in, first and last parts included", () => {
    const rows = rowsOf(`Perhaps ${words(98)} perhaps.`, `${words(50)} perhaps ${words(49)}.`);
    const hedges = counts(rows, "hedge", "target_count");
    expect(hedges).toEqual([1, ...Array.from({ length: 18 }, () => 0), 1]);
    expect(counts(rows, "hedge", "reference_count").indexOf(1)).toBe(10);
    expect(counts(rows, "hedge", "target_words")).toEqual(Array.from({ length: 20 }, () => 5));
  });
  it("have parts for texts with fewer words than parts, and for none", () => {
    const rows = rowsOf("Perhaps not.", "");
    expect(counts(rows, "hedge", "target_count").reduce((sum, count) => sum + count)).toBe(1);
    expect(counts(rows, "hedge", "target_words").reduce((sum, count) => sum + count)).toBe(2);
    expect(counts(rows, "hedge", "reference_words").every((count) => count === 0)).toBe(true);
  });
});

describe("examples", () => {
  const many = Array.from({ length: 30 }, (_, at) => `Talks number ${at} must go on, and perhaps they will.`).join(" ");
  const texts = [annotatedText("a", many, "a"), annotatedText("b", "China must wait.", "b")];
  const how = { ...usual, target: "a", reference: "b" };
  const rows = (order = texts, seed = 1) => [
    ...tabulated(examples, order, { ...how, inference: { ...how.inference, seed } }).rows,
  ];

  it("are ten of a label and side at the most, and tell out of how many", () => {
    const drawn = rows().filter(({ label, side }) => label === "obligation" && side === "a");
    expect(drawn).toHaveLength(10);
    expect(new Set(drawn.map(({ drawn_from }) => drawn_from))).toEqual(new Set([30]));
    expect(new Set(drawn.map(({ hit }) => hit)).size).toBe(10);
    expect(rows().filter(({ label, side }) => label === "obligation" && side === "b")).toHaveLength(1);
  });
  it("are drawn from as many as the comparison counts", () => {
    const counted = new Map(
      [...tabulated(comparison, texts, how).rows]
        .filter(({ voice, label }) => voice === "headline" && label !== "all")
        .map((row) => [`${row.layer} ${row.label}`, row.target_count]),
    );
    for (const { layer, label, side, drawn_from } of rows())
      if (side === "a") expect([label, drawn_from]).toEqual([label, counted.get(`${layer} ${label}`)]);
  });
  it("do not depend on the order of texts, but on the seed", () => {
    expect(rows(texts.toReversed())).toEqual(rows());
    expect(rows(texts, 2)).not.toEqual(rows());
  });
});
