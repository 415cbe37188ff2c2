import type { Row } from "../../model/table.js";
import { logDice, pairCount } from "../../statistics/index.js";
import type { CollocationColumns } from "./columns.js";
import { collocationMeasures, type NearCount } from "./measures.js";
import { type NodeCounts, numberAt } from "./windows.js";

/** Which collocates are given. */
export interface Floors {
  /** Occurrences near the node, 3 unless told. */
  readonly minCount?: number;
  /** Texts with the collocate near the node, 1 unless told. */
  readonly minRange?: number;
  /** Occurrences near the node below which MI and t are left empty, 5 unless told. */
  readonly floor?: number;
  /** First margin of the four cells: words in the windows (Evert 2008), or occurrences of the node. */
  readonly margin?: "windows" | "nodes";
}

/** A side with its counts. */
export interface NodeSide {
  readonly side: string;
  readonly counts: NodeCounts;
}

const nearCount = (counts: NodeCounts, word: number, { margin = "windows" }: Floors): NearCount => ({
  count: numberAt(counts.joint, word),
  left: numberAt(counts.left, word),
  right: numberAt(counts.right, word),
  collocate: numberAt(counts.all, word),
  node: counts.nodes,
  near: margin === "windows" ? counts.near : counts.nodes,
  total: counts.units,
});

const logDiceOf = ({ joint, all, nodes, units }: NodeCounts, word: number): number | null =>
  logDice(pairCount(numberAt(joint, word), nodes, numberAt(all, word), units));

/** Rows of one side, the strongest first; of the other side only the difference is told. */
export function* collocationRows(
  { side, counts }: NodeSide,
  other: NodeCounts | null,
  nameOf: (word: number) => string,
  floors: Floors,
): Generator<Row<CollocationColumns>> {
  const { minCount = 3, minRange = 1, floor } = floors;
  const found: { readonly word: number; readonly strength: number }[] = [];
  for (let word = 0; word < counts.joint.places.length; word += 1) {
    if (numberAt(counts.joint, word) < minCount || numberAt(counts.range, word) < minRange) continue;
    found.push({ word, strength: logDiceOf(counts, word) ?? 0 });
  }
  found.sort((a, b) => b.strength - a.strength || (nameOf(a.word) < nameOf(b.word) ? -1 : 1));
  for (const { word, strength } of found) {
    const near = nearCount(counts, word, floors);
    const otherStrength = other === null ? null : logDiceOf(other, word);
    yield {
      ...collocationMeasures(near, floor),
      side,
      collocate: nameOf(word),
      count: near.count,
      left_count: near.left,
      right_count: near.right,
      range: numberAt(counts.range, word),
      log_dice_difference: otherStrength === null ? null : strength - otherStrength,
      collocate_count: near.collocate,
    };
  }
}
