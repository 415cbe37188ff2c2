import { fidelities } from "../model/ledger.js";
import { presentedActs, type Quotation, quotationTypes } from "../model/quotation.js";
import { type Annotated, type Columns, type Row, relation } from "../model/table.js";
import { diffNotation } from "./alignment/diff.js";
import { allFlagged, type LedgerText, namesOnly, placeOfWord } from "./alignment/entry.js";
import { type Aligned, fewestQuoted, type LedgerIndex, ledgerIndexing } from "./alignment/ledger.js";
import { reportCells, reportColumns } from "./alignment/reports.js";
import { fewestShared } from "./alignment/reuse.js";
import { flag } from "./alignment/words.js";
import { hitIds } from "./columns-of-hits.js";
import { documentCells, documentColumns, placeCells, placeColumns, spanColumns } from "./columns-of-place.js";
import { countedZones } from "./counted.js";

const foundColumns = {
  source_document: {
    type: "string?",
    about: "id of the text that it comes from; empty if no place was found",
    refers: "texts",
  },
  source_start: { type: "integer?", about: "first UTF-16 code unit of the first piece" },
  source_end: { type: "integer?", about: "the code unit after the last of the first piece" },
  pieces: {
    type: "string",
    about: "stretches of the source that are given, in the order of the quotation, as `start-end;start-end`",
  },
  source_surface: { type: "string?", about: "the words of the pieces, joined by ` … `", text: true },
  source_quoted: {
    type: "boolean?",
    about: "the place stands in quotation marks in the source too: both may quote a third; empty if no place was found",
  },
  places: {
    type: "integer",
    about:
      "places that are as good, itself among them; it is the first by id of the text and offset; at most 100 are counted",
  },
  fidelity: {
    type: "string?",
    about: `how faithful it is; empty for quotations of fewer than ${fewestQuoted} words`,
    values: fidelities,
  },
  similarity: {
    type: "number?",
    about:
      "share of its words that are found again, 0 to 1, a misread word counting as a part; words left out do not lower it",
  },
  typographic: {
    type: "boolean?",
    about:
      "the same words stand there with other punctuation, marks or spellings of marks, no change of fidelity; empty if no place was found",
  },
  diff: { type: "string", about: `the exact difference, empty if none: ${diffNotation}`, text: true },
  words_left_out: { type: "integer", about: "words of the source that it leaves out inside; inlays are free to go" },
  words_added: { type: "integer", about: "words that the source does not have there" },
  words_substituted: {
    type: "integer",
    about: "words in the place of others, misread and wrongly joined or split ones too",
  },
  words_bracketed: {
    type: "integer",
    about: "added words and substitutes in square brackets, so marked as the quoting writer's",
  },
  words_recased: { type: "integer", about: "words that differ in case alone" },
  position: { type: "number?", about: "where the first piece begins among the source's words, 0 to 1" },
  reason: { type: "string", about: "why there is no fidelity, or no place; empty if there is one" },
} as const satisfies Columns;

const columns = {
  quotation: {
    type: "string",
    about: "id of the quotation, or `document:reuse:start-end` of words outside quotation marks",
  },
  ...documentColumns,
  ...placeColumns,
  marked: {
    type: "boolean",
    about: `in quotation marks; false for ${fewestShared} words or more that are shared without`,
  },
  type: { type: "string?", about: "type of the quotation; empty outside quotation marks", values: quotationTypes },
  act: { type: "string?", about: "what it presents; empty outside quotation marks", values: presentedActs },
  ...reportColumns,
  source: {
    type: "string?",
    about: "whose it is said to be, in the words of the text; empty if nobody is named",
    text: true,
  },
  speaker: { type: "string?", about: "id of the actor that the source is; empty where that cannot be told" },
  ...spanColumns,
  surface: { type: "string", about: "the words that were compared, from the first to the last", text: true },
  words: { type: "integer", about: "words that were compared; of words with hyphens each part counts" },
  in_names: {
    type: "boolean",
    about: "all its words of four letters or more stand in mentions of actors or in names of events and laws",
  },
  ...foundColumns,
} as const satisfies Columns;

