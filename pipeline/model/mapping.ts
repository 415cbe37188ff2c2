/** Layers that can be measured against gold. */
export const scoredLayers = ["actors", "stance", "frames", "quotations"] as const;

/** One of {@link scoredLayers}. */
export type ScoredLayer = (typeof scoredLayers)[number];

/** Names of attributes with the values of which one must be there. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** Which spans by their words, compared in lower case. A span is taken if it is a name, or has a word, and none of `never`. */
export interface SurfaceRule {
  /** Whole spans. */
  readonly is: ReadonlySet<string>;
  /** Words of which the first phrase must have one. */
  readonly has: ReadonlySet<string>;
  /** Words of which the whole span must have none. */
  readonly never: ReadonlySet<string>;
  /** Words that are no part of a span at its beginning, such as determiners. */
  readonly skip: ReadonlySet<string>;
  /** Words before which the first phrase ends, such as prepositions. */
  readonly until: ReadonlySet<string>;
}

/** Which gold spans belong to a class; what is empty or null asks nothing. */
export interface GoldSelector {
  readonly labels: ReadonlySet<string>;
  /** By attributes of the span. */
  readonly where: Wanted;
  /** By metadata of the document. */
  readonly meta: Wanted;
  readonly surface: SurfaceRule | null;
}

/** A class in which gold and hits are compared. */
export interface ClassRule {
  readonly name: string;
  readonly gold: GoldSelector;
  /** Properties of a hit, all of which must hold; empty for any hit of the layer. */
  readonly ours: Wanted;
}

/** A value that must be equal too, beside the class. */
export interface ValueRule {
  /** Attribute of the gold span; a span without it is none. */
  readonly gold: string;
  /** Property of the hit; a hit without it, or over no gold span that has one, is not judged. */
  readonly ours: string;
  /** True if gold is wanted only where some entry of the gazetteer has its value. */
  readonly known: boolean;
}

/** What is matched: spans, or whole documents that have at least one. */
export const goldUnits = ["span", "document"] as const;

/** What is measured: all three figures, or recall alone, where the gold does not mark all that we do. */
export const goldMeasures = ["precision_and_recall", "recall"] as const;

/** How another scheme is tied to ours. */
export interface Mapping {
  readonly about: string;
  readonly source: string;
  /** Layers that are scored; null for those that the gold names. */
  readonly layers: readonly ScoredLayer[] | null;
  readonly unit: (typeof goldUnits)[number];
  readonly measure: (typeof goldMeasures)[number];
  /** Null where labels are compared as they stand. */
  readonly classes: readonly ClassRule[] | null;
  /** Labels, of gold and of ours, that are left out. */
  readonly unscored: ReadonlySet<string>;
  readonly value: ValueRule | null;
}

/** Labels as they stand, in the layers that the gold names. */
export const asTheyStand: Mapping = {
  about: "labels as they stand",
  source: "",
  layers: null,
  unit: "span",
  measure: "precision_and_recall",
  classes: null,
  unscored: new Set(),
  value: null,
};

/** Words that tables of scores use for themselves, so that no class may be called so. */
export const reservedClasses: ReadonlySet<string> = new Set(["micro", "macro", "none", "other_value"]);
