import { leftContext, rightContext } from "../../model/context.js";
import type { Document } from "../../model/document.js";
import type { LayerName, Layers } from "../../model/layers.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import { wordsAfter, wordsBefore } from "./context-words.js";

/** What bounds the context of a line: its sentence, its paragraph, or so many words or characters on either side. */
export type Within = "sentence" | "paragraph" | { readonly words: number } | { readonly characters: number };

/** Code units on either side beyond which no context goes, be a sentence as long as it may. */
export const longestContext = 10_000;

/** Words and characters that may be asked for on either side. */
export const mostContextWords = 100;

/** Layers that a bound is read off. */
export const layersOfWithin = (within: Within): readonly LayerName[] =>
  within === "sentence" ? ["sentences"] : within === "paragraph" ? ["paragraphs"] : [];

/** The sentence or paragraph in which a span begins. */
const holding = (blocks: readonly Span[], { start }: Span): Span | undefined => {
  const block = blocks[firstAtOrAfter(blocks, start + 1) - 1];
  return block !== undefined && start < block.end ? block : undefined;
};

const cutTo = (outer: Span, { start, end }: Span): Span => ({
  start: Math.max(outer.start, Math.min(start, end)),
  end: Math.min(outer.end, Math.max(start, end)),
});

/** Range of the source that a line shows; the node always lies in it. */
const shownRange = (
  { text }: Document,
  zone: Span,
  span: Span,
  within: Within,
  layers: Partial<Layers>,
): { readonly range: Span; readonly characters: number } => {
  const around = { range: zone, characters: longestContext };
  if (within === "sentence" || within === "paragraph") {
    const block = holding((within === "sentence" ? layers.sentences : layers.paragraphs) ?? [], span);
    // A node that runs over the end of its sentence is shown whole.
    if (block === undefined) return around;
    const range = cutTo(zone, { start: Math.min(block.start, span.start), end: Math.max(block.end, span.end) });
    return { range, characters: longestContext };
  }
  if ("characters" in within) return { range: zone, characters: Math.min(within.characters, longestContext) };
  const start = wordsBefore(text, zone.start, span.start, within.words);
  return { range: { start, end: wordsAfter(text, zone.end, span.end, within.words) }, characters: longestContext };
};

/** What stands before and after a span, in one line, its length kept. */
export const contextOf = (
  document: Document,
  zone: Span,
  span: Span,
  within: Within,
  layers: Partial<Layers>,
): { readonly left: string; readonly right: string } => {
  const { range, characters } = shownRange(document, zone, span, within, layers);
  return {
    left: leftContext(document.text, range, span, characters),
    right: rightContext(document.text, range, span, characters),
  };
};
