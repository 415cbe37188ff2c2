/** What is taken for one observation: a text, a pair of texts, or a block of one text. */
export const units = ["text", "pair", "paragraph", "sentence"] as const;

/** One of {@link units}. */
export type Unit = (typeof units)[number];

/** What hits are counted against: words, sentences, finite verbs (the base of modals), or mentions of actors. */
export const bases = ["words", "sentences", "verbs", "mentions"] as const;

/** One of {@link bases}. */
export type Base = (typeof bases)[number];

/** Labels that answer one question, named before anything was counted; corrections hold within them. */
export interface Family {
  readonly name: string;
  /** Each a layer and a label, `stance.hedge`. */
  readonly labels: readonly string[];
}

/** How a comparison goes from counts to what may be said; stands in the manifest. */
export interface Inference {
  /** Null leaves the choice to the data. */
  readonly unit: Unit | null;
  readonly base: Base;
  /** How many permutations, and how many bootstrap resamples. */
  readonly resamples: number;
  readonly seed: number;
  readonly families: readonly Family[];
}

/** What holds unless somebody says otherwise. */
export const defaultInference: Inference = { unit: null, base: "words", resamples: 10_000, seed: 1, families: [] };

/** A target side and the side that it is set against. */
export interface Contrast {
  readonly target: string;
  readonly reference: string;
}

/** Reference that stands for the texts of all sides but the target's. */
export const restSide = "rest";
