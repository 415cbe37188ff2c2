import type { ErrorRates, Part, ScoredLabel } from "../../model/error-rates.js";
import { type Estimate, estimateDifference, sentenceRecall, wilsonInterval } from "../../statistics/index.js";
import type { JudgedStrata } from "./judged.js";

/** How right the program is about a label, and how much stands behind it. */
export interface Figures {
  readonly precision: Estimate | null;
  readonly recall: Estimate | null;
  readonly recallOf: "hits" | "sentences";
  readonly goldHits: number;
  readonly predictedHits: number;
  /** What people read for it. */
  readonly effort: ScoredLabel["effort"];
  /** Hits that could be judged at all, where that is known. */
  readonly available: number | null;
}

const partOf = ({ right, of }: Part): Estimate | null => {
  const interval = wilsonInterval(right, of);
  return interval === null ? null : { value: right / of, interval };
};

const ofScored = ({ precision, recall, effort }: ScoredLabel): Figures => ({
  precision: partOf(precision),
  recall: recall.kind === "hits" ? partOf(recall) : { value: recall.value, interval: [recall.lower, recall.upper] },
  recallOf: recall.kind,
  goldHits: recall.kind === "hits" ? recall.of : recall.gold,
  predictedHits: precision.of,
  effort,
  available: null,
});

/** Figures of a file that does not tell its texts apart; of several coders, of whoever judged most. */
export const scoredFigures = ({ scored }: ErrorRates, layer: string, label: string): Figures | null => {
  const own = scored.filter((one) => one.layer === layer && one.label === label).map(ofScored);
  return own.sort((a, b) => b.goldHits + b.predictedHits - (a.goldHits + a.predictedHits))[0] ?? null;
};

/** Figures of rows that were judged: precision by stretches, recall by sentences. */
export const judgedFigures = ({ kept, with: withHit, without, drawn }: JudgedStrata): Figures => ({
  precision: partOf({ right: kept.yes, of: kept.judged }),
  recall: sentenceRecall(withHit, without),
  recallOf: "sentences",
  goldHits: withHit.yes + without.yes,
  predictedHits: kept.judged,
  effort: { unit: "rows", count: drawn },
  available: kept.population,
});

/** With fewer judged rows a side's figures say too little to be set against the other's. */
const fewestToCheck = 10;

const outside = (one: Estimate, other: Estimate): boolean => {
  const [lower, upper] = estimateDifference(one, other);
  return lower > 0 || upper < 0;
};

/** Whether precision or recall differs between two sides by more than their intervals allow; null where too few tell. */
export const doFiguresDiffer = (one: Figures, other: Figures): boolean | null => {
  if (one.predictedHits < fewestToCheck || other.predictedHits < fewestToCheck) return null;
  const { precision, recall } = one;
  if (precision === null || recall === null || other.precision === null || other.recall === null) return null;
  return outside(precision, other.precision) || outside(recall, other.recall);
};
