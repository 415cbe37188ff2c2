import { Fault } from "../../model/fault.js";
import type { Inference, Unit } from "../../model/inference.js";
import type { Counting } from "../../model/table.js";
import { voiceModes } from "../../model/voice.js";
import { type SparseColumn, sparseColumn, type TwoGroups } from "../../statistics/index.js";
import { inner } from "../counted.js";
import { type PackedText, type TextCounts, type TextReader, textReader } from "./packed-texts.js";
import type { UnitCounts } from "./unit-counts.js";

/** Where an observation stands: a whole text or pair, or a stretch of one text. */
export interface ObservationPlace {
  /** Id of the text; of a pair, the pair's name. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two sides cut into observations; which side comes first does not depend on which is the target. */
export interface Observations {
  readonly unit: Unit;
  readonly groups: TwoGroups;
  /** True if the target is the second group. */
  readonly flipped: boolean;
  readonly places: readonly ObservationPlace[];
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

const byId = (a: PackedText, b: PackedText): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Texts of a side, and how to read them. */
interface Texts {
  readonly heads: readonly PackedText[];
  readonly reader: TextReader;
}

const paragraphsOf = ({ heads, reader }: Texts): number =>
  heads.reduce((sum, text) => sum + new Set(reader.countsOf(text).paragraphs).size, 0);

/** True if every text is in a pair that has texts on both sides, and there are two pairs or more. */
const isPaired = ({ heads: first }: Texts, { heads: second }: Texts): boolean => {
  const [one, other] = [first, second].map((texts) => new Set(texts.map(({ pair }) => pair)));
  if (one === undefined || other === undefined || one.has(null) || other.has(null)) return false;
  return one.size > 1 && one.size === other.size && [...one].every((pair) => other.has(pair));
};

/** The unit that the data allow: pairs, then texts, and blocks only where a side has a single text. */
const unitByData = (first: Texts, second: Texts): Unit => {
  if (isPaired(first, second)) return "pair";
  if (first.heads.length > 1 && second.heads.length > 1) return "text";
  return Math.min(paragraphsOf(first), paragraphsOf(second)) < fewestParagraphs ? "sentence" : "paragraph";
};

/** The unit that is asked for, or the one by the data; one that the texts do not have is a Fault. */
const unitOf = ({ unit }: Inference, first: Texts, second: Texts): Unit => {
  if (unit === null) return unitByData(first, second);
  const [one, other] = [first.heads.length, second.heads.length];
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
  readonly places: ObservationPlace[];
  /** Of each observation, in the order of the modes. */
  readonly bases: number[];
  /** The observation of each hit, by label and mode: see {@link columnKey}. */
  readonly hits: Map<number, number[]>;
}

const columnKey = (label: number, mode: number): number => label * voiceModes.length + mode;

/** Finds the observation of each block of a text; texts of one id, or of one pair, follow each other. */
const observing = (side: Side, unit: Unit) => {
  const known = new Map<number, number>();
  let last: string | null = null;
  return (text: TextCounts, block: number): number => {
    const name = unit === "pair" ? (text.pair ?? "") : text.id;
    if (name !== last) known.clear();
    last = name;
    const key = unit === "paragraph" ? (text.paragraphs[block] ?? 0) : unit === "sentence" ? block : 0;
    const [start, end] = [text.starts[block] ?? 0, text.ends[block] ?? 0];
    const at = known.get(key);
    const place = at === undefined ? undefined : side.places[at];
    if (at !== undefined && place !== undefined) {
      if (start < place.start || end > place.end)
        side.places[at] = { ...place, start: Math.min(place.start, start), end: Math.max(place.end, end) };
      return at;
    }
    known.set(key, side.places.length);
    side.places.push({ text: name, start, end });
    for (const _ of voiceModes) side.bases.push(0);
    return side.places.length - 1;
  };
};

const sideOf = (unit: Unit, { heads, reader }: Texts): Side => {
  const side: Side = { places: [], bases: [], hits: new Map() };
  const observe = observing(side, unit);
  for (const head of heads) {
    const text = reader.countsOf(head);
    // A text without a counted word is an observation too, unless blocks are.
    if (text.paragraphs.length === 0 && unit !== "paragraph" && unit !== "sentence") observe(text, 0);
    const at = text.paragraphs.map((_, block) => observe(text, block));
    text.bases.forEach((count, index) => {
      const place = (at[Math.floor(index / voiceModes.length)] ?? 0) * voiceModes.length + (index % voiceModes.length);
      side.bases[place] = (side.bases[place] ?? 0) + count;
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
    const ofSecond = (second.hits.get(key) ?? []).map((at) => first.places.length + at);
    const none = (): SparseColumn[] => voiceModes.map(() => columnOf([]));
    const modes = inner(labels, Math.floor(key / voiceModes.length), none);
    modes[key % voiceModes.length] = columnOf([...(first.hits.get(key) ?? []), ...ofSecond]);
  }
  return labels;
};

/** Pairs of both sides in the same order, so that the unit `i` is with the unit `first + i`. */
const inOrderOfPairs = (unit: Unit, { heads, reader }: Texts): Texts => {
  if (unit !== "pair") return { heads, reader };
  const byPair = (a: PackedText, b: PackedText): number =>
    (a.pair ?? "") < (b.pair ?? "") ? -1 : a.pair === b.pair ? byId(a, b) : 1;
  return { heads: heads.toSorted(byPair), reader };
};

const languagesOf = ({ heads }: Texts): ReadonlySet<string> => {
  const languages = new Set<string>();
  for (const { translatedFrom } of heads) if (translatedFrom !== null) languages.add(translatedFrom);
  return languages;
};

/** Cuts the texts of a contrast into observations. */
export const observationsOf = ({ texts }: UnitCounts, counting: Counting, unit?: Unit): Observations => {
  const reader = textReader(texts);
  const sides: Record<"target" | "reference", PackedText[]> = { target: [], reference: [] };
  for (const head of reader.heads()) {
    if (head.side === counting.target) sides.target.push(head);
    if (head.side === counting.reference) sides.reference.push(head);
  }
  const target: Texts = { heads: sides.target.sort(byId), reader };
  const reference: Texts = { heads: sides.reference.sort(byId), reader };
  // The side of the first text by id comes first, whichever is the target, so that swapping them changes no resample.
  const flipped = (reference.heads[0]?.id ?? "") < (target.heads[0]?.id ?? "");
  const [first, second] = flipped ? [reference, target] : [target, reference];
  const chosen = unit ?? unitOf(counting.inference, first, second);
  const [one, other] = [sideOf(chosen, inOrderOfPairs(chosen, first)), sideOf(chosen, inOrderOfPairs(chosen, second))];
  const groups = { first: one.places.length, second: other.places.length };
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
    places: [...one.places, ...other.places],
    bases: voiceModes.map((_, mode) => basesIn(mode)),
    hits: hitsOf(one, other),
    texts: [first.heads.length, second.heads.length],
    translatedFrom: [languagesOf(first), languagesOf(second)],
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
