import type { CellRow } from "../model/row.js";
import { type CountedHit, type HitLayer, hitTables } from "./evidence.js";
import type { Proof } from "./proof.js";
import { selectionOf } from "./selections.js";

/** A cell that counts a hit. */
export interface CountedIn {
  readonly table: string;
  /** From 1. */
  readonly number: number;
  readonly column: string;
  readonly row: CellRow;
}

/** Why a hit is counted as it is, or in no count, in sentences; nothing of other rows. */
export const standingOf = ({ evidence, report }: Proof, table: string, row: CellRow): readonly string[] => {
  const hit = Object.values(hitTables).some((name) => name === table) ? evidence.byId(String(row.hit)) : undefined;
  if (hit === undefined) return [];
  const { zones } = report.counting;
  const whose = `${hit.mode} words, said by ${row.chain || "?"}`;
  if (!hit.kept) return [`Rejected by the rule ${row.rule}: ${row.reason}.`, "It is in no count but those as listed."];
  if (!hit.inZone)
    return [
      `Kept by the rule ${row.rule}; ${whose}.`,
      `It is in no count: its zone is ${row.role}, and counted are ${zones.join(", ")}.`,
    ];
  return [`Kept by the rule ${row.rule}; ${whose}; counted as ${hit.counting}.`];
};

const columns = ["target_count", "reference_count"] as const;

const countTables: Readonly<Record<HitLayer, string>> = {
  actors: "actor-counts",
  stance: "stance-counts",
  frames: "frame-counts",
};

const cellsOf = (proof: Proof, table: string, hit: CountedHit): readonly CountedIn[] =>
  proof.rows(table).flatMap((row, at) => {
    const isMeant = row.label === hit.label && (row.layer === undefined || row.layer === hit.layer);
    if (!isMeant) return [];
    return columns.flatMap((column) => {
      const selection = selectionOf(table, row, column);
      const counts = selection !== null && proof.evidence.of(selection).includes(hit);
      return counts ? [{ table, number: at + 1, column, row }] : [];
    });
  });

/** The counts of its own label that a hit is part of, in the tables of counts by class and in `comparison`. */
export const countedIn = (proof: Proof, table: string, row: CellRow): readonly CountedIn[] => {
  if (!Object.values(hitTables).some((name) => name === table)) return [];
  const hit = proof.evidence.byId(String(row.hit));
  if (hit === undefined || hit.counting === null) return [];
  return [countTables[hit.layer], "comparison"].flatMap((name) => cellsOf(proof, name, hit));
};
