import type { ComponentChildren } from "preact";
import type { Contrast } from "../../../model/inference.js";
import type { HitLayer } from "../../../prove/evidence.js";
import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import { labelHref } from "../hits/count.js";
import { labelName, layerNames, showsId } from "../hits/words.js";
import type { View } from "../view.js";
import { nothing } from "./numbers.js";
import type { PageColumn } from "./table.js";

/** A side by its name, in its colour. */
export const SideName = ({ view, side }: { readonly view: View; readonly side: string }) => {
  const found = view.sides.find(({ id }) => id === side);
  return <span class={found === undefined ? "sd" : `sd s${found.colour % 6}`}>{view.sideName(side)}</span>;
};

/** A figure of a cell in words; a dash where it is empty. */
export const figure = (row: CellRow, column: string, words: (value: number) => string): string => {
  const value = numberCell(row, column);
  return value === null ? nothing : words(value);
};

/** A figure with the ends of its interval. */
export const withInterval = (
  row: CellRow,
  column: string,
  [lower, upper]: readonly [string, string],
  words: (value: number) => string,
): ComponentChildren => {
  const ends = [numberCell(row, lower), numberCell(row, upper)] as const;
  return (
    <>
      {figure(row, column, words)}
      {ends[0] === null || ends[1] === null ? null : <small>{`${words(ends[0])} to ${words(ends[1])}`}</small>}
    </>
  );
};

/** The label of a row, which leads to its hits. */
export const Label = ({
  view,
  layer,
  label,
}: {
  readonly view: View;
  readonly layer: HitLayer;
  readonly label: string;
}) => {
  const href = labelHref(view, layer, label);
  const name = <bdi>{labelName(view, layer, label)}</bdi>;
  return (
    <>
      {href === undefined ? name : <a href={href}>{name}</a>}
      {showsId(layer, label) && view.nameOf(label) !== label ? <code>{label}</code> : null}
    </>
  );
};

/** The columns that tables of several layers begin with. */
export const labelColumns = (view: View, linked: boolean): readonly PageColumn[] => [
  {
    key: "label",
    head: "Label",
    words: true,
    cell: (row) => {
      const [layer, label] = [textCell(row, "layer") as HitLayer, textCell(row, "label") ?? ""];
      return linked ? <Label view={view} layer={layer} label={label} /> : <bdi>{labelName(view, layer, label)}</bdi>;
    },
  },
  {
    key: "layer",
    head: "Layer",
    words: true,
    choice: "Layer",
    cell: (row) => layerNames[textCell(row, "layer") as HitLayer],
  },
];

/** The two sides of a contrast, each with the beginning of its columns' names. */
export const sidesOf = ({ target, reference }: Contrast): readonly (readonly [keyof Contrast, string])[] => [
  ["target", target],
  ["reference", reference],
];

/** A contrast as a part of an element's name. */
export const contrastNumber = (view: View, { target, reference }: Contrast): number =>
  view.contrasts.findIndex((one) => one.target === target && one.reference === reference);

/** A contrast in words. */
export const contrastTitle = (view: View, { target, reference }: Contrast): string =>
  `${view.sideName(target)} against ${view.sideName(reference)}`;
