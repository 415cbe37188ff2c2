import type { Contrast } from "../../model/inference.js";
import type { ItemChoice } from "../counts/items.js";

/** Which keywords are given, and how they are found. */
export interface KeynessOptions extends ItemChoice {
  /** What is set against what; the only two sides there are, the first that was read as the target, unless told. */
  readonly contrasts?: readonly Contrast[];
  /** Occurrences on both sides together below which an item is not compared; 5 unless told. */
  readonly minCount?: number;
  /** Texts of one of the sides at least in which it has to stand; 2 unless told, and 1 where no side has more texts. */
  readonly minRange?: number;
  /** Level of the intervals over all items together, .95 unless told. */
  readonly level?: number;
  /** Which interval of the ratio of both rates LRC is the end of. */
  readonly interval?: "katz" | "exact";
  /** Added to both frequencies per million by simple maths, 1 unless told. */
  readonly k?: number;
  /** Pseudo-counts of the Dirichlet prior in all; as many as there are words on both sides, unless told. */
  readonly priorWeight?: number;
  /** Occurrences in the target below which `mi` is left empty, 5 unless told. */
  readonly pmiFloor?: number;
  readonly resamples?: number;
  readonly seed?: number;
  /** Give lockwords instead, those that both sides use alike. */
  readonly lockwords?: boolean;
  /** How far from 0 the interval of a lockword's log ratio may reach, ½ unless told. */
  readonly bound?: number;
}

/** Options with what holds unless told. */
export type KeynessSettings = Required<Omit<KeynessOptions, "priorWeight" | "minRange">> &
  Pick<KeynessOptions, "priorWeight" | "minRange">;

/** What holds unless told. */
export const usualKeyness: KeynessSettings = {
  of: "word",
  size: 2,
  form: "word",
  minCount: 5,
  level: 0.95,
  interval: "katz",
  k: 1,
  pmiFloor: 5,
  resamples: 2000,
  seed: 1,
  contrasts: [],
  lockwords: false,
  bound: 0.5,
};
