import { Fault } from "../../model/fault.js";
import type { Corpus } from "../../model/study.js";
import type { AnyTable } from "../../model/table.js";
import type { OpenedCorpus } from "../../read/corpus.js";
import { startAccount } from "../../read/manner.js";
import { type HashedCorpusFile, idsInShard, type Part, sha256OfStudy } from "../../read/shard.js";
import { type CompareOptions, type Settled, settle } from "../compare.js";
import { taskOf } from "../compare-corpus.js";
import { tablesToMake } from "../compare-subject.js";
import { canFlow } from "../count.js";
import { provenanceOf } from "../provenance.js";
import { cutFiles, cutTexts } from "./cut-corpus.js";
import type { MadeBy, Plan, PlannedShard, Told } from "./plan.js";

/** Tables that are counted for those that are to be written; one that needs all texts at once is a Fault. */
export const flowingTables = ({ report: { tables } }: Told): readonly AnyTable[] => {
  const chosen = tablesToMake(tables);
  const held = chosen.filter((table) => !canFlow(table)).map(({ name }) => name);
  if (held.length === 0) return chosen;
  throw new Fault(
    `--tables ${held.join(",")}: sets each text against all others, which no shard has; leave it out, or make it with counterpoint compare`,
  );
};

/** How a comparison is made, as it was told. */
export const optionsOf = ({ zones, inference, without, register, lexicons, errorRates }: Told): CompareOptions => ({
  ...(zones === undefined ? {} : { zones }),
  ...(inference === undefined ? {} : { inference }),
  ...(without === undefined ? {} : { without }),
  ...(register === undefined ? {} : { register }),
  lexicons,
  errorRates,
});

/** By what a comparison is made here, and a hash of all that decides it. */
export const madeHere = async (
  corpus: Omit<Corpus, "read">,
  settled: Settled,
  tables: readonly AnyTable[],
): Promise<{ readonly madeBy: MadeBy; readonly task: string }> => {
  const { program, packages, lexicons } = await provenanceOf(corpus, {
    ...settled,
    lexicons: settled.lexicons.files,
    entries: [],
  });
  return {
    madeBy: { program: program.version, packages, lexicons, files: settled.files },
    task: await taskOf(corpus, settled, tables),
  };
};

/** Files of a corpus with their hashes; those that could not be read at all are left out, as the corpus tells. */
const hashedFiles = ({ origin, sources }: OpenedCorpus): readonly HashedCorpusFile[] => {
  const hashes = new Map(sources.map(({ id, sha256 }) => [id, sha256]));
  return origin.files.flatMap((file) => {
    const sha256 = hashes.get(file.id);
    return sha256 === undefined ? [] : [{ ...file, name: file.path, sha256 }];
  });
};

/** Shards of these parts, each with the ids that a text of an earlier one has; where none is twice, nothing is read. */
const shardsOf = async (
  texts: Plan["texts"],
  parts: readonly (readonly Part[])[],
  mayBeTwice: boolean,
): Promise<readonly PlannedShard[]> => {
  const seen = new Set<string>();
  const shards: PlannedShard[] = [];
  for (const own of parts) {
    const taken: string[] = [];
    if (mayBeTwice)
      for await (const id of idsInShard({ ...texts, parts: own, taken })) {
        if (seen.has(id)) taken.push(id);
        seen.add(id);
      }
    shards.push({ parts: own, taken });
  }
  return shards;
};

/** What of a corpus can be written down. */
const bareCorpus = ({ read: _read, origin: _origin, ...corpus }: OpenedCorpus): Plan["corpus"] => corpus;

/**
 * Plans the comparison of a corpus in so many shards; every file is read, as its hashes and its texts decide the plan.
 * @param study path of the study, where the texts are those of one.
 */
export const makePlan = async (
  corpus: OpenedCorpus,
  told: Told,
  { shards: count, study }: { readonly shards: number; readonly study: string },
): Promise<Plan> => {
  const tables = flowingTables(told);
  const settled = await settle(corpus, optionsOf(told));
  const { documents, by } = corpus.origin;
  const { account, onBroken: _, ...manner } = corpus.origin.manner;
  const files = hashedFiles(corpus);
  const mayBeTwice = (account?.failed.size ?? 0) > 0;
  const texts: Plan["texts"] = {
    files,
    by,
    manner,
    study: documents === undefined ? null : { path: study, sha256: await sha256OfStudy(study) },
  };
  const parts =
    documents === undefined
      ? await cutFiles(files, count, corpus.origin.manner)
      : cutTexts(
          documents.map(({ text }) => text.length),
          count,
        );
  // The reading of ids passes over what is broken, which was told already.
  const reading = { ...texts, manner: { ...manner, account: startAccount() } };
  return {
    ...(await madeHere(corpus, settled, tables)),
    told,
    corpus: bareCorpus(corpus),
    texts,
    shards: await shardsOf(reading, parts, mayBeTwice),
  };
};
