import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GroupChoice } from "../../../pipeline/read/groups.js";
import { type Manner, startAccount } from "../../../pipeline/read/manner.js";
import { type Annotator, english } from "../../../pipeline/run/annotate.js";
import { compareSubject } from "../../../pipeline/run/compare-subject.js";
import { openWorkplace } from "../../../pipeline/run/disk/workplace.js";
import { countShard, partialPath } from "../../../pipeline/run/shards/count-shard.js";
import { gatherPartials } from "../../../pipeline/run/shards/gather.js";
import { makePlan } from "../../../pipeline/run/shards/make-plan.js";
import { mergePartials } from "../../../pipeline/run/shards/merge.js";
import { type ReadPlan, readPlan, type Told, writePlan } from "../../../pipeline/run/shards/plan.js";
import { readSubject } from "../../../pipeline/run/subject.js";
import type { TallyStates } from "../../../pipeline/run/tallies.js";
import { writeReport } from "../../../pipeline/run/write-report.js";
import { filesIn } from "../../made/folder.js";

/** The compiled worker. */
export const script = new URL("../../../dist/run/worker.js", import.meta.url);

/** The English annotator, made ready once for the same lexicons: what it is made of takes longer than a few texts. */
const made = new Map<string, ReturnType<Annotator>>();
const once =
  (annotator: Annotator): Annotator =>
  (lexicons) => {
    const key = JSON.stringify([lexicons.actors, lexicons.stance].map((entries) => entries.map(({ id }) => id)));
    const layersOf = made.get(key) ?? annotator(lexicons);
    made.set(key, layersOf);
    return layersOf;
  };

const threads = async (workers: number) =>
  workers === 1 ? { workers, annotator: once(await english()) } : { workers, script };

/** What is compared, and how. */
export interface Comparing {
  readonly paths: readonly string[];
  readonly choice?: GroupChoice;
  readonly manner?: Manner;
  readonly told?: Partial<Told>;
  readonly tables?: readonly string[];
}

const usual = ["texts", "stance-markers", "sentences", "comparison", "text-rates", "stance-counts", "examples"];

const toldOf = ({ told = {}, tables = usual }: Comparing): Told => ({
  lexicons: [],
  errorRates: [],
  without: [],
  inference: { resamples: 99 },
  report: { formats: ["csv", "json", "jsonl"], tables, text: true, bom: false, delimiter: "," },
  ...told,
});

/** The corpus that is compared, opened anew. */
export const corpusOf = async ({ paths, choice, manner = {} }: Comparing) => {
  const subject = await readSubject(paths, { choice: choice ?? null, manner: { ...manner, account: startAccount() } });
  if (subject.kind === "study") throw new Error("is no corpus");
  return subject.corpus;
};

/** Compares in one process. */
export const inOneProcess = async (comparing: Comparing, out: string, workers = 1): Promise<void> => {
  const { report, ...counting } = toldOf(comparing);
  const corpus = await corpusOf(comparing);
  const made = await compareSubject({ kind: "corpus", corpus }, report.tables, {
    ...counting,
    batch: 3,
    ...(await threads(workers)),
  });
  await writeReport(made, out, report);
};

/** Makes a plan of so many shards, and reads it. */
export const planned = async (comparing: Comparing, path: string, shards: number): Promise<ReadPlan> => {
  const study = comparing.paths[0] ?? "";
  await writePlan(await makePlan(await corpusOf(comparing), toldOf(comparing), { shards, study }), path);
  return readPlan(path);
};

/** Counts one shard into a folder; gives back its path. */
export const counted = async (plan: ReadPlan, shard: number, folder: string, workers = 1): Promise<string> => {
  const path = partialPath(folder, shard, plan.shards.length);
  const opened: { sweep: () => void }[] = [];
  const workplace = async (task: string) => {
    const place = await openWorkplace<TallyStates>(task, { out: path, resume: false });
    opened.push(place);
    return place;
  };
  try {
    await countShard(plan, shard, path, { batch: 2, workplace, ...(await threads(workers)) });
  } finally {
    for (const place of opened) place.sweep();
  }
  return path;
};

/** Counts all shards of a plan, in some order, and merges what they wrote. */
export const inShards = async (
  plan: ReadPlan,
  folder: string,
  out: string,
  order: readonly number[],
): Promise<void> => {
  for (const shard of order) await counted(plan, shard, folder);
  const { partials, obstacles } = await gatherPartials(plan, [folder]);
  if (obstacles.length > 0) throw new Error(obstacles.map(({ what }) => what).join("\n"));
  await writeReport(await mergePartials(plan, partials), out, plan.told.report);
};

/** Hashes of all files of a folder, by their paths. */
export const hashesOf = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const hashes: Record<string, string> = {};
  for (const file of await filesIn(folder))
    hashes[file] = createHash("sha256")
      .update(await readFile(join(folder, file)))
      .digest("hex");
  return hashes;
};
