import type {
  Category,
  CategoryLabel,
  CategoryLabels,
  Dictionary,
  ImportedEntry,
  ImportedLexicon,
} from "../../model/dictionary.js";
import { Fault } from "../../model/fault.js";
import { type FrameLabel, frameLabels, type StanceLabel, stanceLabels } from "../../model/layers.js";
import { nearest } from "../nearest.js";
import { patternOfWord } from "./dictionary-patterns.js";
import { noteCount } from "./note-count.js";

/** How the categories of a dictionary come by labels. */
export interface ImportOptions {
  readonly labels: CategoryLabels;
  /** Label of every category that `labels` does not name. */
  readonly otherwise: CategoryLabel | null;
  /** Layer whose labels are meant; null for either. */
  readonly layer: "stance" | "frames" | null;
}

type Label = StanceLabel | FrameLabel;

const labelsOf = (layer: ImportOptions["layer"]): readonly Label[] => [
  ...(layer === "frames" ? [] : stanceLabels),
  ...(layer === "stance" ? [] : frameLabels),
];

/** What a map says of a category, or of the nearest above it; undefined if nothing. */
const mapped = (name: string, labels: CategoryLabels): CategoryLabel | null | undefined => {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
    const found = labels.get(name.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Label of a category that is called as one of ours, with the layer before it or without. */
const ownLabel = (name: string, layer: ImportOptions["layer"]): CategoryLabel | undefined => {
  const bare = name.replace(/^(?:stance|frames)\./, "");
  const label = labelsOf(layer).find((one) => one === bare);
  return label === undefined ? undefined : { label, engagement: "none" };
};

const shownNames = 8;

const unlabelled = (dictionary: Dictionary, names: readonly string[], layer: ImportOptions["layer"]): Fault => {
  const shown = names.slice(0, shownNames).map((name) => {
    const like = nearest(name.split(".").at(-1) ?? name, labelsOf(layer));
    return like === null ? name : `${name} (${like}?)`;
  });
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : "";
  return new Fault(
    `${dictionary.name}: no label for ${shown.join(", ")}${more}; give a --label for all, or a --map FILE with "category: label" lines (none leaves one out)`,
  );
};

const slug = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu)
    ?.join("-") ?? "sign";

type Labelled = Category & CategoryLabel;

const labelled = (dictionary: Dictionary, { labels, otherwise, layer }: ImportOptions): readonly Labelled[] => {
  const missing: string[] = [];
  const found = dictionary.categories.flatMap((category): Labelled[] => {
    const said = mapped(category.name, labels);
    const label = said === undefined ? (otherwise ?? ownLabel(category.name, layer)) : said;
    if (label === undefined) missing.push(category.name);
    return label ? [{ ...category, ...label }] : [];
  });
  if (missing.length > 0) throw unlabelled(dictionary, missing, layer);
  return found;
};

/** What becomes of the words, and how many of them are left out or said otherwise. */
const entriesOf = (name: string, categories: readonly Labelled[]) => {
  const entries: ImportedEntry[] = [];
  const [ids, known] = [new Map<string, number>(), new Set<string>()];
  const reasons = new Map<string, string[]>();
  const note = (why: string, word: string): void => {
    const words = reasons.get(why);
    if (words === undefined) reasons.set(why, [word]);
    else words.push(word);
  };
  for (const { name: category, words, label, engagement } of categories) {
    for (const word of words) {
      const said = patternOfWord(word);
      if (said.pattern === null) {
        note(`left out: ${said.why}`, word);
        continue;
      }
      if (known.has(`${label} ${said.pattern}`)) {
        note("left out: in another category of the same label already", word);
        continue;
      }
      known.add(`${label} ${said.pattern}`);
      if (!said.exact) note("said too widely: each ? of several became *", word);
      const id = [name, ...category.split("."), word].map(slug).join(".");
      const count = (ids.get(id) ?? 0) + 1;
      ids.set(id, count);
      entries.push({ id: count === 1 ? id : `${id}-${count}`, match: said.pattern, label, engagement });
    }
  }
  return { entries, notes: [...reasons].map(([why, words]) => noteCount(words, why)) };
};

/**
 * Makes a lexicon of a dictionary, one entry a word. Labels are a closed set, so a category that has none is a Fault
 * that names it; words that cannot be said as patterns are left out and counted.
 */
export const importDictionary = (dictionary: Dictionary, options: ImportOptions): ImportedLexicon => {
  const name = dictionary.name.replace(/(?<=.)\.[^.]*$/, "");
  const { entries, notes } = entriesOf(name, labelled(dictionary, options));
  if (entries.length === 0) throw new Fault(`${dictionary.name}: has no word that can be taken over`);
  return { source: `${dictionary.name}, imported`, entries, notes: [...dictionary.notes, ...notes] };
};
