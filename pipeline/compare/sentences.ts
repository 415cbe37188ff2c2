import { hits } from "../model/table.js";
import { documentCells, documentColumns, placeCells, placeColumns, spanColumns } from "./columns-of-place.js";

/** Every sentence. */
export const sentences = hits({
  name: "sentences",
  about: "Every sentence. A sentence never leaves its paragraph, and it runs through inlays.",
  key: ["document", "sentence"],
  columns: {
    ...documentColumns,
    ...placeColumns,
    // Elsewhere it may be empty; here it is a part of the key.
    sentence: { type: "integer", about: "sentence, counted from 0 in the document" },
    ...spanColumns,
    surface: { type: "string", about: "the sentence itself, exactly as in the source", text: true },
    words: { type: "integer", about: "counted words in it, inlays left out" },
    tokens: { type: "integer", about: "tokens in it, inlays included" },
  },
  *rows({ document, layers }) {
    for (const [index, { zone, paragraph, start, end, words, tokens }] of layers.sentences.entries()) {
      yield {
        ...documentCells(document),
        ...placeCells(document, { zone, paragraph, inlay: -1, sentence: index }),
        sentence: index,
        start,
        end,
        surface: document.text.slice(start, end),
        words,
        tokens: tokens[1] - tokens[0],
      };
    }
  },
});
