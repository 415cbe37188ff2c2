import { expect, it } from "vitest";
import { addToEvaluation, evaluationTables, startEvaluation } from "../../pipeline/evaluate/index.js";
import type { GoldSpan } from "../../pipeline/model/gold.js";
import { annotated } from "../made/annotated.js";
import { aClass, goldSpan, mapping } from "../made/gold.js";

const text = "Bo said talks would resume. “Never again,” Ma replied. Wu agreed. It rained.";
const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const span = (words: string) => {
  const [start, end] = at(words);
  return { start, end };
};

/** The first quotation is given to Bo, rightly; the second to Wu, wrongly; the third is rejected. */
const ours = annotated({
  id: "news",
  side: "news",
  zones: [{ role: "body", text }],
  quotations: [
    { words: "talks would resume", label: "indirect", by: "bo", source: span("Bo"), cue: [span("said")] },
    { words: "“Never again,”", label: "direct", by: "wu", source: span("Wu"), cue: [span("replied")] },
    { words: "It rained", label: "indirect", status: "rejected" },
  ],
});

const part = (words: string, label: string, rel: string): GoldSpan =>
  goldSpan(...at(words), label, { layer: null, attributes: new Map([["rel", rel]]) });

const spans = [
  part("Bo", "Source", "E1"),
  part("said", "Cue", "E1"),
  part("talks would resume", "Content", "E1; E9"),
  part("“Never again,”", "Content", "E2"),
  part("Ma", "Source", "E2"),
  part("It rained", "Content", "E3"),
];

const rule = mapping({
  layers: ["quotations"],
  classes: [
    aClass("source", ["Source"], { label: "source" }),
    aClass("cue", ["Cue"], { label: "cue" }),
    aClass("content", ["Content"], { label: "content", opens_voice: "true" }),
  ],
});

const progress = startEvaluation([{ layer: "quotations", mapping: rule, zones: null, known: new Set() }]);
addToEvaluation(progress, { document: ours.document, spans }, ours);
const tables = evaluationTables(progress, new Set(["quotations"]), { resamples: 0, seed: 1 });

it("scores the parts of quotations as spans of their own", () => {
  const counts = tables.scores.rows
    .filter(({ match, variant }) => match === "exact" && variant === "disambiguated")
    .map(({ class: name, gold_count, found_count, found_right }) => [name, gold_count, found_count, found_right]);
  expect(counts).toEqual([
    ["source", 2, 2, 1],
    ["cue", 1, 2, 1],
    ["content", 3, 2, 2],
    ["micro", 6, 6, 4],
    ["macro", 6, 6, 4],
  ]);
});

it("tells whether what was found is given to the right source, words with marks apart", () => {
  expect(tables.attributions[0]?.rows).toEqual([
    { content: "all", gold_count: 3, found: 2, sourced: 2, right_source: 1, recall: 2 / 3, right_share: 0.5 },
    { content: "with marks", gold_count: 1, found: 1, sourced: 1, right_source: 0, recall: 1, right_share: 0 },
  ]);
});

it("makes no such table where no quotations were scored", () => {
  expect(evaluationTables(progress, new Set(["stance"]), { resamples: 0, seed: 1 }).attributions).toEqual([]);
});
