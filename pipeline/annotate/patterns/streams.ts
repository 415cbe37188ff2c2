import type { Sentence, Token } from "../../model/layers.js";
import type { Stream } from "./vocabulary.js";

const cut = new WeakMap<readonly Sentence[], readonly Stream[]>();

/**
 * What markers are looked for in: each sentence without its inlays, so that a phrase runs through a gloss,
 * and each inlay by itself. The same for every stage that asks for them.
 */
export const streamsOf = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Stream[] => {
  const known = cut.get(sentences) ?? [...streams(text, tokens, sentences)];
  cut.set(sentences, known);
  return known;
};

function* streams(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Generator<Stream> {
  let covered = 0;
  for (const [
    sentence,
    {
      tokens: [from, to],
    },
  ] of sentences.entries()) {
    if (from > covered) yield* inlayStreams(text, tokens.slice(covered, from), -1);
    const all = tokens.slice(from, to);
    const host = all.some(({ inlay }) => inlay !== -1) ? all.filter(({ inlay }) => inlay === -1) : all;
    yield { text, tokens: host, sentence };
    if (host.length < all.length) yield* inlayStreams(text, all, sentence);
    covered = to;
  }
  if (covered < tokens.length) yield* inlayStreams(text, tokens.slice(covered), -1);
}

function* inlayStreams(text: string, tokens: readonly Token[], sentence: number): Generator<Stream> {
  const inlays = new Set(tokens.map(({ inlay }) => inlay).filter((inlay) => inlay !== -1));
  for (const inlay of inlays) yield { text, tokens: tokens.filter((token) => token.inlay === inlay), sentence };
}
