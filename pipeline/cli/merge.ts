import { dirname, join } from "node:path";
import { Fault } from "../model/fault.js";
import { kindOfPath } from "../read/files.js";
import { demandReplaceable } from "../run/disk.js";
import { partialsFolder } from "../run/shards/count-shard.js";
import { type Gathered, gatherPartials } from "../run/shards/gather.js";
import { mergePartials } from "../run/shards/merge.js";
import { type ReadPlan, readPlan } from "../run/shards/plan.js";
import type { Command } from "./command.js";
import { exitNote } from "./options.js";
import { tellReport, tellWarnings, writtenReport } from "./report-told.js";
import type { Terminal } from "./terminal.js";

/** More commands than this are no help on a screen. */
const commandsTold = 20;

/** Folder of the partials that were named; null for the usual one. */
const folderOf = async ([first]: readonly string[]): Promise<string | null> => {
  if (first === undefined) return null;
  return (await kindOfPath(first)) === "folder" ? first : dirname(first);
};

/** Tells what is missing or wrong, and how it is made; nothing is merged then. */
const demandAll = (
  { obstacles }: Gathered,
  { path, shards }: ReadPlan,
  folder: string | null,
  { say }: Terminal,
): void => {
  if (obstacles.length === 0) return;
  for (const { what } of obstacles) say(what);
  const again = [...new Set(obstacles.flatMap((one) => one.shards))].sort((a, b) => a - b);
  const out = folder === null ? "" : ` --out ${folder}`;
  for (const shard of again.slice(0, commandsTold))
    say(`to be made: counterpoint annotate --shard ${shard}/${shards.length} ${path}${out}`);
  if (again.length > commandsTold) say(`and ${again.length - commandsTold} more in the same way`);
  throw new Fault(`${path}: nothing was merged; every shard has to be there once, whole and of this plan`);
};

/** Merges the partials of all shards of a plan into the report. */
export const merge: Command = {
  name: "merge",
  about: "Merge the counted shards of a plan into the report of the whole corpus.",
  usage: ["merge PLAN [PARTIALS|FOLDER] [--out DIR]"],
  options: {
    out: { type: "string", value: "DIR", about: "folder of the report; without it out/ and the corpus's name" },
  },
  notes: [
    "Each shard of the plan must be there once, whole, of this plan and version; in which order they are named changes nothing. Otherwise each that is missing, damaged, there twice or of another plan is told, with the command that makes it, and nothing is written.",
    "PARTIALS are the files that counterpoint annotate --shard wrote, or folders of them; without any, those in the folder beside the plan, plan.partials of plan.json.",
    "The report has the same bytes as that of counterpoint compare with the plan's options. The texts are not read again, but the lexicons are.",
    "The folder of the report is replaced whole; one that holds anything else is refused.",
    exitNote,
  ],
  examples: [
    { call: "counterpoint merge plan.json --out report", about: "The report of all shards." },
    { call: "counterpoint merge plan.json parts/*.partial", about: "Of partials that lie elsewhere." },
  ],
  run: async (given, terminal) => {
    const [named, ...partials] = given.positionals;
    if (named === undefined) throw new Fault("no plan: counterpoint merge PLAN; counterpoint plan makes one");
    const plan = await readPlan(named);
    const { report: options } = plan.told;
    const folder = given.value("out") ?? join("out", plan.corpus.id);
    await demandReplaceable(folder);
    const gathered = await gatherPartials(plan, partials.length === 0 ? [partialsFolder(named)] : partials);
    demandAll(gathered, plan, await folderOf(partials), terminal);
    const report = await writtenReport(await mergePartials(plan, gathered.partials), folder, options, terminal);
    terminal.finish();
    tellWarnings(report, null, terminal);
    await tellReport(report, terminal);
    if ((plan.corpus.reading?.get("documents_failed") ?? 0) !== 0) terminal.leaveOut();
  },
};