const foundCells = ({ found, fidelity, reason }: Aligned, { texts }: LedgerIndex): Row<typeof foundColumns> => {
  const source = found === null ? undefined : texts[found.source];
  const pieces = found?.pieces ?? [];
  const [first] = pieces;
  return {
    source_document: source?.document.id ?? null,
    source_start: first?.start ?? null,
    source_end: first?.end ?? null,
    pieces: pieces.map(({ start, end }) => `${start}-${end}`).join(";"),
    source_surface:
      source === undefined ? null : pieces.map(({ start, end }) => source.document.text.slice(start, end)).join(" … "),
    source_quoted:
      source === undefined || found === null ? null : allFlagged(source, found.first, found.last, flag.quoted),
    places: found?.places ?? 0,
    fidelity,
    similarity: found?.similarity ?? null,
    typographic: found?.typographic ?? null,
    diff: found?.diff ?? "",
    words_left_out: found?.left_out ?? 0,
    words_added: found?.added ?? 0,
    words_substituted: found?.substituted ?? 0,
    words_bracketed: found?.bracketed ?? 0,
    words_recased: found?.recased ?? 0,
    position: found?.position ?? null,
    reason,
  };
};

const rowOf = (annotated: Annotated, aligned: Aligned, id: string, index: LedgerIndex, text: LedgerText) => {
  const { document, layers } = annotated;
  const quotation: Quotation | null = layers.quotations[aligned.quotation] ?? null;
  const empty = aligned.from >= aligned.to;
  const start = empty ? (quotation?.quoted[0]?.start ?? 0) : (text.words.starts[aligned.from] ?? 0);
  const end = empty ? (quotation?.quoted.at(-1)?.end ?? 0) : (text.words.ends[aligned.to - 1] ?? 0);
  const source = quotation?.source ?? null;
  return {
    quotation: id === "" ? `${document.id}:reuse:${start}-${end}` : id,
    ...documentCells(document),
    ...placeCells(document, quotation ?? placeOfWord(text, aligned.from)),
    marked: quotation !== null,
    type: quotation?.label ?? null,
    act: quotation?.act ?? null,
    ...reportCells(annotated, quotation),
    source: source && document.text.slice(source.start, source.end),
    speaker: quotation?.speaker ?? null,
    start,
    end,
    surface: document.text.slice(start, end),
    words: aligned.words,
    in_names: namesOnly(text, aligned.from, aligned.to),
    ...foundCells(aligned, index),
  };
};

/** Every quotation beside the place that it comes from, and what is shared without quotation marks. */
export const quotationLedger = relation({
  name: "quotation-ledger",
  about:
    "Every kept quotation with words in quotation marks, beside the place in the other texts that it comes from: those of the same `pair`, " +
    `or all others where a text has none. Looked for from ${fewestQuoted} words on; several parts of one quotation are one row. ` +
    `Behind them, with \`marked\` false, stretches of ${fewestShared} words or more that a counted zone of the text shares with another outside of ` +
    "quotation marks in both. Case, punctuation, kinds of marks, hyphens, ligatures and diacritics are not compared.",
  key: ["quotation"],
  columns,
  indexing: ledgerIndexing,
  *rows(annotated, index, counting) {
    const { document, layers } = annotated;
    const at = index.indexOf.get(document.id) ?? -1;
    const text = index.texts[at];
    if (text === undefined) return;
    const ids = hitIds(document.id, "quotations", layers.quotations);
    for (const aligned of index.quotationsOf(at)) {
      yield rowOf(annotated, aligned, ids[aligned.quotation] ?? "", index, text);
    }
    const zones = countedZones(document, counting);
    for (const aligned of index.reusesOf(at)) {
      if (zones.has(placeOfWord(text, aligned.from).zone)) yield rowOf(annotated, aligned, "", index, text);
    }
  },
});
