import { restSide } from "../../model/inference.js";
import { voiceModes } from "../../model/voice.js";
import { hitLayers, hitTables, type Selection } from "../../prove/evidence.js";
import { selectionOf } from "../../prove/selections.js";
import type { PageHit } from "../page/evidence.js";
import type { View } from "../page/view.js";
import { type CellRow, textCell } from "../summary-rows.js";
import type { Link } from "./sheet.js";

/** Columns of the sheet of evidence, in order; each hit is a row. */
export const evidenceColumns = {
  layer: "actors, stance or frames",
  label: "label of the hit",
  side: "side of its text",
  counting: "class by which tables of counts have it",
  mode: "own words, reported or quoted",
  voice: "who says it, nearest voice",
  document: "text it stands in",
  paragraph: "number of the paragraph",
  left: "words before it",
  surface: "the words themselves",
  right: "words after it",
  hit: "id of the hit; leads to its row in the table of hits",
} as const;

/** Counted hits, so sorted that those of one number follow each other. */
export interface SortedEvidence {
  readonly hits: readonly PageHit[];
  /** Where the hits of a number stand: the first of them, how many, and whether nothing stands between them. */
  readonly of: (selection: Selection) => Block | null;
}

/** Hits of one number by their place among all. */
export interface Block {
  readonly first: number;
  readonly count: number;
  readonly unbroken: boolean;
}

/** Quoted hits of the headline's form follow the headline, as `all` voices take both. */
const classRank = (hit: PageHit): number => {
  if (hit.counting === "headline") return 0;
  if (hit.counting === "quoted") return hit.headline ? 1 : 2;
  return 3;
};

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const order = (sides: readonly string[]) => (a: PageHit, b: PageHit) =>
  hitLayers.indexOf(a.layer) - hitLayers.indexOf(b.layer) ||
  compared(a.label, b.label) ||
  sides.indexOf(a.side) - sides.indexOf(b.side) ||
  classRank(a) - classRank(b) ||
  compared(a.counting ?? "", b.counting ?? "") ||
  voiceModes.indexOf(a.mode) - voiceModes.indexOf(b.mode) ||
  compared(textCell(a.row, "voice") ?? "", textCell(b.row, "voice") ?? "");

/** All counted hits in the order of the sheet. */
export const sortedEvidence = ({ evidence, sides }: View): SortedEvidence => {
  const hits = evidence.sample ? [] : evidence.hits.filter(({ counting }) => counting !== null);
  const sorted = hits.toSorted(order(sides.map(({ id }) => id)));
  const places = new Map(sorted.map((hit, at) => [hit, at]));
  return {
    hits: sorted,
    of: (selection) => {
      const at = evidence.of(selection).map((hit) => places.get(hit) ?? -1);
      if (at.length === 0 || at.includes(-1)) return null;
      const [first, last] = [at.reduce((a, b) => Math.min(a, b)), at.reduce((a, b) => Math.max(a, b))];
      return { first, count: at.length, unbroken: last - first + 1 === at.length };
    },
  };
};

/** Tables whose counts lead to their hits; the ways of counting are too many for the links that a sheet may hold. */
const linkedTables: ReadonlySet<string> = new Set([
  "actor-counts",
  "stance-counts",
  "frame-counts",
  "comparison",
  "counts-by-mode",
  "counts-by-voice",
  "pair-effects",
]);

/** Gives the link of a count, by the row and the side. */
export type LinkOfCount = (row: CellRow, of: "target" | "reference") => Link | null;

/** Where a count of a table leads: its hits, selected as a block; null for a table whose counts have no links. */
export const countLinks = (
  table: string,
  evidence: SortedEvidence,
  rangeOf: (first: number, count: number) => string,
): LinkOfCount | null => {
  if (!linkedTables.has(table) || evidence.hits.length === 0) return null;
  return (row, of) => {
    const selection = selectionOf(table, row, `${of}_count`);
    const count = row[`${of}_count`];
    if (selection === null || typeof count !== "number" || count === 0) return null;
    const block = evidence.of(selection);
    // A count that these hits do not make is no count of them.
    if (block?.count !== count) return null;
    const { label, contrast } = selection;
    const side = contrast[of] === restSide ? "all others" : contrast[of];
    const told = `${label}, ${side}: ${count} ${count === 1 ? "hit" : "hits"}`;
    return block.unbroken
      ? { to: rangeOf(block.first, count), tip: told }
      : { to: rangeOf(block.first, 1), tip: `${told}, the first of them; others stand further down` };
  };
};

/** The table of hits that a hit of a layer stands in. */
export const tableOfHit = ({ layer }: PageHit): string => hitTables[layer];
