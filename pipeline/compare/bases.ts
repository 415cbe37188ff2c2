import type { Base } from "../model/inference.js";
import type { Token } from "../model/layers.js";
import type { Annotated } from "../model/table.js";
import type { VoiceMode } from "../model/voice.js";
import { voicesOf } from "./counted.js";
import { actorClasses } from "./counting-classes.js";
import { finiteVerbs } from "./finite-verbs.js";

/** One word, sentence, finite verb or mention that rates are counted against, and where it stands. */
export interface BaseUnit {
  readonly base: Base;
  /** Code unit at which it begins. */
  readonly at: number;
  readonly mode: VoiceMode;
  /** Index into the sentences, −1 where none covers it. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly zone: number;
}

/** Label of the sum over stance, and what finite verbs are a base of: markers that go with a verb. */
export const verbLabels: readonly string[] = ["all", "obligation", "prediction", "ability", "hedge"];

/** Whether hits of a label can be counted against a base: mentions are one of single actors only, verbs of modality. */
export const isBaseOf = (base: Base, { layer, label }: { readonly layer: string; readonly label: string }): boolean => {
  if (base === "verbs") return layer === "stance" && verbLabels.includes(label);
  if (base === "mentions") return layer === "actors" && label !== "all";
  return true;
};

type Zones = ReadonlySet<number>;

/** True for a counted word: inlays are nobody's base. */
const isCounted = ({ word, inlay, zone }: Token, zones: Zones): boolean => word && inlay < 0 && zones.has(zone);

/** Each word outside sentences, then sentence by sentence its words, itself and its verbs; in the order of the text. */
function* ofTokens({ layers }: Annotated, zones: Zones, modeAt: (offset: number) => VoiceMode): Generator<BaseUnit> {
  const { tokens, sentences } = layers;
  const unit = (base: Base, { start, paragraph, zone }: Token, sentence: number): BaseUnit => ({
    base,
    at: start,
    mode: modeAt(start),
    sentence,
    paragraph,
    zone,
  });
  let done = 0;
  const wordsUntil = function* (end: number, sentence: number): Generator<BaseUnit> {
    for (; done < end; done += 1) {
      const token = tokens[done];
      if (token !== undefined && isCounted(token, zones)) yield unit("words", token, sentence);
    }
  };
  for (const [index, { tokens: range, zone }] of sentences.entries()) {
    yield* wordsUntil(range[0], -1);
    if (zones.has(zone)) {
      const own = tokens.slice(...range).filter(({ inlay }) => inlay < 0);
      // A sentence is in the mode of its first counted word; one without any counts nowhere.
      const first = own.find((token) => isCounted(token, zones));
      if (first !== undefined) {
        yield unit("sentences", first, index);
        for (const at of finiteVerbs(own)) {
          const verb = own[at];
          if (verb !== undefined) yield unit("verbs", verb, index);
        }
      }
    }
    yield* wordsUntil(range[1], index);
  }
  yield* wordsUntil(tokens.length, -1);
}

/**
 * Goes through everything in some zones of a document that rates can be counted against, inlays left out: words, sentences,
 * finite verbs (an estimate, see {@link finiteVerbs}) and headline mentions of actors, as if quoted words counted too; who
 * sums them chooses by `base` and `mode`.
 */
export function* basesOf(annotated: Annotated, zones: Zones): Generator<BaseUnit> {
  const voiceAt = voicesOf(annotated.layers.voices);
  const modeAt = (offset: number): VoiceMode => voiceAt(offset).mode;
  yield* ofTokens(annotated, zones, modeAt);
  for (const hit of annotated.layers.actors) {
    if (hit.status !== "kept" || !zones.has(hit.zone) || actorClasses.classify(hit, "own") !== "headline") continue;
    const { start: at, sentence, paragraph, zone } = hit;
    yield { base: "mentions", at, mode: modeAt(at), sentence, paragraph, zone };
  }
}
