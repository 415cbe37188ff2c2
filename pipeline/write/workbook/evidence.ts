import { restSide } from "../../model/inference.js";
import type { CountingClass } from "../../model/labels.js";
import { voiceModes } from "../../model/voice.js";
import { type HitLayer, hitLayers, hitTables, type PageHit, type Selection } from "../page/evidence.js";
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
  readonly of: (selection: Selection, isOne: (hit: PageHit) => boolean) => Block | null;
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
    of: (selection, isOne) => {
      const found = evidence.of(selection).filter(isOne);
      const at = found.map((hit) => places.get(hit) ?? -1);
      if (at.length === 0 || at.includes(-1)) return null;
      const [first, last] = [at.reduce((a, b) => Math.min(a, b)), at.reduce((a, b) => Math.max(a, b))];
      return { first, count: at.length, unbroken: last - first + 1 === at.length };
    },
  };
};

type Asked = Omit<Selection, "contrast" | "of"> & { readonly speaker?: string | null };

const layerOf = (row: CellRow): HitLayer | null => hitLayers.find((layer) => layer === row.layer) ?? null;

const withLayer = (row: CellRow, rest: Omit<Asked, "layer" | "label">): Asked | null => {
  const layer = layerOf(row);
  return layer === null ? null : { layer, label: textCell(row, "label") ?? "", ...rest };
};

const ofLayer =
  (layer: HitLayer) =>
  (row: CellRow): Asked => ({
    layer,
    label: textCell(row, "label") ?? "",
    counting: row.counting as CountingClass,
  });

/** What the counts of a table are counts of. */
const asked: ReadonlyMap<string, (row: CellRow) => Asked | null> = new Map<string, (row: CellRow) => Asked | null>([
  ["actor-counts", ofLayer("actors")],
  ["stance-counts", ofLayer("stance")],
  ["frame-counts", ofLayer("frames")],
  ["comparison", (row) => withLayer(row, { voice: textCell(row, "voice") ?? "" })],
  ["counts-by-mode", (row) => withLayer(row, { voice: textCell(row, "choice") ?? "" })],
  ["counts-by-voice", (row) => withLayer(row, { voice: textCell(row, "mode") ?? "", speaker: textCell(row, "voice") })],
  ["pair-effects", (row) => withLayer(row, { voice: "headline", ...(row.pair ? { pair: String(row.pair) } : {}) })],
]);

/** Gives the link of a count, by the row and the side. */
export type LinkOfCount = (row: CellRow, of: "target" | "reference") => Link | null;

/** Where a count of a table leads: its hits, selected as a block; null for a table whose counts are not of hits. */
export const countLinks = (
  table: string,
  evidence: SortedEvidence,
  rangeOf: (first: number, count: number) => string,
): LinkOfCount | null => {
  const ask = asked.get(table);
  if (ask === undefined || evidence.hits.length === 0) return null;
  return (row, of) => {
    const question = ask(row);
    const count = row[`${of}_count`];
    if (question === null || typeof count !== "number" || count === 0) return null;
    const { speaker, ...rest } = question;
    const contrast = { target: String(row.target_side), reference: String(row.reference_side) };
    const block = evidence.of(
      { ...rest, contrast, of },
      ({ row: hit }) => speaker === undefined || (textCell(hit, "voice") || null) === (speaker || null),
    );
    // A count that these hits do not make is no count of them.
    if (block?.count !== count) return null;
    const side = contrast[of] === restSide ? "all others" : contrast[of];
    const told = `${question.label}, ${side}: ${count} ${count === 1 ? "hit" : "hits"}`;
    return block.unbroken
      ? { to: rangeOf(block.first, count), tip: told }
      : { to: rangeOf(block.first, 1), tip: `${told}, the first of them; others stand further down` };
  };
};

/** The table of hits that a hit of a layer stands in. */
export const tableOfHit = ({ layer }: PageHit): string => hitTables[layer];
