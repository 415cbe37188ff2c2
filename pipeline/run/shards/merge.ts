import { Fault } from "../../model/fault.js";
import type { Report } from "../../model/report.js";
import { warningsOfSeen } from "../../read/watch.js";
import { reportOf } from "../compare.js";
import { tablesOf } from "../feed.js";
import { linesIn, rowsIn } from "../spool.js";
import { mergeStates, noStates, tallyingsOf } from "../tallies.js";
import { type OpenedPartial, sectionOf, statesOfLines, statesSection } from "./partial.js";
import type { ReadPlan } from "./plan.js";
import { settlePlan } from "./same.js";

/** Fails unless the partials have as many texts on each side as the plan; a hole that all the hashes did not see. */
const demandAllTexts = (plan: ReadPlan, partials: readonly OpenedPartial[]): void => {
  for (const { side, texts } of plan.corpus.grouping.groups) {
    const found = partials.reduce((sum, { head }) => sum + (head.texts.get(side) ?? 0), 0);
    if (found !== texts)
      throw new Fault(
        `${plan.path}: has ${texts} texts on the side "${side}", but its shards have ${found}; make a new plan`,
      );
  }
};

function* rowBytes(partials: readonly OpenedPartial[], table: string): Generator<Uint8Array> {
  for (const partial of partials) yield* sectionOf(partial, table);
}

/** Makes the report of a plan from the partials of all its shards, in their order: the same as of all texts in one process. */
export const mergePartials = async (plan: ReadPlan, partials: readonly OpenedPartial[]): Promise<Report> => {
  const { settled, tables } = await settlePlan(plan);
  demandAllTexts(plan, partials);
  const states = noStates();
  for (const partial of partials)
    mergeStates(states, statesOfLines(linesIn(sectionOf(partial, statesSection))), tallyingsOf(tables));
  const carried = new Map(
    tables.flatMap((table) =>
      table.kind === "hits"
        ? [[table.name, { [Symbol.iterator]: () => rowsIn(table.columns, rowBytes(partials, table.name)) }] as const]
        : [],
    ),
  );
  const { corpus } = plan;
  const made = tablesOf(tables, { annotated: [], states, carried }, settled.counting, corpus.contrasts);
  const warnings = [...corpus.warnings, ...warningsOfSeen(partials.map(({ head }) => head.seen))];
  return reportOf({ ...corpus, warnings }, settled, made);
};
