import type { Hit } from "../model/hit.js";
import type { CountingClass } from "../model/labels.js";
import type { Annotated, Columns, Counting, Row } from "../model/table.js";
import { difference, rate, share, type TwoCounts } from "../statistics/index.js";
import { contrastCells, contrastColumns, rateCells, rateColumns } from "./compared-rates.js";
import {
  addWords,
  type CountsOfCounts,
  candidates,
  countedWords,
  increase,
  inner,
  mergeCountsOfCounts,
  noWords,
  voicesOf,
  type WordsByMode,
} from "./counted.js";
import type { CountingClasses } from "./counting-classes.js";

/** Label of the rows that sum over a layer. */
export const allLabels = "all";

/** Columns of a table of counts that come after its label. */
export const countColumns = {
  ...rateColumns,
  target_words: {
    type: "integer",
    about: "counted words of the target side, the base of its rate: without quoted ones, but for `quoted` those alone",
  },
  target_share: { type: "number?", about: "part of all hits of the same `counting` on the target side, 0 to 1" },
  reference_share: { type: "number?", about: "part of all hits of the same `counting` on the reference side, 0 to 1" },
  difference: contrastColumns.difference,
  target_as_listed: { type: "integer", about: "what a list of words without rules would count on the target side" },
  reference_as_listed: { type: "integer", about: "the same on the reference side" },
  target_rate_as_listed: { type: "number?", about: "target_as_listed per 1,000 words" },
  reference_rate_as_listed: { type: "number?", about: "reference_as_listed per 1,000 words" },
  difference_as_listed: {
    type: "number?",
    about: "target_rate_as_listed less reference_rate_as_listed: beside `difference` it shows what the rules did",
  },
  log_ratio_walter: contrastColumns.log_ratio_walter,
  log_ratio_hardie: contrastColumns.log_ratio_hardie,
} as const satisfies Columns;

/** Columns that name the two sides of a row. */
export const sideColumns = {
  target_side: { type: "string", about: "side that is compared" },
  reference_side: { type: "string", about: "side that it is compared with" },
} as const satisfies Columns;

/** What was counted on one side: its words, and its hits by label and class, kept ones and those of a mere list. */
export interface SideCounts {
  readonly words: WordsByMode;
  readonly kept: CountsOfCounts;
  readonly listed: CountsOfCounts;
}

/** Counts of one layer by side; integers only, so that states merge in any order to the same sums. */
export type LayerCounts = Map<string, SideCounts>;

const noCounts = (): SideCounts => ({ words: noWords(), kept: new Map(), listed: new Map() });

/** Adds one document's words and hits. */
export const addHits = <H extends Hit>(
  state: LayerCounts,
  annotated: Annotated,
  counting: Counting,
  layerHits: readonly H[],
  { classify }: CountingClasses<H>,
): void => {
  const side = inner(state, annotated.document.side, noCounts);
  addWords(side.words, countedWords(annotated, counting));
  const voiceAt = voicesOf(annotated.layers.voices);
  const count = (counts: CountsOfCounts, hit: H): void =>
    increase(
      inner(counts, hit.label, () => new Map()),
      classify(hit, voiceAt(hit.start).mode),
      1,
    );
  for (const hit of candidates(annotated, counting, layerHits)) {
    if (hit.status === "kept") count(side.kept, hit);
    if (hit.listed) count(side.listed, hit);
  }
};

/** Adds the second state into the first. */
export const mergeLayerCounts = (into: LayerCounts, from: LayerCounts): void => {
  for (const [name, { words, kept, listed }] of from) {
    const side = inner(into, name, noCounts);
    addWords(side.words, words);
    mergeCountsOfCounts(side.kept, kept);
    mergeCountsOfCounts(side.listed, listed);
  }
};

/** Words that hits of a class may stand among: what is quoted has a base of its own. */
const baseOf = ({ own, reported, quoted }: WordsByMode, counting: CountingClass): number =>
  counting === "quoted" ? quoted : own + reported;

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
const countOf = (hits: CountsOfCounts, label: string, counting: CountingClass, outside: readonly string[]): number => {
  if (label !== allLabels) return hits.get(label)?.get(counting) ?? 0;
  let total = 0;
  for (const [name, classes] of hits) if (!outside.includes(name)) total += classes.get(counting) ?? 0;
  return total;
};

interface TwoNumbers {
  readonly target: number;
  readonly reference: number;
}

/** The figures of a row; `wholes` are the totals that shares are of, null for a label outside them. */
const figures = (counts: TwoCounts, listed: TwoNumbers, wholes: TwoNumbers | null): Row<typeof countColumns> => {
  const targetListed = rate(listed.target, counts.targetBase);
  const referenceListed = rate(listed.reference, counts.referenceBase);
  const { difference: contrast, ...ratios } = contrastCells(counts);
  return {
    ...rateCells(counts),
    target_share: wholes && share(counts.targetCount, wholes.target),
    reference_share: wholes && share(counts.referenceCount, wholes.reference),
    difference: contrast,
    target_as_listed: listed.target,
    reference_as_listed: listed.reference,
    target_rate_as_listed: targetListed,
    reference_rate_as_listed: referenceListed,
    difference_as_listed: difference(targetListed, referenceListed),
    ...ratios,
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
        target: countOf(target.kept, allLabels, name, outsideTotals),
        reference: countOf(reference.kept, allLabels, name, outsideTotals),
      },
    ]),
  );
  for (const label of [allLabels, ...labels]) {
    for (const name of classes) {
      const counts = {
        targetCount: countOf(target.kept, label, name, outsideTotals),
        targetBase: baseOf(target.words, name),
        referenceCount: countOf(reference.kept, label, name, outsideTotals),
        referenceBase: baseOf(reference.words, name),
      };
      const listed = {
        target: countOf(target.listed, label, name, outsideTotals),
        reference: countOf(reference.listed, label, name, outsideTotals),
      };
      const whole = outsideTotals.includes(label) ? null : (wholes.get(name) ?? null);
      yield { label, counting: name, cells: { ...sides, ...figures(counts, listed, whole) } };
    }
  }
}
