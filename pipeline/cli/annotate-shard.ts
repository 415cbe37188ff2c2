import { Fault } from "../model/fault.js";
import { countShard, isCounted, partialPath, partialsFolder } from "../run/shards/count-shard.js";
import { type ReadPlan, readPlan } from "../run/shards/plan.js";
import type { Arguments, Option } from "./command.js";
import { workersOf, workersOption } from "./comparison.js";
import { resumably, resumeOption } from "./resumed.js";
import type { Terminal } from "./terminal.js";

/** Options of shards, which annotate has beside its own. */
export const shardOptions: Readonly<Record<string, Option>> = {
  shard: {
    type: "string",
    value: "I/N",
    about: "count shard I of the N of a plan that counterpoint plan made, into a partial for counterpoint merge",
  },
  workers: { ...workersOption, about: `with --shard: ${workersOption.about}` },
  resume: { ...resumeOption, about: "with --shard: carry on a shard that was killed or failed" },
};

const shardNumber = (given: Arguments, { path, shards }: ReadPlan): number => {
  const told = given.value("shard") ?? "";
  const [number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(told)?.slice(1).map(Number) ?? [];
  if (of === 0) throw new Fault(`--shard ${told}: say which of how many, as --shard 1/${shards.length}`);
  if (of !== shards.length)
    throw new Fault(
      `--shard ${told}: ${path} has ${shards.length} shards; say --shard ${Math.min(number, shards.length)}/${shards.length}`,
    );
  if (number < 1 || number > of) throw new Fault(`--shard ${told}: shards are numbered from 1 to ${of}`);
  return number;
};

const refuseOthers = (given: Arguments, options: Iterable<string>): void => {
  for (const option of options)
    if (given.has(option) && option !== "out" && !(option in shardOptions))
      throw new Fault(`--${option}: the plan says by itself what is made of its texts; take --${option} out`);
};

/** Counts one shard of a plan and writes its partial; one that is there and whole is left as it is. */
export const annotateShard = async (given: Arguments, terminal: Terminal, options: Iterable<string>): Promise<void> => {
  refuseOthers(given, options);
  const [named, more] = given.positionals;
  if (named === undefined || more !== undefined)
    throw new Fault("--shard I/N takes one plan: counterpoint annotate --shard 1/8 plan.json");
  const plan = await readPlan(named);
  const number = shardNumber(given, plan);
  const path = partialPath(given.value("out") ?? partialsFolder(named), number, plan.shards.length);
  if (await isCounted(plan, number, path)) {
    terminal.say(`${path}: is there already, whole; nothing to do`);
    return;
  }
  const texts = await resumably(path, given, terminal, (workplace) =>
    countShard(plan, number, path, {
      ...workersOf(given),
      workplace,
      progress: (done) => terminal.progress("annotating text", done, null),
    }),
  );
  terminal.finish();
  terminal.say(`${path}: ${texts} ${texts === 1 ? "text" : "texts"} counted`);
};
