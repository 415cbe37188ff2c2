import type { ExportedDictionary } from "../../model/dictionary.js";
import type { HitLayer } from "../../model/layers.js";
import type { ActorEntry, Lexicons, PatternEntry } from "../../model/lexicon.js";
import { globPhrases } from "./glob-phrases.js";
import { noteCount } from "./note-count.js";

/** A dictionary in the making. */
interface Draft {
  /** Category → small letters → word. */
  readonly categories: Map<string, Map<string, string>>;
  /** Reason → patterns and names. */
  readonly reasons: Map<string, string[]>;
}

const note = ({ reasons }: Draft, why: string, what: string): void => {
  const known = reasons.get(why);
  if (known === undefined) reasons.set(why, [what]);
  else known.push(what);
};

const add = ({ categories }: Draft, category: string, words: readonly string[]): void => {
  const known = categories.get(category) ?? new Map<string, string>();
  for (const word of words) {
    // Other programs do not tell capitals from small letters.
    if (!known.has(word.toLowerCase())) known.set(word.toLowerCase(), word);
  }
  categories.set(category, known);
};

const addPatterns = (draft: Draft, entries: readonly PatternEntry[], { english }: Lexicons): void => {
  for (const { label, match, pos, given, only, unless } of entries) {
    for (const pattern of match) {
      if (given.length > 0 || only.length > 0) {
        note(draft, "left out: count only in certain contexts", pattern);
        continue;
      }
      const said = globPhrases(pattern, english);
      if (said.phrases === null) {
        note(draft, `left out: ${said.why}`, pattern);
        continue;
      }
      add(draft, label, said.phrases);
      if (unless.length > 0) note(draft, "said more widely: without their exceptions", pattern);
      if (pos.length > 0) note(draft, "said more widely: without their parts of speech", pattern);
      for (const wider of said.wider) note(draft, `said more widely: ${wider}`, pattern);
    }
  }
};

const addNames = (draft: Draft, entries: readonly ActorEntry[]): void => {
  for (const entry of entries) {
    const { name, aliases, abbreviations, metonyms, units, offices, demonyms, people, capital } = entry;
    const names = [name, ...aliases, ...abbreviations, ...metonyms, ...units, ...offices, ...demonyms, ...people];
    add(draft, entry.label, [...names, ...capital]);
    for (const part of [...entry.short, ...entry.prefixes, ...(entry.surname === null ? [] : [entry.surname])]) {
      note(draft, "left out: names that count only beside others", part);
    }
    if (entry.false_friends.length > 0) note(draft, "said more widely: names without their false friends", name);
  }
  note(draft, "said more widely: actors whose names no longer need their capitals", "all");
};

const layerDraft = (lexicons: Lexicons, layer: HitLayer): Draft => {
  const draft: Draft = { categories: new Map(), reasons: new Map() };
  if (layer !== "actors") addPatterns(draft, lexicons[layer], lexicons);
  else {
    addNames(draft, lexicons.actors);
    addPatterns(draft, lexicons.designations, lexicons);
  }
  return draft;
};

/** Turns lexicons into a dictionary of words and phrases with `*`; what such cannot say is left out and counted. */
export const exportDictionary = (lexicons: Lexicons, layers: readonly HitLayer[]): ExportedDictionary => {
  const drafts = layers.map((layer) => [layer, layerDraft(lexicons, layer)] as const);
  return {
    layers: new Map(
      drafts.map(([layer, { categories }]) => [
        layer,
        new Map([...categories].map(([label, words]) => [label, [...words.values()]])),
      ]),
    ),
    notes: drafts.flatMap(([layer, { reasons }]) =>
      [...reasons].map(([why, what]) => noteCount(what, `${layer} patterns ${why}`)),
    ),
  };
};
