import { randomIntegers } from "../random.js";
import type { TwoGroups } from "./columns.js";

/** Ways to divide units between two groups of given sizes. */
export interface Divisions {
  /** True if these are all there are, each once; false if they were drawn at random. */
  readonly exact: boolean;
  readonly count: number;
  /** For each division 1 where a unit is in the first group and 0 elsewhere; the array is the same each time. */
  readonly members: () => Iterable<Uint8Array>;
}

/** Number of ways to choose `chosen` of `size`, or `limit + 1` if there are more than `limit`. */
const waysUpTo = (size: number, chosen: number, limit: number): number => {
  let ways = 1;
  for (let i = 1; i <= Math.min(chosen, size - chosen); i += 1) {
    ways = (ways * (size - i + 1)) / i;
    if (ways > limit) return limit + 1;
  }
  return Math.round(ways);
};

/** All ways to choose `chosen` of `size`, in lexicographic order. */
function* allDivisions(size: number, chosen: number): Generator<Uint8Array> {
  const places = Array.from({ length: chosen }, (_, at) => at);
  const member = new Uint8Array(size);
  for (;;) {
    member.fill(0);
    for (const place of places) member[place] = 1;
    yield member;
    let at = chosen - 1;
    while (at >= 0 && places[at] === size - chosen + at) at -= 1;
    if (at < 0) return;
    const next = (places[at] as number) + 1;
    for (let rest = at; rest < chosen; rest += 1) places[rest] = next + rest - at;
  }
}

/** Random ways, by the first steps of a shuffle (Fisher & Yates; Durstenfeld 1964) of the smaller group. */
function* randomDivisions(size: number, chosen: number, count: number, seed: number): Generator<Uint8Array> {
  const draw = randomIntegers(seed);
  const order = Uint32Array.from({ length: size }, (_, unit) => unit);
  const member = new Uint8Array(size);
  const drawn = Math.min(chosen, size - chosen);
  const mark = drawn === chosen ? 1 : 0;
  for (let division = 0; division < count; division += 1) {
    member.fill(1 - mark);
    for (let i = 0; i < drawn; i += 1) {
      const other = i + draw(size - i);
      const unit = order[other] as number;
      order[other] = order[i] as number;
      order[i] = unit;
      member[unit] = mark;
    }
    yield member;
  }
}

/**
 * Divisions for a permutation test: all of them where there are no more than `resamples`, else so many at random
 * (Dwass 1957). The same seed gives the same.
 */
export const divisions = ({ first, second }: TwoGroups, resamples: number, seed: number): Divisions => {
  const size = first + second;
  const ways = waysUpTo(size, first, resamples);
  if (ways <= resamples) return { exact: true, count: ways, members: () => allDivisions(size, first) };
  return { exact: false, count: resamples, members: () => randomDivisions(size, first, resamples, seed) };
};
