// A text as the stream that the stages look into, and what a pattern or context finds there.

import { annotator } from "../../../pipeline/annotate/english.js";
import { contexts } from "../../../pipeline/annotate/patterns/context.js";
import { matcher } from "../../../pipeline/annotate/patterns/matcher.js";
import { streamsOf } from "../../../pipeline/annotate/patterns/streams.js";
import { type Stream, vocabulary } from "../../../pipeline/annotate/patterns/vocabulary.js";
import { readLexicons } from "../../../pipeline/read/lexicons.js";
import { wholeBody } from "../../layer-invariants.js";

const lexicons = await readLexicons();
const annotate = annotator(lexicons);

/** The inflection that the shipped lexicons use. */
export const english = lexicons.english;

/** The vocabulary of the shipped lexicons. */
export const shared = vocabulary(english);

/** The first stream of a text: its first sentence. */
const streamOf = (text: string): Stream => {
  const { tokens, sentences } = annotate(wholeBody("a", text));
  const [stream] = streamsOf(text, tokens, sentences, shared);
  if (stream === undefined) throw new Error(`“${text}” has no sentence`);
  return stream;
};

const words = ({ text, tokens }: Stream, from: number, to: number): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** What a pattern marks in the first sentence of a text, each stretch once, in the order of the text. */
export const found = (pattern: string, text: string): readonly string[] => {
  const patterns = matcher<true>(shared);
  patterns.add(pattern, true);
  const stream = streamOf(text);
  const spans = new Map(patterns.find(stream).map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...spans.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to }) => words(stream, from, to));
};

/** Whether a context holds around the words between square brackets. */
export const holds = (pattern: string, marked: string): boolean => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const tests = contexts([pattern], shared);
  const stream = streamOf(marked.replace(/[[\]]/g, ""));
  const from = stream.tokens.findIndex((token) => token.start === start);
  const to = stream.tokens.findIndex((token) => token.end === end) + 1;
  if (from < 0 || to <= 0) throw new Error(`“${marked}” marks no tokens`);
  return tests.first(stream, from, to) === 0;
};
