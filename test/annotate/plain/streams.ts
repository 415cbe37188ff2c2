// Streams cut anew for each stage that asks.

import type { Stream, Vocabulary } from "../../../pipeline/annotate/patterns/vocabulary.js";
import type { Sentence, Token } from "../../../pipeline/model/layers.js";

/** Stands for `streamsOf`: what no sentence covers by its inlays, each sentence without its inlays, and each inlay in it. */
export const streamsOf = (
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: Vocabulary,
): readonly Stream[] => {
  const streams: Stream[] = [];
  const add = (row: readonly Token[], sentence: number): void => {
    streams.push({
      text,
      tokens: row,
      forms: row.map(({ normal }) => words.formOf(normal)),
      capitals: [...row.keys()].filter((at) => /^\p{Lu}/u.test(text.slice(row[at]?.start))),
      sentence,
    });
  };
  const addInlays = (row: readonly Token[], sentence: number): void => {
    for (const inlay of new Set(row.map((token) => token.inlay))) {
      if (inlay !== -1)
        add(
          row.filter((token) => token.inlay === inlay),
          sentence,
        );
    }
  };
  let covered = 0;
  sentences.forEach(({ tokens: [from, to] }, sentence) => {
    addInlays(tokens.slice(covered, from), -1);
    const row = tokens.slice(from, to);
    add(
      row.filter(({ inlay }) => inlay === -1),
      sentence,
    );
    addInlays(row, sentence);
    covered = to;
  });
  addInlays(tokens.slice(covered), -1);
  return streams;
};
