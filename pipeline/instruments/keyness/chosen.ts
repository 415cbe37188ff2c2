import { logRatioWalter } from "../../statistics/index.js";
import { type CountedSides, countsOf, directionOf, targetFirst } from "./counted-sides.js";
import { logRatioInterval, lrcOf, type MeasureOptions } from "./measures.js";
import type { KeynessSettings } from "./options.js";

/** Items that are compared, and those of them that are given, in their order. */
export interface Chosen {
  /** Items that stand often enough, in as many texts as they must. */
  readonly compared: number;
  /** Items that do not. */
  readonly left: number;
  /** Items that are given, sorted. */
  readonly items: readonly number[];
  /** The same by how great the effect is, on whichever side. */
  readonly byEffect: readonly number[];
  readonly options: MeasureOptions;
}

const usualRange = 2;

/** Items that stand often enough, and in enough texts of one side. */
const frequentItems = (sides: CountedSides, { minCount, minRange = usualRange }: KeynessSettings) => {
  const { counts, ranges, groups } = sides;
  // A side of one text cannot have a word in two.
  const [least, otherLeast] = [Math.min(minRange, groups.first), Math.min(minRange, groups.second)];
  const frequent: number[] = [];
  let left = 0;
  for (let item = 0; item < counts[0].length; item += 1) {
    const all = (counts[0][item] as number) + (counts[1][item] as number);
    if (all === 0) continue;
    const isSpread = (ranges[0][item] as number) >= least || (ranges[1][item] as number) >= otherLeast;
    if (all >= minCount && isSpread) frequent.push(item);
    else left += 1;
  }
  return { frequent, left };
};

/** What items are sorted by, the most important first. */
interface Sortable {
  readonly item: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/** Greater ones first; equal ones by name, in an order that is turned round where the sides are. */
const inOrder =
  (nameOf: (item: number) => string, turn: 1 | -1) =>
  (a: Sortable, b: Sortable): number => {
    if (a.first !== b.first) return b.first - a.first;
    if (a.second !== b.second) return b.second - a.second;
    if (a.third !== b.third) return b.third - a.third;
    return nameOf(a.item) < nameOf(b.item) ? -turn : turn;
  };

const byEffectOf = (sorted: readonly Sortable[], nameOf: (item: number) => string): readonly number[] =>
  [...sorted]
    .sort((a, b) => {
      const apart = Math.abs(b.first) - Math.abs(a.first) || Math.abs(b.third) - Math.abs(a.third);
      return apart || (nameOf(a.item) < nameOf(b.item) ? -1 : 1);
    })
    .map(({ item }) => item);

/** Keywords, sorted by the conservative effect from those of the target to those of the reference; nothing enters it that tells a p. */
export const chosenItems = (
  sides: CountedSides,
  settings: KeynessSettings,
  nameOf: (item: number) => string,
): Chosen => {
  const { frequent, left } = frequentItems(sides, settings);
  const { level, interval, k, pmiFloor, priorWeight, bound } = settings;
  const options: MeasureOptions = {
    level,
    interval,
    k,
    pmiFloor,
    ...(priorWeight === undefined ? {} : { priorWeight }),
    comparisons: Math.max(1, frequent.length),
  };
  const sortable = frequent.flatMap((item): Sortable[] => {
    const counts = countsOf(sides, item);
    if (!settings.lockwords) {
      const third = logRatioWalter(counts) ?? 0;
      return [{ item, first: lrcOf(counts, options) ?? 0, second: directionOf(counts), third }];
    }
    const [lower, upper] = logRatioInterval(counts, options);
    if (lower === null || upper === null || lower < -bound || upper > bound) return [];
    return [{ item, first: -Math.max(-lower, upper), second: 0, third: 0 }];
  });
  const turn = settings.lockwords || !sides.flipped ? 1 : -1;
  const sorted = sortable.sort(inOrder(nameOf, turn));
  const items = sorted.map(({ item }) => item);
  return {
    compared: frequent.length,
    left,
    items,
    byEffect: settings.lockwords ? items : byEffectOf(sorted, nameOf),
    options,
  };
};

/** Texts of target and reference. */
export const textsOnSides = (sides: CountedSides): readonly [number, number] =>
  targetFirst(sides, [sides.groups.first, sides.groups.second]);
