import { Fault } from "../model/fault.js";
import type { Unit } from "../model/inference.js";
import type { Subject } from "../run/subject.js";

/** Texts of the smallest side. */
const fewestTexts = (subject: Subject): number => {
  if (subject.kind === "corpus") return Math.min(...subject.corpus.grouping.groups.map(({ texts }) => texts));
  const texts = new Map<string, number>();
  for (const { side } of subject.study.documents) texts.set(side, (texts.get(side) ?? 0) + 1);
  return Math.min(...texts.values());
};

const hasPairs = (subject: Subject): boolean =>
  subject.kind === "corpus" || new Set(subject.study.documents.map(({ pair }) => pair)).size > 1;

/** The unit that the study says, if any. */
const unitOf = (subject: Subject): Unit | null =>
  (subject.kind === "corpus" ? subject.corpus : subject.study).counting.inference.unit;

/** Units of the tables that are empty with others. */
const unitsOf: ReadonlyMap<string, readonly Unit[]> = new Map<string, readonly Unit[]>([
  ["text-rates", ["text", "pair"]],
  ["pair-effects", ["pair"]],
  ["passages", ["paragraph", "sentence"]],
]);

/** Refuses tables that need another unit than the one that was told. */
const demandUnit = (names: readonly string[], unit: Unit): void => {
  for (const name of names) {
    const units = unitsOf.get(name);
    if (units === undefined || units.includes(unit)) continue;
    throw new Fault(
      `--tables ${name}: is empty where the unit is ${unit}; take --unit ${units.join(" or ")}, or leave the table out`,
    );
  }
};

/** Refuses tables that were asked for by name and would say nothing of these texts, with the reason and what to take. */
export const demandSuitedTables = (names: readonly string[] | "all", subject: Subject, told?: Unit | null): void => {
  if (names === "all") return;
  const unit = told ?? unitOf(subject);
  if (unit !== null) {
    demandUnit(names, unit);
    return;
  }
  const fewest = fewestTexts(subject);
  if (names.includes("text-rates") && fewest < 2) {
    throw new Fault(
      "--tables text-rates: a rank test, and a dispersion over texts, need two texts or more a side, but one side has one: " +
        "take --tables comparison,passages, which describe these texts by their paragraphs",
    );
  }
  if (names.includes("pair-effects") && (fewest < 2 || !hasPairs(subject))) {
    throw new Fault(
      "--tables pair-effects: a forest needs two pairs or more, but these texts are in none: give each text its `pair`, or " +
        `take --tables ${fewest < 2 ? "comparison" : "comparison,text-rates"}`,
    );
  }
  if (names.includes("passages") && fewest > 1) {
    throw new Fault(
      "--tables passages: passages are told of one text against one; of several take --tables comparison,text-rates, or " +
        "--unit paragraph, if the texts are to stand for themselves only",
    );
  }
};
