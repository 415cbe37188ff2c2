import type { ComponentChildren } from "preact";
import type { CellRow } from "../../summary-rows.js";
import { marked } from "../marked.js";
import type { View } from "../view.js";
import { frequent } from "./frequent.js";
import { whole } from "./numbers.js";

/** A column as the page shows it. */
export interface PageColumn {
  /** Column of the table that it is made from, whose description explains it. */
  readonly key: string;
  readonly head: ComponentChildren;
  /** What it says, where the table's own description does not fit. */
  readonly about?: string;
  /** Words stand on the left, figures on the right. */
  readonly words?: true;
  /** Tells rows apart that are shown only when asked for, and is shown with them. */
  readonly ofAside?: true;
  /** The page's script offers its values as a choice. */
  readonly choice?: string;
  readonly cell: (row: CellRow) => ComponentChildren;
  /** What rows are sorted by, where that is not what the cell shows. */
  readonly sort?: (row: CellRow) => number;
}

/** A table of the report as the page shows it. */
export interface ShownTable {
  readonly view: View;
  /** Name of the element, one of its kind. */
  readonly id: string;
  /** Table of the report. */
  readonly name: string;
  readonly title: string;
  /** What its figures are of, in a sentence or two. */
  readonly note?: ComponentChildren;
  /** The first is the head of each row. */
  readonly columns: readonly PageColumn[];
  readonly rows: readonly CellRow[];
  /** Rows that are shown when asked for, and how the page asks. */
  readonly aside?: { readonly is: (row: CellRow) => boolean; readonly label: string };
}

const aboutOf = (view: View, name: string, { key, about }: PageColumn): string => {
  if (about !== undefined) return about;
  const columns = view.report.tables.find((table) => table.name === name)?.columns ?? {};
  return Object.hasOwn(columns, key) ? (columns[key]?.about ?? "") : "";
};

const Explained = ({ table }: { readonly table: ShownTable }) => (
  <details class="about">
    <summary>What the columns say</summary>
    <dl>
      {table.columns.map((column) => (
        <div key={column.key}>
          <dt>{column.head}</dt>
          <dd>{marked(aboutOf(table.view, table.name, column))}.</dd>
        </div>
      ))}
    </dl>
    <p>Figures are rounded here; {table.name}.csv has them with all their digits, and more columns.</p>
  </details>
);

const classOf = ({ words, ofAside }: Pick<PageColumn, "words" | "ofAside">): string | undefined =>
  [words ? "w" : "", ofAside ? "o" : ""].filter(Boolean).join(" ") || undefined;

const Row = ({ columns, row, aside }: { columns: readonly PageColumn[]; row: CellRow; aside: boolean }) => (
  <tr class={aside ? "x" : undefined}>
    {columns.map(({ key, cell, sort, ...column }, at) =>
      at === 0 ? (
        <th key={key} scope="row">
          {cell(row)}
        </th>
      ) : (
        <td key={key} class={classOf(column)} data-v={sort?.(row)}>
          {cell(row)}
        </td>
      ),
    )}
  </tr>
);

const Aside = ({ table, count }: { table: ShownTable; count: number }) =>
  table.aside === undefined || count === 0 ? null : (
    <label class="toggle">
      <input type="checkbox" class="tx" /> {table.aside.label} ({whole(count)})
    </label>
  );

/** A table that scrolls in a box of its own, and that the page's script lets people sort and filter. */
export const DataTable = (table: ShownTable) => {
  const { id, name, title, note, columns, aside, view } = table;
  const rows = frequent(view, table.rows);
  if (rows.length === 0) return null;
  const asides = rows.map((row) => aside?.is(row) ?? false);
  return (
    <div class="tb" id={id}>
      <h3 id={`${id}-title`}>{title}</h3>
      {note === undefined ? null : <p class="note">{note}</p>}
      {rows.length === table.rows.length ? null : (
        <p class="note">
          {whole(rows.length)} of {whole(table.rows.length)} rows, those of the labels with the most hits; {name}.csv
          has all.
        </p>
      )}
      <div class="tools">
        <Aside table={table} count={asides.filter(Boolean).length} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever scrolls by keyboard must reach the box */}
      <section class="box" tabIndex={0} aria-labelledby={`${id}-title`}>
        <table aria-labelledby={`${id}-title`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  class={classOf(column)}
                  title={aboutOf(view, name, column)}
                  data-f={column.choice}
                >
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row key={at} columns={columns} row={row} aside={asides[at] === true} />
            ))}
          </tbody>
        </table>
      </section>
      <Explained table={table} />
    </div>
  );
};
