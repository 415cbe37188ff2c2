import { bases, type Contrast } from "../model/inference.js";
import { type CellRow, textCell } from "../model/row.js";
import { atomsOf } from "./base-atoms.js";
import { inVoice } from "./bases.js";
import { type HitLayer, hitTables, isOnSide } from "./evidence.js";
import type { Proof } from "./proof.js";
import { contrastOf, isOfContrast } from "./selections.js";

/** A text, or one side of a pair, with its hits and its part of the base. */
export interface UnitCount {
  readonly unit: string;
  readonly count: number;
  readonly base: number;
}

/** Units of both sides, or the tables without which they are not to be had. */
export interface UnitCounts {
  readonly missing: readonly string[];
  readonly target: readonly UnitCount[];
  readonly reference: readonly UnitCount[];
}

/** What the contrast of a row takes for one observation, as far as the report tells; text where it does not. */
export const unitOfRow = (proof: Proof, row: CellRow): string => {
  const compared = textCell(row, "unit") ?? proof.rows("comparison").find((one) => isOfContrast(row, one))?.unit;
  if (typeof compared === "string") return compared;
  return proof.rows("pair-effects").some((one) => isOfContrast(row, one)) ? "pair" : "text";
};

const byName = (a: UnitCount, b: UnitCount): number => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);

const sideUnits = (proof: Proof, row: CellRow, of: keyof Contrast, isPaired: boolean): readonly UnitCount[] => {
  const contrast = contrastOf(row);
  const units = new Map<string, { unit: string; count: number; base: number }>();
  const unitOf = (document: string, pair: string | null) => {
    const unit = isPaired ? (pair ?? "") : document;
    const known = units.get(unit) ?? { unit, count: 0, base: 0 };
    units.set(unit, known);
    return known;
  };
  const { zones, inference } = proof.report.counting;
  const voice = textCell(row, "voice") ?? "headline";
  const isVoiced = inVoice(voice);
  for (const { document, side, pair } of proof.rows("texts"))
    if (isOnSide(String(side), contrast, of)) unitOf(String(document), textCell({ pair: pair ?? null }, "pair"));
  for (const atom of atomsOf(proof, inference.base, false).atoms)
    if (isVoiced(atom) && zones.includes(atom.role) && isOnSide(atom.side, contrast, of))
      unitOf(atom.document, atom.pair).base += atom.count;
  const [layer, label] = [row.layer as HitLayer, textCell(row, "label") ?? ""];
  for (const hit of proof.evidence.of({ layer, label, contrast, of, voice }))
    unitOf(hit.text.id, textCell(hit.row, "pair")).count += 1;
  return [...units.values()].sort(byName);
};

/**
 * Hits and base of each text of a row of both sides, or of each pair's two sides, in the order of their ids; what
 * means over texts, rank tests and permutations of texts are made of.
 */
export const unitCounts = (proof: Proof, row: CellRow): UnitCounts => {
  const { base } = proof.report.counting.inference;
  const layer = row.layer as HitLayer;
  const { tables } = atomsOf(proof, bases.includes(base) ? base : "words", false);
  const needed = [...(tables.length === 0 ? ["no table lists finite verbs"] : tables), hitTables[layer]];
  const missing = needed.filter((table) => !proof.has(table));
  if (missing.length > 0) return { missing, target: [], reference: [] };
  const isPaired = unitOfRow(proof, row) === "pair";
  return {
    missing,
    target: sideUnits(proof, row, "target", isPaired),
    reference: sideUnits(proof, row, "reference", isPaired),
  };
};
