import type { Document } from "../model/document.js";
import type { LayerName, Layers } from "../model/layers.js";
import type { Lexicons } from "../model/lexicon.js";

/** What a stage is given: the document and the layers that it declared, nothing else. */
export type StageInput<Needs extends LayerName> = { readonly document: Document } & Pick<Layers, Needs>;

/** One step of annotation: adds one layer, from the layers that it declares to need. */
export interface Stage<Adds extends LayerName, Needs extends LayerName> {
  readonly adds: Adds;
  readonly needs: readonly Needs[];
  /** Compiles what the stage takes from the lexicons, once; the result annotates one document at a time. */
  readonly prepare: (lexicons: Lexicons) => (input: StageInput<Needs>) => Layers[Adds];
}

/** Names a stage; gives it back with the layers it adds and needs known to the compiler. */
export const stage = <const Adds extends LayerName, const Needs extends LayerName>(
  definition: Stage<Adds, Needs>,
): Stage<Adds, Needs> => definition;

/** Stages in order; `add` accepts only one whose needs stand before it and whose layer does not. */
export interface Pipeline<Have extends LayerName> {
  readonly add: <Adds extends LayerName, Needs extends Have>(
    next: Stage<Adds extends Have ? never : Adds, Needs>,
  ) => Pipeline<Have | Adds>;
  /** Layers in the order of their making. */
  readonly layers: readonly LayerName[];
  /** The stages that some layers need, those of the layers themselves and all before them that they read. */
  readonly only: <Wanted extends Have>(wanted: readonly Wanted[]) => Pipeline<Wanted>;
  /** Compiles all stages; the result annotates one document and freezes each layer for the next. */
  readonly prepare: (lexicons: Lexicons) => (document: Document) => Pick<Layers, Have>;
}

interface Step {
  readonly adds: LayerName;
  readonly needs: readonly LayerName[];
  readonly prepare: (lexicons: Lexicons) => (document: Document, made: Partial<Layers>) => Partial<Layers>;
}

/** Hides the type of one stage behind its step, so that steps of all types stand in one list. */
const step = <Adds extends LayerName, Needs extends LayerName>(one: Stage<Adds, Needs>): Step => ({
  adds: one.adds,
  needs: one.needs,
  prepare: (lexicons) => {
    const annotate = one.prepare(lexicons);
    return (document, made) => {
      const input: Record<string, unknown> = { document };
      for (const need of one.needs) input[need] = made[need];
      // The compiler saw to it, in `add`, that every need has been made.
      const layer = annotate(input as StageInput<Needs>);
      return { [one.adds]: Object.freeze(layer) };
    };
  },
});

/** The steps that make some layers; from the last to the first, as a step needs only what stands before it. */
const stepsFor = (steps: readonly Step[], wanted: readonly LayerName[]): readonly Step[] => {
  const needed = new Set(wanted);
  const kept: Step[] = [];
  for (const one of steps.toReversed()) {
    if (!needed.has(one.adds)) continue;
    kept.unshift(one);
    for (const need of one.needs) needed.add(need);
  }
  return kept;
};

const pipelineOf = <Have extends LayerName>(steps: readonly Step[]): Pipeline<Have> => ({
  add: (next) => pipelineOf([...steps, step(next)]),
  layers: steps.map(({ adds }) => adds),
  only: (wanted) => pipelineOf(stepsFor(steps, wanted)),
  prepare: (lexicons) => {
    const ready = steps.map((one) => one.prepare(lexicons));
    return (document) => {
      const made: Partial<Layers> = {};
      for (const annotate of ready) Object.assign(made, annotate(document, made));
      return made as Pick<Layers, Have>;
    };
  },
});

/** A pipeline without stages. */
export const pipeline: Pipeline<never> = pipelineOf<never>([]);
