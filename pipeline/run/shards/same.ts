import { Fault } from "../../model/fault.js";
import type { AnyTable } from "../../model/table.js";
import { type Settled, settle } from "../compare.js";
import { flowingTables, madeHere, optionsOf } from "./make-plan.js";
import type { MadeBy, ReadPlan } from "./plan.js";

const differences = (planned: ReadonlyMap<string, string>, here: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...planned.keys(), ...here.keys()])].filter((name) => planned.get(name) !== here.get(name)).sort();

const hashes = (files: MadeBy["files"]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, sha256 }) => [path, sha256]));

/** Says what is otherwise here than where the plan was made; null where nothing is. */
const differenceOf = (planned: MadeBy, here: MadeBy): string | null => {
  if (planned.program !== here.program)
    return `was made by counterpoint ${planned.program}, but this is ${here.program}; take that version`;
  const [name] = differences(planned.packages, here.packages);
  if (name !== undefined)
    return `was made with ${name} ${planned.packages.get(name)}, but here is ${here.packages.get(name)}; install the same`;
  const [lexicon] = differences(planned.lexicons, here.lexicons);
  if (lexicon !== undefined) return `the lexicon ${lexicon} has changed since it was made; put it back as it was`;
  const [file] = differences(hashes(planned.files), hashes(here.files));
  return file === undefined ? null : `${file} has changed since it was made; put it back as it was`;
};

/** How a plan's texts are counted here. */
export interface SettledPlan {
  readonly settled: Settled;
  readonly tables: readonly AnyTable[];
}

/** Settles how a plan is carried out; where that would not give what the plan's other shards have, it is a Fault. */
export const settlePlan = async (plan: ReadPlan): Promise<SettledPlan> => {
  const tables = flowingTables(plan.told);
  const settled = await settle(plan.corpus, optionsOf(plan.told));
  const { madeBy, task } = await madeHere(plan.corpus, settled, tables);
  const difference = differenceOf(plan.madeBy, madeBy);
  if (difference !== null) throw new Fault(`${plan.path}: ${difference}, or make a new plan`);
  if (task !== plan.task) throw new Fault(`${plan.path}: does not fit what it was made for; make a new plan`);
  return { settled, tables };
};
