// What a job of the bench brings home: one row for each label, method and design.

/** One figure of calibration; what does not apply is null. */
export interface Outcome {
  readonly part: "null" | "pairs" | "coverage" | "power";
  readonly corpus: string;
  readonly unit: "text" | "paragraph" | "sentence";
  /** Units a side. */
  readonly units: number | null;
  /** How many times the planted rate is the other, 1 for none. */
  readonly effect: number | null;
  readonly layer: string;
  readonly label: string;
  /** Hits of the label per 10,000 headline words of the material. */
  readonly frequency: number | null;
  readonly method: string;
  /** Of pairs: which comparisons are cases. */
  readonly of: string | null;
  readonly cases: number;
  /** Of the cases, those that rejected, covered or were given the verdict. */
  readonly hits: number;
  /** Of null splits: the greatest share of divisions that a test of this statistic can reject at .05. */
  readonly attainable: number | null;
  /** Of null splits: cases in which some division of the same units could have been rejected, and so could this one. */
  readonly able: number | null;
  /** Of coverage: intervals that lie wholly above the truth, and wholly below it. */
  readonly above: number | null;
  readonly below: number | null;
}

/** What a row says for itself; the rest does not apply. */
export type Said = Pick<Outcome, "part" | "corpus" | "unit" | "layer" | "label" | "method" | "cases" | "hits"> &
  Partial<Outcome>;

/** A whole row. */
export const outcome = (said: Said): Outcome => ({
  units: null,
  of: null,
  effect: null,
  frequency: null,
  attainable: null,
  able: null,
  above: null,
  below: null,
  ...said,
});

/** The share of cases. */
export const shareOf = ({ hits, cases }: Pick<Outcome, "hits" | "cases">): number | null =>
  cases === 0 ? null : hits / cases;

/** The mean of the shares of several rows, each counting the same, as a row without cases has none. */
export const meanShare = (rows: readonly Pick<Outcome, "hits" | "cases">[]): number | null => {
  const shares = rows.flatMap((row) => shareOf(row) ?? []);
  return shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;
};
