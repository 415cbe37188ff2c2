import type { Contrast } from "../../../model/inference.js";
import { type Verdict, verdictNames, verdicts } from "../../../model/verdict.js";
import { hitLayers } from "../../../prove/evidence.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { Count } from "../hits/count.js";
import { voiceNames } from "../hits/words.js";
import type { View } from "../view.js";
import { contrastNumber, contrastTitle, figure, labelColumns, SideName, sidesOf, withInterval } from "./cells.js";
import { chanceText, rateText, signedText, whole } from "./numbers.js";
import { DataTable, type PageColumn } from "./table.js";

const baseNames: Readonly<Record<string, string>> = {
  words: "words",
  sentences: "sentences",
  verbs: "finite verbs",
  mentions: "mentions of actors",
};

const VerdictWords = ({ row, contrast, view }: { row: CellRow; contrast: Contrast; view: View }) => {
  const verdict = textCell(row, "verdict") as Verdict;
  const words = textCell(row, "verdict_words") ?? "";
  const rest = words.startsWith(verdictNames[verdict]) ? words.slice(verdictNames[verdict].length) : "";
  if (verdict === "hangs_on_few_passages") {
    return (
      <>
        <b>{verdictNames[verdict]}</b>
        {view.rowsOf("passages", contrast).length > 0 ? (
          <small>
            <a href={`#passages-${contrastNumber(view, contrast)}`}>which</a>
          </small>
        ) : null}
      </>
    );
  }
  return (
    <>
      <b>{verdictNames[verdict]}</b>
      {rest === "" ? null : <small>{rest.replace(/^: /, "")}</small>}
    </>
  );
};

const countColumn = (view: View, contrast: Contrast, of: keyof Contrast): PageColumn => ({
  key: `${of}_count`,
  head: (
    <>
      <SideName view={view} side={contrast[of]} /> hits
    </>
  ),
  cell: (row) => {
    const base = numberCell(row, `${of}_base`) ?? 0;
    const unit = baseNames[textCell(row, "base") ?? ""] ?? "";
    return <Count view={view} table="comparison" row={row} column={`${of}_count`} base={`${whole(base)} ${unit}`} />;
  },
});

const rateColumn = (view: View, contrast: Contrast, of: keyof Contrast, unit: string): PageColumn => ({
  key: `${of}_rate`,
  about: `hits per 1,000 ${unit}, and below it its 95 % interval by units`,
  head: (
    <>
      <SideName view={view} side={contrast[of]} /> per 1,000 {unit}
    </>
  ),
  cell: (row) => withInterval(row, `${of}_rate`, [`${of}_rate_lower`, `${of}_rate_upper`], rateText),
});

const columnsOf = (view: View, contrast: Contrast, rows: readonly CellRow[]): readonly PageColumn[] => {
  const sides = sidesOf(contrast).map(([of]) => of);
  const unit = baseNames[textCell(rows[0] ?? {}, "base") ?? ""] ?? "words";
  const corrected = rows.some((row) => numberCell(row, "benjamini_hochberg_q") !== null);
  return [
    ...labelColumns(view, true),
    {
      key: "voice",
      head: "Voice",
      words: true,
      ofAside: true,
      cell: (row) => voiceNames[textCell(row, "voice") ?? ""] ?? textCell(row, "voice"),
    },
    {
      key: "verdict",
      head: "Verdict",
      words: true,
      choice: "Verdict",
      sort: (row) => verdicts.indexOf(textCell(row, "verdict") as Verdict),
      cell: (row) => <VerdictWords row={row} contrast={contrast} view={view} />,
    },
    ...sides.map((of) => countColumn(view, contrast, of)),
    ...sides.map((of) => rateColumn(view, contrast, of, unit)),
    {
      key: "log_ratio_walter",
      head: "Log ratio",
      about:
        "binary logarithm of the ratio of rates, ½ added everywhere: +1 is twice as often on the target side, −1 half as often; " +
        "below it its 95 % interval by units",
      cell: (row) => withInterval(row, "log_ratio_walter", ["log_ratio_lower", "log_ratio_upper"], signedText),
    },
    { key: "passages", head: "Passages", cell: (row) => figure(row, "passages", whole) },
    corrected
      ? { key: "benjamini_hochberg_q", head: "q", cell: (row) => figure(row, "benjamini_hochberg_q", chanceText) }
      : { key: "permutation_p", head: "p", cell: (row) => figure(row, "permutation_p", chanceText) },
  ];
};

/** What may be said of each label of a contrast. */
export const ComparisonTable = ({ view, contrast }: { readonly view: View; readonly contrast: Contrast }) => {
  const own = view.rowsOf("comparison", contrast);
  const rows = hitLayers.flatMap((layer) => own.filter((row) => row.layer === layer));
  return (
    <DataTable
      view={view}
      id={`comparison-${contrastNumber(view, contrast)}`}
      name="comparison"
      title={`What may be said: ${contrastTitle(view, contrast)}`}
      columns={columnsOf(view, contrast, rows)}
      rows={rows}
      aside={{ is: (row) => row.voice !== "headline", label: "also by whose words: own, reported, quoted, all" }}
    />
  );
};
