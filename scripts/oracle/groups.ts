import {
  kendall,
  kolmogorovSmirnov,
  kruskalWallis,
  pearson,
  permutationExact,
  pooledT,
  spearman,
  welchT,
  wilcoxonRankSum,
} from "../../pipeline/statistics/index.js";
import {
  at,
  calledBy,
  compareAll,
  type Finding,
  isRecord,
  listOf,
  numbersOf,
  type OracleMapping,
  recordOf,
} from "./mapping.js";

const oursOfTwo = (a: readonly number[], b: readonly number[]) => {
  // The call asks for the exact p value, however many values there are.
  const rankSum = wilcoxonRankSum(a, b, Infinity);
  const [welch, pooled] = [welchT(a, b), pooledT(a, b)];
  return {
    W: rankSum?.w,
    p_exact: rankSum?.exact?.twoSided,
    p_normal: rankSum?.normal?.twoSided,
    p_normal_cc: rankSum?.corrected?.twoSided,
    p_greater: rankSum?.normal?.greater,
    p_less: rankSum?.normal?.less,
    p_greater_cc: rankSum?.corrected?.greater,
    p_less_cc: rankSum?.corrected?.less,
    cliffs_delta: rankSum?.cliffsDelta,
    A12: rankSum?.a12,
    t: welch?.statistic,
    df: welch?.df,
    t_p: welch?.p,
    t_pooled: pooled?.statistic,
    cohen_d: pooled?.cohensD,
    ks: kolmogorovSmirnov(a, b),
  };
};

/** Two groups of values: `wilcox.test`, `t.test` and `ks.test` of R, a set of groups a name. */
export const twoGroups: OracleMapping = {
  name: "two groups of values",
  takes: (file) => /(?:wilcox|t|ks)\.test\(a/.test(calledBy(file)),
  *compare({ input, output }): Generator<Finding> {
    const sets = isRecord(recordOf(input).a) || Array.isArray(recordOf(input).a) ? { "": input } : recordOf(input);
    for (const [name, set] of Object.entries(sets)) {
      const { a, b } = recordOf(set);
      const theirs = name === "" ? output : recordOf(output)[name];
      yield* compareAll(name === "" ? "" : at("", name), theirs, oursOfTwo(numbersOf(a), numbersOf(b)));
    }
  },
};

const correlations = { pearson, spearman, kendall };

/** Several groups and pairs: `kruskal.test` and `cor.test` of R. */
export const severalGroups: OracleMapping = {
  name: "several groups, and correlations",
  takes: (file) => /kruskal\.test\(|cor\.test\(/.test(calledBy(file)),
  *compare({ input, output }): Generator<Finding> {
    const { groups, x, y } = recordOf(input);
    const lists = isRecord(groups) ? Object.values(groups) : listOf(groups);
    const { cor, ...kruskal } = recordOf(output);
    const ranked = kruskalWallis(lists.map(numbersOf));
    yield* compareAll("", kruskal, { H: ranked?.h, df: ranked?.df, p: ranked?.p });
    for (const [method, correlation] of Object.entries(correlations)) {
      const ours = correlation(numbersOf(x), numbersOf(y));
      const theirs = recordOf(cor)[method];
      if (theirs !== undefined)
        yield* compareAll(at(at("", "cor"), method), theirs, { est: ours?.estimate, p: ours?.p });
    }
  },
};

/** All splits of two groups. */
export const allSplits: OracleMapping = {
  name: "all splits of two groups",
  takes: (file) => /\ball choose\(|full enumeration/.test(calledBy(file)),
  *compare({ input, output }): Generator<Finding> {
    const { a, b } = recordOf(input);
    const ours = permutationExact(numbersOf(a), numbersOf(b));
    if (ours === null) yield { path: "", unmapped: "more splits than are gone through" };
    else {
      const { difference, splits, twoSided, greater, less } = ours;
      const named = { observed: difference, splits, p_two_sided: twoSided, p_greater: greater, p_less: less };
      yield* compareAll("", output, named);
    }
  },
};
