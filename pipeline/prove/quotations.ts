import { fidelities } from "../model/ledger.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";
import type { Behind, BehindCell } from "./behind.js";
import type { Proof } from "./proof.js";
import { zoneWords } from "./selection-words.js";
import { wordsByText } from "./words.js";

const table = "quotation-ledger";

/** Rows of the ledger in counted zones of a text: quotations that are long enough to be compared, or words reused. */
const ofText = ({ report, rows }: Proof, document: unknown, marked: boolean): readonly CellRow[] =>
  rows(table).filter(
    (one) =>
      one.document === document &&
      one.marked === marked &&
      one.fidelity !== null &&
      report.counting.zones.includes(String(one.role)),
  );

/** Starts of the source's counted words in its counted zones. */
const sourceWords = (proof: Proof, source: unknown): readonly number[] =>
  (wordsByText(proof).get(String(source))?.words ?? [])
    .filter(({ role }) => proof.report.counting.zones.includes(role))
    .map(({ start }) => start);

/** Stretches of the source that a quotation gives. */
const piecesOf = (row: CellRow): readonly (readonly [start: number, end: number])[] =>
  (textCell(row, "pieces") ?? "")
    .split(";")
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [start = 0, end = 0] = piece.split("-").map(Number);
      return [start, end] as const;
    });

/** Tenth of the source, from 1, in which its word of an index falls. */
const tenthOf = (index: number, words: number): number => Math.floor((index * 10) / words) + 1;

/** Words of the source that quotations give, each once: all, or those of one tenth. */
const wordsGiven = (starts: readonly number[], found: readonly CellRow[], tenth: number | null): number => {
  const pieces = found.flatMap(piecesOf);
  return starts.filter(
    (at, index) =>
      (tenth === null || tenthOf(index, starts.length) === tenth) &&
      pieces.some(([start, end]) => at >= start && at < end),
  ).length;
};

const plain = (rows: readonly CellRow[], counted: string): Behind => ({
  tables: [table],
  counted,
  hits: rows.map((row) => ({ table, row })),
  sum: rows.length,
});

const inWords = (rows: readonly CellRow[], counted: string): Behind => ({
  ...plain(rows, counted),
  sum: rows.reduce((sum, row) => sum + (numberCell(row, "words") ?? 0), 0),
  sumOf: "words of the stretches together",
});

/** The rows of `quotation-ledger` that a cell of `quotation-coverage` counts. */
export const quotationsBehind: BehindCell = (proof, row, column) => {
  const zones = zoneWords(proof.report.counting);
  const source = row.source_document;
  const isFrom = (one: CellRow): boolean => one.source_document === source;
  const all = ofText(proof, row.document, true);
  const found = all.filter(isFrom);
  const of = `quotations of ${row.document}, ${zones}`;
  const from = `${of}, found in ${source}`;
  if (column === "quotations") return plain(all, of);
  if (column === "found") return plain(found, from);
  if (column === "not_found")
    return plain(
      all.filter(({ fidelity }) => fidelity === column),
      `${of}, found in none of the texts`,
    );
  if (fidelities.some((one) => one === column))
    return plain(
      found.filter(({ fidelity }) => fidelity === column),
      `${from}, ${column}`,
    );
  const shared = ofText(proof, row.document, false).filter(isFrom);
  const reused = `stretches of ${row.document}, ${zones}, shared with ${source} outside quotation marks in both`;
  if (column === "reuses") return plain(shared, reused);
  if (column === "words_reused") return inWords(shared, reused);
  if (column === "words_reused_in_names")
    return inWords(
      shared.filter((one) => one.in_names === true),
      `${reused}, nothing but names`,
    );
  const tenth = /^tenth_(\d+)$/.exec(column)?.[1];
  if (column !== "words_quoted" && tenth === undefined) return null;
  const starts = sourceWords(proof, source);
  return {
    ...plain(found, from),
    tables: [table, "tokens"],
    sum: wordsGiven(starts, found, tenth === undefined ? null : Number(tenth)),
    sumOf: `words of ${source} that these give, each once${tenth === undefined ? "" : `, in its tenth ${tenth} of 10`}`,
  };
};
