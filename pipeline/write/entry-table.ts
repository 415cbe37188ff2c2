import { type ListedEntry, listedLayers, waysFound } from "../model/lexicon-listing.js";
import type { Columns, Row, Table } from "../model/table.js";
import { jsonText } from "./json-text.js";

const columns = {
  layer: { type: "string", about: "layer whose spans the entry makes", values: listedLayers },
  id: { type: "string", about: "id of the entry" },
  label: { type: "string", about: "label of its hits" },
  engagement: { type: "string?", about: "place in the Engagement system; empty outside the stance layer" },
  patterns: { type: "string", about: "patterns, or names of an actor, one a line of the cell" },
  conditions: { type: "string", about: "fields by which it asks for more than its words" },
  source: { type: "string", about: "where it comes from" },
  lexicon: { type: "string", about: "lexicon file it stands in" },
  found: { type: "string?", about: "how it knows the words searched for; empty without a search", values: waysFound },
} as const satisfies Columns;

const rowOf = ({ patterns, conditions, ...entry }: ListedEntry): Row<typeof columns> => ({
  ...entry,
  patterns: patterns.join("\n"),
  conditions: conditions.join(" "),
});

/** Entries of lexicons as a flat table, for `counterpoint lexicon list --format csv`. */
export const entryTable = (entries: readonly ListedEntry[]): Table => ({
  name: "lexicon-entries",
  about: "Every entry of the lexicons, or those that were asked for.",
  columns,
  rows: entries.map(rowOf),
});

/** Entries as one JSON array, one entry a line. */
export function* entriesJson(entries: readonly ListedEntry[]): Generator<string> {
  let separator = "[\n";
  for (const { layer, id, label, engagement, patterns, conditions, source, lexicon, found } of entries) {
    yield separator + jsonText({ layer, id, label, engagement, patterns, conditions, source, lexicon, found });
    separator = ",\n";
  }
  yield entries.length === 0 ? "[]\n" : "\n]\n";
}
