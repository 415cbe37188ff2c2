import { partsOfSpeech, type Sentence, tokenKinds } from "../model/layers.js";
import { hits } from "../model/table.js";
import {
  documentCells,
  documentColumns,
  placeCells,
  placeColumns,
  spanColumns,
  voiceCells,
  voiceColumns,
} from "./columns-of-place.js";
import { voicesOf } from "./counted.js";

/** For each token the sentence that holds it, −1 if none. */
const sentenceOfTokens = (count: number, sentences: readonly Sentence[]): Int32Array => {
  const owners = new Int32Array(count).fill(-1);
  for (const [index, { tokens: range }] of sentences.entries()) owners.fill(index, ...range);
  return owners;
};

/** Every token. */
export const tokens = hits({
  name: "tokens",
  about: "Every token: the smallest pieces the stages look at. Clitics and hyphens are tokens of their own.",
  key: ["document", "token"],
  columns: {
    ...documentColumns,
    token: { type: "integer", about: "token, counted from 0 in the document" },
    ...placeColumns,
    ...voiceColumns,
    ...spanColumns,
    surface: { type: "string", about: "the token itself, exactly as in the source", text: true },
    normal: { type: "string", about: "lower case, apostrophes made straight", text: true },
    lemma: { type: "string", about: "base form", text: true },
    pos: { type: "string", about: "part of speech", values: partsOfSpeech },
    kind: { type: "string", about: "what it is made of", values: tokenKinds },
    script: { type: "string", about: "Unicode script of its letters, `Common` if it has none" },
    word: {
      type: "boolean",
      about: "a counted word begins here; the base of a rate is the number of these outside inlays",
    },
  },
  *rows({ document, layers }) {
    const voiceAt = voicesOf(layers.voices);
    const owners = sentenceOfTokens(layers.tokens.length, layers.sentences);
    for (const [index, token] of layers.tokens.entries()) {
      const { start, end, normal, lemma, pos, kind, script, word } = token;
      yield {
        ...documentCells(document),
        token: index,
        ...placeCells(document, { ...token, sentence: owners[index] ?? -1 }),
        ...voiceCells(voiceAt(start)),
        start,
        end,
        surface: document.text.slice(start, end),
        normal,
        lemma,
        pos,
        kind,
        script,
        word,
      };
    }
  },
});
