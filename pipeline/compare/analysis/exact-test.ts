import type { Base } from "../../model/inference.js";
import { exactTests as byName, type ExactTest } from "../../statistics/index.js";

export type { ExactTest } from "../../statistics/index.js";

/** Exact tests that take each of the base for a draw by itself. */
export const exactTests = ["fisher", "rates"] as const;

/** A word is a hit or none, and a mention one of an actor or not; a sentence, or a verb's clause, may hold several hits. */
export const exactTestOf = (base: Base): ExactTest =>
  base === "words" || base === "mentions" ? byName.fisher : byName.rates;
