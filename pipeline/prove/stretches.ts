import type { Contrast } from "../model/inference.js";
import type { CellRow } from "../model/row.js";
import type { BehindCell } from "./behind.js";
import { isOnSide } from "./evidence.js";
import { sideWords, zoneWords } from "./selection-words.js";
import { contrastOf } from "./selections.js";

const table = "portrayals";

/** What each column counts of the stretches of an actor. */
const kinds: ReadonlyMap<string, (stretch: CellRow) => boolean> = new Map([
  ["rising", (one) => one.negated === false && one.trajectory === "rising"],
  ["declining", (one) => one.negated === false && one.trajectory === "declining"],
  ["reported", (one) => one.negated === false && one.mode !== "own"],
  // Told by its place, as its words may be left out.
  ["hedged", (one) => one.negated === false && one.hedge_start !== null],
  ["negated", (one) => one.negated === true],
]);

/** The stretches that a cell of `actor-trajectories` counts; mentions are hits of actors like any other. */
export const stretchesBehind: BehindCell = (proof, row, column) => {
  const [, of, kind] = /^(target|reference)_(\w+)$/.exec(column) ?? [];
  const isOne = kinds.get(kind ?? "");
  if (isOne === undefined) return null;
  const [contrast, side] = [contrastOf(row), of as keyof Contrast];
  const { zones } = proof.report.counting;
  const found = proof
    .rows(table)
    .filter(
      (one) =>
        one.status === "kept" &&
        one.inlay === null &&
        one.actor === row.actor &&
        zones.includes(String(one.role)) &&
        isOnSide(String(one.side), contrast, side) &&
        isOne(one),
    );
  return {
    tables: [table],
    counted: `kept stretches that say that ${row.actor} moves, ${kind}, side ${sideWords(contrast, side)}, no inlays, ${zoneWords(proof.report.counting)}`,
    hits: found.map((stretch) => ({ table, row: stretch })),
    sum: found.length,
  };
};
