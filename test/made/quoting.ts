import type { Quotation } from "../../pipeline/model/quotation.js";
import type { Span } from "../../pipeline/model/span.js";
import type { Annotated } from "../../pipeline/model/table.js";
import { annotated, type ToldDocument } from "./annotated.js";

/** A quotation told by its words: what stands between quotation marks is quoted. */
export interface ToldQuotation extends Partial<Quotation> {
  /** Content, by parts. */
  readonly content_words: readonly string[];
  readonly cue_words?: string;
  readonly source_words?: string;
}

const locate = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`made quotation: “${words}” is not in the text`);
  return { start, end: start + words.length };
};

const quotedIn = (text: string, { start, end }: Span): readonly Span[] =>
  [...text.slice(start, end).matchAll(/“([^“”]+)”/g)].map(({ 1: words = "", index }) => ({
    start: start + index + 1,
    end: start + index + 1 + words.length,
  }));

const quotationOf = (
  { document, layers }: Annotated,
  { content_words, cue_words, source_words, ...rest }: ToldQuotation,
): Quotation => {
  const { text } = document;
  const content = content_words.map((words) => locate(text, words));
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  const sentence = layers.sentences.findIndex((one) => one.start <= start && start < one.end);
  const zone = document.zones.findIndex((one) => one.start <= start && start < one.end);
  return {
    start,
    end,
    zone,
    inlay: -1,
    paragraph: zone,
    sentence,
    label: "direct",
    entry: "quotation.made",
    lexicon: "quotations/made",
    induced: false,
    status: "kept",
    rule: "made",
    reason: "",
    listed: true,
    negated: false,
    act: "speech",
    content,
    quoted: content.flatMap((part) => quotedIn(text, part)),
    cue: cue_words === undefined ? [] : [locate(text, cue_words)],
    source: source_words === undefined ? null : locate(text, source_words),
    speaker: null,
    speaker_rule: "none",
    closed: true,
    opens_voice: true,
    ...rest,
  };
};

/** Annotates a told document with told quotations. */
export const quoting = (told: ToldDocument, quotations: readonly ToldQuotation[]): Annotated => {
  const made = annotated(told);
  const layer = quotations.map((one) => quotationOf(made, one)).sort((a, b) => a.start - b.start);
  return { ...made, layers: { ...made.layers, quotations: layer } };
};
