import { statuses } from "../model/hit.js";
import type { LayerName } from "../model/layers.js";
import type { Annotated, Columns, Row, Table } from "../model/table.js";
import { chainText, voiceModes } from "../model/voice.js";
import { jsonText } from "./json-text.js";
import { layerSpans } from "./layer-spans.js";

const columns = {
  document: { type: "string", about: "id of the document" },
  layer: { type: "string", about: "layer of the span" },
  label: { type: "string", about: "label in its layer" },
  start: { type: "integer", about: "first UTF-16 code unit in the source, counted from 0" },
  end: { type: "integer", about: "the code unit after the last" },
  surface: { type: "string", about: "the words themselves", text: true },
  status: {
    type: "string?",
    about: "whether it counts; empty outside layers of hits, as are all but the last of the next columns",
    values: statuses,
  },
  reason: { type: "string?", about: "why it was rejected" },
  entry: { type: "string?", about: "id of the lexicon entry that found it" },
  lexicon: { type: "string?", about: "lexicon file the entry stands in" },
  induced: { type: "boolean?", about: "the lexicon is the study's own" },
  rule: { type: "string?", about: "rule that decided" },
  listed: { type: "boolean?", about: "a list of words without rules would count it" },
  negated: { type: "boolean?", about: "it stands in the scope of a negation" },
  voice: { type: "string?", about: "who says it, the nearest voice; empty where nobody can be told" },
  chain: { type: "string?", about: "all voices, nearest first; `?` where nobody can be told" },
  mode: { type: "string?", about: "own, reported or quoted", values: voiceModes },
  zone: { type: "integer?", about: "zone, counted from 0" },
  inlay: { type: "integer?", about: "inlay, counted from 0; empty outside inlays" },
  paragraph: { type: "integer?", about: "paragraph, counted from 0" },
  sentence: { type: "integer?", about: "sentence, counted from 0" },
  attrs: { type: "string", about: "what only this layer has, as a JSON object" },
} as const satisfies Columns;

function* rows(
  documents: Iterable<Annotated>,
  layers: readonly LayerName[],
  options: { readonly text: boolean },
): Generator<Row<typeof columns>> {
  for (const annotated of documents) {
    const { id, text } = annotated.document;
    for (const { layer, label, start, end, hit, voice, attrs } of layerSpans(annotated, layers, options)) {
      yield {
        document: id,
        layer,
        label,
        start,
        end,
        surface: text.slice(start, end),
        status: hit?.status ?? null,
        reason: hit?.reason ?? null,
        entry: hit?.entry ?? null,
        lexicon: hit?.lexicon ?? null,
        induced: hit?.induced ?? null,
        rule: hit?.rule ?? null,
        listed: hit?.listed ?? null,
        negated: hit?.negated ?? null,
        voice: voice?.chain[0] ?? null,
        chain: voice === null ? null : chainText(voice.chain),
        mode: voice?.mode ?? null,
        zone: hit?.zone ?? null,
        inlay: hit === null || hit.inlay < 0 ? null : hit.inlay,
        paragraph: hit?.paragraph ?? null,
        sentence: hit === null || hit.sentence < 0 ? null : hit.sentence,
        attrs: jsonText(attrs),
      };
    }
  }
}

/** The spans of several documents as one flat table, for `counterpoint annotate --format csv`. */
export const spanTable = (
  documents: Iterable<Annotated>,
  layers: readonly LayerName[],
  options: { readonly text: boolean },
): Table => ({
  name: "spans",
  about: "Every span of the chosen layers.",
  columns,
  rows: { [Symbol.iterator]: () => rows(documents, layers, options) },
});
