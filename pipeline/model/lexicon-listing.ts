/** Layers whose lexicon entries are listed, in the order of the list. */
export const listedLayers = ["stance", "frames", "actors", "negations", "quotations", "portrayals"] as const;

/** One of {@link listedLayers}. */
export type ListedLayer = (typeof listedLayers)[number];

/** How an entry knows words that were searched for. */
export const waysFound = ["whole", "part"] as const;

/** An entry as a list of the lexicons shows it. */
export interface ListedEntry {
  readonly layer: ListedLayer;
  readonly id: string;
  readonly label: string;
  /** Place in the Engagement system; null outside the stance layer. */
  readonly engagement: string | null;
  /** Patterns, or the names of an actor. */
  readonly patterns: readonly string[];
  /** Fields by which the entry asks for more than its words: `pos`, `only` … */
  readonly conditions: readonly string[];
  readonly source: string;
  readonly lexicon: string;
  /** After a search: a pattern is these words, or has them among others; null without one. */
  readonly found: (typeof waysFound)[number] | null;
}
