import type { ScoredLayer } from "../model/mapping.js";
import type { Matched } from "../statistics/index.js";
import { countsOf, type Judged } from "./judge.js";
import { type Match, matchesOf, type Task, type Variant, variants } from "./task.js";

/** Counts of one class by document: index of the document, and what was counted in it. */
export type ByDocument = Map<number, Matched>;

/** Counts of one layer in one variant by one match: class → document → counts. */
export interface ScoreCell {
  readonly layer: ScoredLayer;
  readonly variant: Variant;
  readonly match: Match;
  readonly recallOnly: boolean;
  /** True if the classes are those of a mapping, in its order; else they are sorted. */
  readonly mapped: boolean;
  readonly classes: Map<string, ByDocument>;
}

/** All that was counted. */
export interface Tally {
  /** Ids of the documents that were scored, in the order in which they came. */
  readonly documents: string[];
  readonly cells: readonly ScoreCell[];
}

/** A tally with nothing in it; classes that a mapping names stand in it from the beginning. */
export const startTally = (tasks: readonly Task[]): Tally => ({
  documents: [],
  cells: tasks.flatMap(({ layer, mapping }) =>
    variants.flatMap((variant) =>
      matchesOf(mapping).map((match) => ({
        layer,
        variant,
        match,
        recallOnly: mapping.measure === "recall",
        mapped: mapping.classes !== null,
        classes: new Map<string, ByDocument>((mapping.classes ?? []).map(({ name }) => [name, new Map()])),
      })),
    ),
  ),
});

const sum = (a: Matched, b: Matched): Matched => ({
  gold: a.gold + b.gold,
  goldRight: a.goldRight + b.goldRight,
  found: a.found + b.found,
  foundRight: a.foundRight + b.foundRight,
});

const isEmpty = ({ gold, found }: Matched): boolean => gold === 0 && found === 0;

/** Adds one document, as all tasks judged it. */
export const addToTally = ({ documents, cells }: Tally, id: string, judged: readonly Judged[]): void => {
  const index = documents.length;
  documents.push(id);
  for (const one of judged) {
    for (const { variant, match, class: name, matched } of countsOf(one)) {
      if (isEmpty(matched)) continue;
      const cell = cells.find(
        (other) => other.layer === one.task.layer && other.variant === variant && other.match === match,
      );
      if (cell === undefined) continue;
      const counts = cell.classes.get(name) ?? new Map<number, Matched>();
      cell.classes.set(name, counts);
      const before = counts.get(index);
      counts.set(index, before === undefined ? matched : sum(before, matched));
    }
  }
};
