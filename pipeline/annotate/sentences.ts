import type { Sentence, Token } from "../model/layers.js";
import type { EnglishFacts } from "../model/lexicon.js";
import { stage } from "./stage.js";

const terminator = /^(?:[.!?]+|…+|[!?]+…*|\.{2,})$/;
const ellipsis = /^(?:\.{2,}|…+)$/;
const opener = /^["“‘'([{«„]$/;
const closer = /^["”’'’)\]}»]$/;
const capital = /^\p{Lu}/u;
const small = /^\p{Ll}/u;

/** What the splitter looks at: the tokens of one paragraph without its inlays. */
interface Row {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly abbreviations: EnglishFacts["abbreviations"];
}

const surface = ({ text, tokens }: Row, at: number): string => {
  const token = tokens[at];
  return token === undefined ? "" : text.slice(token.start, token.end);
};

const adjacent = ({ tokens }: Row, at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start;

/** First token after `at` that no longer closes the sentence: closing marks and the mark of a note are passed over. */
const afterClosers = (row: Row, at: number): number => {
  let next = at + 1;
  while (next < row.tokens.length && adjacent(row, next)) {
    if (closer.test(surface(row, next))) next++;
    else if (surface(row, next) === "[" && row.tokens[next + 1]?.kind === "number" && surface(row, next + 2) === "]")
      next += 3;
    else break;
  }
  return next;
};

/** Words that begin sentences far more often than names: pronouns, determiners, conjunctions, adverbs. */
const startsSentence = (row: Row, at: number): boolean => {
  let first = at;
  while (opener.test(surface(row, first))) first++;
  const token = row.tokens[first];
  if (token === undefined || !capital.test(surface(row, first))) return false;
  if (token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "X") {
    // The tagger takes some sentence openers for names; a comma behind one gives it away.
    return first > at || surface(row, first + 1) === ",";
  }
  return true;
};

/** The abbreviation that the stop at `at` belongs to, without its stop, or undefined. */
const abbreviationBefore = (row: Row, at: number): string | undefined => {
  const whole = surface(row, at);
  if (whole.length > 1 && whole.endsWith(".")) return whole.slice(0, -1).toLowerCase();
  return whole === "." && adjacent(row, at) ? surface(row, at - 1).toLowerCase() : undefined;
};

/** Whether the stop of an abbreviation ends the sentence too; undefined if it is no abbreviation. */
const endsAfterAbbreviation = (row: Row, at: number, next: number): boolean | undefined => {
  const word = abbreviationBefore(row, at);
  if (word === undefined) return undefined;
  const { titles, inner, final } = row.abbreviations;
  if (titles.has(word) || inner.has(word)) return false;
  const initial =
    /^\p{L}$/u.test(word) && word !== "i" && capital.test(surface(row, surface(row, at) === "." ? at - 1 : at));
  if (initial)
    return (
      startsSentence(row, next) &&
      row.tokens[next]?.pos !== "PROPN" &&
      !row.abbreviations.titles.has(surface(row, next).toLowerCase()) &&
      surface(row, at - 2) !== "" &&
      small.test(surface(row, at - 2))
    );
  if (final.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return startsSentence(row, next);
  return undefined;
};

/** True if the token at `at` ends a sentence, `next` being the first token after its closing marks. */
const ends = (row: Row, at: number, next: number): boolean => {
  const mark = surface(row, at);
  const stop = terminator.test(mark);
  if (next >= row.tokens.length) return true;
  const following = surface(row, next);
  if (adjacent(row, next) && next === at + 1 && stop && !opener.test(following)) {
    // *end.The next* is a missing space; *x.y*, *3.5* and *.com* are not.
    return mark === "." && /^\p{Lu}\p{Ll}/u.test(following) && /^\p{Ll}{2,}$/u.test(surface(row, at - 1));
  }
  const byAbbreviation = endsAfterAbbreviation(row, at, next);
  if (byAbbreviation !== undefined) return byAbbreviation;
  // A token that keeps its stop and is no known abbreviation: *than I. We left.*
  if (!stop) return startsSentence(row, next);
  const first = opener.test(following) ? surface(row, next + 1) : following;
  if (small.test(first) || /^[,;:—–]/.test(first)) return false;
  if (ellipsis.test(mark)) return capital.test(first);
  // The number of a list item (*1. The talks*) belongs to what follows.
  return !(
    mark === "." &&
    row.tokens[at - 1]?.kind === "number" &&
    (at === 1 || terminator.test(surface(row, at - 2)))
  );
};

/** Indices of the tokens with which sentences of the row begin, the first one included. */
const beginnings = (row: Row): number[] => {
  const found = [0];
  for (let at = 0; at < row.tokens.length; at++) {
    const token = row.tokens[at];
    // Only a mark, or a token that keeps its stop, can end a sentence; most tokens are neither.
    if (token === undefined || (token.kind !== "punctuation" && row.text.charAt(token.end - 1) !== ".")) continue;
    const value = surface(row, at);
    if (!(terminator.test(value) || (value.length > 1 && value.endsWith(".")))) continue;
    const next = afterClosers(row, at);
    // Of several marks in a row only the last is asked.
    if (next < row.tokens.length && terminator.test(surface(row, next)) && adjacent(row, next)) continue;
    if (ends(row, at, next) && next < row.tokens.length) found.push(next);
  }
  return found;
};

/** The token after the last of a sentence: an inlay that touches its end, such as the mark of a note, goes with it. */
const withTouching = (tokens: readonly Token[], from: number, limit: number): number => {
  let to = from;
  while (to < limit && tokens[to]?.inlay !== -1 && tokens[to]?.start === tokens[to - 1]?.end) to++;
  return to;
};

/** Sentences inside paragraphs; wink-nlp's own break inside *Sino-U.S.* and run over headings. */
export const sentences = stage({
  adds: "sentences",
  needs: ["paragraphs", "tokens"],
  prepare: ({ english }) => {
    const { abbreviations } = english;
    return ({ document, paragraphs, tokens }) => {
      const found: Sentence[] = [];
      let from = 0;
      for (const [paragraph, { zone }] of paragraphs.entries()) {
        let to = from;
        while (tokens[to]?.paragraph === paragraph) to++;
        const host: number[] = [];
        for (let at = from; at < to; at++) if (tokens[at]?.inlay === -1) host.push(at);
        const all = tokens.slice(from, to);
        const outside = host.length === all.length ? all : all.filter(({ inlay }) => inlay === -1);
        const row = { text: document.text, tokens: outside, abbreviations };
        const starts = row.tokens.length === 0 ? [] : beginnings(row);
        let first = from;
        for (const [index] of starts.entries()) {
          const next = starts[index + 1];
          // Inlays before the next sentence's first word belong to that sentence, unless they touch this one.
          const lastHost = host[(next ?? host.length) - 1] ?? to - 1;
          const end = next === undefined ? to : withTouching(tokens, lastHost + 1, to);
          found.push(sentenceOf(tokens, first, end, zone, paragraph));
          first = end;
        }
        from = to;
      }
      return found;
    };
  },
});

const sentenceOf = (tokens: readonly Token[], from: number, to: number, zone: number, paragraph: number): Sentence => {
  let words = 0;
  for (let at = from; at < to; at++) if (tokens[at]?.word && tokens[at]?.inlay === -1) words++;
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    zone,
    paragraph,
    tokens: [from, to],
    words,
  };
};
