import { createHash } from "node:crypto";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Fault } from "../../model/fault.js";
import type { HashedFile } from "../../model/report.js";
import type { Corpus } from "../../model/study.js";
import { sizeOfFile } from "../../read/cuts.js";
import { kindOfPath, readBytes, streamBytes } from "../../read/files.js";
import type { Shard } from "../../read/shard.js";
import type { CompareOptions } from "../compare.js";
import { replaceFile } from "../disk.js";
import type { ReportOptions } from "../write-report.js";
import { type Data, dataOfLine, isNoData, lineOfData } from "./data.js";

/** What a comparison was told beside its texts: how it counts, and how its report is written. */
export interface Told extends Pick<CompareOptions, "zones" | "inference" | "without" | "register"> {
  readonly lexicons: readonly string[];
  readonly errorRates: NonNullable<CompareOptions["errorRates"]>;
  readonly report: ReportOptions;
}

/** A part of the work: what of the corpus one process reads. */
export type PlannedShard = Pick<Shard, "parts" | "taken">;

/** By what all shards of a plan must be made, so that they fit together. */
export interface MadeBy {
  readonly program: string;
  readonly packages: ReadonlyMap<string, string>;
  /** File name from the lexicon folder → sha256. */
  readonly lexicons: ReadonlyMap<string, string>;
  /** Files that are read beside texts and lexicons. */
  readonly files: readonly HashedFile[];
}

/**
 * How a comparison of a corpus is done by many processes that know nothing of each other: which texts each reads, onto
 * which sides they go, what is counted, and what the report is to hold. The paths in it can be opened.
 */
export interface Plan {
  readonly madeBy: MadeBy;
  /** Hash of all that decides the result. */
  readonly task: string;
  readonly told: Told;
  readonly corpus: Omit<Corpus, "read">;
  readonly texts: Omit<Shard, "parts" | "taken">;
  readonly shards: readonly PlannedShard[];
}

/** A plan that was read, with the hash by which its partials know it. */
export interface ReadPlan extends Plan {
  readonly path: string;
  readonly sha256: string;
}

/** All of a shard, by its number from 1. */
export const shardOf = ({ texts, shards }: Plan, number: number): Shard => {
  const shard = shards[number - 1];
  if (shard === undefined) throw new Error(`a plan of ${shards.length} shards has no shard ${number}`);
  return { ...texts, ...shard };
};

/** A plan with each of its paths changed. */
const withPaths = (plan: Plan, change: (path: string) => string): Plan => ({
  ...plan,
  told: {
    ...plan.told,
    lexicons: plan.told.lexicons.map(change),
    errorRates: plan.told.errorRates.map(({ path, register }) => ({ path: change(path), register })),
  },
  corpus: { ...plan.corpus, lexicons: plan.corpus.lexicons.map(change) },
  texts: {
    ...plan.texts,
    files: plan.texts.files.map((file) => ({ ...file, path: change(file.path) })),
    study: plan.texts.study === null ? null : { ...plan.texts.study, path: change(plan.texts.study.path) },
  },
});

/** Paths are written as from the plan's own folder, unless they were given as absolute: a shard may begin in any folder. */
const fromPlan = (plan: string, path: string): string =>
  isAbsolute(path)
    ? path
    : relative(dirname(resolve(plan)), resolve(path))
        .split(sep)
        .join("/");

const toOpen = (plan: string, path: string): string => (isAbsolute(path) ? path : join(dirname(plan), path));

const format = "counterpoint plan 1";

/** Entries of a list on a line each, so that a plan can be read by people. */
function* pieces(value: unknown): Generator<string> {
  if (!Array.isArray(value) || value.length < 2) {
    yield lineOfData(value);
    return;
  }
  for (const [index, item] of value.entries()) yield `${index === 0 ? "[\n " : ",\n "}${lineOfData(item)}`;
  yield "\n]";
}

const hashOf = ({ madeBy, task, told, corpus, texts: { files, ...texts }, shards }: Plan): string => {
  const hash = createHash("sha256");
  for (const value of [madeBy, task, told, corpus, texts, files, shards])
    for (const piece of pieces(value)) hash.update(piece);
  return hash.digest("hex");
};

function* planText({ texts: { files, ...texts }, shards, ...plan }: Plan, sha256: string): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries({ format, sha256, ...plan, texts, files, shards })) {
    yield `${before}\n${JSON.stringify(key)}: `;
    yield* pieces(value);
    before = ",";
  }
  yield "\n}\n";
}

const beginning = `{\n"format": "${format}"`;

/** Fails where a file stands that is no plan, so that nothing of somebody's is replaced. */
export const demandPlanFile = async (path: string): Promise<void> => {
  // A device has no size.
  if ((await kindOfPath(path)) !== "file" || (await sizeOfFile(path)) === 0) return;
  for await (const bytes of streamBytes(path, { from: 0, until: beginning.length }))
    if (Buffer.from(bytes).toString() === beginning) return;
  throw new Fault(`${path}: is there already, and is no plan; choose another file with --out`);
};

/** Writes a plan as a file, with the hash of all that it says. */
export const writePlan = async (plan: Plan, path: string): Promise<void> => {
  const written = withPaths(plan, (one) => fromPlan(path, one));
  await replaceFile(path, planText(written, hashOf(written)));
};

/** Reads a plan; a file that is none, or that was changed since it was made, is a Fault. */
export const readPlan = async (path: string): Promise<ReadPlan> => {
  const text = Buffer.from(await readBytes(path)).toString();
  if (!text.startsWith(beginning)) throw new Fault(`${path}: is no plan of this version; counterpoint plan makes one`);
  const changed = new Fault(`${path}: was changed or cut off since it was made; make it anew with counterpoint plan`);
  try {
    // What somebody else has written does not have its hash.
    const { format: _, sha256, files, texts, ...rest } = dataOfLine(text) as Record<string, Data>;
    const plan = { ...rest, texts: { ...(texts as object), files } } as unknown as Plan;
    if (typeof sha256 !== "string" || hashOf(plan) !== sha256) throw changed;
    return { ...withPaths(plan, (one) => toOpen(path, one)), path, sha256 };
  } catch (error) {
    throw isNoData(error) ? changed : error;
  }
};
