import { type CellRow, textCell } from "../model/row.js";
import { type Verdict, verdictRules, verdicts } from "../model/verdict.js";
import { shownCell } from "./formulas/formula.js";
import type { Proof } from "./proof.js";
import { unitOfRow } from "./units.js";

/** What is said of a number that is not made anew here. */
export interface Note {
  /** Name in the catalogue of statistics; left out where the number is of none. */
  readonly statistic?: string;
  readonly sentences: readonly string[];
}

const unitNames: Readonly<Record<string, string>> = {
  text: "texts",
  pair: "pairs",
  paragraph: "paragraphs",
  sentence: "sentences",
};

const unitsText = (proof: Proof, row: CellRow): string => {
  const unit = unitOfRow(proof, row);
  const sizes =
    row.target_units === undefined
      ? ""
      : `${row.target_units} on the target's side, ${row.reference_units} on the reference's`;
  return `Units: ${unitNames[unit] ?? unit}${sizes === "" ? "" : `, ${sizes}`}.`;
};

const seedText = ({ report }: Proof): string => {
  const { seed, resamples } = report.counting.inference;
  return `Drawn with seed ${seed}, at most ${resamples} resamples.`;
};

const again = "It is not made anew here: counterpoint verify makes the whole report again and compares every byte.";

const interval = (proof: Proof, row: CellRow, method: string | null): Note => ({
  statistic: method === "bca" ? "bootstrap_bca" : "ratio_intervals",
  sentences: [
    unitsText(proof, row),
    method === "bca"
      ? `A bootstrap of them. ${seedText(proof)}`
      : "By Student's t over them: nothing is drawn, but it takes the counts of every unit.",
    again,
  ],
});

const testOfUnit: Readonly<Record<string, string>> = { pair: "sign_flip_test", text: "text_permutation_test" };

const permutation = (proof: Proof, row: CellRow, unit: string): Note => ({
  statistic: testOfUnit[unit] ?? "block_permutation_test",
  sentences: [
    unitsText(proof, row),
    row.permutation_exact === true
      ? `All ${row.permutations} divisions of the units were gone through.`
      : row.permutations === 0
        ? "Of so many units: what the test comes to, by its limit. Nothing is drawn, but it takes the counts of every unit."
        : `${row.permutations ?? "Some"} divisions of the units. ${seedText(proof)}`,
    again,
  ],
});

const verdict = (row: CellRow): Note => ({
  sentences: [
    verdicts.some((one) => one === row.verdict)
      ? `By rule: ${verdictRules[row.verdict as Verdict]}`
      : `No rule gives this verdict; there are ${verdicts.join(", ")}.`,
    "The rule is not gone through here: counterpoint verify makes the verdict again.",
    `Here: ${["fisher_p", "permutation_p", "sentence_p", "benjamini_hochberg_q", "log_ratio_lower", "log_ratio_upper", "passages"].map((column) => `${column} ${shownCell(row[column] ?? null)}`).join(", ")}.`,
  ],
});

const calibration: Note = {
  sentences: [
    "Measured once, on corpora where the truth was known, and built into the program; no count of this report is in it.",
  ],
};

const notesOfComparison = (proof: Proof, row: CellRow, column: string): Note | null => {
  if (/^verdict/.test(column)) return verdict(row);
  if (/^(?:false_alarms|interval_coverage)$/.test(column)) return calibration;
  if (/^permutation/.test(column)) return permutation(proof, row, unitOfRow(proof, row));
  if (column === "sentence_p") return permutation(proof, row, "sentence");
  if (/^sentence_/.test(column)) return interval(proof, row, null);
  if (/_(?:lower|upper)$/.test(column)) return interval(proof, row, textCell(row, "interval_method"));
  if (/^(?:target|reference)_(?:units|sentences)$|^(?:unit|interval_method)$/.test(column))
    return { sentences: [unitsText(proof, row)] };
  return null;
};

const judged: Note = {
  sentences: [
    "From what people judged of the program's hits, in the file that `source` names; the tables of the report do not hold their judgements.",
  ],
};

/** What is said of a cell that follows from no closed formula; null if there is nothing to be said but what its column says. */
export const noteOf = (proof: Proof, table: string, row: CellRow, column: string): Note | null => {
  if (table === "comparison") return notesOfComparison(proof, row, column);
  if (table === "text-rates" && /_(?:lower|upper)$/.test(column)) return interval(proof, row, "bca");
  if (
    table === "measurement-error" &&
    /precision|recall|_hits$|^(?:source|register|why|status|sides_differ)$/.test(column)
  )
    return judged;
  return null;
};
