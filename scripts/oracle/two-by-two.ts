import {
  chiSquared,
  type FourCells,
  fisherExact,
  logLikelihood,
  mcnemar,
  oddsRatio,
} from "../../pipeline/statistics/index.js";
import { at, calledBy, type Finding, listOf, numberOf, numbersOf, type OracleMapping, recordOf } from "./mapping.js";
import { searchedInterval, searchedRatio } from "./root-found.js";

/** Counts as rows of an oracle file give them: a table row by row, or hits and sizes of two corpora. */
export const cellsOf = (row: unknown): FourCells | null => {
  const table = numbersOf((Array.isArray(row) ? row : listOf(recordOf(row).table)).flat());
  const [a, b, c, d] = table.length === 4 ? table : [];
  if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) return { a, b, c, d };
  const { a: x1, b: x2, N1, N2 } = recordOf(row);
  const [one, other, first, second] = [x1, x2, N1, N2].map(numberOf);
  if (one == null || other == null || first == null || second == null) return null;
  return { a: one, b: first - one, c: other, d: second - other };
};

const given = new Set(["table", "a", "b", "c", "d", "N1", "N2", "feature", "order"]);

/** What each key of a row holds, by ours. */
const oursOf = (cells: FourCells): ReadonlyMap<string, number | null | undefined> => {
  const { a, b, c, d } = cells;
  const [squared, exact, pairs] = [chiSquared(cells), fisherExact(cells), mcnemar(cells)];
  const counts = { targetCount: a, targetBase: a + b, referenceCount: c, referenceBase: c + d };
  const likelihood = logLikelihood(counts);
  return new Map([
    ["chisq", squared?.pearson.statistic],
    ["chisq_p", squared?.pearson.p],
    ["yates", squared?.yates.statistic],
    ["yates_p", squared?.yates.p],
    ["chisq_yates", squared?.yates.statistic],
    ["chisq_yates_p", squared?.yates.p],
    ["G2", likelihood?.fourTerms.statistic],
    ["G2_p", likelihood?.fourTerms.p],
    ["p_two", exact.twoSided],
    ["p_greater", exact.greater],
    ["p_less", exact.less],
    ["fisher_p", exact.twoSided],
    ["fisher_p_greater", exact.greater],
    ["fisher_p_less", exact.less],
    ["mid_p", exact.midP],
    ["sample_or", oddsRatio(cells)?.ratio ?? (a * d > 0 ? Infinity : null)],
    ["mcnemar", pairs?.corrected.statistic],
    ["mcnemar_p", pairs?.corrected.p],
  ]);
};

const emptyCell = "R's 0 * log(0) is NaN where a cell is 0; its term is 0";

function* compareRow(path: string, row: Readonly<Record<string, unknown>>, cells: FourCells): Generator<Finding> {
  const ours = oursOf(cells);
  const { oddsRatio: ratio, interval } = fisherExact(cells);
  for (const [key, theirs] of Object.entries(row)) {
    const place = at(path, key);
    if (given.has(key)) yield { path: place, given: true };
    else if (key === "G2" && Math.min(cells.a, cells.b, cells.c, cells.d) === 0)
      yield { path: place, differs: emptyCell };
    else if (ours.has(key)) yield { path: place, theirs, ours: ours.get(key) ?? null };
    else if (/^(?:fisher_or|odds_ratio_cmle|odds_ratio)$/.test(key)) {
      if (ratio === null)
        yield { path: place, differs: "R prints 0 where the margins leave one table only; ours is empty" };
      else yield* searchedRatio(place, theirs, ratio);
    } else if (key === "fisher_lo") yield* searchedRatio(place, theirs, interval[0]);
    else if (key === "fisher_hi") yield* searchedRatio(place, theirs, interval[1]);
    else if (key === "ci" || key === "fisher_ci") yield* searchedInterval(place, theirs, interval);
  }
}

/** Tables of two rows and two columns: `fisher.test`, `chisq.test`, `mcnemar.test` of R. */
export const twoByTwo: OracleMapping = {
  name: "tables of two by two",
  takes: (file) => /(?:fisher|chisq|mcnemar)\.test\(/.test(calledBy(file)),
  *compare({ input, output }): Generator<Finding> {
    const { tables, rows } = recordOf(input);
    for (const [index, row] of listOf(output).entries()) {
      const cells = cellsOf(row) ?? cellsOf(listOf(tables ?? rows)[index]);
      if (cells !== null) yield* compareRow(at("", index), recordOf(row), cells);
    }
  },
};
