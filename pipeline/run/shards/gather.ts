import { join, resolve } from "node:path";
import { Fault } from "../../model/fault.js";
import { kindOfPath } from "../../read/files.js";
import { filesIn } from "../../read/listing.js";
import { partialEnding } from "./count-shard.js";
import { isWhole, type OpenedPartial, openPartial } from "./partial.js";
import type { ReadPlan } from "./plan.js";

/** Something that stands in the way of a merge. */
export interface Obstacle {
  readonly what: string;
  /** Shards that have to be counted, or counted again. */
  readonly shards: readonly number[];
}

/** The partials of a plan in the order of its shards, and what stands in the way of merging them. */
export interface Gathered {
  readonly partials: readonly OpenedPartial[];
  readonly obstacles: readonly Obstacle[];
}

/** Files that were named, and those of folders, each once. */
const pathsOf = async (named: readonly string[]): Promise<readonly string[]> => {
  const paths = new Map<string, string>();
  for (const path of named) {
    const kind = await kindOfPath(path);
    if (kind === "nothing")
      throw new Fault(`${path}: no such file or folder; name partials, or the folder they are in`);
    const found = kind === "file" ? [path] : (await filesIn(path)).map((file) => join(path, file));
    for (const one of found)
      if (kind === "file" || (one.endsWith(partialEnding) && !/(?:^|[\\/])\.[^\\/]*$/.test(one)))
        paths.set(resolve(one), one);
  }
  return [...paths.values()].sort();
};

const numberInName = (path: string, of: number): readonly number[] => {
  const number = Number(/shard-(\d+)-of-\d+\.partial$/.exec(path)?.[1] ?? 0);
  return number >= 1 && number <= of ? [number] : [];
};

/** What is wrong with a partial; null where nothing is. */
const wrongWith = (path: string, partial: OpenedPartial | null, plan: ReadPlan): Obstacle | null => {
  const again = numberInName(path, plan.shards.length);
  if (partial === null) return { what: `${path}: is damaged, or no partial`, shards: again };
  const { head } = partial;
  const is = `${path}: is shard ${head.shard} of ${head.of}`;
  if (head.program !== plan.madeBy.program)
    return { what: `${is} by counterpoint ${head.program}, but the plan is by ${plan.madeBy.program}`, shards: [] };
  if (head.plan !== plan.sha256) return { what: `${is} of another plan; leave it out`, shards: [] };
  return isWhole(partial) ? null : { what: `${path}: is damaged`, shards: [head.shard] };
};

/** Ranges of numbers, as `3, 5–7`. */
const rangesText = (numbers: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, until]) => (from === until ? String(from) : `${from}–${until}`)).join(", ");
};

const missingOf = (missing: readonly number[], of: number): readonly Obstacle[] => {
  if (missing.length === 0) return [];
  const noun = missing.length === 1 ? "shard" : "shards";
  return [{ what: `missing: ${noun} ${rangesText(missing)} of ${of}`, shards: missing }];
};

/** Looks whether there is one whole partial of each shard of a plan; each is read to its end. */
export const gatherPartials = async (plan: ReadPlan, named: readonly string[]): Promise<Gathered> => {
  const of = plan.shards.length;
  const found = new Map<number, OpenedPartial>();
  const obstacles: Obstacle[] = [];
  for (const path of await pathsOf(named)) {
    const partial = await openPartial(path);
    const wrong = wrongWith(path, partial, plan);
    const earlier = partial === null ? undefined : found.get(partial.head.shard);
    if (wrong !== null) obstacles.push(wrong);
    else if (earlier !== undefined)
      obstacles.push({
        what: `${path}: is shard ${earlier.head.shard}, as ${earlier.path} is; leave one out`,
        shards: [],
      });
    else if (partial !== null) found.set(partial.head.shard, partial);
  }
  const known = new Set([...found.keys(), ...obstacles.flatMap(({ shards }) => shards)]);
  const missing = plan.shards.map((_, index) => index + 1).filter((number) => !known.has(number));
  const partials = [...found].sort(([a], [b]) => a - b).map(([, partial]) => partial);
  return { partials, obstacles: [...obstacles, ...missingOf(missing, of)] };
};
