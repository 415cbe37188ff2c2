import {
  benjaminiHochberg,
  bonferroni,
  chiSquared,
  chiSquaredUpper,
  fisherExact,
  fourCells,
  logLikelihood,
  logRatioHardie,
  percentDifference,
  type TwoCounts,
} from "../../pipeline/statistics/index.js";
import { at, calledBy, type Finding, listOf, numberOf, type OracleMapping, recordOf } from "./mapping.js";
import { searchedRatio } from "./root-found.js";

const total = (counts: unknown, key: string): number =>
  listOf(counts).reduce((sum: number, row) => sum + (numberOf(recordOf(row)[key]) ?? 0), 0);

/** Hits and sizes of both corpora, a row of the output each. */
const countsOf = (input: unknown, row: unknown): TwoCounts | null => {
  const { n_target_total, n_reference_total, counts } = recordOf(input);
  const { n_target, n_reference } = recordOf(row);
  const [targetCount, referenceCount] = [numberOf(n_target), numberOf(n_reference)];
  const targetBase = numberOf(n_target_total) ?? total(counts, "n_target");
  const referenceBase = numberOf(n_reference_total) ?? total(counts, "n_reference");
  if (targetCount === null || referenceCount === null) return null;
  if (targetCount > targetBase || referenceCount > referenceBase) return null;
  return { targetCount, referenceCount, targetBase, referenceBase };
};

/** Cells with what each would hold if both sides had the same rate. */
const observedAndExpected = (counts: TwoCounts): readonly (readonly [number, number])[] => {
  const { a, b, c, d } = fourCells(counts);
  const all = a + b + c + d;
  return [
    [a, ((a + b) * (a + c)) / all],
    [b, ((a + b) * (b + d)) / all],
    [c, ((c + d) * (a + c)) / all],
    [d, ((c + d) * (b + d)) / all],
  ];
};

/** 1 where the target has more than expected, else −1: quanteda's sign of a statistic. */
const signOf = (counts: TwoCounts): number => {
  const [[seen, expected] = [0, 0]] = observedAndExpected(counts);
  return seen > expected ? 1 : -1;
};

// quanteda adds it inside each logarithm.
const inside = 1e-9;
const addsInside = "quanteda adds 1e-9 inside each logarithm; compared with that formula";
const conditional =
  "quanteda corrects only where |ad − bc| ≥ N/2 and an expected cell is below 5; compared with that rule";

/** True where quanteda corrects by Yates' rule. */
const corrects = (counts: TwoCounts): boolean => {
  const { a, b, c, d } = fourCells(counts);
  const few = observedAndExpected(counts).some(([, expected]) => expected < 5);
  return few && Math.abs(a * d - b * c) >= (a + b + c + d) / 2;
};

/** What the number inside the logarithms adds to G2. */
const excess = (counts: TwoCounts): number =>
  observedAndExpected(counts).reduce(
    (sum, [seen, expected]) => sum + (seen === 0 ? 0 : 2 * seen * Math.log1p((inside * expected) / seen)),
    0,
  );

/** G2 of cells that are moved ½ toward what is expected, where quanteda corrects. */
const shiftedG2 = (counts: TwoCounts): number =>
  observedAndExpected(counts).reduce((sum, [seen, expected]) => {
    const moved = seen + (seen > expected ? -0.5 : 0.5);
    return sum + 2 * moved * Math.log(moved / expected + inside);
  }, 0);

interface Stated {
  readonly ours: number | null;
  readonly differs?: string;
}

const chi2 = (counts: TwoCounts, correction: string): Stated => {
  const own = chiSquared(fourCells(counts));
  if (own === null) return { ours: null };
  const plain = own.pearson.statistic;
  if (correction === "none") return { ours: plain };
  if (correction !== "williams") return { ours: corrects(counts) ? own.yates.statistic : plain, differs: conditional };
  const likelihood = logLikelihood(counts);
  const q = (likelihood?.fourTerms.statistic ?? 1) / (likelihood?.williams.statistic || 1);
  return { ours: plain * q, differs: "quanteda multiplies chi-squared by Williams' q, where it should divide" };
};

const lr = (counts: TwoCounts, correction: string): Stated => {
  const own = logLikelihood(counts);
  if (own === null) return { ours: null };
  const [four, corrected] = [own.fourTerms.statistic, own.williams.statistic];
  if (correction === "none") return { ours: four + excess(counts), differs: addsInside };
  if (correction === "williams") {
    return { ours: corrected + excess(counts) * (four === 0 ? 1 : corrected / four), differs: addsInside };
  }
  return corrects(counts)
    ? { ours: shiftedG2(counts), differs: `"${correction}" moves the cells as Yates does; ${conditional}` }
    : { ours: four + excess(counts), differs: addsInside };
};

