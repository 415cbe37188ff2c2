import type { Contrast } from "../../../model/inference.js";
import { type CountingClass, countingMeanings } from "../../../model/labels.js";
import type { HitLayer } from "../../../prove/evidence.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { Count } from "../hits/count.js";
import { kindNames, layerNames } from "../hits/words.js";
import type { Section } from "../section.js";
import type { View } from "../view.js";
import { contrastNumber, contrastTitle, figure, Label, SideName, sidesOf } from "./cells.js";
import { EachContrast, HowToList } from "./contrasts.js";
import { rateText, shareText, signedText, whole } from "./numbers.js";
import { DataTable, type PageColumn } from "./table.js";

const countTables: readonly (readonly [HitLayer, string])[] = [
  ["stance", "stance-counts"],
  ["frames", "frame-counts"],
  ["actors", "actor-counts"],
];

const classOf = (row: CellRow): CountingClass => textCell(row, "counting") as CountingClass;

const Side = ({ view, side, children }: { view: View; side: string; children: string }) => (
  <>
    <SideName view={view} side={side} /> {children}
  </>
);

const countColumn = (view: View, contrast: Contrast, of: keyof Contrast, table: string): PageColumn => ({
  key: `${of}_count`,
  head: (
    <Side view={view} side={contrast[of]}>
      hits
    </Side>
  ),
  cell: (row) => (
    <Count
      view={view}
      table={table}
      row={row}
      column={`${of}_count`}
      base={`${whole(numberCell(row, `${of}_words`) ?? 0)} ${classOf(row) === "quoted" ? "quoted words" : "words"}`}
    />
  ),
});

const columnsOf = (view: View, contrast: Contrast, layer: HitLayer, table: string): readonly PageColumn[] => {
  const sides = sidesOf(contrast);
  return [
    {
      key: "label",
      head: "Label",
      words: true,
      cell: (row) => <Label view={view} layer={layer} label={textCell(row, "label") ?? ""} />,
    },
    {
      key: "counting",
      head: "Class",
      words: true,
      choice: "Class",
      about: `class of counting: ${Object.entries(countingMeanings)
        .map(([name, meaning]) => `${kindNames[name as CountingClass]}, ${meaning}`)
        .join("; ")}`,
      cell: (row) => kindNames[classOf(row)],
    },
    ...sides.map(([of]) => countColumn(view, contrast, of, table)),
    ...sides.map(
      ([of, side]): PageColumn => ({
        key: `${of}_rate`,
        head: (
          <Side view={view} side={side}>
            per 1,000
          </Side>
        ),
        cell: (row) => figure(row, `${of}_rate`, rateText),
      }),
    ),
    ...sides.map(
      ([of, side]): PageColumn => ({
        key: `${of}_share`,
        head: (
          <Side view={view} side={side}>
            share
          </Side>
        ),
        cell: (row) => figure(row, `${of}_share`, shareText),
      }),
    ),
    { key: "log_ratio_walter", head: "Log ratio", cell: (row) => figure(row, "log_ratio_walter", signedText) },
  ];
};

const wordsOf = (view: View, contrast: Contrast, rows: readonly CellRow[]): string => {
  const words = (counting: string): string => {
    const row = rows.find((one) => one.counting === counting);
    const of = (side: keyof Contrast): string => whole(numberCell(row ?? {}, `${side}_words`) ?? 0);
    return `${of("target")} in ${view.sideName(contrast.target)}, ${of("reference")} in ${view.sideName(contrast.reference)}`;
  };
  return `Rates are per 1,000 counted words: ${words("headline")}; of quoted hits per 1,000 quoted words: ${words("quoted")}.`;
};

const isEmpty = (row: CellRow): boolean => row.target_count === 0 && row.reference_count === 0;

const Tables = ({ view, contrast }: { view: View; contrast: Contrast }) => (
  <>
    {countTables.map(([layer, name]) => {
      const rows = view.rowsOf(name, contrast);
      return (
        <DataTable
          key={name}
          view={view}
          id={`${name}-${contrastNumber(view, contrast)}`}
          name={name}
          title={`${layerNames[layer]} by class: ${contrastTitle(view, contrast)}`}
          note={wordsOf(view, contrast, rows)}
          columns={columnsOf(view, contrast, layer, name)}
          rows={rows}
          aside={{ is: isEmpty, label: "also rows without a hit" }}
        />
      );
    })}
  </>
);

const draw = (view: View) => {
  if (!countTables.some(([, name]) => view.rows(name).length > 0)) return null;
  return (
    <>
      <HowToList view={view} />
      <EachContrast view={view} draw={(contrast) => <Tables view={view} contrast={contrast} />} />
    </>
  );
};

/** Counts of each label by class of counting. */
export const counts: Section = { id: "counts", title: "Counts", short: "Counts", draw };
