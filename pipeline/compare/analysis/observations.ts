import { Fault } from "../../model/fault.js";
import type { Inference, Unit } from "../../model/inference.js";
import type { Counting } from "../../model/table.js";
import { voiceModes } from "../../model/voice.js";
import { type SparseColumn, sparseColumn, type TwoGroups } from "../../statistics/index.js";
import type { TextCounts, UnitCounts } from "./unit-counts.js";

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
  /** Hits of each observation, by label number and mode; labels without hits have none. */
  readonly hits: ReadonlyMap<number, readonly ReadonlyMap<number, number>[]>;
  /** Texts on the first and on the second side. */
  readonly texts: readonly [number, number];
  /** Languages that texts of each side were translated from. */
  readonly translatedFrom: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

/** Fewer blocks than this on a side are too coarse: sentences are taken in place of paragraphs. */
const fewestParagraphs = 6;

const byId = (a: TextCounts, b: TextCounts): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const paragraphsOf = (texts: readonly TextCounts[]): number =>
  texts.reduce((sum, { paragraphs }) => sum + new Set(paragraphs).size, 0);

/** True if every text is in a pair that has texts on both sides, and there are two pairs or more. */
const isPaired = (first: readonly TextCounts[], second: readonly TextCounts[]): boolean => {
  const [one, other] = [first, second].map((texts) => new Set(texts.map(({ pair }) => pair)));
  if (one === undefined || other === undefined || one.has(null) || other.has(null)) return false;
  return one.size > 1 && one.size === other.size && [...one].every((pair) => other.has(pair));
};

/** The unit that the data allow: pairs, then texts, and blocks only where a side has a single text. */
const unitByData = (first: readonly TextCounts[], second: readonly TextCounts[]): Unit => {
  if (isPaired(first, second)) return "pair";
  if (first.length > 1 && second.length > 1) return "text";
  return Math.min(paragraphsOf(first), paragraphsOf(second)) < fewestParagraphs ? "sentence" : "paragraph";
};

/** The unit that is asked for, or the one by the data; one that the texts do not have is a Fault. */
export const unitOf = ({ unit }: Inference, first: readonly TextCounts[], second: readonly TextCounts[]): Unit => {
  if (unit === null) return unitByData(first, second);
  if (unit === "text" && Math.min(first.length, second.length) < 2) {
    throw new Fault(
      `--unit text: texts as units need two or more a side, but here are ${first.length} and ${second.length}; one text ` +
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

/** Key of the observation in which a block counts. */
const keyOf = (unit: Unit, text: TextCounts, block: number): string => {
  if (unit === "pair") return text.pair ?? "";
  if (unit === "text") return "";
  return unit === "paragraph" ? String(text.paragraphs[block]) : String(block);
};

/** Observations of one side, as they are found. */
interface Side {
  readonly places: ObservationPlace[];
  /** By mode. */
  readonly bases: number[][];
  readonly hits: { readonly label: number; readonly mode: number; readonly at: number }[];
}

const sideOf = (unit: Unit, texts: readonly TextCounts[]): Side => {
  const side: Side = { places: [], bases: [], hits: [] };
  const known = new Map<string, number>();
  const observe = (text: TextCounts, block: number): number => {
    const key = unit === "pair" ? keyOf(unit, text, block) : `${text.id}\n${keyOf(unit, text, block)}`;
    const [start, end] = [text.starts[block] ?? 0, text.ends[block] ?? 0];
    const at = known.get(key);
    const place = at === undefined ? undefined : side.places[at];
    if (at !== undefined && place !== undefined) {
      side.places[at] = { ...place, start: Math.min(place.start, start), end: Math.max(place.end, end) };
      return at;
    }
    known.set(key, side.places.length);
    side.places.push({ text: unit === "pair" ? key : text.id, start, end });
    side.bases.push(voiceModes.map(() => 0));
    return side.places.length - 1;
  };
  for (const text of texts) {
    // A text without a counted word is an observation too, unless blocks are.
    if (text.paragraphs.length === 0 && unit !== "paragraph" && unit !== "sentence") observe(text, 0);
    const at = Array.from(text.paragraphs, (_, block) => observe(text, block));
    text.bases.forEach((count, index) => {
      const bases = side.bases[at[Math.floor(index / voiceModes.length)] ?? 0];
      const mode = index % voiceModes.length;
      if (bases !== undefined) bases[mode] = (bases[mode] ?? 0) + count;
    });
    for (let hit = 0; hit < text.hits.length; hit += 3) {
      const [label = 0, block = 0, mode = 0] = text.hits.subarray(hit, hit + 3);
      side.hits.push({ label, mode, at: at[block] ?? 0 });
    }
  }
  return side;
};

const hitsOf = (first: Side, second: Side): Observations["hits"] => {
  const all = new Map<number, Map<number, number>[]>();
  const add = ({ hits }: Side, from: number): void => {
    for (const { label, mode, at } of hits) {
      const modes = all.get(label) ?? voiceModes.map(() => new Map<number, number>());
      all.set(label, modes);
      const counts = modes[mode];
      counts?.set(from + at, (counts.get(from + at) ?? 0) + 1);
    }
  };
  add(first, 0);
  add(second, first.places.length);
  return all;
};

/** Pairs of both sides in the same order, so that the unit `i` is with the unit `first + i`. */
const inOrderOfPairs = (unit: Unit, texts: readonly TextCounts[]): readonly TextCounts[] =>
  unit === "pair"
    ? texts.toSorted((a, b) => ((a.pair ?? "") < (b.pair ?? "") ? -1 : a.pair === b.pair ? byId(a, b) : 1))
    : texts.toSorted(byId);

const languagesOf = (texts: readonly TextCounts[]): ReadonlySet<string> =>
  new Set(texts.flatMap(({ translatedFrom }) => translatedFrom ?? []));

/** Cuts the texts of a contrast into observations. */
export const observationsOf = ({ texts }: UnitCounts, counting: Counting, unit?: Unit): Observations => {
  const target = texts.filter(({ side }) => side === counting.target).sort(byId);
  const reference = texts.filter(({ side }) => side === counting.reference).sort(byId);
  // The side of the first text by id comes first, whichever is the target, so that swapping them changes no resample.
  const flipped = (reference[0]?.id ?? "") < (target[0]?.id ?? "");
  const [first, second] = flipped ? [reference, target] : [target, reference];
  const chosen = unit ?? unitOf(counting.inference, first, second);
  const [one, other] = [sideOf(chosen, inOrderOfPairs(chosen, first)), sideOf(chosen, inOrderOfPairs(chosen, second))];
  const bases = [...one.bases, ...other.bases];
  return {
    unit: chosen,
    groups: { first: one.places.length, second: other.places.length },
    flipped,
    places: [...one.places, ...other.places],
    bases: voiceModes.map((_, mode) => Float64Array.from(bases, (base) => base[mode] ?? 0)),
    hits: hitsOf(one, other),
    texts: [first.length, second.length],
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
  const values = new Float64Array(groups.first + groups.second);
  for (const label of labels) {
    for (const mode of modes) {
      for (const [at, count] of hits.get(label)?.[mode] ?? []) values[at] = (values[at] ?? 0) + count;
    }
  }
  return sparseColumn(values);
};
