import type { Document } from "../../model/document.js";
import type { ActorMention, Sentence, Token } from "../../model/layers.js";
import type { Quotation } from "../../model/quotation.js";
import type { Span } from "../../model/span.js";

/** What the words of a text offer for telling who a source is. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Kept mentions. */
  readonly actors: readonly ActorMention[];
}

/** A quotation's words for its source, in the order of the text; null where it has none. */
export interface Sourced {
  readonly source: Span | null;
  /** Where its content begins. */
  readonly at: number;
}

/** Tells who each source is, going through them in the order of the text. */
export const speakersOf = (
  sourced: readonly Sourced[],
  { actors }: Reading,
): readonly Pick<Quotation, "speaker" | "speaker_rule">[] =>
  sourced.map(({ source }) => {
    const mention = source && actors.find(({ start, end }) => start >= source.start && end <= source.end);
    return mention ? { speaker: mention.label, speaker_rule: "name" } : { speaker: null, speaker_rule: "none" };
  });
