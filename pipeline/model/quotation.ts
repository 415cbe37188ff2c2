import type { Hit } from "./hit.js";
import type { Span } from "./span.js";

/** How words or thoughts of another are presented (after Semino & Short 2004, and the codebook). */
export const quotationTypes = ["direct", "mixed", "indirect", "term"] as const;

/** One of {@link quotationTypes}. */
export type QuotationType = (typeof quotationTypes)[number];

/** The parts of a quotation, by which its spans are labelled. */
export const quotationParts = ["source", "cue", "content"] as const;

/** One of {@link quotationParts}. */
export type QuotationPart = (typeof quotationParts)[number];

/** What is presented: words, a thought or perception, or a wish (after Newell et al. 2018, PolNeAR). */
export const presentedActs = ["speech", "belief", "intention"] as const;

/** One of {@link presentedActs}. */
export type PresentedAct = (typeof presentedActs)[number];

/** What told who speaks; `none` where there is no speaker, though a source may be named. */
export const speakerRules = ["name", "nominal", "pronoun", "previous", "none"] as const;

/** One of {@link speakerRules}. */
export type SpeakerRule = (typeof speakerRules)[number];

/** A stretch that is given as somebody else's words or thought; it spans its parts, from the first to the last. */
export interface Quotation extends Hit {
  readonly label: QuotationType;
  readonly act: PresentedAct;
  /** What is given as another's, marks included; sorted, disjoint, at least one, but none where it is rejected. */
  readonly content: readonly Span[];
  /** What of the content stands in quotation marks, the outermost marks left out: another's very words. */
  readonly quoted: readonly Span[];
  /** Words that give the content to its source; sorted, disjoint, empty if none do. */
  readonly cue: readonly Span[];
  /** Whose it is said to be, in the words of the text, or null. */
  readonly source: Span | null;
  /** Id of the actor that the source is, or null where that cannot be told. */
  readonly speaker: string | null;
  readonly speaker_rule: SpeakerRule;
  /** False if a quotation mark was never closed; the content then ends where the rules had to end it. */
  readonly closed: boolean;
  /** True if the content is in another's voice; a wish that is merely named (*both sides want …*) opens none. */
  readonly opens_voice: boolean;
}
