import type { Sentence, Token } from "../../model/layers.js";
import { beginsWithCapital } from "../capitals.js";
import type { Stream, Vocabulary } from "./vocabulary.js";

interface Cut {
  readonly words: Vocabulary;
  readonly streams: readonly Stream[];
}

const cut = new WeakMap<readonly Sentence[], Cut>();

/**
 * What markers are looked for in: each sentence without its inlays, so that a phrase runs through a gloss,
 * and each inlay by itself. The same for every stage that asks for them.
 */
export const streamsOf = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: Vocabulary,
): readonly Stream[] => {
  const known = cut.get(sentences);
  if (known?.words === words) return known.streams;
  const stream = (row: readonly Token[], sentence: number): Stream => ({
    text,
    tokens: row,
    forms: row.map(({ normal }) => words.formOf(normal)),
    capitals: capitalsOf(text, row),
    sentence,
  });
  const streams = [...rows(tokens, sentences)].map(([row, sentence]) => stream(row, sentence));
  cut.set(sentences, { words, streams });
  return streams;
};

const capitalsOf = (text: string, row: readonly Token[]): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < row.length; at++) if (beginsWithCapital(text, row[at])) found.push(at);
  return found;
};

type Row = readonly [tokens: readonly Token[], sentence: number];

function* rows(tokens: readonly Token[], sentences: readonly Sentence[]): Generator<Row> {
  let covered = 0;
  for (const [
    sentence,
    {
      tokens: [from, to],
    },
  ] of sentences.entries()) {
    if (from > covered) yield* inlayRows(tokens.slice(covered, from), -1);
    const all = tokens.slice(from, to);
    const host = all.some(({ inlay }) => inlay !== -1) ? all.filter(({ inlay }) => inlay === -1) : all;
    yield [host, sentence];
    if (host.length < all.length) yield* inlayRows(all, sentence);
    covered = to;
  }
  if (covered < tokens.length) yield* inlayRows(tokens.slice(covered), -1);
}

function* inlayRows(tokens: readonly Token[], sentence: number): Generator<Row> {
  const inlays = new Set(tokens.map(({ inlay }) => inlay).filter((inlay) => inlay !== -1));
  for (const inlay of inlays) yield [tokens.filter((token) => token.inlay === inlay), sentence];
}
