import { resolve } from "node:path";
import { Fault } from "../model/fault.js";
import { makePlan } from "../run/shards/make-plan.js";
import { demandPlanFile, type Plan, type Told, writePlan } from "../run/shards/plan.js";
import { grouped } from "../write/butterfly.js";
import type { Command } from "./command.js";
import { comparisonOf, comparisonOptions, reportOptionsOf, wordsOptions } from "./comparison.js";
import { textNote } from "./manner.js";
import { integerOf } from "./numbers.js";
import { exitNote } from "./options.js";
import { type SubjectRead, subjectOf } from "./subject.js";

const mostShards = 10_000;

const corpusOf = (subject: SubjectRead) => {
  if (subject.kind === "corpus") return subject.corpus;
  throw new Fault(
    "a plan is for a corpus, by --by FIELD or as two files of more than 20 texts each; what is smaller, counterpoint compare does at once",
  );
};

/** The longest line of a plan, in words: how many shards have anything in them. */
const shardsText = ({ shards, corpus }: Plan): string => {
  const empty = shards.filter(({ parts }) => parts.length === 0).length;
  const texts = corpus.grouping.groups.reduce((sum, group) => sum + group.texts, 0);
  const none = empty === 0 ? "" : `, ${empty} of them empty, as there is nowhere else to cut`;
  return `${shards.length} shards of ${grouped(texts)} texts${none}`;
};

/** Cuts the comparison of a corpus into shards. */
export const plan: Command = {
  name: "plan",
  about: "Cut the comparison of a corpus into shards, for many processes or a cluster.",
  usage: [
    "plan TEXTS --by FIELD --shards N --out PLAN.json [OPTIONS]",
    "plan TARGET REFERENCE --shards N --out PLAN.json [OPTIONS]",
  ],
  options: {
    shards: { type: "string", value: "N", about: `shards to cut the corpus into, from 1 to ${mostShards}` },
    out: {
      type: "string",
      value: "FILE",
      about: "file of the plan; without it plan.json; an earlier plan is replaced",
    },
    ...comparisonOptions,
    ...wordsOptions,
  },
  notes: [
    "The plan says all that decides the report: texts, sides, options, versions, and hashes of what is read. counterpoint annotate --shard I/N PLAN counts one shard, and reads nothing but its own bytes; counterpoint merge PLAN makes the report of all of them, with the same bytes as counterpoint compare with these options in one process.",
    "Shards have about as many bytes each. A .jsonl is cut between lines, a .csv in UTF-8 between rows; archives, packed files, PDF and all others stay whole. With more shards than texts some are empty.",
    "Paths are written as from the folder of the plan, unless they are absolute: on a shared disk, a shard may begin in any folder of any machine.",
    "quotation-ledger, quotation-coverage, stance-left-behind and claim-pairs set each text against all others: no shard can make them, and a plan refuses them.",
    exitNote,
    textNote,
  ],
  examples: [
    {
      call: "counterpoint plan speeches.jsonl --by party --shards 8 --out plan.json",
      about: "Eight shards of a corpus.",
    },
    {
      call: 'for i in $(seq 8); do counterpoint annotate --shard "$i/8" plan.json || exit; done',
      about: "All of them, one after the other; each may run on another machine.",
    },
    {
      call: "counterpoint merge plan.json --out by-party",
      about: "The report of all of them.",
    },
  ],
  run: async (given, terminal) => {
    if (!given.has("shards")) throw new Fault("--shards N says into how many shards the corpus is cut; add it");
    const shards = integerOf(given, "shards", { usual: 1, least: 1, most: mostShards });
    const out = given.value("out") ?? "plan.json";
    if (given.positionals.some((text) => resolve(text) === resolve(out)))
      throw new Fault(`${out}: is one of the texts; choose another file for --out`);
    await demandPlanFile(out);
    const comparison = comparisonOf(given);
    const subject = await subjectOf(given, terminal);
    const corpus = corpusOf(subject);
    const told: Told = { ...comparison.counting, report: reportOptionsOf(subject, comparison) };
    const made = await makePlan(corpus, told, { shards, study: given.positionals[0] ?? "" });
    await writePlan(made, out);
    terminal.finish();
    await terminal.write(
      `${out}: ${shardsText(made)}\nNow each of them: counterpoint annotate --shard 1/${shards} ${out}\nThen: counterpoint merge ${out} --out DIR\n`,
    );
  },
};
