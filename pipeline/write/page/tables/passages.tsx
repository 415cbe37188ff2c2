import type { Contrast } from "../../../model/inference.js";
import type { HitLayer } from "../../../prove/evidence.js";
import { selectionOf } from "../../../prove/selections.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { isListed } from "../hits/groups.js";
import { excerpt, placeHref } from "../hits/places.js";
import { labelName } from "../hits/words.js";
import { hitsHref } from "../links.js";
import type { View } from "../view.js";
import { contrastNumber, contrastTitle, figure, labelColumns, SideName } from "./cells.js";
import { chanceText, signedText, whole } from "./numbers.js";
import { DataTable, type PageColumn } from "./table.js";

const shownWords = 90;

const Place = ({ view, row }: { view: View; row: CellRow }) => {
  const document = textCell(row, "document") ?? "";
  const stretch = { start: Number(row.start), end: Number(row.end) };
  const words = excerpt(view, document, stretch, shownWords) || `${document} ${stretch.start}–${stretch.end}`;
  const href = placeHref(view, document, stretch);
  return (
    <>
      <SideName view={view} side={textCell(row, "side") ?? ""} /> {href === null ? words : <a href={href}>{words}</a>}
    </>
  );
};

/** The hits of a passage, by their names in the page; a label's headline hits that begin in it. */
export const passageHits = (view: View, row: CellRow) => {
  const selection = selectionOf("passages", row, "hits");
  return selection === null ? [] : view.evidence.of(selection);
};

const Hits = ({ view, row }: { view: View; row: CellRow }) => {
  const count = numberCell(row, "hits") ?? 0;
  const layer = textCell(row, "layer") as HitLayer;
  const label = textCell(row, "label") ?? "";
  if (count === 0 || !isListed(view, layer)) return <>{whole(count)}</>;
  const words = `${labelName(view, layer, label)}, passage ${row.start}–${row.end} of ${row.document}: ${whole(count)} ${count === 1 ? "hit" : "hits"}`;
  const keys = passageHits(view, row).map(({ key }) => key);
  return (
    <a class="n" href={hitsHref(layer, label)} data-k={keys.join(" ")} aria-label={words}>
      {whole(count)}
    </a>
  );
};

const columnsOf = (view: View): readonly PageColumn[] => [
  ...labelColumns(view, true),
  { key: "rank", head: "Rank", cell: (row) => figure(row, "rank", whole) },
  {
    key: "start",
    head: "Passage",
    words: true,
    about: "side and first words of the passage, which lead to its place in the text",
    cell: (row) => <Place view={view} row={row} />,
  },
  { key: "hits", head: "Hits", cell: (row) => <Hits view={view} row={row} /> },
  { key: "base", head: "Base", cell: (row) => figure(row, "base", whole) },
  { key: "excess", head: "Excess", cell: (row) => figure(row, "excess", (value) => signedText(value, 1)) },
  { key: "fisher_p_without", head: "p without", cell: (row) => figure(row, "fisher_p_without", chanceText) },
];

/** What hangs on which passage. */
export const PassagesTable = ({ view, contrast }: { readonly view: View; readonly contrast: Contrast }) => (
  <DataTable
    view={view}
    id={`passages-${contrastNumber(view, contrast)}`}
    name="passages"
    title={`What hangs on which passage: ${contrastTitle(view, contrast)}`}
    note="Each row takes one more passage away, those before it too, and tells what chance is left of the difference."
    columns={columnsOf(view)}
    rows={view.rowsOf("passages", contrast)}
  />
);
