import type { Document } from "../model/document.js";
import type { Hit } from "../model/hit.js";
import type { Layers } from "../model/layers.js";
import type { Annotated, Counting } from "../model/table.js";
import { stretchAt, type VoiceMode, type VoiceStretch, voiceModes } from "../model/voice.js";

/** Integers by key. A `Map`, never a plain object: a key may be `constructor`. */
export type Counts<Key = string> = Map<Key, number>;

/** Where something is kept by key. */
interface Kept<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
}

const knownKeys = new Map<string, Map<string, string>>();

/**
 * Layer and label as one key; neither has a line break in it. A key is made once, as joining two strings for each hit,
 * and looking the new one up, takes longer than counting.
 */
export const keyOfLabel = (layer: string, label: string): string =>
  inner(
    inner(knownKeys, layer, () => new Map<string, string>()),
    label,
    () => `${layer}\n${label}`,
  );

/** Adds to the integer under a key. */
export const increase = <Key>(counts: Counts<Key>, key: Key, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** The inner map under a key, made if it is not there yet. */
export const inner = <Key, Value>(maps: Kept<Key, Value>, key: Key, make: () => Value): Value => {
  const present = maps.get(key);
  if (present !== undefined) return present;
  const made = make();
  maps.set(key, made);
  return made;
};

/** Adds all integers of the second into the first. */
export const mergeCounts = <Key>(into: Counts<Key>, from: ReadonlyMap<Key, number>): void => {
  for (const [key, count] of from) increase(into, key, count);
};

/** The key with the highest count; of equal ones the first in code-unit order, whatever order they came in. */
export const mostFrequent = (counts: ReadonlyMap<string, number> | undefined): string | null => {
  let best: [key: string, count: number] | null = null;
  for (const [key, count] of counts ?? []) {
    if (best === null || count > best[1] || (count === best[1] && key < best[0])) best = [key, count];
  }
  return best?.[0] ?? null;
};

/** Counts by two keys. */
export type CountsOfCounts = Map<string, Counts>;

/** Adds all integers of the second into the first. */
export const mergeCountsOfCounts = (into: CountsOfCounts, from: ReadonlyMap<string, Counts>): void => {
  for (const [key, counts] of from)
    mergeCounts(
      inner(into, key, () => new Map()),
      counts,
    );
};

const knownZones = new WeakMap<Document["zones"], Map<Counting["zones"], ReadonlySet<number>>>();

/** Indices of the zones whose role is counted; looked for once, as every tally asks. */
export const countedZones = (document: Document, { zones: roles }: Counting): ReadonlySet<number> => {
  const ofDocument = inner(knownZones, document.zones, () => new Map<Counting["zones"], ReadonlySet<number>>());
  return inner(ofDocument, roles, () => {
    const counted = new Set<number>();
    document.zones.forEach(({ role }, index) => {
      if (roles.includes(role)) counted.add(index);
    });
    return counted;
  });
};

/** A voice where none was told, as in a text that nothing was looked for in. */
const ownVoice = { mode: "own", chain: [null] } as const;

/** Tells in which voice the words at an offset are; logarithmic time. */
export const voicesOf = (
  stretches: readonly VoiceStretch[],
): ((offset: number) => Pick<VoiceStretch, "mode" | "chain">) => {
  const at = stretchAt(stretches);
  return (offset) => at(offset) ?? ownVoice;
};

/** A voice and how many words are in it. */
export interface WordsInVoice {
  readonly voice: Pick<VoiceStretch, "mode" | "chain">;
  readonly words: number;
}

const knownWords = new WeakMap<Layers, Map<string, readonly WordsInVoice[]>>();

/** Counted words of a document, words of counted zones without inlays, stretch by stretch of one voice; counted once. */
export const wordsInVoices = ({ document, layers }: Annotated, counting: Counting): readonly WordsInVoice[] => {
  const ofLayers = knownWords.get(layers) ?? new Map<string, readonly WordsInVoice[]>();
  knownWords.set(layers, ofLayers);
  const key = counting.zones.join("\n");
  const made = ofLayers.get(key);
  if (made !== undefined) return made;
  const zones = countedZones(document, counting);
  const voiceAt = voicesOf(layers.voices);
  const counts = new Map<WordsInVoice["voice"], number>();
  let [last, words]: [WordsInVoice["voice"] | null, number] = [null, 0];
  for (const { word, inlay, zone, start } of layers.tokens) {
    if (!word || inlay >= 0 || !zones.has(zone)) continue;
    const voice = voiceAt(start);
    if (voice !== last) {
      if (last !== null) increase(counts, last, words);
      [last, words] = [voice, 0];
    }
    words += 1;
  }
  if (last !== null) increase(counts, last, words);
  const inVoices = Array.from(counts, ([voice, count]) => ({ voice, words: count }));
  ofLayers.set(key, inVoices);
  return inVoices;
};

/** Counted words by mode. */
export type WordsByMode = Record<VoiceMode, number>;

/** No words at all. */
export const noWords = (): WordsByMode => ({ own: 0, reported: 0, quoted: 0 });

/** Adds the words of the second into the first. */
export const addWords = (into: WordsByMode, from: WordsByMode): void => {
  for (const mode of voiceModes) into[mode] += from[mode];
};

/** Counted words of a document by the mode in which they stand. */
export const countedWords = (annotated: Annotated, counting: Counting): WordsByMode => {
  const words = noWords();
  for (const { voice, words: count } of wordsInVoices(annotated, counting)) words[voice.mode] += count;
  return words;
};

/** Hits of a layer that stand in counted zones. */
interface InCountedZones {
  readonly candidates: readonly Hit[];
  readonly kept: readonly Hit[];
}

const knownHits = new WeakMap<Layers, Map<readonly Hit[], Map<Counting["zones"], InCountedZones>>>();

/** Looked for once, as every tally asks. */
const inCountedZones = (
  { document, layers }: Annotated,
  counting: Counting,
  layerHits: readonly Hit[],
): InCountedZones => {
  const ofLayers = inner(knownHits, layers, () => new Map<readonly Hit[], Map<Counting["zones"], InCountedZones>>());
  const ofHits = inner(ofLayers, layerHits, () => new Map<Counting["zones"], InCountedZones>());
  return inner(ofHits, counting.zones, () => {
    const zones = countedZones(document, counting);
    const found = layerHits.filter(({ zone }) => zones.has(zone));
    return { candidates: found, kept: found.filter(({ status }) => status === "kept") };
  });
};

/** Hits that stand in a counted zone, inlays included: kept and rejected ones. */
export const candidates = <H extends Hit>(
  annotated: Annotated,
  counting: Counting,
  layerHits: readonly H[],
): readonly H[] => inCountedZones(annotated, counting, layerHits).candidates as readonly H[];

/** Hits that are kept and stand in a counted zone, inlays included. */
export const countedHits = <H extends Hit>(
  annotated: Annotated,
  counting: Counting,
  layerHits: readonly H[],
): readonly H[] => inCountedZones(annotated, counting, layerHits).kept as readonly H[];
