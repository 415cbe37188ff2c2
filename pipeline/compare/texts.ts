import { hits } from "../model/table.js";
import { documentCells, documentColumns } from "./columns-of-place.js";

/** A value of the metadata, or null; a key such as `constructor` finds nothing it does not own. */
const metadataValue = (metadata: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(metadata, key) ? (metadata[key] ?? null) : null;

/** Metadata as JSON with its keys in code-unit order, null if there are none. */
const metadataJson = (metadata: Readonly<Record<string, string>>): string | null => {
  const keys = Object.keys(metadata).sort();
  return keys.length === 0 ? null : JSON.stringify(Object.fromEntries(keys.map((key) => [key, metadata[key]])));
};

/** Every text. */
export const texts = hits({
  name: "texts",
  about:
    "Every text with its side, its rights and its size. Sizes are of all its zones; the table of zones has them apart.",
  key: ["document"],
  columns: {
    ...documentColumns,
    title: { type: "string?", about: "title, from the metadata" },
    author: { type: "string?", about: "author, from the metadata" },
    date: { type: "string?", about: "date, from the metadata, as it stands there" },
    metadata: { type: "string?", about: "all metadata as a JSON object" },
    rights_holder: { type: "string?", about: "whose text it is" },
    licence: { type: "string?", about: "what may be done with it" },
    attribution: { type: "string?", about: "how its holder wishes to be named" },
    url: { type: "string?", about: "where it was published" },
    code_units: { type: "integer", about: "length of the source in UTF-16 code units" },
    zones: { type: "integer", about: "zones" },
    inlays: { type: "integer", about: "inlays" },
    paragraphs: { type: "integer", about: "paragraphs" },
    sentences: { type: "integer", about: "sentences" },
    tokens: { type: "integer", about: "tokens, inlays included" },
    words: { type: "integer", about: "words in all zones, inlays left out" },
  },
  *rows({ document, layers }) {
    const { metadata, rights } = document;
    yield {
      ...documentCells(document),
      title: metadataValue(metadata, "title"),
      author: metadataValue(metadata, "author"),
      date: metadataValue(metadata, "date"),
      metadata: metadataJson(metadata),
      rights_holder: rights?.holder ?? null,
      licence: rights?.licence ?? null,
      attribution: rights?.attribution ?? null,
      url: rights?.url ?? null,
      code_units: document.text.length,
      zones: document.zones.length,
      inlays: document.inlays.length,
      paragraphs: layers.paragraphs.length,
      sentences: layers.sentences.length,
      tokens: layers.tokens.length,
      words: layers.tokens.reduce((sum, { word, inlay }) => sum + (word && inlay < 0 ? 1 : 0), 0),
    };
  },
});
