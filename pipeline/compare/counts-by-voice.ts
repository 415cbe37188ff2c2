import { sharedTally } from "../model/table.js";
import { voiceModes } from "../model/voice.js";
import { sideColumns } from "./columns-of-counts.js";
import { rateCells, rateColumns } from "./compared-rates.js";
import {
  countedLayers,
  type KeptVoice,
  labelsOf,
  layerLabel,
  type VoiceKey,
  voiceOfKey,
  voiceTallying,
} from "./voice-counts.js";

/** A voice with its key, which is read once. */
interface KeyedVoice extends KeptVoice {
  readonly key: VoiceKey;
}

/** Own words before reported and quoted ones, voices in code-unit order. */
const byMode = (one: KeyedVoice, other: KeyedVoice): number => {
  const modes = voiceModes.indexOf(one.mode) - voiceModes.indexOf(other.mode);
  return modes || ((one.voice ?? "") < (other.voice ?? "") ? -1 : 1);
};

/** Kept hits by voice, mode and side. */
export const countsByVoice = sharedTally({
  name: "counts-by-voice",
  about:
    "Kept headline hits of actors, stance and frames by who says them and in which mode, quoted words included; the base of " +
    "each rate is the words of that voice in that mode. A voice has a row for what it has hits of, and for `all`.",
  key: ["layer", "label", "voice", "mode", "target_side", "reference_side"],
  columns: {
    ...layerLabel,
    voice: { type: "string?", about: "who says it, nearest voice; empty where nobody can be told" },
    mode: { type: "string", about: "whether it is the writer's own, reported, or quoted", values: voiceModes },
    ...sideColumns,
    ...rateColumns,
  },
  tallying: voiceTallying,
  *rows(state, counting) {
    const [target, reference] = [state.get(counting.target), state.get(counting.reference)];
    const keys = new Set([...(target?.words.keys() ?? []), ...(reference?.words.keys() ?? [])]);
    const sorted = Array.from(keys, (key): KeyedVoice => ({ key, ...voiceOfKey(key) })).sort(byMode);
    for (const layer of countedLayers) {
      for (const label of labelsOf(state, layer)) {
        for (const { key, voice, mode } of sorted) {
          const targetCount = target?.hits.get(layer)?.get(label)?.get(key) ?? 0;
          const referenceCount = reference?.hits.get(layer)?.get(label)?.get(key) ?? 0;
          if (label !== "all" && targetCount === 0 && referenceCount === 0) continue;
          const counts = {
            targetCount,
            targetBase: target?.words.get(key) ?? 0,
            referenceCount,
            referenceBase: reference?.words.get(key) ?? 0,
          };
          const sides = { target_side: counting.target, reference_side: counting.reference };
          yield { layer, label, voice, mode, ...sides, ...rateCells(counts) };
        }
      }
    }
  },
});
