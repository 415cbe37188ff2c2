import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Document } from "../../model/document.js";
import { Fault } from "../../model/fault.js";
import { kindOfPath } from "../../read/files.js";
import { startAccount } from "../../read/manner.js";
import { demandUnchanged, readShard } from "../../read/shard.js";
import { watchTexts } from "../../read/watch.js";
import type { Workplace } from "../disk/workplace.js";
import { countTexts, type FlowOptions, usefulWorkers } from "../flow.js";
import { spoolName } from "../spool.js";
import type { TallyStates } from "../tallies.js";
import { type Content, isWhole, linesOfStates, openPartial, statesSection, writePartial } from "./partial.js";
import { type ReadPlan, shardOf } from "./plan.js";
import { settlePlan } from "./same.js";

/** Folder in which the partials of a plan are looked for unless another is named: beside the plan, and called after it. */
export const partialsFolder = (plan: string): string => `${plan.replace(/(?<=[^/\\])\.json$/i, "")}.partials`;

/** Ending of the names of partials. */
export const partialEnding = ".partial";

/** Path of the partial of a shard. */
export const partialPath = (folder: string, shard: number, of: number): string => {
  const width = String(of).length;
  return join(folder, `shard-${String(shard).padStart(width, "0")}-of-${of}${partialEnding}`);
};

/** True if the partial of a shard is there, whole and of this plan. */
export const isCounted = async (plan: ReadPlan, shard: number, path: string): Promise<boolean> => {
  if ((await kindOfPath(path)) !== "file") return false;
  const partial = await openPartial(path);
  return partial !== null && partial.head.plan === plan.sha256 && partial.head.shard === shard && isWhole(partial);
};

/** How a shard is counted; none of it changes a byte of the partial. */
export interface CountShardOptions extends Omit<FlowOptions, "workers" | "workplace"> {
  /** Without it as many as are of use for a shard of usual length. */
  readonly workers?: number;
  /** Opens the place in which rows are put by, and from which a run that was killed can be carried on. */
  readonly workplace: (task: string) => Promise<Workplace<TallyStates>>;
}

/** Counts the texts of one shard of a plan, and nothing else, and writes what was counted as a partial; gives back how many. */
export const countShard = async (
  plan: ReadPlan,
  number: number,
  path: string,
  { workplace: open, ...flow }: CountShardOptions,
): Promise<number> => {
  const of = plan.shards.length;
  const { settled, tables } = await settlePlan(plan);
  const account = startAccount();
  const planned = shardOf(plan, number);
  const shard = { ...planned, manner: { ...planned.manner, account } };
  const read = await demandUnchanged(shard);
  const workplace = await open(createHash("sha256").update(`${plan.sha256} ${number}/${of}`).digest("hex"));
  const watch = watchTexts();
  const texts = new Map<string, number>();
  async function* watched(): AsyncGenerator<Document> {
    for await (const document of readShard(shard)) {
      watch.see(document);
      texts.set(document.side, (texts.get(document.side) ?? 0) + 1);
      yield document;
    }
  }
  const { counting, lexicons } = settled;
  const job = { tables, counting, contrasts: plan.corpus.contrasts, lexicons };
  const { states } = await countTexts(watched(), job, {
    workers: usefulWorkers(plan.corpus.codeUnits / of),
    ...flow,
    workplace,
  });
  if ((await demandUnchanged(shard)) !== read) throw new Fault(`${plan.path}: texts changed while they were read`);
  const hits = tables.filter(({ kind }) => kind === "hits").map(({ name }) => name);
  const contents = new Map<string, Content>([
    [statesSection, () => linesOfStates(states)],
    ...hits.map((name) => [name, () => workplace.file(spoolName(name)).pieces()] as const),
  ]);
  const made = { plan: plan.sha256, shard: number, of, program: plan.madeBy.program, task: plan.task, read };
  await writePartial(path, { ...made, texts, failed: account.failed.size, seen: watch.seen() }, contents);
  return [...texts.values()].reduce((sum, count) => sum + count, 0);
};
