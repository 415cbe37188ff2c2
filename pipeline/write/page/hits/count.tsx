import { restSide } from "../../../model/inference.js";
import { countingMeanings } from "../../../model/labels.js";
import type { Selection } from "../../../prove/evidence.js";
import { selectionOf } from "../../../prove/selections.js";
import { type CellRow, numberCell } from "../../summary-rows.js";
import { groupId, hitsHref, labelId } from "../links.js";
import { type HitQuery, queryText } from "../script/hits-query.js";
import { whole } from "../tables/numbers.js";
import type { View } from "../view.js";
import { hasGroup, isListed } from "./groups.js";
import { kindNames, labelName, voiceNames } from "./words.js";

/** A count, and what it is a count of. */
export interface Counted {
  readonly view: View;
  readonly selection: Selection;
  readonly count: number;
  /** What it is counted against: `1,488 words`; left out if nothing. */
  readonly base?: string;
}

const sidesOf = (view: View, { contrast, of }: Selection): readonly number[] =>
  view.sides
    .filter(({ id }) =>
      of === "reference" && contrast.reference === restSide ? id !== contrast.target : id === contrast[of],
    )
    .map(({ colour }) => colour);

const classesOf = ({ counting, classes, voice }: Selection): readonly string[] => {
  if (counting !== undefined) return [counting];
  if (classes !== undefined) return classes;
  if (voice === "quoted") return ["quoted"];
  if (voice === "all") return ["headline", "quoted"];
  return voice === undefined ? Object.keys(countingMeanings) : ["headline"];
};

/** The same selection as the page's script takes it from the groups of hits. */
export const queryOf = (view: View, selection: Selection): HitQuery => {
  const { voice, pair } = selection;
  return {
    sides: sidesOf(view, selection),
    classes: classesOf(selection),
    mode: voice === "own" || voice === "reported" ? voice : "any",
    headline: voice === "quoted" || voice === "all",
    texts: pair === undefined ? null : view.texts.filter(({ row }) => row.pair === pair).map(({ number }) => number),
  };
};

const hrefOf = ({ layer, label }: Selection, { sides, classes }: HitQuery): string => {
  const [side] = sides;
  const [kind] = classes;
  if (label === "all" || side === undefined || sides.length > 1 || classes.length > 1) return hitsHref(layer, label);
  return `#${groupId(layer, label, side, kind as keyof typeof countingMeanings)}`;
};

const choiceName = ({ counting, voice }: Selection): string => {
  if (counting !== undefined) return kindNames[counting];
  return voice === undefined ? "mentions" : (voiceNames[voice] ?? voice);
};

/** Says in words what is counted: *hedge, op-ed, headline: 18 hits of 1,488 words*. */
export const countWords = ({ view, selection, count, base }: Counted): string => {
  const { layer, label, contrast, of, pair } = selection;
  const side = view.sideName(contrast[of]);
  const what = [labelName(view, layer, label), side, ...(pair === undefined ? [] : [pair]), choiceName(selection)];
  return `${what.join(", ")}: ${whole(count)} ${count === 1 ? "hit" : "hits"}${base === undefined ? "" : ` of ${base}`}`;
};

/** True if the page has some of the hits of a count: all of them, or those that were drawn as examples of it. */
const isOpened = (view: View, { layer, label, pair }: Selection, { sides, classes, mode }: HitQuery): boolean => {
  if (isListed(view, layer)) return true;
  const isGroup = pair === undefined && mode === "any" && sides.length === 1 && classes.join() === "headline";
  return isGroup && view.evidence.sample && hasGroup(view, groupId(layer, label, sides[0] ?? 0, "headline"));
};

/** A cell of a table that counts hits. */
export interface CountCell {
  readonly view: View;
  readonly table: string;
  readonly row: CellRow;
  readonly column: string;
  readonly base?: string;
}

/** A count that leads to its hits; a bare number where there are none, or where the report does not list them. */
export const Count = ({ view, table, row, column, ...base }: CountCell) => {
  const selection = selectionOf(table, row, column);
  const count = numberCell(row, column) ?? 0;
  if (selection === null || count === 0) return <>{whole(count)}</>;
  const query = queryOf(view, selection);
  if (!isOpened(view, selection, query)) return <>{whole(count)}</>;
  const counted = { view, selection, count, ...base };
  return (
    <a class="n" href={hrefOf(selection, query)} data-q={queryText(query)} aria-label={countWords(counted)}>
      {whole(count)}
    </a>
  );
};

/** Name of the element that holds a label's hits, or undefined if there is none. */
export const labelHref = (view: View, layer: Selection["layer"], label: string): string | undefined =>
  label !== "all" && hasGroup(view, labelId(layer, label)) ? `#${labelId(layer, label)}` : undefined;
