import type { Base } from "../model/inference.js";
import type { Layers, Token } from "../model/layers.js";
import type { Annotated } from "../model/table.js";
import type { VoiceMode } from "../model/voice.js";
import { voicesOf } from "./counted.js";
import { actorClasses } from "./counting-classes.js";
import { finiteVerbs } from "./finite-verbs.js";

/** Words, sentences, finite verbs or mentions that rates are counted against, and where they stand. */
export interface BaseUnit {
  readonly base: Base;
  /** How many: words that follow each other in one place and mode are told at once. */
  readonly count: number;
  /** Code unit at which the first begins. */
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

/** True for a counted word: inlays are nobody's base. */
const isCounted = ({ word, inlay }: Token): boolean => word && inlay < 0;

/** Each word outside sentences, then sentence by sentence its words, itself and its verbs; in the order of the text. */
const ofTokens = ({ layers }: Annotated, modeAt: (offset: number) => VoiceMode): BaseUnit[] => {
  const { tokens, sentences } = layers;
  const units: { -readonly [Key in keyof BaseUnit]: BaseUnit[Key] }[] = [];
  const add = (base: Base, { start, paragraph, zone }: Token, sentence: number): void => {
    units.push({ base, count: 1, at: start, mode: modeAt(start), sentence, paragraph, zone });
  };
  const addWord = (word: Token, sentence: number): void => {
    const last = units.at(-1);
    const isNext =
      last !== undefined &&
      last.base === "words" &&
      last.sentence === sentence &&
      last.paragraph === word.paragraph &&
      last.zone === word.zone &&
      last.mode === modeAt(word.start);
    if (isNext) last.count += 1;
    else add("words", word, sentence);
  };
  let done = 0;
  const wordsUntil = (end: number, sentence: number): void => {
    for (; done < end; done += 1) {
      const token = tokens[done];
      if (token !== undefined && isCounted(token)) addWord(token, sentence);
    }
  };
  for (const [index, { tokens: range }] of sentences.entries()) {
    wordsUntil(range[0], -1);
    const own = tokens.slice(...range).filter(({ inlay }) => inlay < 0);
    // A sentence is in the mode of its first counted word; one without any counts nowhere.
    const first = own.find(isCounted);
    if (first !== undefined) {
      add("sentences", first, index);
      for (const at of finiteVerbs(own)) {
        const verb = own[at];
        if (verb !== undefined) add("verbs", verb, index);
      }
    }
    wordsUntil(range[1], index);
  }
  wordsUntil(tokens.length, -1);
  return units;
};

const known = new WeakMap<Layers, readonly BaseUnit[]>();

/**
 * Everything in a document that rates can be counted against, whatever its zone, inlays left out: words, sentences,
 * finite verbs (an estimate, see {@link finiteVerbs}) and headline mentions of actors, as if quoted words counted too; who
 * sums them chooses by `base`, `mode` and `zone`. Worked out once, as several tables ask for it.
 */
export const basesOf = (annotated: Annotated): readonly BaseUnit[] => {
  const { layers } = annotated;
  const made = known.get(layers);
  if (made !== undefined) return made;
  const voiceAt = voicesOf(layers.voices);
  const modeAt = (offset: number): VoiceMode => voiceAt(offset).mode;
  const units = ofTokens(annotated, modeAt);
  for (const hit of layers.actors) {
    if (hit.status !== "kept" || actorClasses.classify(hit, "own") !== "headline") continue;
    const { start: at, sentence, paragraph, zone } = hit;
    units.push({ base: "mentions", count: 1, at, mode: modeAt(at), sentence, paragraph, zone });
  }
  known.set(layers, units);
  return units;
};
