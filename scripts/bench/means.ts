// From rows of labels to what is published: bounds, means over labels, and the figures that the program reads.
import { clopperPearson } from "../../pipeline/statistics/index.js";
import { meanShare, type Outcome, shareOf } from "./outcome.js";

/** Over which labels a mean goes; `label` is a row of one label. */
export const overs = [
  "label",
  "all",
  "stance",
  "frames",
  "actors",
  "reachable",
  "under_1",
  "1_to_10",
  "10_to_50",
  "50_and_more",
] as const;

/** One of {@link overs}. */
export type Over = (typeof overs)[number];

/** Labels whose attainable size is at least this can be rejected about as often as they should. */
export const reachableSize = 0.04;

/** A class of labels by their hits per 10,000 words. */
export const frequencyClass = (frequency: number): Over => {
  if (frequency < 1) return "under_1";
  if (frequency < 10) return "1_to_10";
  return frequency < 50 ? "10_to_50" : "50_and_more";
};

/** A published figure: a row of one label, or a mean over labels. */
export interface Figure extends Outcome {
  readonly over: Over;
  /** Of the cases; of means the mean of the labels' shares; of pairs that of all comparisons together. */
  readonly share: number | null;
  /** Of null splits and one label: no less than this, at 99 % over all cells together. */
  readonly lowerBound: number | null;
}

const isNullTest = ({ part, method }: Outcome): boolean => part === "null" && method === "permutation";

/** Lower bound of a share at 99 %, corrected for so many bounds (Clopper & Pearson 1934; Bonferroni 1936). */
export const lowerBound = ({ hits, cases }: Pick<Outcome, "hits" | "cases">, bounds: number): number | null =>
  clopperPearson(hits, cases, 1 - (2 * 0.01) / bounds)?.[0] ?? null;

/** Rows of single labels that are published; of the rest only the means are. */
const isPublished = ({ part, method }: Outcome): boolean =>
  (part === "null" && (method === "permutation" || method === "log_likelihood")) ||
  (part === "coverage" && method === "used");

const singles = (outcomes: readonly Outcome[]): readonly Figure[] => {
  const cells = outcomes.filter(isNullTest).length;
  return outcomes.filter(isPublished).map((row) => ({
    ...row,
    over: "label",
    share: shareOf(row),
    lowerBound: isNullTest(row) ? lowerBound(row, cells) : null,
  }));
};

/** A row that is to be averaged, with the cell that it is of. */
interface Placed extends Outcome {
  readonly cell: string;
}

const cellOf = ({ corpus, unit, units, layer, label }: Outcome): string =>
  JSON.stringify([corpus, unit, units, layer, label]);

/** Rows that are averaged together; the number of blocks is each text's own. */
const keyOf = ({ part, corpus, unit, units, effect, method, of }: Outcome): string =>
  JSON.stringify([part, corpus, unit, unit === "text" ? units : null, effect, method, of]);

const sumOf = (rows: readonly Outcome[], value: (row: Outcome) => number | null): number | null => {
  const values = rows.flatMap((row) => value(row) ?? []);
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0);
};

const outcomeOf = ({ cell: _, ...row }: Placed): Outcome => row;

const meanOver = (rows: readonly Placed[], over: Over): readonly Figure[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const cases = sumOf(rows, (row) => row.cases) ?? 0;
  const hits = sumOf(rows, (row) => row.hits) ?? 0;
  const attainable = sumOf(rows, (row) => row.attainable);
  return [
    {
      ...outcomeOf(first),
      over,
      units: first.unit === "text" ? first.units : null,
      layer: "",
      label: "",
      frequency: null,
      cases,
      hits,
      able: sumOf(rows, (row) => row.able),
      above: sumOf(rows, (row) => row.above),
      below: sumOf(rows, (row) => row.below),
      attainable: attainable === null ? null : attainable / rows.length,
      // Comparisons of pairs count the same, whatever their label, as a reader meets them.
      share: first.part === "pairs" ? shareOf({ hits, cases }) : meanShare(rows),
      lowerBound: null,
    },
  ];
};

/** Means over all labels, over layers, over those that can be rejected, and over classes of frequency. */
const meansOf = (outcomes: readonly Placed[], reachable: ReadonlySet<string>): readonly Figure[] => {
  const groups = new Map<string, Placed[]>();
  for (const row of outcomes) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()].flatMap((rows) => [
    ...meanOver(rows, "all"),
    ...(["stance", "frames", "actors"] as const).flatMap((layer) =>
      meanOver(
        rows.filter((row) => row.layer === layer && row.part !== "power"),
        layer,
      ),
    ),
    ...meanOver(
      rows.filter((row) => row.part === "null" && reachable.has(row.cell)),
      "reachable",
    ),
    ...overs.flatMap((over) =>
      meanOver(
        rows.filter(({ frequency }) => frequency !== null && frequencyClass(frequency) === over),
        over,
      ),
    ),
  ]);
};

/** All figures: of single labels, and means in each corpus and in all corpora together. */
export const figuresOf = (outcomes: readonly Outcome[]): readonly Figure[] => {
  const reachable = new Set(
    outcomes.filter((row) => isNullTest(row) && (row.attainable ?? 0) >= reachableSize).map(cellOf),
  );
  const placed = outcomes.map((row) => ({ ...row, cell: cellOf(row) }));
  return [
    ...meansOf(
      placed.map((row) => ({ ...row, corpus: "all" })),
      reachable,
    ),
    ...meansOf(placed, reachable),
    ...singles(outcomes),
  ];
};

/** A mean in all corpora together. */
export const meanOf = (figures: readonly Figure[], asked: Partial<Figure>): Figure | undefined =>
  figures.find((figure) =>
    Object.entries({ corpus: "all", over: "all", ...asked }).every(
      ([name, value]) => figure[name as keyof Figure] === value,
    ),
  );
