import type { Token } from "../model/layers.js";
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

const { zone, role, inlay, inlay_kind, writer } = placeColumns;

/** Counts tokens that begin a word from one stretch to the next, as both are sorted. */
const wordCounter = (tokens: readonly Token[]): ((start: number, end: number) => number) => {
  let at = 0;
  return (start, end) => {
    let words = 0;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < start) at++;
    for (let token = tokens[at]; token !== undefined && token.start < end; token = tokens[++at]) {
      if (token.word) words += 1;
    }
    return words;
  };
};

/** Every stretch in one voice. */
export const voices = hits({
  name: "voices",
  about:
    "Every stretch in one voice: the stretches of a zone and of its inlays cover it without overlap, so that the words of a " +
    "text are each own, reported or quoted.",
  key: ["document", "start"],
  columns: {
    ...documentColumns,
    zone,
    role,
    inlay,
    inlay_kind,
    writer,
    ...voiceColumns,
    ...spanColumns,
    surface: { type: "string", about: "the stretch itself, exactly as in the source", text: true },
    words: { type: "integer", about: "words that begin in it; in an inlay they are in no base" },
    quotation: { type: "integer?", about: "the innermost quotation, by `number` in `quotations`; empty if none" },
  },
  *rows({ document, layers }) {
    const countWords = wordCounter(layers.tokens);
    for (const stretch of layers.voices) {
      const { start, end, quotation } = stretch;
      const { zone, role, inlay, inlay_kind, writer } = placeCells(document, {
        ...stretch,
        paragraph: -1,
        sentence: -1,
      });
      yield {
        ...documentCells(document),
        zone,
        role,
        inlay,
        inlay_kind,
        writer,
        ...voiceCells(stretch),
        start,
        end,
        surface: document.text.slice(start, end),
        words: countWords(start, end),
        quotation: quotation < 0 ? null : quotation,
      };
    }
  },
});
