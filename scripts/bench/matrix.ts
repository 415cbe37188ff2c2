// Counts of a corpus as columns of numbers: one for each label and voice, over its texts or over the blocks of one text.
import type { TextCounts } from "../../pipeline/compare/analysis/packed-texts.js";
import type { UnitCounts } from "../../pipeline/compare/analysis/unit-counts.js";
import { type VoiceMode, voiceModes } from "../../pipeline/model/voice.js";

/** A label with its hits over the whole of some material, in headline words. */
export interface Label {
  readonly layer: string;
  readonly label: string;
  /** Its number in the counts. */
  readonly number: number;
  readonly hits: number;
}

/** Hits of labels over units, by mode, and the words of the units. */
export interface Matrix {
  readonly size: number;
  /** By mode. */
  readonly bases: readonly Float64Array[];
  /** By label, then by mode. */
  readonly hits: readonly (readonly Float64Array[])[];
}

/** Modes of headline words. */
export const headlineModes: readonly VoiceMode[] = ["own", "reported"];

const isHeadline = voiceModes.map((mode) => headlineModes.includes(mode));

/** The most frequent actors are looked at, and no more than these. */
const mostActors = 1000;

/** Labels with so many hits in the headline words of some texts: stance, frames, and the most frequent actors. */
export const labelsWith = (
  counts: Pick<UnitCounts, "labels">,
  texts: readonly TextCounts[],
  fewest: number,
): readonly Label[] => {
  const hits = new Map<number, number>();
  for (const text of texts) {
    for (let at = 0; at < text.hits.length; at += 3) {
      const [label = 0, , mode = 0] = text.hits.slice(at, at + 3);
      if (isHeadline[mode]) hits.set(label, (hits.get(label) ?? 0) + 1);
    }
  }
  const all = [...counts.labels]
    .map(([key, number]): Label => {
      const [layer = "", label = ""] = key.split("\n");
      return { layer, label, number, hits: hits.get(number) ?? 0 };
    })
    .filter((label) => label.hits >= fewest)
    .sort((a, b) => b.hits - a.hits || (a.label < b.label ? -1 : 1));
  const ofLayer = (layer: string): readonly Label[] => all.filter((label) => label.layer === layer);
  return [...ofLayer("stance"), ...ofLayer("frames"), ...ofLayer("actors").slice(0, mostActors)];
};

/** Units in which a text's blocks are put together: all of it, its paragraphs, or its sentences. */
const unitsOf = (text: TextCounts, unit: "text" | "paragraph" | "sentence"): readonly number[] => {
  if (unit === "text") return Array.from(text.paragraphs, () => 0);
  if (unit === "sentence") return Array.from(text.paragraphs, (_, block) => block);
  const paragraphs = [...new Set(text.paragraphs)];
  return Array.from(text.paragraphs, (paragraph) => paragraphs.indexOf(paragraph));
};

/** Counts of texts, each as one unit or cut into its paragraphs or sentences. */
export const matrixOf = (
  texts: readonly TextCounts[],
  labels: readonly Label[],
  unit: "text" | "paragraph" | "sentence",
): Matrix => {
  const units = texts.map((text) => unitsOf(text, unit));
  const sizes = units.map((own) => (unit === "text" ? 1 : Math.max(0, ...own.map((at) => at + 1))));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const rows = new Map(labels.map(({ number }, row) => [number, row]));
  const empty = () => voiceModes.map(() => new Float64Array(size));
  const [bases, hits] = [empty(), labels.map(empty)];
  let from = 0;
  texts.forEach((text, t) => {
    const own = units[t] as readonly number[];
    const add = (column: Float64Array | undefined, block: number, by: number): void => {
      const at = from + (own[block] ?? 0);
      if (column !== undefined) column[at] = (column[at] ?? 0) + by;
    };
    text.bases.forEach((count, at) => {
      add(bases[at % voiceModes.length], Math.floor(at / voiceModes.length), count);
    });
    for (let at = 0; at < text.hits.length; at += 3) {
      const [label = 0, block = 0, mode = 0] = text.hits.slice(at, at + 3);
      add(hits[rows.get(label) ?? -1]?.[mode], block, 1);
    }
    from += sizes[t] as number;
  });
  return { size, bases, hits };
};

/** Columns of some modes together. */
export const summed = (columns: readonly Float64Array[], modes: readonly VoiceMode[]): Float64Array =>
  (columns[0] ?? new Float64Array()).map((_, at) =>
    modes.reduce((sum, mode) => sum + (columns[voiceModes.indexOf(mode)]?.[at] ?? 0), 0),
  );

/** The values of some units, in the order in which they were drawn. */
export const taken = (column: Float64Array, units: Uint32Array): Float64Array =>
  Float64Array.from(units, (unit) => column[unit] as number);
