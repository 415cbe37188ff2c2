import { type CodingStratum, strata } from "../../model/coding.js";
import type { ErrorRates, JudgedRow } from "../../model/error-rates.js";
import { restSide } from "../../model/inference.js";
import type { Annotated, Counting } from "../../model/table.js";
import type { JudgedSentences } from "../../statistics/index.js";
import { type Counts, type CountsOfCounts, increase, inner, mergeCountsOfCounts } from "../counted.js";

/** Rows of sheets by side, then by sheet, label and stratum: drawn, judged, and answered with yes; integers only. */
export type JudgedCounts = Map<string, CountsOfCounts>;

const keyOf = (source: number, layer: string, label: string, stratum: CodingStratum): string =>
  JSON.stringify([source, layer, label, stratum]);

/** Spreadsheets change white space, and a guard against formulas takes the first apostrophe. */
const plain = (words: string): string => words.replace(/\s+/g, " ").trim().replace(/^'/, "");

/** True if the row was drawn from this text, as it is now. */
const isOf = ({ start, end, words }: JudgedRow, text: string): boolean =>
  words === null || plain(text.slice(start, end)) === plain(words);

/** Adds the rows of all sheets that were drawn from a document. */
export const addJudged = (state: JudgedCounts, { document }: Annotated, { errorRates = [] }: Counting): void => {
  for (const [source, { rows }] of errorRates.entries()) {
    for (const row of rows.get(document.id) ?? []) {
      if (!isOf(row, document.text)) continue;
      const counts: Counts = inner(
        inner(state, document.side, (): CountsOfCounts => new Map()),
        keyOf(source, row.layer, row.label, row.stratum),
        () => new Map(),
      );
      increase(counts, "drawn", 1);
      if (row.answer !== null) increase(counts, "judged", 1);
      if (row.answer === true) increase(counts, "yes", 1);
    }
  }
};

/** Adds the second state into the first. */
export const mergeJudged = (into: JudgedCounts, from: JudgedCounts): void => {
  for (const [side, counts] of from)
    mergeCountsOfCounts(
      inner(into, side, () => new Map()),
      counts,
    );
};

/** Answers to the rows of a label by stratum; `drawn` is how many rows there are in all. */
export type JudgedStrata = Readonly<Record<CodingStratum, JudgedSentences>> & { readonly drawn: number };

/**
 * What a sheet says of a label on some sides. A side has the part of a stratum's population that it has of the rows drawn
 * from it, which were drawn at random.
 */
export const judgedOn = (
  state: JudgedCounts,
  sides: readonly string[],
  source: number,
  rates: ErrorRates,
  { layer, label }: { readonly layer: string; readonly label: string },
): JudgedStrata => {
  let rows = 0;
  const of = (stratum: CodingStratum): JudgedSentences => {
    const key = keyOf(source, layer, label, stratum);
    const sum = (what: string): number =>
      sides.reduce((all, side) => all + (state.get(side)?.get(key)?.get(what) ?? 0), 0);
    const whole = rates.strata.find((one) => one.layer === layer && one.label === label && one.stratum === stratum);
    const drawn = sum("drawn");
    rows += drawn;
    return {
      yes: sum("yes"),
      judged: sum("judged"),
      population: whole === undefined ? 0 : (whole.population * drawn) / whole.drawn,
    };
  };
  const [kept, rejected, withHit, without] = strata.map(of);
  const none = { yes: 0, judged: 0, population: 0 };
  return {
    kept: kept ?? none,
    rejected: rejected ?? none,
    with: withHit ?? none,
    without: without ?? none,
    drawn: rows,
  };
};

/** Sides of a contrast, by code units: nothing that is summed or told over both may tell which is the target. */
export const bothSides = ({ target, reference }: Counting): readonly [string, string] =>
  target < reference ? [target, reference] : [reference, target];

/** How a side is called in a sentence. */
export const sideName = (side: string): string => (side === restSide ? "the rest" : side);
