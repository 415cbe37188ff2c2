import { type Columns, type Counting, type Row, tally } from "../model/table.js";
import { difference, type Estimate, rate } from "../statistics/index.js";
import { sideColumns } from "./columns-of-counts.js";
import { contrastColumns, rateCells, rateColumns } from "./compared-rates.js";
import type { Counts } from "./counted.js";
import { type Basis, basisOf } from "./measurement/basis.js";
import { correctedRates } from "./measurement/corrected.js";
import { addJudged, type JudgedCounts, mergeJudged } from "./measurement/judged.js";
import {
  type CountedLayer,
  countedLayers,
  labelsOf,
  layerLabel,
  sumsOverModes,
  type VoiceCounts,
  voiceTallying,
} from "./voice-counts.js";

const bound = (which: "lower" | "upper", what: string) =>
  ({ type: "number?", about: `${which} end of the 95 % interval of ${what}` }) as const;

const ofCorrected =
  "it holds what is not known of precision and recall, and nothing else: not that other texts would have other hits";

const columns = {
  ...layerLabel,
  ...sideColumns,
  ...rateColumns,
  difference: contrastColumns.difference,
  status: {
    type: "string",
    about:
      "corrected: at least 50 gold and 50 predicted hits of the label in this register stand behind it; else not_correctable",
    values: ["corrected", "not_correctable"],
  },
  why: { type: "string", about: "why it is not correctable, and what it would take; empty if it is corrected" },
  target_corrected_rate: {
    type: "number?",
    about: "target_rate · precision ÷ recall; a side without any hit stays at 0, though hits may have been missed",
  },
  target_corrected_rate_lower: bound("lower", `it; ${ofCorrected}`),
  target_corrected_rate_upper: bound("upper", "it"),
  reference_corrected_rate: { type: "number?", about: "the same of the reference side" },
  reference_corrected_rate_lower: bound("lower", "it"),
  reference_corrected_rate_upper: bound("upper", "it"),
  difference_corrected: { type: "number?", about: "target_corrected_rate less reference_corrected_rate" },
  difference_corrected_lower: bound(
    "lower",
    "it; where both sides are corrected by the same figures the sign of a difference cannot change, and ratios stay as they are",
  ),
  difference_corrected_upper: bound("upper", "it"),
  precision: { type: "number?", about: "part of the predicted hits that were right, 0 to 1" },
  precision_lower: bound("lower", "precision"),
  precision_upper: bound("upper", "precision"),
  recall: { type: "number?", about: "part of what should be found that was, 0 to 1" },
  recall_lower: bound("lower", "recall"),
  recall_upper: bound("upper", "recall"),
  recall_of: {
    type: "string?",
    about: "what recall was measured of: hits of gold, or sentences of a coding sheet, in which several hits are one",
    values: ["hits", "sentences"],
  },
  gold_hits: { type: "integer?", about: "gold hits behind recall, or sentences in which the coder saw one" },
  predicted_hits: { type: "integer?", about: "predicted hits that were judged, behind precision" },
  source: { type: "string?", about: "file that the figures are from; empty if none speaks of the label" },
  register: {
    type: "string?",
    about: "register of the texts that were judged; empty for a sheet, which is of these very texts",
  },
  checked_by_side: {
    type: "boolean",
    about:
      "precision and recall were measured on each side and set against each other; only a sheet of these texts tells them apart",
  },
  sides_differ: {
    type: "boolean?",
    about:
      "precision or recall differs between the sides by more than its intervals allow, so that each is corrected by its own; empty if it was not checked",
  },
  target_precision: { type: "number?", about: "precision on the target side; empty if the sides are not told apart" },
  reference_precision: { type: "number?", about: "the same of the reference side" },
  target_recall: { type: "number?", about: "recall on the target side; empty if the sides are not told apart" },
  reference_recall: { type: "number?", about: "the same of the reference side" },
} as const satisfies Columns;

type Cells = Row<typeof columns>;

/** Words and hits by voice, and rows of sheets by side. */
interface MeasurementCounts {
  readonly voices: VoiceCounts;
  readonly judged: JudgedCounts;
}

/** Sums headline counts up; all rows of a contrast share one, so that the words are gone through once. */
type HeadlineSum = (counts: Counts | undefined) => number;

const headlineSums = (): HeadlineSum => {
  const sumOver = sumsOverModes();
  return (counts) => sumOver(counts, ["own", "reported"]);
};

