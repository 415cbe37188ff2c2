import type { Span } from "./span.js";

/** Where an annotation stands; each number is an index into the document's zones, inlays, paragraphs or sentences. */
export interface Place {
  readonly zone: number;
  /** −1 outside inlays. */
  readonly inlay: number;
  readonly paragraph: number;
  /** −1 where no sentence covers it. */
  readonly sentence: number;
}

/** Whether a candidate stands, or a rule took it away. */
export const statuses = ["kept", "rejected"] as const;

/** One of {@link statuses}. */
export type Status = (typeof statuses)[number];

/** What every span that a lexicon produced carries, so that a number can be walked back to the words and to the entry. */
export interface Hit extends Span, Place {
  readonly label: string;
  /** Id of the lexicon entry that produced it. */
  readonly entry: string;
  /** Name of the lexicon file the entry stands in; a study's own lexicons are counted apart. */
  readonly lexicon: string;
  /** True if the lexicon belongs to the study, its terms having been found by reading these texts. */
  readonly induced: boolean;
  readonly status: Status;
  /** Rule that decided: how it was found if kept, what took it away if rejected. */
  readonly rule: string;
  /** In words, empty if kept. */
  readonly reason: string;
  /** True if a list of words without rules would count it: kept or not, no longer candidate takes its words. */
  readonly listed: boolean;
  /** True if it begins in the scope of a negation; two negations over it cancel each other out. */
  readonly negated: boolean;
}
