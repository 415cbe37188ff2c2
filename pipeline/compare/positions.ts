import { frameLabels, stanceLabels } from "../model/layers.js";
import { type Annotated, type Counting, tally } from "../model/table.js";
import { sideColumns } from "./columns-of-counts.js";
import { rateCells, rateColumns } from "./compared-rates.js";
import { countedHits, countedZones, inner, keyOfLabel, voicesOf } from "./counted.js";
import { frameClasses, stanceClasses } from "./counting-classes.js";

/** Parts of equal length, in counted words, that every text is divided into. */
const parts = 20;

/** Integers of one side: counted words, and hits by label, in each part of the texts. */
interface SidePositions {
  readonly words: Int32Array;
  readonly hits: Map<string, Int32Array>;
}

/** Counts by side; integers only, so that states merge in any order to the same sums. */
type Positions = Map<string, SidePositions>;

const none = (): SidePositions => ({ words: new Int32Array(parts), hits: new Map() });

const addTo = (into: Int32Array, from: Int32Array): void => {
  for (let part = 0; part < parts; part += 1) into[part] = (into[part] ?? 0) + (from[part] ?? 0);
};

/** Starts of the counted words of a document that are not quoted, in their order. */
const startsOf = ({ document, layers }: Annotated, counting: Counting): readonly number[] => {
  const zones = countedZones(document, counting);
  const voiceAt = voicesOf(layers.voices);
  const starts: number[] = [];
  for (const { word, inlay, zone, start } of layers.tokens)
    if (word && inlay < 0 && zones.has(zone) && voiceAt(start).mode !== "quoted") starts.push(start);
  return starts;
};

/** Index of the last of the ascending starts that is no further than the offset, 0 if none is. */
const lastUpTo = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** Labels with a layer before each, as two layers may have one of a name. */
const labels = [
  ...stanceLabels.map((label) => ({ layer: "stance", label }) as const),
  ...frameLabels.map((label) => ({ layer: "frames", label }) as const),
];

/** Where in the texts headline hits fall. */
export const positions = tally({
  name: "positions",
  about:
    "Where in the texts headline hits of stance and frames fall: every text is divided into twenty parts of as many counted " +
    "words, and the first parts of all texts of a side are counted together, then the second ones, to the last.",
  key: ["layer", "label", "target_side", "reference_side", "twentieth"],
  columns: {
    layer: { type: "string", about: "layer of the label", values: ["stance", "frames"] },
    label: { type: "string", about: "stance label or frame", values: labels.map(({ label }) => label) },
    ...sideColumns,
    twentieth: { type: "integer", about: "part of the texts, from 1, their beginning, to 20, their end" },
    ...rateColumns,
  },
  start: (): Positions => new Map(),
  add(state, annotated, counting) {
    const side = inner(state, annotated.document.side, none);
    const starts = startsOf(annotated, counting);
    const partOf = (index: number): number => Math.floor((index * parts) / Math.max(1, starts.length));
    for (let index = 0; index < starts.length; index += 1) {
      const part = partOf(index);
      side.words[part] = (side.words[part] ?? 0) + 1;
    }
    const voiceAt = voicesOf(annotated.layers.voices);
    const count = (layer: string, label: string, offset: number): void => {
      const hits = inner(side.hits, keyOfLabel(layer, label), () => new Int32Array(parts));
      const part = partOf(lastUpTo(starts, offset));
      hits[part] = (hits[part] ?? 0) + 1;
    };
    for (const hit of countedHits(annotated, counting, annotated.layers.stance))
      if (stanceClasses.classify(hit, voiceAt(hit.start).mode) === "headline") count("stance", hit.label, hit.start);
    for (const hit of countedHits(annotated, counting, annotated.layers.frames))
      if (frameClasses.classify(hit, voiceAt(hit.start).mode) === "headline") count("frames", hit.label, hit.start);
  },
  merge(into, from) {
    for (const [name, { words, hits }] of from) {
      const side = inner(into, name, none);
      addTo(side.words, words);
      for (const [key, counts] of hits)
        addTo(
          inner(side.hits, key, () => new Int32Array(parts)),
          counts,
        );
    }
  },
  *rows(state, { target, reference }) {
    const [own, other] = [state.get(target) ?? none(), state.get(reference) ?? none()];
    for (const { layer, label } of labels) {
      const [hits, otherHits] = [own.hits.get(keyOfLabel(layer, label)), other.hits.get(keyOfLabel(layer, label))];
      for (let part = 0; part < parts; part += 1) {
        const counts = {
          targetCount: hits?.[part] ?? 0,
          targetBase: own.words[part] ?? 0,
          referenceCount: otherHits?.[part] ?? 0,
          referenceBase: other.words[part] ?? 0,
        };
        yield {
          layer,
          label,
          target_side: target,
          reference_side: reference,
          twentieth: part + 1,
          ...rateCells(counts),
        };
      }
    }
  },
});