const countsOf = (
  state: VoiceCounts,
  { target, reference }: Counting,
  { layer, label }: { readonly layer: CountedLayer; readonly label: string },
  headlineSum: HeadlineSum,
) => {
  const [one, other] = [state.get(target), state.get(reference)];
  return {
    targetCount: headlineSum(one?.hits.get(layer)?.get(label)),
    targetBase: headlineSum(one?.words),
    referenceCount: headlineSum(other?.hits.get(layer)?.get(label)),
    referenceBase: headlineSum(other?.words),
  };
};

const figureCells = ({ source, pooled, sides, differ }: Basis) => ({
  precision: pooled?.precision?.value ?? null,
  precision_lower: pooled?.precision?.interval[0] ?? null,
  precision_upper: pooled?.precision?.interval[1] ?? null,
  recall: pooled?.recall?.value ?? null,
  recall_lower: pooled?.recall?.interval[0] ?? null,
  recall_upper: pooled?.recall?.interval[1] ?? null,
  recall_of: pooled?.recallOf ?? null,
  gold_hits: pooled?.goldHits ?? null,
  predicted_hits: pooled?.predictedHits ?? null,
  source: source?.file ?? null,
  register: source?.register ?? null,
  checked_by_side: differ !== null,
  sides_differ: differ,
  target_precision: sides?.target.precision?.value ?? null,
  reference_precision: sides?.reference.precision?.value ?? null,
  target_recall: sides?.target.recall?.value ?? null,
  reference_recall: sides?.reference.recall?.value ?? null,
});

const ends = (estimate: Estimate | null) => ({
  value: estimate?.value ?? null,
  lower: estimate?.interval[0] ?? null,
  upper: estimate?.interval[1] ?? null,
});

const rowOf = (
  { voices, judged }: MeasurementCounts,
  counting: Counting,
  { layer, label }: { readonly layer: CountedLayer; readonly label: string },
  headlineSum: HeadlineSum,
): Cells => {
  const counts = countsOf(voices, counting, { layer, label }, headlineSum);
  const hits = counts.targetCount + counts.referenceCount;
  const raw = {
    target: rate(counts.targetCount, counts.targetBase),
    reference: rate(counts.referenceCount, counts.referenceBase),
  };
  const told = basisOf(judged, counting, { layer, label, hits });
  // What was missed cannot be told from nothing.
  const basis =
    told.why === "" && hits === 0 ? { ...told, why: "there is no hit whose number could be corrected" } : told;
  const corrected = correctedRates(raw, basis);
  const [target, reference, contrast] = [corrected.target, corrected.reference, corrected.difference].map(ends);
  return {
    layer,
    label,
    target_side: counting.target,
    reference_side: counting.reference,
    ...rateCells(counts),
    difference: difference(raw.target, raw.reference),
    status: basis.why === "" ? "corrected" : "not_correctable",
    why: basis.why,
    target_corrected_rate: target?.value ?? null,
    target_corrected_rate_lower: target?.lower ?? null,
    target_corrected_rate_upper: target?.upper ?? null,
    reference_corrected_rate: reference?.value ?? null,
    reference_corrected_rate_lower: reference?.lower ?? null,
    reference_corrected_rate_upper: reference?.upper ?? null,
    difference_corrected: contrast?.value ?? null,
    difference_corrected_lower: contrast?.lower ?? null,
    difference_corrected_upper: contrast?.upper ?? null,
    ...figureCells(basis),
  };
};

/** Rates as they would be if the program made no mistakes, where enough is known of its mistakes. */
export const measurementError = tally({
  name: "measurement-error",
  about:
    "Headline rates beside what they would be if every hit were right and none were missed, rate · precision ÷ recall. Only where " +
    "people have judged enough hits of the label in texts of the same register, or a coding sheet of these very texts, is anything " +
    "corrected; every other row says what it would take. Precision depends on how frequent a thing is, so that even in one " +
    "register the sides may differ in it: a sheet of these texts tells whether they do. Hits are taken as independent, which " +
    "those of one text are not, so intervals are rather too narrow.",
  key: ["layer", "label", "target_side", "reference_side"],
  columns,
  start: (): MeasurementCounts => ({ voices: voiceTallying.start(), judged: new Map() }),
  add({ voices, judged }, annotated, counting) {
    voiceTallying.add(voices, annotated, counting);
    addJudged(judged, annotated, counting);
  },
  merge(into, from) {
    voiceTallying.merge(into.voices, from.voices);
    mergeJudged(into.judged, from.judged);
  },
  *rows(state, counting) {
    const headlineSum = headlineSums();
    for (const layer of countedLayers)
      for (const label of labelsOf(state.voices, layer)) yield rowOf(state, counting, { layer, label }, headlineSum);
  },
});
