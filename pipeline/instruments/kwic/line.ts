import { type Document, zoneRoles } from "../../model/document.js";
import type { Columns, Row } from "../../model/table.js";
import { voiceModes } from "../../model/voice.js";

/** Columns of a concordance, one row a line; `left`, `node` and `right` together are one slice of the source. */
export const kwicColumns = {
  document: { type: "string", about: "id of the document" },
  side: { type: "string", about: "group that the document belongs to" },
  zone: { type: "string", about: "what the zone is for in which it stands", values: zoneRoles },
  voice: {
    type: "string?",
    about: "who says it: the nearest voice; empty where nobody can be told, or voices were not asked for",
  },
  mode: {
    type: "string?",
    about:
      "the writer's words and claim (own), the writer's words and another's claim (reported), or another's words; empty where voices were not asked for",
    values: voiceModes,
  },
  start: { type: "integer", about: "first UTF-16 code unit of the node in the source, counted from 0" },
  end: { type: "integer", about: "the code unit after its last" },
  left: {
    type: "string",
    about: "what stands before the node, as far as was asked for; a line break is shown as a space",
    text: true,
  },
  node: { type: "string", about: "the words that were found, exactly as in the source", text: true },
  right: { type: "string", about: "what stands after the node, as `left`", text: true },
  label: { type: "string?", about: "label that was asked for; empty where words were" },
  entry: { type: "string?", about: "id of the lexicon entry that found it; empty where words were asked for" },
  id: {
    type: "string",
    about:
      "id of the line, `document:start-end`, behind which `:entry` stands where a lexicon found it; the same in every run, whatever the order and the choice of lines",
  },
} as const satisfies Columns;

/** A line of a concordance. */
export type KwicLine = Row<typeof kwicColumns>;

/** The concordance as a table without its rows. */
export const kwicTable = {
  name: "kwic",
  about: "Every place where words, lemmas, parts of speech or labels stand, with what stands around them.",
  columns: kwicColumns,
} as const;

/** Id of a line: readable, and enough to find the words again. */
export const lineId = ({ id }: Document, start: number, end: number, entry: string | null): string =>
  `${id}:${start}-${end}${entry === null ? "" : `:${entry}`}`;
