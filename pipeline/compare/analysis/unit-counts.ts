import type { Hit } from "../../model/hit.js";
import type { Annotated, Counting } from "../../model/table.js";
import { voiceModes } from "../../model/voice.js";
import { basesOf } from "../bases.js";
import {
  type CountsOfCounts,
  countedHits,
  countedZones,
  increase,
  inner,
  keyOfLabel,
  mergeCountsOfCounts,
  voicesOf,
} from "../counted.js";
import { actorClasses, type CountingClasses, frameClasses, stanceClasses } from "../counting-classes.js";
import type { CountedLayer } from "../voice-counts.js";
import {
  addText,
  addTexts,
  type NumberedTexts,
  noTexts,
  numberOf,
  type PackedTexts,
  type TextCounts,
} from "./packed-texts.js";

/** What was counted, text by text. */
export interface UnitCounts {
  /** Number of each layer and label, joined by a line break, in the order in which they came. */
  readonly labels: Map<string, number>;
  /** Names that kept mentions of each actor bear, and how often. */
  readonly names: CountsOfCounts;
  readonly texts: PackedTexts;
  /** Texts of other states that are read as they lie, for a conclusion; none while texts are counted. */
  readonly borrowed?: readonly NumberedTexts[];
}

/** No texts. */
export const noUnits = (): UnitCounts => ({ labels: new Map(), names: new Map(), texts: noTexts() });

/** Layer and label as one key; no label has a line break in it. */
export const labelKey: (layer: CountedLayer, label: string) => string = keyOfLabel;

/** Gives blocks their numbers, in the order in which something is first counted in them. */
const blocksOf = ({ layers }: Annotated) => {
  const numbers = new Map<number, number>();
  const [paragraphs, starts, ends]: [number[], number[], number[]] = [[], [], []];
  const blockOf = (sentence: number, paragraph: number): number => {
    // What no sentence covers is a block of its paragraph.
    const key = sentence >= 0 ? sentence : -1 - paragraph;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const span = sentence >= 0 ? layers.sentences[sentence] : layers.paragraphs[paragraph];
    numbers.set(key, paragraphs.length);
    paragraphs.push(paragraph);
    starts.push(span?.start ?? 0);
    ends.push(span?.end ?? 0);
    return paragraphs.length - 1;
  };
  return { paragraphs, starts, ends, blockOf };
};

/** Adds one document: headline hits, those in quoted words too, each in its block and mode. */
export const addUnits = (state: UnitCounts, annotated: Annotated, counting: Counting): void => {
  const { document, layers } = annotated;
  const { paragraphs, starts, ends, blockOf } = blocksOf(annotated);
  const bases: number[] = [];
  const zones = countedZones(document, counting);
  for (const { base, count, sentence, paragraph, mode, zone } of basesOf(annotated)) {
    if (base !== counting.inference.base || !zones.has(zone)) continue;
    const block = blockOf(sentence, paragraph);
    while (bases.length < paragraphs.length * voiceModes.length) bases.push(0);
    const at = block * voiceModes.length + voiceModes.indexOf(mode);
    bases[at] = (bases[at] ?? 0) + count;
  }
  const voiceAt = voicesOf(layers.voices);
  const hits: number[] = [];
  const addLayer = <H extends Hit>(
    layer: CountedLayer,
    found: readonly H[],
    { classify }: CountingClasses<H>,
  ): void => {
    for (const hit of countedHits(annotated, counting, found)) {
      if (classify(hit, "own") !== "headline") continue;
      const label = numberOf(state.labels, labelKey(layer, hit.label));
      hits.push(label, blockOf(hit.sentence, hit.paragraph), voiceModes.indexOf(voiceAt(hit.start).mode));
    }
  };
  addLayer("actors", layers.actors, actorClasses);
  for (const { label, name } of countedHits(annotated, counting, layers.actors)) {
    increase(
      inner(state.names, label, () => new Map()),
      name,
      1,
    );
  }
  addLayer("stance", layers.stance, stanceClasses);
  addLayer("frames", layers.frames, frameClasses);
  while (bases.length < paragraphs.length * voiceModes.length) bases.push(0);
  const text: TextCounts = {
    id: document.id,
    side: document.side,
    pair: document.pair,
    translatedFrom: Object.hasOwn(document.metadata, "translated_from")
      ? (document.metadata.translated_from ?? null)
      : null,
    paragraphs,
    starts,
    ends,
    bases,
    hits,
  };
  addText(state.texts, text);
};

/** Adds names and labels of the second state to the first; the numbers there of the second's labels. */
const mergeLabels = (into: UnitCounts, from: UnitCounts): readonly number[] => {
  mergeCountsOfCounts(into.names, from.names);
  const numbers: number[] = [];
  for (const [key, number] of from.labels) numbers[number] = numberOf(into.labels, key);
  return numbers;
};

/** Adds the second state into the first. */
export const mergeUnits = (into: UnitCounts, from: UnitCounts): void =>
  addTexts(into.texts, from.texts, mergeLabels(into, from));

/** Several states as one to conclude from; texts are not copied, of which there may be a million. */
export const gatherUnits = (states: readonly UnitCounts[]): UnitCounts => {
  const whole = noUnits();
  const borrowed = states.map((state) => ({ texts: state.texts, numbers: mergeLabels(whole, state) }));
  return { ...whole, borrowed };
};
