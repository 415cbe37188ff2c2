import {
  binomialTest,
  chiSquared,
  clopperPearson,
  difference,
  fourCells,
  type Interval,
  jeffreysInterval,
  newcombeInterval,
  type TwoCounts,
  waldDifference,
  wilsonCorrected,
  wilsonInterval,
} from "../../pipeline/statistics/index.js";
import { at, calledBy, compareAll, type Finding, listOf, numberOf, type OracleMapping, recordOf } from "./mapping.js";

type IntervalOf = (count: number, of: number, level: number) => Interval | null;

// prop.test corrects by no more than the distance from its null hypothesis of one half.
const corrected: IntervalOf = (count, of, level) =>
  wilsonCorrected(count, of, level, Math.min(0.5, Math.abs(count - of / 2)));

const intervals: ReadonlyMap<string, IntervalOf> = new Map([
  ["wilson", wilsonInterval],
  ["wilson_cc", corrected],
  ["clopper_pearson", clopperPearson],
  ["jeffreys", jeffreysInterval],
]);

const cornered = "prop.test corrects for continuity by at most |x − n/2|, the method by ½";

function* compareShare(path: string, row: Readonly<Record<string, unknown>>): Generator<Finding> {
  const [count, of] = [numberOf(row.x), numberOf(row.n)];
  if (count === null || of === null) return;
  for (const [key, theirs] of Object.entries(row)) {
    const place = at(path, key);
    const [, name = "", percent = "", suffix = ""] = /^([a-z_]+?)(\d+)(_cc)?$/.exec(key) ?? [];
    const interval = intervals.get(name + suffix);
    if (key === "x" || key === "n") yield { path: place, given: true };
    else if (key === "binom_p_half") yield { path: place, theirs, ours: binomialTest(count, of)?.twoSided };
    else if (interval !== undefined) {
      if (suffix === "_cc" && Math.abs(count - of / 2) < 0.5) yield { path: place, differs: cornered };
      yield* compareAll(place, theirs, interval(count, of, Number(percent) / 100));
    }
  }
}

/** Intervals of one proportion: `prop.test(x, n)`, `binom.test(x, n)` and quantiles of the beta distribution in R. */
export const shares: OracleMapping = {
  name: "intervals of a proportion",
  takes: (file) => /prop\.test\(x,|binom\.test\(|qbeta\(/.test(calledBy(file)),
  *compare({ output }): Generator<Finding> {
    for (const [index, row] of listOf(output).entries()) yield* compareShare(at("", index), recordOf(row));
  },
};

const oursOfTwo = (counts: TwoCounts) => {
  const { targetCount, targetBase, referenceCount, referenceBase } = counts;
  const squared = chiSquared(fourCells(counts))?.pearson;
  return {
    chisq: squared?.statistic ?? null,
    p: squared?.p ?? null,
    wald: waldDifference(counts),
    diff: difference(targetCount / targetBase, referenceCount / referenceBase),
    newcombe: newcombeInterval(counts),
  };
};

/** Two proportions: `prop.test(c(x1, x2), c(n1, n2))` of R, and Newcombe's interval. */
export const twoShares: OracleMapping = {
  name: "two proportions",
  takes: (file) => /prop\.test\(c\(|newcombe/i.test(calledBy(file)),
  *compare({ output }): Generator<Finding> {
    for (const [index, row] of listOf(output).entries()) {
      const path = at("", index);
      const { x1, n1, x2, n2, ...rest } = recordOf(row);
      const [targetCount, targetBase, referenceCount, referenceBase] = [x1, n1, x2, n2].map(numberOf);
      if (targetCount == null || targetBase == null || referenceCount == null || referenceBase == null) continue;
      for (const key of ["x1", "n1", "x2", "n2"]) yield { path: at(path, key), given: true };
      yield* compareAll(path, rest, oursOfTwo({ targetCount, targetBase, referenceCount, referenceBase }));
    }
  },
};
