import type { Hit } from "../model/hit.js";
import { frameLabels, outsideStanceTotals, stanceLabels } from "../model/layers.js";
import type { Annotated, Columns, Counting, Tallying } from "../model/table.js";
import { type VoiceMode, type VoiceStretch, voiceModes } from "../model/voice.js";
import { allLabels } from "./columns-of-counts.js";
import {
  type Counts,
  type CountsOfCounts,
  countedHits,
  increase,
  inner,
  mergeCounts,
  mergeCountsOfCounts,
  noWords,
  voicesOf,
  type WordsByMode,
  wordsInVoices,
} from "./counted.js";
import { actorClasses, type CountingClasses, frameClasses, stanceClasses } from "./counting-classes.js";

/** Layers that are counted by voice. */
export const countedLayers = ["actors", "stance", "frames"] as const;

/** One of {@link countedLayers}. */
export type CountedLayer = (typeof countedLayers)[number];

/** Columns that say what a row counts. */
export const layerLabel = {
  layer: { type: "string", about: "what is counted", values: countedLayers },
  label: {
    type: "string",
    about: "label in its layer; `all` sums over them, of stance without `condition` and `vague`",
  },
} as const satisfies Columns;

/** Which words count: the headline is what the writer says, claims of others included, without what is quoted. */
export const voiceChoices: ReadonlyMap<string, readonly VoiceMode[]> = new Map([
  ["headline", ["own", "reported"]],
  ["own", ["own"]],
  ["reported", ["reported"]],
  ["quoted", ["quoted"]],
  ["all", ["own", "reported", "quoted"]],
]);

/** One voice in one mode, as a key: no id has a line break in it. */
export type VoiceKey = string;

/** What a {@link VoiceKey} stands for; null for a voice that nobody can tell. */
export interface KeptVoice {
  readonly voice: string | null;
  readonly mode: VoiceMode;
}

const separator = "\n";
const keyOf = ({ chain, mode }: Pick<VoiceStretch, "chain" | "mode">): VoiceKey =>
  `${mode}${separator}${chain[0] ?? ""}`;

/** The voice and mode of a key. */
export const voiceOfKey = (key: VoiceKey): KeptVoice => {
  const cut = key.indexOf(separator);
  const [mode, voice] = [key.slice(0, cut), key.slice(cut + 1)];
  return { mode: voiceModes.find((one) => one === mode) ?? "own", voice: voice === "" ? null : voice };
};

/** Sums counts by voice over those of some modes; each counts' voices are gone through once, however often it is asked. */
export const sumsOverModes = (): ((counts: Counts<VoiceKey> | undefined, modes: readonly VoiceMode[]) => number) => {
  const known = new Map<Counts<VoiceKey>, WordsByMode>();
  const sumsOf = (counts: Counts<VoiceKey>): WordsByMode => {
    const sums = noWords();
    for (const [key, count] of counts) sums[voiceOfKey(key).mode] += count;
    return sums;
  };
  return (counts, modes) => {
    if (counts === undefined) return 0;
    const sums = inner(known, counts, () => sumsOf(counts));
    return modes.reduce((sum, mode) => sum + sums[mode], 0);
  };
};

/** Words and hits of one side. */
export interface SideVoices {
  readonly words: Counts<VoiceKey>;
  /** Layer → label → voice → hits. */
  readonly hits: Map<CountedLayer, CountsOfCounts>;
}

/** Words and hits by side, and within it by voice and mode; integers only. */
export type VoiceCounts = Map<string, SideVoices>;

const none = (): Counts => new Map();

const noVoices = (): SideVoices => ({ words: new Map(), hits: new Map() });

/** Hits that would be headline ones if quoted words counted too, each in its voice. */
const addLayer = <H extends Hit>(
  side: SideVoices,
  annotated: Annotated,
  counting: Counting,
  layer: { readonly name: CountedLayer; readonly hits: readonly H[]; readonly classes: CountingClasses<H> },
): void => {
  const voiceAt = voicesOf(annotated.layers.voices);
  const labels = inner(side.hits, layer.name, () => new Map());
  // Hits in one voice follow each other.
  let [last, voice]: [ReturnType<typeof voiceAt> | null, VoiceKey] = [null, ""];
  for (const hit of countedHits(annotated, counting, layer.hits)) {
    if (layer.classes.classify(hit, "own") !== "headline") continue;
    const stretch = voiceAt(hit.start);
    if (stretch !== last) [last, voice] = [stretch, keyOf(stretch)];
    increase(inner(labels, hit.label, none), voice, 1);
    if (layer.name === "stance" && outsideStanceTotals.some((label) => label === hit.label)) continue;
    increase(inner(labels, allLabels, none), voice, 1);
  }
};

/** Adds one document. */
const addVoices = (state: VoiceCounts, annotated: Annotated, counting: Counting): void => {
  const side = inner(state, annotated.document.side, noVoices);
  for (const { voice, words } of wordsInVoices(annotated, counting)) increase(side.words, keyOf(voice), words);
  const { actors, stance, frames } = annotated.layers;
  addLayer(side, annotated, counting, { name: "actors", hits: actors, classes: actorClasses });
  addLayer(side, annotated, counting, { name: "stance", hits: stance, classes: stanceClasses });
  addLayer(side, annotated, counting, { name: "frames", hits: frames, classes: frameClasses });
};

/** Adds the second state into the first. */
const mergeVoices = (into: VoiceCounts, from: VoiceCounts): void => {
  for (const [name, { words, hits }] of from) {
    const side = inner(into, name, noVoices);
    mergeCounts(side.words, words);
    for (const [layer, counts] of hits)
      mergeCountsOfCounts(
        inner(side.hits, layer, () => new Map()),
        counts,
      );
  }
};

/** Hits and words by voice, which several tables are made from. */
export const voiceTallying: Tallying<VoiceCounts, VoiceCounts> = {
  name: "voices",
  start: () => new Map(),
  add: addVoices,
  merge: mergeVoices,
  conclude: (counts) => counts,
};

/** Labels of a layer in the order of rows: the sum first; of actors those that were counted, in code-unit order. */
export const labelsOf = (state: VoiceCounts, layer: CountedLayer): readonly string[] => {
  if (layer === "stance") return [allLabels, ...stanceLabels];
  if (layer === "frames") return [allLabels, ...frameLabels];
  const actors = new Set([...state.values()].flatMap(({ hits }) => [...(hits.get("actors")?.keys() ?? [])]));
  return [allLabels, ...[...actors].filter((label) => label !== allLabels).sort()];
};
