// Each line that the compiler has to refuse stands below its `@ts-expect-error`; `tsc --noEmit -p test` complains of one
// that it accepts, and `pipeline-types.test.ts` takes the comments away and counts the complaints.

import { pipeline, type StageInput, stage } from "../../pipeline/annotate/stage.js";
import type { Document } from "../../pipeline/model/document.js";
import type { Layers, Sentence, Token } from "../../pipeline/model/layers.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";

const paragraphs = stage({ adds: "paragraphs", needs: [], prepare: () => () => [] });
const tokens = stage({ adds: "tokens", needs: ["paragraphs"], prepare: () => () => [] });
const otherTokens = stage({ adds: "tokens", needs: [], prepare: () => () => [] });
const sentences = stage({ adds: "sentences", needs: ["paragraphs", "tokens"], prepare: () => () => [] });
const frames = stage({ adds: "frames", needs: ["tokens", "sentences"], prepare: () => () => [] });

/** Lawful orders. */
export const lawful = [
  pipeline.add(paragraphs).add(tokens).add(sentences).add(frames),
  pipeline.add(paragraphs).add(tokens).add(sentences),
] as const;

/** Stages before what they need. */
export const tooEarly = [
  // @ts-expect-error: needs paragraphs
  pipeline.add(tokens),
  // @ts-expect-error: needs tokens, too
  pipeline.add(paragraphs).add(sentences),
  // @ts-expect-error: needs sentences, which come after
  pipeline.add(paragraphs).add(tokens).add(frames).add(sentences),
];

/** Layers that are made twice. */
export const twice = [
  // @ts-expect-error: paragraphs are there already
  pipeline.add(paragraphs).add(paragraphs),
  // @ts-expect-error: tokens are there already, by another stage
  pipeline.add(paragraphs).add(tokens).add(otherTokens),
];

/** What a stage gets and gives. */
export const contracts = [
  stage({
    adds: "sentences",
    needs: ["paragraphs"],
    // @ts-expect-error: reads tokens, which it did not declare
    prepare: () => (input) => (input.tokens.length > 0 ? [] : []),
  }),
  stage({
    adds: "sentences",
    needs: [],
    // @ts-expect-error: reads paragraphs, as it declared nothing
    prepare: () => (input) => (input.paragraphs.length > 0 ? [] : []),
  }),
  // @ts-expect-error: gives names of layers for spans
  stage({ adds: "sentences", needs: ["tokens"], prepare: () => () => ["tokens"] }),
  // @ts-expect-error: gives the spans of another layer
  stage({ adds: "sentences", needs: ["tokens"], prepare: () => (input) => input.tokens }),
  // @ts-expect-error: there is no such layer
  stage({ adds: "moods", needs: [], prepare: () => () => [] }),
  // @ts-expect-error: there is no such layer to need
  stage({ adds: "sentences", needs: ["moods"], prepare: () => () => [] }),
];

declare const input: StageInput<"tokens">;
declare const token: Token;
declare const sentence: Sentence;
declare const lexicons: Lexicons;
declare const document: Document;
declare const layers: Layers;

/** Layers are read, never written. */
export const readOnly = [
  () => {
    // @ts-expect-error: a layer takes no more spans
    input.tokens.push(token);
  },
  () => {
    // @ts-expect-error: a span does not move
    token.start = 0;
  },
  () => {
    // @ts-expect-error: a layer is not replaced
    layers.sentences = [sentence];
  },
  () => {
    // @ts-expect-error: a text is never edited
    document.text = "";
  },
];

/** A pipeline gives the layers of its stages, no others. */
export const made = [
  pipeline.add(paragraphs).add(tokens).prepare(lexicons)(document).tokens,
  // @ts-expect-error: no stage made sentences
  pipeline.add(paragraphs).add(tokens).prepare(lexicons)(document).sentences,
];
