import { type Correlation, pearson } from "./pearson.js";
import { ranks } from "./ranks.js";

/**
 * Rank correlation of pairs (Spearman 1904): Pearson's of the ranks, p by t as R's cor.test with `exact = FALSE`. Null as
 * pearson is.
 */
export const spearman = (x: readonly number[], y: readonly number[]): Correlation | null => pearson(ranks(x), ranks(y));