function* signedTest(path: string, row: unknown, counts: TwoCounts, key: string, stated: Stated): Generator<Finding> {
  const { ours, differs } = stated;
  const { [key]: theirs, p } = recordOf(row);
  const statistic = ours === null || Number.isNaN(ours) ? null : ours;
  for (const [name, value, own] of [
    [key, theirs, statistic === null ? null : signOf(counts) * statistic],
    ["p", p, statistic === null ? null : chiSquaredUpper(Math.abs(statistic), 1)],
  ] as const) {
    if (value === undefined) continue;
    if (differs !== undefined) yield { path: at(path, name), differs };
    yield { path: at(path, name), theirs: value, ours: own };
  }
}

function* exactTest(path: string, row: unknown, counts: TwoCounts): Generator<Finding> {
  const { oddsRatio, twoSided } = fisherExact(fourCells(counts));
  const { exact, p } = recordOf(row);
  yield* searchedRatio(at(path, "exact"), exact, oddsRatio);
  yield { path: at(path, "p"), theirs: p, ours: twoSided };
}

function* pointwise(path: string, row: unknown, counts: TwoCounts): Generator<Finding> {
  const [[seen, expected] = [0, 1]] = observedAndExpected(counts);
  const ours = Math.log(seen / expected + inside);
  const { pmi, p } = recordOf(row);
  yield { path: at(path, "pmi"), differs: "natural logarithm with 1e-9 inside; compared with that formula" };
  yield { path: at(path, "pmi"), theirs: pmi, ours };
  yield {
    path: at(path, "p"),
    differs: "a tail of chi-squared at |PMI|, which has no meaning; compared with that formula",
  };
  yield { path: at(path, "p"), theirs: p, ours: chiSquaredUpper(Math.abs(ours), 1) };
}

const argument = (calls: string, name: string, otherwise: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([a-z0-9]+)["']`).exec(calls)?.[1] ?? otherwise;

/** Keyness of the words of one corpus against another: `textstat_keyness` of quanteda. */
export const keyness: OracleMapping = {
  name: "keyness",
  takes: (file) => /textstat_keyness\(/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const measure = argument(calledBy(file), "measure", "chi2");
    const correction = argument(calledBy(file), "correction", "default");
    for (const [index, row] of listOf(file.output).entries()) {
      const path = at("", index);
      const counts = countsOf(file.input, row);
      for (const key of ["feature", "n_target", "n_reference"]) yield { path: at(path, key), given: true };
      if (counts === null) yield { path, unmapped: "the row has no counts, or more than its corpora have words" };
      else if (measure === "chi2") yield* signedTest(path, row, counts, "chi2", chi2(counts, correction));
      else if (measure === "lr") yield* signedTest(path, row, counts, "G2", lr(counts, correction));
      else if (measure === "exact") yield* exactTest(path, row, counts);
      else if (measure === "pmi") yield* pointwise(path, row, counts);
    }
  },
};

/** Log-likelihood, log ratio and families of the words of one corpus against another: quanteda.extras and R. */
export const exactKeyness: OracleMapping = {
  name: "log-likelihood and log ratio",
  takes: (file) => /\blog_like\(|\blog_ratio\(/.test(calledBy(file)),
  *compare({ input, output }): Generator<Finding> {
    const rows = listOf(output).map((row) => ({ row: recordOf(row), counts: countsOf(input, row) }));
    const tests = rows.map(({ counts }) => (counts === null ? null : logLikelihood(counts)));
    const ps = tests.map((test) => test?.fourTerms.p ?? null);
    const [q, p] = [benjaminiHochberg(ps), bonferroni(ps)];
    for (const [index, { row, counts }] of rows.entries()) {
      if (counts === null) continue;
      const test = tests[index];
      const sign = signOf(counts);
      const ours: Readonly<Record<string, number | null | undefined>> = {
        G2_long: test && sign * test.fourTerms.statistic,
        G2_short: test && sign * test.twoTerms.statistic,
        log2_ratio: logRatioHardie(counts),
        log2_ratio_pkg: logRatioHardie(counts),
        pct_diff: percentDifference(counts),
        p_long: test?.fourTerms.p,
        p_bh: q[index],
        p_bonferroni: p[index],
        bic: test && test.fourTerms.statistic - Math.log(counts.targetBase + counts.referenceBase),
      };
      for (const [key, theirs] of Object.entries(row)) {
        const path = at(at("", index), key);
        if (/^(?:feature|n_target|n_reference)$/.test(key)) yield { path, given: true };
        else if (key === "pct_diff" && counts.referenceCount === 0) {
          yield { path, differs: "infinite where the reference has no hit; ours is empty" };
        } else if (key in ours) yield { path, theirs, ours: ours[key] ?? null };
      }
    }
  },
};
