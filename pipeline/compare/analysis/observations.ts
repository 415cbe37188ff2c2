import { Fault } from "../../model/fault.js";
import type { Inference, Unit } from "../../model/inference.js";
import type { Counting } from "../../model/table.js";
import { voiceModes } from "../../model/voice.js";
import { type SparseColumn, sparseColumn, type TwoGroups } from "../../statistics/index.js";
import { inner } from "../counted.js";
import type { TextCounts } from "./packed-texts.js";
import { type SideTexts, textsOfSides } from "./side-texts.js";
import type { UnitCounts } from "./unit-counts.js";

/** Where an observation stands: a whole text or pair, or a stretch of one text. */
export interface ObservationPlace {
  /** Id of the text; of a pair, the pair's name. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where observations stand; made when asked for, as a corpus has a million of them. */
export interface ObservationPlaces {
  readonly count: number;
  readonly at: (observation: number) => ObservationPlace;
}

/** Two sides cut into observations; which side comes first does not depend on which is the target. */
export interface Observations {
  readonly unit: Unit;
  readonly groups: TwoGroups;
  /** True if the target is the second group. */
  readonly flipped: boolean;
  readonly places: ObservationPlaces;
  /** Base of each observation, by mode. */
  readonly bases: readonly Float64Array[];
  /** Hits of observations, by label number and mode; labels without hits have none. */
  readonly hits: ReadonlyMap<number, readonly SparseColumn[]>;
  /** Texts on the first and on the second side. */
  readonly texts: readonly [number, number];
  /** Languages that texts of each side were translated from. */
  readonly translatedFrom: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** Fewer blocks than this on a side are too coarse: sentences are taken in place of paragraphs. */
const fewestParagraphs = 6;

const paragraphsOf = ({ count, countsOf }: SideTexts): number => {
  let paragraphs = 0;
  for (let text = 0; text < count; text += 1) paragraphs += new Set(countsOf(text).paragraphs).size;
  return paragraphs;
};

/** True if every text is in a pair that has texts on both sides, and there are two pairs or more. */
const isPaired = ({ pairs: one }: SideTexts, { pairs: other }: SideTexts): boolean => {
  if (one.has(null) || other.has(null)) return false;
  return one.size > 1 && one.size === other.size && [...one].every((pair) => other.has(pair));
};

/** The unit that the data allow: pairs, then texts, and blocks only where a side has a single text. */
const unitByData = (first: SideTexts, second: SideTexts): Unit => {
  if (isPaired(first, second)) return "pair";
  if (first.count > 1 && second.count > 1) return "text";
  return Math.min(paragraphsOf(first), paragraphsOf(second)) < fewestParagraphs ? "sentence" : "paragraph";
};

/** The unit that is asked for, or the one by the data; one that the texts do not have is a Fault. */
const unitOf = ({ unit }: Inference, first: SideTexts, second: SideTexts): Unit => {
  if (unit === null) return unitByData(first, second);
  const [one, other] = [first.count, second.count];
  if (unit === "text" && Math.min(one, other) < 2) {
    throw new Fault(
      `--unit text: texts as units need two or more a side, but here are ${one} and ${other}; one text ` +
        "tells nothing of others: take --unit paragraph, which describes these texts only, or leave --unit out",
    );
  }
  if (unit === "pair" && !isPaired(first, second)) {
    throw new Fault(
      "--unit pair: pairs as units need two or more, each with texts on both sides, and every text in one; give each text " +
        "its `pair` (in study.yaml, or as a field of JSONL), or take --unit text",
    );
  }
  return unit;
};

/** Observations of one side, as they are found. */
interface Side {
  /** Of each observation its text, or the first of its pair, by the order of the side's texts. */
  readonly texts: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Of each observation, in the order of the modes. */
  readonly bases: number[];
  /** The observation of each hit, by label and mode: see {@link columnKey}. */
  readonly hits: Map<number, number[]>;
}

const columnKey = (label: number, mode: number): number => label * voiceModes.length + mode;

const nameIn = (unit: Unit, { id, pair }: Pick<TextCounts, "id" | "pair">): string =>
  unit === "pair" ? (pair ?? "") : id;

/** Finds the observation of each block of a text; texts of one id, or of one pair, follow each other. */
const observing = ({ texts, starts, ends, bases }: Side, unit: Unit) => {
  const known = new Map<number, number>();
  let last: string | null = null;
  return (index: number, text: TextCounts, block: number): number => {
    const name = nameIn(unit, text);
    if (name !== last) known.clear();
    last = name;
    const key = unit === "paragraph" ? (text.paragraphs[block] ?? 0) : unit === "sentence" ? block : 0;
    const [start, end] = [text.starts[block] ?? 0, text.ends[block] ?? 0];
    const at = known.get(key);
    if (at !== undefined) {
      starts[at] = Math.min(starts[at] as number, start);
      ends[at] = Math.max(ends[at] as number, end);
      return at;
    }
    known.set(key, texts.length);
    texts.push(index);
    starts.push(start);
    ends.push(end);
    for (const _ of voiceModes) bases.push(0);
    return texts.length - 1;
  };
};

const sideOf = (unit: Unit, { count, countsOf }: SideTexts): Side => {
  const side: Side = { texts: [], starts: [], ends: [], bases: [], hits: new Map() };
  const observe = observing(side, unit);
  for (let index = 0; index < count; index += 1) {
    const text = countsOf(index);
    // A text without a counted word is an observation too, unless blocks are.
    if (text.paragraphs.length === 0 && unit !== "paragraph" && unit !== "sentence") observe(index, text, 0);
    const at = text.paragraphs.map((_, block) => observe(index, text, block));
    text.bases.forEach((base, cell) => {
      const place = (at[Math.floor(cell / voiceModes.length)] ?? 0) * voiceModes.length + (cell % voiceModes.length);
      side.bases[place] = (side.bases[place] ?? 0) + base;
    });
    for (let hit = 0; hit < text.hits.length; hit += 3) {
      const [label = 0, block = 0, mode = 0] = [text.hits[hit], text.hits[hit + 1], text.hits[hit + 2]];
      inner(side.hits, columnKey(label, mode), () => []).push(at[block] ?? 0);
    }
  }
  return side;
};

/** Counts of a column, from the observations of its hits, each as often as it has hits. */
const columnOf = (observations: readonly number[]): SparseColumn => {
  const sorted = Uint32Array.from(observations).sort();
  const [at, value]: [number[], number[]] = [[], []];
  for (const one of sorted) {
    const last = at.length - 1;
    if (at[last] === one) value[last] = (value[last] ?? 0) + 1;
    else {
      at.push(one);
      value.push(1);
    }
  }
  return { at: Uint32Array.from(at), value: Float64Array.from(value) };
};

const hitsOf = (first: Side, second: Side): Observations["hits"] => {
  const labels = new Map<number, SparseColumn[]>();
  for (const key of new Set([...first.hits.keys(), ...second.hits.keys()])) {
    const ofSecond = (second.hits.get(key) ?? []).map((at) => first.texts.length + at);
    const none = (): SparseColumn[] => voiceModes.map(() => columnOf([]));
    const modes = inner(labels, Math.floor(key / voiceModes.length), none);
    modes[key % voiceModes.length] = columnOf([...(first.hits.get(key) ?? []), ...ofSecond]);
  }
  return labels;
};

/** Where observations stand, those of the first side before those of the second. */
const placesOf = (unit: Unit, ...sides: readonly (readonly [Side, SideTexts])[]): ObservationPlaces => {
  // Copies, so that a side's hits are not held with them.
  const placed = sides.map(([{ texts, starts, ends }, { headOf }]) => ({
    texts: Uint32Array.from(texts),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    headOf,
  }));
  return {
    count: placed.reduce((sum, { texts }) => sum + texts.length, 0),
    at: (observation) => {
      let own = observation;
      for (const { texts, starts, ends, headOf } of placed) {
        const text = texts[own];
        if (text !== undefined) {
          return { text: nameIn(unit, headOf(text)), start: starts[own] as number, end: ends[own] as number };
        }
        own -= texts.length;
      }
      throw new RangeError(`there is no observation ${observation}`);
    },
  };
};

/** Cuts the texts of a contrast into observations. */
export const observationsOf = ({ texts, borrowed = [] }: UnitCounts, counting: Counting, unit?: Unit): Observations => {
  const { target, reference } = textsOfSides([{ texts, numbers: [] }, ...borrowed], counting);
  // The side of the first text by id comes first, whichever is the target, so that swapping them changes no resample.
  const flipped = (reference.firstId ?? "") < (target.firstId ?? "");
  const [first, second] = flipped ? [reference, target] : [target, reference];
  const chosen = unit ?? unitOf(counting.inference, first, second);
  // Pairs of both sides are in the same order, so that the unit `i` is with the unit `first + i`.
  const inOrder = (side: SideTexts): SideTexts => (chosen === "pair" ? side.byPair() : side);
  const [firstTexts, secondTexts] = [inOrder(first), inOrder(second)];
  const [one, other] = [sideOf(chosen, firstTexts), sideOf(chosen, secondTexts)];
  const groups = { first: one.texts.length, second: other.texts.length };
  const basesIn = (mode: number): Float64Array => {
    const of = ({ bases }: Side, at: number): number => bases[at * voiceModes.length + mode] ?? 0;
    return Float64Array.from({ length: groups.first + groups.second }, (_, at) =>
      at < groups.first ? of(one, at) : of(other, at - groups.first),
    );
  };
  return {
    unit: chosen,
    groups,
    flipped,
    places: placesOf(chosen, [one, firstTexts], [other, secondTexts]),
    bases: voiceModes.map((_, mode) => basesIn(mode)),
    hits: hitsOf(one, other),
    texts: [first.count, second.count],
    translatedFrom: [first.languages, second.languages],
  };
};

/** Base of each observation in some modes together. */
export const baseIn = ({ bases }: Observations, modes: readonly number[]): Float64Array => {
  const [first] = bases;
  return Float64Array.from(first ?? [], (_, at) => modes.reduce((sum, mode) => sum + (bases[mode]?.[at] ?? 0), 0));
};

/** Hits of each observation, of some labels in some modes together. */
export const hitsIn = (
  { hits, groups }: Observations,
  labels: readonly number[],
  modes: readonly number[],
): SparseColumn => {
  const columns = labels
    .flatMap((label) => modes.flatMap((mode) => hits.get(label)?.[mode] ?? []))
    .filter(({ at }) => at.length > 0);
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return only;
  const values = new Float64Array(groups.first + groups.second);
  for (const { at, value } of columns)
    for (let i = 0; i < at.length; i += 1) {
      const unit = at[i] as number;
      values[unit] = (values[unit] as number) + (value[i] as number);
    }
  return sparseColumn(values);
};
