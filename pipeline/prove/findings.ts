import { type CellRow, numberCell, textCell } from "../model/row.js";
import { verdictNames } from "../model/verdict.js";
import type { Proof } from "./proof.js";
import { isOfContrast } from "./selections.js";

const table = "comparison";

/** How a sentence tells the figures of a row: the higher rate first. */
const figuresText = (row: CellRow): string => {
  const [target, reference] = (["target", "reference"] as const).map((side) => ({
    rate: numberCell(row, `${side}_rate`) ?? 0,
    count: numberCell(row, `${side}_count`) ?? 0,
  }));
  if (target === undefined || reference === undefined) return "";
  const [more, less] = target.rate > reference.rate ? [target, reference] : [reference, target];
  return `(${more.rate.toFixed(1)} against ${less.rate.toFixed(1)} per 1,000 ${row.base}; ${more.count} and ${less.count} hits)`;
};

/** How a sentence tells the hits that a label lacks. */
const lackText = (row: CellRow): readonly string[] => {
  const [target, reference] = [row.target_count, row.reference_count];
  const needed = /needs (\d+) hits/.exec(textCell(row, "verdict_words") ?? "")?.[1];
  return needed === undefined ? [] : [`, ${target} in `, `, ${reference} in `].map((has) => `${has}|${needed} or more`);
};

const hasBoth = (sentence: string, told: string): boolean => told.split("|").every((part) => sentence.includes(part));

/** Headline rows of single labels, which the sentences are made from. */
const headlineRows = (proof: Proof, finding: CellRow): readonly CellRow[] =>
  proof.rows(table).filter((row) => row.voice === "headline" && row.label !== "all" && isOfContrast(row, finding));

/** A row of a table with its number, from 1. */
export interface NumberedRow {
  readonly table: string;
  readonly number: number;
  readonly row: CellRow;
}

/** The rows of `comparison` whose figures a sentence tells. */
export const findingSources = (proof: Proof, finding: CellRow): readonly NumberedRow[] => {
  const sentence = textCell(finding, "sentence") ?? "";
  return headlineRows(proof, finding)
    .filter(
      (row) =>
        sentence.includes(figuresText(row)) ||
        (row.layer === "stance" && lackText(row).some((told) => hasBoth(sentence, told))),
    )
    .map((row) => ({ table, number: proof.rows(table).indexOf(row) + 1, row }));
};

/** How many labels of stance and frames have each verdict: what a sentence counts. */
export const verdictCounts = (proof: Proof, finding: CellRow): readonly string[] => {
  const rows = headlineRows(proof, finding).filter(
    ({ layer, label }) => layer !== "actors" && label !== "condition" && label !== "vague",
  );
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(String(row.verdict), (counts.get(String(row.verdict)) ?? 0) + 1);
  return [...counts].map(
    ([verdict, count]) =>
      `${count} of ${rows.length} labels of stance and frames: ${verdictNames[verdict as keyof typeof verdictNames] ?? verdict}`,
  );
};
