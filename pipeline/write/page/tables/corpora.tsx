import type { Contrast } from "../../../model/inference.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { Count } from "../hits/count.js";
import type { View } from "../view.js";
import { contrastNumber, contrastTitle, figure, labelColumns, SideName, sidesOf, withInterval } from "./cells.js";
import { chanceText, nothing, partText, rateText, signedText, whole } from "./numbers.js";
import { DataTable, type PageColumn } from "./table.js";

const sideColumns = (
  view: View,
  contrast: Contrast,
  column: (of: keyof Contrast, head: PageColumn["head"]) => PageColumn,
  words: string,
): readonly PageColumn[] =>
  sidesOf(contrast).map(([of, side]) =>
    column(
      of,
      <>
        <SideName view={view} side={side} /> {words}
      </>,
    ),
  );

const rangeText = (row: CellRow, of: keyof Contrast): string =>
  `${figure(row, `${of}_range`, whole)} of ${figure(row, `${of}_texts`, whole)}`;

/** Rates text by text. */
export const TextRatesTable = ({ view, contrast }: { readonly view: View; readonly contrast: Contrast }) => (
  <DataTable
    view={view}
    id={`text-rates-${contrastNumber(view, contrast)}`}
    name="text-rates"
    title={`Text by text: ${contrastTitle(view, contrast)}`}
    note="Each text weighs the same here, long or short; headline hits only."
    columns={[
      ...labelColumns(view, true),
      ...sideColumns(
        view,
        contrast,
        (of, head) => ({
          key: `${of}_mean_rate`,
          head,
          cell: (row) =>
            withInterval(row, `${of}_mean_rate`, [`${of}_mean_rate_lower`, `${of}_mean_rate_upper`], rateText),
        }),
        "mean rate",
      ),
      ...sideColumns(
        view,
        contrast,
        (of, head) => ({ key: `${of}_range`, head, cell: (row) => rangeText(row, of) }),
        "texts with a hit",
      ),
      ...sideColumns(
        view,
        contrast,
        (of, head) => ({ key: `${of}_dp_norm`, head, cell: (row) => figure(row, `${of}_dp_norm`, partText) }),
        "unevenness",
      ),
      {
        key: "target_superiority",
        head: "Target above",
        cell: (row) => figure(row, "target_superiority", partText),
      },
      { key: "wilcoxon_p", head: "Wilcoxon p", cell: (row) => figure(row, "wilcoxon_p", chanceText) },
      { key: "brunner_munzel_p", head: "Brunner–Munzel p", cell: (row) => figure(row, "brunner_munzel_p", chanceText) },
    ]}
    rows={view.rowsOf("text-rates", contrast)}
  />
);

const pairCount = (view: View, row: CellRow, of: keyof Contrast) => (
  <Count
    view={view}
    table="pair-effects"
    row={row}
    column={`${of}_count`}
    base={whole(numberCell(row, `${of}_base`) ?? 0)}
  />
);

/** Pair by pair. */
export const PairEffectsTable = ({ view, contrast }: { readonly view: View; readonly contrast: Contrast }) => (
  <DataTable
    view={view}
    id={`pair-effects-${contrastNumber(view, contrast)}`}
    name="pair-effects"
    title={`Pair by pair: ${contrastTitle(view, contrast)}`}
    note="The first row of each label is what the pairs come to together."
    columns={[
      ...labelColumns(view, true),
      { key: "pair", head: "Pair", words: true, cell: (row) => textCell(row, "pair") || <b>all pairs</b> },
      ...sideColumns(
        view,
        contrast,
        (of, head) => ({ key: `${of}_count`, head, cell: (row) => pairCount(view, row, of) }),
        "hits",
      ),
      ...sideColumns(
        view,
        contrast,
        (of, head) => ({ key: `${of}_rate`, head, cell: (row) => figure(row, `${of}_rate`, rateText) }),
        "per 1,000",
      ),
      {
        key: "log_ratio_walter",
        head: "Log ratio",
        cell: (row) => withInterval(row, "log_ratio_walter", ["log_ratio_lower", "log_ratio_upper"], signedText),
      },
      {
        key: "target_more",
        head: "Pairs with more",
        about: "pairs in which the target has the higher rate, and in which the reference has it, in the sum",
        cell: (row) =>
          numberCell(row, "target_more") === null
            ? nothing
            : `${figure(row, "target_more", whole)} : ${figure(row, "reference_more", whole)}`,
      },
      { key: "sign_test_p", head: "Sign test p", cell: (row) => figure(row, "sign_test_p", chanceText) },
      { key: "i_squared", head: "I²", cell: (row) => figure(row, "i_squared", partText) },
    ]}
    rows={view.rowsOf("pair-effects", contrast)}
    aside={{ is: (row) => Boolean(textCell(row, "pair")), label: "also each pair" }}
  />
);

/** How far each difference hangs on choices of counting. */
export const SpecificationsTable = ({ view, contrast }: { readonly view: View; readonly contrast: Contrast }) => (
  <DataTable
    view={view}
    id={`specification-summary-${contrastNumber(view, contrast)}`}
    name="specification-summary"
    title={`Counted in other ways: ${contrastTitle(view, contrast)}`}
    note="In how many ways of counting (whose words, which zones, with or without rules, against which base) the difference keeps its sign."
    columns={[
      ...labelColumns(view, true),
      { key: "difference", head: "Difference", cell: (row) => figure(row, "difference", rateText) },
      {
        key: "log_ratio_walter",
        head: "Log ratio",
        about: "of the headline row, and below it the least and the greatest that any way of counting gives",
        cell: (row) =>
          withInterval(row, "log_ratio_walter", ["log_ratio_walter_least", "log_ratio_walter_greatest"], signedText),
      },
      {
        key: "holding",
        head: "Sign holds",
        about: "ways in which the difference has the sign of the headline row, of those in which it has any",
        sort: (row) => numberCell(row, "holding_share") ?? -1,
        cell: (row) =>
          numberCell(row, "signed") === 0
            ? nothing
            : `${figure(row, "holding", whole)} of ${figure(row, "signed", whole)}`,
      },
      { key: "turned_by", head: "Turned by", words: true, cell: (row) => textCell(row, "turned_by") || nothing },
    ]}
    rows={view.rowsOf("specification-summary", contrast)}
  />
);
