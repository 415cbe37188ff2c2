import { Fault } from "../../model/fault.js";
import { type Cut, type CutFile, cutterOf, hashRanges, sizeOfFile } from "../../read/cuts.js";
import type { Manner } from "../../read/manner.js";
import type { HashedCorpusFile, Part, RangeOfTexts } from "../../read/shard.js";

/** A place among all texts: in a file, by its index, at one of its cuts; behind the last file there is one more. */
interface Place {
  readonly file: number;
  readonly cut: Cut;
}

const startOf = (file: number): Place => ({ file, cut: { at: 0 } });

/** Where the shards begin, but for the first: at the texts nearest behind each of equal steps through all bytes. */
const stepsOf = (total: number, count: number): readonly number[] =>
  Array.from({ length: count - 1 }, (_, index) => Math.round((total * (index + 1)) / count));

/** Places of the steps that fall into one file. */
const placesIn = async (
  file: number,
  size: number,
  cut: CutFile | null,
  offsets: readonly number[],
): Promise<readonly Place[]> => {
  if (offsets.length === 0) return [];
  if (cut === null) return offsets.map((offset) => startOf(2 * offset < size ? file : file + 1));
  return (await cut(offsets)).map((one) => (one === null ? startOf(file + 1) : { file, cut: one }));
};

/** Where shards begin and end: one place more than there are shards. */
const placesOf = async (
  files: readonly HashedCorpusFile[],
  count: number,
  manner: Manner,
): Promise<readonly Place[]> => {
  const sizes: number[] = [];
  for (const { path } of files) sizes.push(await sizeOfFile(path));
  const steps = stepsOf(
    sizes.reduce((sum, size) => sum + size, 0),
    count,
  );
  const places = [startOf(0)];
  let before = 0;
  for (const [index, { path, name, id }] of files.entries()) {
    const size = sizes[index] ?? 0;
    const offsets = steps.filter((step) => step >= before && step < before + size).map((step) => step - before);
    places.push(...(await placesIn(index, size, cutterOf(path, { ...manner, name, id }), offsets)));
    before += size;
  }
  while (places.length <= count) places.push(startOf(files.length));
  return places;
};

/** The ranges of one file between its cuts, with their hashes. */
const rangesOf = async (
  file: number,
  { path, sha256 }: HashedCorpusFile,
  cuts: readonly Cut[],
): Promise<readonly RangeOfTexts[]> => {
  const ends = [...cuts.slice(1).map(({ at }) => at), await sizeOfFile(path)];
  const hashes = await hashRanges(path, ends);
  if (hashes.whole !== sha256) throw new Fault(`${path}: has changed while the plan was made; make it again`);
  return cuts.map(({ at, ...rest }, index) => {
    // What a file was found to be in, all of its ranges are in.
    const { encoding } = cuts.at(-1) ?? rest;
    const [until, hash] = [ends[index] ?? 0, hashes.ranges[index] ?? ""];
    return { kind: "range", file, ...rest, encoding, from: at, until, sha256: hash };
  });
};

/** Ranges of all files that are cut anywhere, by the index of the file. */
const allRanges = async (
  files: readonly HashedCorpusFile[],
  places: readonly Place[],
): Promise<ReadonlyMap<number, readonly RangeOfTexts[]>> => {
  const cutsOf = new Map<number, Map<number, Cut>>();
  for (const { file, cut } of places.filter((place) => place.cut.at > 0))
    cutsOf.set(file, (cutsOf.get(file) ?? new Map([[0, { at: 0 }]])).set(cut.at, cut));
  const ranges = new Map<number, readonly RangeOfTexts[]>();
  for (const [index, cuts] of cutsOf) {
    const file = files[index];
    if (file !== undefined) ranges.set(index, await rangesOf(index, file, [...cuts.values()]));
  }
  return ranges;
};

/** The parts between two places. */
const partsBetween = (from: Place, until: Place, ranges: ReadonlyMap<number, readonly RangeOfTexts[]>): Part[] => {
  const parts: Part[] = [];
  for (let file = from.file; file <= until.file; file += 1) {
    const [first, last] = [
      file === from.file ? from.cut.at : 0,
      file === until.file ? until.cut.at : Number.POSITIVE_INFINITY,
    ];
    if (last <= first) continue;
    const own = ranges.get(file);
    const before = parts.at(-1);
    if (own !== undefined) parts.push(...own.filter((range) => range.from >= first && range.until <= last));
    else if (before?.kind === "files") parts[parts.length - 1] = { ...before, until: file + 1 };
    else parts.push({ kind: "files", from: file, until: file + 1 });
  }
  return parts;
};

/**
 * Cuts files into parts of about equal bytes, each text in one of them, in the order of the texts: within a file where its
 * format allows, else between files. There may be parts with nothing in them.
 */
export const cutFiles = async (
  files: readonly HashedCorpusFile[],
  count: number,
  manner: Manner,
): Promise<readonly (readonly Part[])[]> => {
  const places = await placesOf(files, count, manner);
  const ranges = await allRanges(files, places);
  return places
    .slice(1)
    .map((until, index) => partsBetween(places[index] ?? startOf(0), until, ranges))
    .slice(0, count);
};

/** Cuts texts into parts of about equal length, by the length of each. */
export const cutTexts = (lengths: readonly number[], count: number): readonly (readonly Part[])[] => {
  const steps = stepsOf(
    lengths.reduce((sum, length) => sum + length, 0),
    count,
  );
  const ends: number[] = [];
  let [passed, index] = [0, 0];
  for (const step of steps) {
    for (; index < lengths.length && passed + (lengths[index] ?? 0) / 2 <= step; index += 1)
      passed += lengths[index] ?? 0;
    ends.push(index);
  }
  return [...ends, lengths.length].map((until, at) => {
    const from = ends[at - 1] ?? 0;
    return until > from ? [{ kind: "texts", from, until }] : [];
  });
};
