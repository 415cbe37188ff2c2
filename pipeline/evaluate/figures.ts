import {
  type Interval,
  type Matched,
  macroAverage,
  type PrecisionRecall,
  percentileInterval,
  precisionRecall,
  resamples,
} from "../statistics/index.js";
import type { ByDocument, ScoreCell, Tally } from "./tally.js";

/** How intervals are resampled. */
export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
}

/** With fewer documents that hold a class, resampling them tells too little. */
export const fewestDocuments = 20;

/** The figures of a class, or of an average of classes. */
export interface Figures extends PrecisionRecall {
  readonly name: string;
  readonly matched: Matched;
  /** Documents that hold gold or a hit of it. */
  readonly documents: number;
  /** Null where too few documents hold it. */
  readonly intervals: Readonly<Record<keyof PrecisionRecall, Interval | null>> | null;
}

/** Counts of a class in flat arrays, to be weighted and added up many times. */
interface Series {
  readonly name: string;
  readonly documents: Uint32Array;
  /** Four counts for each of the documents. */
  readonly counts: Float64Array;
}

const seriesOf = (name: string, byDocument: ByDocument): Series => ({
  name,
  documents: Uint32Array.from(byDocument.keys()),
  counts: Float64Array.from(
    [...byDocument.values()].flatMap(({ gold, goldRight, found, foundRight }) => [gold, goldRight, found, foundRight]),
  ),
});

/** Sum over the documents, each taken as often as it was drawn. */
const weighted = ({ documents, counts }: Series, times: Uint32Array | null): Matched => {
  let [gold, goldRight, found, foundRight] = [0, 0, 0, 0];
  for (let at = 0; at < documents.length; at += 1) {
    const weight = times === null ? 1 : (times[documents[at] ?? 0] ?? 0);
    if (weight === 0) continue;
    gold += weight * (counts[4 * at] ?? 0);
    goldRight += weight * (counts[4 * at + 1] ?? 0);
    found += weight * (counts[4 * at + 2] ?? 0);
    foundRight += weight * (counts[4 * at + 3] ?? 0);
  }
  return { gold, goldRight, found, foundRight };
};

const total = (all: readonly Matched[]): Matched => ({
  gold: all.reduce((sum, { gold }) => sum + gold, 0),
  goldRight: all.reduce((sum, { goldRight }) => sum + goldRight, 0),
  found: all.reduce((sum, { found }) => sum + found, 0),
  foundRight: all.reduce((sum, { foundRight }) => sum + foundRight, 0),
});

/** Figures of every class, then of all together (micro) and of their average (macro). */
const figuresOf = (matched: readonly Matched[]): readonly PrecisionRecall[] => {
  const classes = matched.map(precisionRecall);
  return [...classes, precisionRecall(total(matched)), macroAverage(classes)];
};

const keys = ["precision", "recall", "f1"] as const;

/** Figures of one cell of a tally. */
interface Prepared {
  readonly series: readonly Series[];
  readonly documents: readonly number[];
  /** By figure and resample: precision, recall and F1 in turn. */
  readonly drawn: readonly number[][][];
}

const prepare = ({ classes, mapped }: ScoreCell, place: readonly number[]): Prepared => {
  const names = mapped ? [...classes.keys()] : [...classes.keys()].sort();
  const series = names.map((name) => {
    const inOrder = [...(classes.get(name) ?? [])].map(
      ([document, matched]) => [place[document] ?? 0, matched] as const,
    );
    return seriesOf(name, new Map(inOrder.sort(([a], [b]) => a - b)));
  });
  const any = new Set(series.flatMap(({ documents }) => [...documents])).size;
  const documents = [...series.map((one) => one.documents.length), any, any];
  return { series, documents, drawn: documents.map(() => keys.map(() => [])) };
};

const draw = ({ series, documents, drawn }: Prepared, times: Uint32Array): void => {
  const figures = figuresOf(series.map((one) => weighted(one, times)));
  for (const [index, figure] of figures.entries()) {
    if ((documents[index] ?? 0) < fewestDocuments) continue;
    for (const [at, key] of keys.entries()) {
      const value = figure[key];
      if (value !== null) drawn[index]?.[at]?.push(value);
    }
  }
};

const finished = ({ series, documents, drawn }: Prepared): readonly Figures[] => {
  const matched = series.map((one) => weighted(one, null));
  const all = total(matched);
  const names = [...series.map(({ name }) => name), "micro", "macro"];
  return figuresOf(matched).map((figure, index) => {
    const [precision = [], recall = [], f1 = []] = drawn[index] ?? [];
    const count = documents[index] ?? 0;
    return {
      ...figure,
      name: names[index] ?? "",
      matched: matched[index] ?? all,
      documents: count,
      intervals:
        count < fewestDocuments
          ? null
          : {
              precision: percentileInterval(precision),
              recall: percentileInterval(recall),
              f1: percentileInterval(f1),
            },
    };
  });
};

/**
 * Figures of every cell of a tally: its classes, then micro and macro averages. The same resamples serve all of them, and
 * documents are numbered by the order of their ids, so that the order in which they came changes nothing.
 */
export const figuresOfTally = (
  { documents, cells }: Tally,
  { resamples: count, seed }: Resampling,
): ReadonlyMap<ScoreCell, readonly Figures[]> => {
  const sorted = [...documents.keys()].sort((a, b) => ((documents[a] ?? "") < (documents[b] ?? "") ? -1 : 1));
  const place: number[] = [];
  for (const [index, document] of sorted.entries()) place[document] = index;
  const prepared = new Map(cells.map((cell) => [cell, prepare(cell, place)]));
  if (documents.length >= fewestDocuments) {
    for (const times of resamples(documents.length, count, seed)) {
      for (const one of prepared.values()) draw(one, times);
    }
  }
  return new Map([...prepared].map(([cell, one]) => [cell, finished(one)]));
};
