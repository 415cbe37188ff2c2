import type { CountingClass } from "../model/labels.js";
import type { Hit } from "../model/layers.js";
import type { Annotated, Columns, Counting, Row } from "../model/table.js";
import { difference, logRatioHardie, logRatioWalter, rate, share, type TwoCounts } from "../statistics/index.js";
import { type CountsOfCounts, countedHits, countedWords, increase, inner, mergeCountsOfCounts } from "./counted.js";
import type { CountingClasses } from "./counting-classes.js";

/** Label of the rows that sum over a layer. */
export const allLabels = "all";

/** Columns of a table of counts that come after its label. */
export const countColumns = {
  target_count: { type: "integer", about: "hits on the target side" },
  reference_count: { type: "integer", about: "hits on the reference side" },
  target_words: { type: "integer", about: "counted words of the target side, the base of its rate" },
  reference_words: { type: "integer", about: "counted words of the reference side, the base of its rate" },
  target_rate: { type: "number?", about: "hits per 1,000 words on the target side" },
  reference_rate: { type: "number?", about: "hits per 1,000 words on the reference side" },
  target_share: { type: "number?", about: "part of all hits of the same `counting` on the target side, 0 to 1" },
  reference_share: { type: "number?", about: "part of all hits of the same `counting` on the reference side, 0 to 1" },
  difference: { type: "number?", about: "target_rate less reference_rate" },
  log_ratio_walter: { type: "number?", about: "binary logarithm of the ratio of rates, ½ added everywhere" },
  log_ratio_hardie: { type: "number?", about: "binary logarithm of the ratio of rates, ½ in place of a zero" },
} as const satisfies Columns;

/** Columns that name the two sides of a row. */
export const sideColumns = {
  target_side: { type: "string", about: "side that is compared" },
  reference_side: { type: "string", about: "side that it is compared with" },
} as const satisfies Columns;

/** What was counted on one side: its words, and its hits by label and class. */
export interface SideCounts {
  words: number;
  readonly hits: CountsOfCounts;
}

/** Counts of one layer by side; integers only, so that states merge in any order to the same sums. */
export type LayerCounts = Map<string, SideCounts>;

const noCounts = (): SideCounts => ({ words: 0, hits: new Map() });

/** Adds one document's words and hits. */
export const addHits = <H extends Hit>(
  state: LayerCounts,
  annotated: Annotated,
  counting: Counting,
  layerHits: readonly H[],
  { classify }: CountingClasses<H>,
): void => {
  const side = inner(state, annotated.document.side, noCounts);
  side.words += countedWords(annotated, counting);
  for (const hit of countedHits(annotated, counting, layerHits)) {
    increase(
      inner(side.hits, hit.label, () => new Map()),
      classify(hit),
      1,
    );
  }
};

/** Adds the second state into the first. */
export const mergeLayerCounts = (into: LayerCounts, from: LayerCounts): void => {
  for (const [name, { words, hits }] of from) {
    const side = inner(into, name, noCounts);
    side.words += words;
    mergeCountsOfCounts(side.hits, hits);
  }
};

/** What the rows of a table of counts are made from. */
export interface CountRows {
  readonly state: LayerCounts;
  readonly counting: Counting;
  /** In the order of the rows. */
  readonly labels: readonly string[];
  readonly classes: readonly CountingClass[];
  /** Labels that no total holds; they have no share. */
  readonly outsideTotals?: readonly string[];
}

/** One row of counts with its label and class. */
export interface CountRow {
  readonly label: string;
  readonly counting: CountingClass;
  readonly cells: Row<typeof sideColumns & typeof countColumns>;
}

/** Counts of one label, or of all labels that totals hold, in one class. */
const countOf = ({ hits }: SideCounts, label: string, counting: CountingClass, outside: readonly string[]): number => {
  if (label !== allLabels) return hits.get(label)?.get(counting) ?? 0;
  let total = 0;
  for (const [name, classes] of hits) if (!outside.includes(name)) total += classes.get(counting) ?? 0;
  return total;
};

/** The figures of a row; `wholes` are the totals that shares are of, null for a label outside them. */
const figures = (counts: TwoCounts, wholes: { target: number; reference: number } | null): Row<typeof countColumns> => {
  const targetRate = rate(counts.targetCount, counts.targetBase);
  const referenceRate = rate(counts.referenceCount, counts.referenceBase);
  return {
    target_count: counts.targetCount,
    reference_count: counts.referenceCount,
    target_words: counts.targetBase,
    reference_words: counts.referenceBase,
    target_rate: targetRate,
    reference_rate: referenceRate,
    target_share: wholes && share(counts.targetCount, wholes.target),
    reference_share: wholes && share(counts.referenceCount, wholes.reference),
    difference: difference(targetRate, referenceRate),
    log_ratio_walter: logRatioWalter(counts),
    log_ratio_hardie: logRatioHardie(counts),
  };
};

/** For `all`, then for each label, one row a class, whether or not anything was counted. */
export function* countRows({ state, counting, labels, classes, outsideTotals = [] }: CountRows): Generator<CountRow> {
  const target = state.get(counting.target) ?? noCounts();
  const reference = state.get(counting.reference) ?? noCounts();
  const sides = { target_side: counting.target, reference_side: counting.reference };
  const wholes = new Map(
    classes.map((name) => [
      name,
      {
        target: countOf(target, allLabels, name, outsideTotals),
        reference: countOf(reference, allLabels, name, outsideTotals),
      },
    ]),
  );
  for (const label of [allLabels, ...labels]) {
    for (const name of classes) {
      const counts = {
        targetCount: countOf(target, label, name, outsideTotals),
        targetBase: target.words,
        referenceCount: countOf(reference, label, name, outsideTotals),
        referenceBase: reference.words,
      };
      const whole = outsideTotals.includes(label) ? null : (wholes.get(name) ?? null);
      yield { label, counting: name, cells: { ...sides, ...figures(counts, whole) } };
    }
  }
}
