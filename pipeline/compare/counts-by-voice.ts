import { tally } from "../model/table.js";
import { voiceModes } from "../model/voice.js";
import { rate } from "../statistics/index.js";
import { sideColumns } from "./columns-of-counts.js";
import {
  addVoices,
  countedLayers,
  labelsOf,
  layerLabel,
  mergeVoices,
  type VoiceCounts,
  type VoiceKey,
  voiceOfKey,
} from "./voice-counts.js";

/** Own words before reported and quoted ones, voices in code-unit order. */
const byMode = (a: VoiceKey, b: VoiceKey): number => {
  const [one, other] = [voiceOfKey(a), voiceOfKey(b)];
  const modes = voiceModes.indexOf(one.mode) - voiceModes.indexOf(other.mode);
  return modes || ((one.voice ?? "") < (other.voice ?? "") ? -1 : 1);
};

/** Kept hits by voice, mode and side. */
export const countsByVoice = tally({
  name: "counts-by-voice",
  about:
    "Kept headline hits of actors, stance and frames by who says them and in which mode, quoted words included; the base of " +
    "each rate is the words of that voice in that mode. A voice has a row for what it has hits of, and for `all`.",
  columns: {
    ...layerLabel,
    voice: { type: "string?", about: "who says it, nearest voice; empty where nobody can be told" },
    mode: { type: "string", about: "whether it is the writer's own, reported, or quoted", values: voiceModes },
    ...sideColumns,
    target_count: { type: "integer", about: "hits on the target side" },
    reference_count: { type: "integer", about: "hits on the reference side" },
    target_words: { type: "integer", about: "counted words of that voice in that mode on the target side" },
    reference_words: { type: "integer", about: "the same of the reference side" },
    target_rate: { type: "number?", about: "target_count per 1,000 of target_words; empty if it has none" },
    reference_rate: { type: "number?", about: "the same of the reference side" },
  },
  start: (): VoiceCounts => new Map(),
  add: addVoices,
  merge: mergeVoices,
  *rows(state, counting) {
    const [target, reference] = [state.get(counting.target), state.get(counting.reference)];
    const keys = new Set([...(target?.words.keys() ?? []), ...(reference?.words.keys() ?? [])]);
    const sorted = [...keys].sort(byMode);
    for (const layer of countedLayers) {
      for (const label of labelsOf(state, layer)) {
        for (const key of sorted) {
          const target_count = target?.hits.get(layer)?.get(label)?.get(key) ?? 0;
          const reference_count = reference?.hits.get(layer)?.get(label)?.get(key) ?? 0;
          if (label !== "all" && target_count === 0 && reference_count === 0) continue;
          const { voice, mode } = voiceOfKey(key);
          const target_words = target?.words.get(key) ?? 0;
          const reference_words = reference?.words.get(key) ?? 0;
          yield {
            layer,
            label,
            voice,
            mode,
            target_side: counting.target,
            reference_side: counting.reference,
            target_count,
            reference_count,
            target_words,
            reference_words,
            target_rate: rate(target_count, target_words),
            reference_rate: rate(reference_count, reference_words),
          };
        }
      }
    }
  },
});
