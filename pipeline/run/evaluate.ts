import { addToEvaluation, evaluationTables, type Progress, startEvaluation, type Task } from "../evaluate/index.js";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Gold, GoldDocument } from "../model/gold.js";
import type { Layers } from "../model/layers.js";
import type { Lexicons } from "../model/lexicon.js";
import { asTheyStand, type Mapping, reservedClasses, type ScoredLayer, scoredLayers } from "../model/mapping.js";
import type { Evaluation, HashedFile, Setting } from "../model/report.js";
import { versions } from "../read/versions.js";
import { type AnnotateOptions, choiceOf, english } from "./annotate.js";
import { chooseLexicons } from "./lexicons.js";

/** Lexicons, and what annotates by them; several evaluations may share one, since it takes a second to make. */
export interface Prepared {
  readonly lexicons: Lexicons;
  readonly layersOf: (document: Document) => Layers;
}

/** What an evaluation may be told beside its gold. */
export interface EvaluateOptions extends Omit<AnnotateOptions, "induced"> {
  /** How the gold's scheme is tied to ours; without it labels are compared as they stand. */
  readonly mapping?: Mapping;
  /** The mapping's file, for the manifest. */
  readonly mappingFile?: HashedFile;
  /** Layers that are scored, instead of those that the mapping or the gold names. */
  readonly layers?: readonly ScoredLayer[];
  /** Bootstrap resamples for the intervals. */
  readonly resamples?: number;
  readonly seed?: number;
  /** Made by {@link prepare}, for gold without lexicons of its own; whatever was told there is not told again. */
  readonly prepared?: Prepared;
  /** Told after each document. */
  readonly progress?: (done: number) => void;
}

/** Bootstrap resamples and seed, unless others are asked for. */
export const defaultResampling = { resamples: 1000, seed: 1 } as const;

/** Values that some entry of the gazetteer has, where the mapping asks whether one is known. */
const knownValues = ({ actors }: Lexicons, { value }: Mapping): ReadonlySet<string> => {
  if (value === null || !value.known) return new Set();
  return new Set(
    actors.flatMap((entry) => {
      const held = new Map<string, unknown>(Object.entries(entry)).get(value.ours);
      return typeof held === "string" ? [held] : [];
    }),
  );
};

/** What of the gold was seen that decides what can be said. */
interface Seen {
  /** Spans by layer; those without one under `""`. */
  readonly layers: Map<string, number>;
  readonly labels: Set<string>;
}

const look = (
  seen: Seen,
  { document, spans }: GoldDocument,
  mapping: Mapping,
  layers: readonly ScoredLayer[],
): void => {
  for (const { layer, label, start, end } of spans) {
    seen.layers.set(layer ?? "", (seen.layers.get(layer ?? "") ?? 0) + 1);
    seen.labels.add(label);
    if (layer === null && layers.length > 1) {
      throw new Fault(
        `text "${document.id}": the span ${start} to ${end} names no layer; say which with --layers, or give a mapping with --map`,
      );
    }
    if (mapping.classes === null && reservedClasses.has(label)) {
      throw new Fault(
        `text "${document.id}": the label "${label}" is a word of the tables of scores; give it another name by a mapping`,
      );
    }
  }
};

const someOf = (names: Iterable<string>): string => {
  const all = [...names].sort();
  return all.length === 0 ? "none" : `${all.slice(0, 12).join(", ")}${all.length > 12 ? ", …" : ""}`;
};

const countOf = (counts: ReadonlyMap<string, number> | undefined): number =>
  [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** Layers that have gold; a Fault if none has. */
const layersWithGold = ({ wanted }: Progress, { labels }: Seen): ReadonlySet<string> => {
  const layers = new Set([...wanted].filter(([, classes]) => countOf(classes) > 0).map(([layer]) => layer));
  if (layers.size > 0) return layers;
  throw new Fault(
    `the gold has no span to be found in ${[...wanted.keys()].join(", ")}, so there is nothing to measure; its labels are ${someOf(labels)}`,
  );
};

const warningsOf = ({ wanted }: Progress, { layers }: Seen, scored: ReadonlySet<string>): readonly string[] => {
  const warnings: string[] = [];
  for (const [layer, count] of layers) {
    if (layer !== "" && !scored.has(layer))
      warnings.push(`layer "${layer}" of the gold (spans: ${count}) is not scored`);
  }
  for (const [layer, classes] of wanted) {
    if (!scored.has(layer)) continue;
    for (const [name, count] of classes) {
      if (count === 0) warnings.push(`class "${name}" of ${layer}: the gold has nothing of it`);
    }
  }
  return warnings;
};

const settingsOf = (
  mapping: Mapping,
  layers: ReadonlySet<string>,
  zones: readonly string[] | null,
  without: readonly string[],
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): ReadonlyMap<string, Setting> =>
  new Map<string, Setting>([
    ["layers", [...layers]],
    ["unit", mapping.unit],
    ["measure", mapping.measure],
    ["unscored", [...mapping.unscored].sort()],
    ["zones", zones ?? "all"],
    ["without", without],
    ["resamples", resamples],
    ["seed", seed],
  ]);

/** Reads the lexicons that are asked for, and makes the annotator. */
export const prepare = async (options: AnnotateOptions = {}): Promise<Prepared> => {
  const lexicons = await chooseLexicons(choiceOf(options));
  return { lexicons, layersOf: (options.annotator ?? (await english()))(lexicons) };
};

/**
 * Measures our hits against gold: annotates the gold's texts one after the other, matches, and makes the tables of
 * scores, confusion and errors. Gold in which there is nothing to be found is a Fault.
 */
export const evaluate = async (gold: Gold, options: EvaluateOptions = {}): Promise<Evaluation> => {
  const { mapping = asTheyStand, mappingFile, progress } = options;
  const without = [...gold.without, ...(options.without ?? [])];
  const prepared = options.prepared ?? (await prepare({ ...options, induced: gold.lexicons, without }));
  const { lexicons, layersOf } = prepared;
  const layers = options.layers ?? mapping.layers ?? scoredLayers;
  const known = knownValues(lexicons, mapping);
  const state = startEvaluation(layers.map((layer): Task => ({ layer, mapping, zones: gold.zones, known })));
  const seen: Seen = { layers: new Map(), labels: new Set() };
  for await (const one of gold.documents) {
    look(seen, one, mapping, layers);
    addToEvaluation(state, one, { document: one.document, layers: layersOf(one.document) });
    progress?.(state.tally.documents.length);
  }
  const scored = layersWithGold(state, seen);
  const resampling = {
    resamples: options.resamples ?? defaultResampling.resamples,
    seed: options.seed ?? defaultResampling.seed,
  };
  const { scores, confusion, errors, attributions } = evaluationTables(state, scored, resampling);
  const { program, packages } = await versions();
  return {
    id: gold.id,
    title: mapping.about,
    source: mapping.source,
    documents: state.tally.documents.length,
    tables: [scores, confusion, errors, ...attributions],
    provenance: {
      program: { name: "counterpoint", version: program },
      inputs: [...gold.inputs(), ...(mappingFile === undefined ? [] : [mappingFile])],
      lexicons: lexicons.files,
      packages,
      settings: settingsOf(mapping, scored, gold.zones, without, resampling),
    },
    warnings: warningsOf(state, seen, scored),
  };
};
