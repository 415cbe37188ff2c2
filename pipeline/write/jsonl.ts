import type { LayerName } from "../model/layers.js";
import type { PlainFormat } from "../model/report.js";
import type { Annotated, Table } from "../model/table.js";
import { chainText } from "../model/voice.js";
import { jsonLines } from "./json-rows.js";
import { type JsonObject, jsonText } from "./json-text.js";
import { type LayerSpan, layerSpans } from "./layer-spans.js";

/** A span as an object: where and what, then, for a hit, what decided about it, then what only its layer has. */
const spanObject = (
  { layer, label, start, end, hit, voice, attrs }: LayerSpan,
  surface: string | null,
): JsonObject => ({
  layer,
  label,
  start,
  end,
  ...(surface === null ? {} : { surface }),
  ...(hit === null
    ? {}
    : {
        status: hit.status,
        reason: hit.reason,
        entry: hit.entry,
        lexicon: hit.lexicon,
        induced: hit.induced,
        rule: hit.rule,
        listed: hit.listed,
        negated: hit.negated,
        voice: voice?.chain[0] ?? null,
        chain: voice === null ? null : chainText(voice.chain),
        mode: voice?.mode ?? null,
        zone: hit.zone,
        inlay: hit.inlay < 0 ? null : hit.inlay,
        paragraph: hit.paragraph,
        sentence: hit.sentence < 0 ? null : hit.sentence,
      }),
  attrs,
});

/** One document as one line of JSONL, `{"id","spans":[…]}`; without `text` it holds no words of the source. */
export const jsonl = (
  annotated: Annotated,
  layers: readonly LayerName[],
  options: { readonly text: boolean },
): string => {
  const { id, text } = annotated.document;
  const spans = [...layerSpans(annotated, layers, options)].map((span) =>
    spanObject(span, options.text ? text.slice(span.start, span.end) : null),
  );
  return `${jsonText({ id, spans })}\n`;
};

/** True for a table whose rows are places in texts. */
const isOfPlaces = ({ columns }: Table): boolean =>
  ["document", "start", "end"].every((name) => Object.hasOwn(columns, name));

/** Every table of hits, or of other places in texts, with one row as an object a line. */
export const jsonlTables: PlainFormat = {
  name: "jsonl",
  about: "jsonl/, every table of hits or other places in texts, one row as a JSON object a line",
  always: false,
  *files({ tables }, options) {
    for (const table of tables.filter(isOfPlaces))
      yield { path: `jsonl/${table.name}.jsonl`, chunks: jsonLines(table, options) };
  },
};
