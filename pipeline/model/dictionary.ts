import type { EngagementClass, FrameLabel, StanceLabel } from "./layers.js";

/** A dictionary as other programs keep them: categories, each with words that stand for it. */
export interface Dictionary {
  /** What the file calls itself, or its name without folders. */
  readonly name: string;
  readonly categories: readonly Category[];
  /** What of the file could not be read as it stands there, a line each. */
  readonly notes: readonly string[];
}

/** A category; its name has the names of those above it before it, joined by dots. */
export interface Category {
  readonly name: string;
  /** Words and phrases; `*` stands for any letters or none, `?` for any one. */
  readonly words: readonly string[];
}

/** What a category is taken for; null leaves it out. */
export interface CategoryLabel {
  readonly label: StanceLabel | FrameLabel;
  /** Of a stance label alone; `none` where nobody said. */
  readonly engagement: EngagementClass;
}

/** Category, or the beginning of its dotted name, → what it is taken for. */
export type CategoryLabels = ReadonlyMap<string, CategoryLabel | null>;

/** An entry made of one word of a dictionary. */
export interface ImportedEntry extends CategoryLabel {
  readonly id: string;
  readonly match: string;
}

/** A dictionary as a lexicon of ours. */
export interface ImportedLexicon {
  readonly source: string;
  readonly entries: readonly ImportedEntry[];
  /** What was left out or said otherwise, and why, a line each. */
  readonly notes: readonly string[];
}

/** Lexicons as a dictionary of another program. */
export interface ExportedDictionary {
  /** Layer → category → words. */
  readonly layers: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** What was left out or said otherwise, and why, a line each. */
  readonly notes: readonly string[];
}
