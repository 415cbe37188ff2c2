import { type CellRow, numberCell, textCell } from "../../model/row.js";
import type { Columns, Row, Table } from "../../model/table.js";
import { type Explanation, hitsOf } from "../../prove/explanation.js";

const columns = {
  column: { type: "string", about: "column whose number counts it" },
  table: { type: "string", about: "table of the report that it is a row of" },
  hit: { type: "string", about: "its id in that table" },
  document: { type: "string", about: "id of its text" },
  side: { type: "string", about: "side of its text" },
  role: { type: "string", about: "what its zone is for" },
  paragraph: { type: "integer?", about: "paragraph, counted from 0 in the text" },
  sentence: { type: "integer?", about: "sentence, counted from 0 in the text; empty where none covers it" },
  start: { type: "integer", about: "first UTF-16 code unit in the source, counted from 0" },
  end: { type: "integer", about: "the code unit after the last" },
  left: { type: "string", about: "words before it", text: true },
  surface: { type: "string", about: "the words themselves", text: true },
  right: { type: "string", about: "words after it", text: true },
  label: { type: "string", about: "its label: of clauses the modality, of quotations how faithful they are" },
  counting: { type: "string?", about: "class by its form; empty for what has none" },
  mode: { type: "string?", about: "own words, reported or quoted" },
  voice: { type: "string?", about: "who says it, nearest voice; empty where nobody can be told" },
  entry: { type: "string?", about: "id of the lexicon entry that found it" },
  lexicon: { type: "string?", about: "lexicon file that the entry stands in" },
  rule: { type: "string?", about: "rule that decided" },
} as const satisfies Columns;

/** One hit behind a number, as every table of hits can tell it. */
export type HitLine = Row<typeof columns>;

const labelColumns = ["label", "modality", "trajectory", "fidelity"] as const;

/** A row of any table of hits as one line. */
export const hitLine = (column: string, table: string, row: CellRow): HitLine => ({
  column,
  table,
  hit: textCell(row, "hit") ?? textCell(row, "quotation") ?? "",
  document: textCell(row, "document") ?? "",
  side: textCell(row, "side") ?? "",
  role: textCell(row, "role") ?? "",
  paragraph: numberCell(row, "paragraph"),
  sentence: numberCell(row, "sentence"),
  start: numberCell(row, "start") ?? 0,
  end: numberCell(row, "end") ?? 0,
  left: textCell(row, "left") ?? "",
  surface: textCell(row, "surface") ?? "",
  right: textCell(row, "right") ?? "",
  label: labelColumns.map((name) => textCell(row, name)).find((one) => one !== null) ?? "",
  counting: textCell(row, "counting"),
  mode: textCell(row, "mode"),
  voice: textCell(row, "voice"),
  entry: textCell(row, "entry"),
  lexicon: textCell(row, "lexicon"),
  rule: textCell(row, "rule"),
});

/** All hits behind a row as a table. */
export const explainedHits = (explanation: Explanation): Table => ({
  name: "hits",
  about: "The hits behind the numbers of a row, each with the column that counts it.",
  columns,
  rows: hitsOf(explanation).map(({ column, table, row }) => hitLine(column, table, row)),
});
