import type { PresentedAct, Quotation } from "../../model/quotation.js";
import type { Span } from "../../model/span.js";
import type { Phrase } from "./reading.js";

/** What gives a content to a source: an entry of a lexicon, and what it says of the content. */
export interface CueSource {
  readonly entry: string;
  readonly lexicon: string;
  readonly induced: boolean;
  readonly act: PresentedAct;
  readonly opens_voice: boolean;
}

/** A quotation before its marks are counted and its speaker is told. */
export interface Draft
  extends CueSource,
    Pick<Quotation, "zone" | "inlay" | "paragraph" | "sentence" | "negated" | "rule" | "reason"> {
  readonly cue: readonly Span[];
  readonly source: Span | null;
  /** Sorted; added to while quotations go on over sentences. */
  readonly content: Span[];
}

/** The parts of a report, by tokens and by letters. */
export interface Parts {
  readonly cue: Phrase;
  readonly source: Phrase | null;
  readonly content: readonly Span[];
  /** How content and source stand to the cue. */
  readonly rule: string;
}
