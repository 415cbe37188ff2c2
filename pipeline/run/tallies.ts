import { type Contrast, restSide } from "../model/inference.js";
import type { Annotated, AnyTable, Counting, Tallying } from "../model/table.js";

/** States of tallyings, by the name of the tallying and by side; nothing but data, so that it can cross a thread. */
export interface TallyStates {
  /** Texts counted as being on their own side. */
  readonly own: Map<string, Map<string, unknown>>;
  /** The same counted as being on the side {@link restSide}; only filled where a contrast asks for it. */
  readonly asRest: Map<string, Map<string, unknown>>;
}

/** No texts at all. */
export const noStates = (): TallyStates => ({ own: new Map(), asRest: new Map() });

/** Tallyings that the tables need, each once. */
export const tallyingsOf = (tables: readonly AnyTable[]): readonly Tallying[] => [
  ...new Set(tables.flatMap((table) => (table.kind === "tally" ? [table.tallying] : []))),
];

const stateIn = (states: TallyStates["own"], { name, start }: Tallying, side: string): unknown => {
  const sides = states.get(name) ?? new Map<string, unknown>();
  states.set(name, sides);
  const state = sides.get(side) ?? start();
  sides.set(side, state);
  return state;
};

/** Counts one document. */
export const addToStates = (
  states: TallyStates,
  tallyings: readonly Tallying[],
  annotated: Annotated,
  counting: Counting,
  contrasts: readonly Contrast[],
): void => {
  const { side } = annotated.document;
  const hasRest = contrasts.some(({ reference }) => reference === restSide);
  const asRest = hasRest ? { ...annotated, document: { ...annotated.document, side: restSide } } : null;
  for (const tallying of tallyings) {
    tallying.add(stateIn(states.own, tallying, side), annotated, counting);
    if (asRest !== null) tallying.add(stateIn(states.asRest, tallying, side), asRest, counting);
  }
};

/** Adds the second states into the first. */
export const mergeStates = (into: TallyStates, from: TallyStates, tallyings: readonly Tallying[]): void => {
  for (const tallying of tallyings) {
    for (const kind of ["own", "asRest"] as const) {
      for (const [side, state] of from[kind].get(tallying.name) ?? []) {
        tallying.merge(stateIn(into[kind], tallying, side), state);
      }
    }
  }
};

/** The state of one contrast: its target, and its reference or all texts but the target's. */
const stateOf = (states: TallyStates, tallying: Tallying, { target, reference }: Contrast): unknown => {
  const own = states.own.get(tallying.name) ?? new Map<string, unknown>();
  const others =
    reference === restSide
      ? [...(states.asRest.get(tallying.name) ?? [])].filter(([side]) => side !== target)
      : [...own].filter(([side]) => side === reference);
  const sides = [...own].filter(([side]) => side === target).concat(others);
  if (tallying.gather !== undefined) return tallying.gather(sides.map(([, state]) => state));
  const whole = tallying.start();
  for (const [, state] of sides) tallying.merge(whole, state);
  return whole;
};

/** What a tallying concludes of one contrast. */
export const conclusionOf = (states: TallyStates, tallying: Tallying, counting: Counting): unknown =>
  tallying.conclude(stateOf(states, tallying, counting), counting);
