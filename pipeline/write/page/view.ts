import { type Contrast, restSide } from "../../model/inference.js";
import { isCollective } from "../../model/portrayal.js";
import type { Report, WriteOptions } from "../../model/report.js";
import { type Evidence, evidenceOf, hitTables } from "../../prove/evidence.js";
import { writtenRows } from "../cells.js";
import { type CellRow, tableRows, textCell } from "../summary-rows.js";
import { type PageText, type PageTexts, pageTextsOf, type SharedRights } from "./page-texts.js";

/** A side as the page shows it. */
export interface PageSide {
  readonly id: string;
  /** What sentences call it: *the op-ed*, or its id. */
  readonly name: string;
  /** Colour that it bears throughout: 0 for the first target, 1 for its reference, then on. */
  readonly colour: number;
  /** Those of its texts that are shown. */
  readonly texts: readonly PageText[];
  /** All that it has. */
  readonly textCount: number;
}

/** All that the parts of the page are made from; nothing in it comes from anywhere but the report's tables and settings. */
export interface View {
  readonly report: Report;
  readonly options: WriteOptions;
  readonly contrasts: readonly Contrast[];
  readonly sides: readonly PageSide[];
  /** Texts that are shown or led to; of very many without words those that hits are shown of. */
  readonly texts: readonly PageText[];
  /** All texts of the report. */
  readonly textCount: number;
  readonly rights: readonly SharedRights[];
  /** True if the words of the sources are there to be shown. */
  readonly hasText: boolean;
  /** Rows of a table, gone through once and kept; none if it was not made. */
  readonly rows: (table: string) => readonly CellRow[];
  /** The same of one contrast, of a table with `target_side` and `reference_side`. */
  readonly rowsOf: (table: string, contrast: Contrast) => readonly CellRow[];
  readonly sideName: (side: string) => string;
  /** Name of an actor or a voice by its id; of what gathers several, words for them all; the id if nobody named it. */
  readonly nameOf: (id: string) => string;
  readonly evidence: Evidence<PageText>;
}

/** Sides in the order in which contrasts name them, then those of texts that no contrast names. */
const sidesOf = ({ contrasts, counting, grouping }: Report, { shown, countBySide }: PageTexts): readonly PageSide[] => {
  const ids = new Set([
    ...contrasts.flatMap(({ target, reference }) => [target, reference]).filter((side) => side !== restSide),
    ...(grouping?.groups ?? []).map(({ side }) => side),
    ...countBySide.keys(),
  ]);
  return [...ids].map((id, colour) => ({
    id,
    name: counting.sideNames?.get(id) ?? id,
    colour,
    texts: shown.filter(({ side }) => side === id),
    textCount: countBySide.get(id) ?? 0,
  }));
};

const namesOf = (report: Report, rows: View["rows"]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const row of rows("actor-counts")) {
    const name = textCell(row, "name");
    if (name) names.set(textCell(row, "label") ?? "", name);
  }
  for (const { id, name } of report.voices) names.set(id, name);
  return names;
};

/** Name of a label under which several actors stand together: *others*, *China: other organisations*. */
const collectiveName = (id: string, names: ReadonlyMap<string, string>): string => {
  const [country = id] = id.split(".other_org");
  return country === id ? "others" : `${names.get(country) ?? country}: other organisations`;
};

/** Rows as they are written, so that words are left out here where the files leave them out. */
function* writtenTable(report: Report, name: string, options: WriteOptions): Generator<CellRow> {
  const table = report.tables.find((one) => one.name === name);
  if (options.text || table === undefined) {
    yield* tableRows(report, name);
    return;
  }
  const names = Object.keys(table.columns);
  for (const cells of writtenRows(table, options))
    yield Object.fromEntries(names.map((column, at) => [column, cells[at] ?? null]));
}

/** What each layer's hits are shown from: its table, or the examples. */
const tablesWithHits = [...Object.values(hitTables), "examples"];

/** Looks at a report as the page does. */
export const viewOf = (report: Report, options: WriteOptions): View => {
  const known = new Map<string, readonly CellRow[]>();
  const rows = (table: string): readonly CellRow[] => {
    const present = known.get(table) ?? [...writtenTable(report, table, options)];
    known.set(table, present);
    return present;
  };
  const hasText = options.text && rows("sentences").length > 0;
  const cited = new Set(tablesWithHits.flatMap((table) => rows(table).map((row) => textCell(row, "document"))));
  const texts = pageTextsOf(writtenTable(report, "texts", options), {
    // Zones that are shown are shown of every text.
    hasWords: hasText,
    isCited: (document) => rows("zones").length > 0 || cited.has(document),
  });
  const names = namesOf(report, rows);
  const { sideNames } = report.counting;
  return {
    report,
    options,
    contrasts: report.contrasts,
    sides: sidesOf(report, texts),
    texts: texts.shown,
    textCount: texts.count,
    rights: texts.rights,
    hasText,
    rows,
    rowsOf: (table, { target, reference }) =>
      rows(table).filter((row) => row.target_side === target && row.reference_side === reference),
    sideName: (side) => sideNames?.get(side) ?? (side === restSide ? "all others" : side),
    nameOf: (id) => names.get(id) ?? (isCollective(id) ? collectiveName(id, names) : id),
    evidence: evidenceOf(report, rows, texts.shown),
  };
};
