import { describe, expect, it } from "vitest";
import {
  blockPermutationTest,
  type CountedColumn,
  mostPermutedUnits,
  sparseColumn,
  type TwoGroups,
  textPermutationTest,
  welchT,
} from "../../../pipeline/statistics/index.js";
import { randomIntegers } from "../../../pipeline/statistics/random.js";
import { divisions } from "../../../pipeline/statistics/resampling/divisions.js";

const half = mostPermutedUnits / 2 + 500;
const groups = { first: half, second: half };
const units = 2 * half;

/** Units of unlike length, of which so many in each thousand have hits; the first group has them more often by a factor. */
const drawn = (perMille: number, factor: number, seed: number, of: TwoGroups = groups) => {
  const draw = randomIntegers(seed);
  const words = Float64Array.from({ length: of.first + of.second }, () => 5 + draw(40));
  const counts = Array.from({ length: of.first + of.second }, (_, unit) =>
    draw(1000) < (unit < of.first ? perMille * factor : perMille) ? 1 + draw(3) : 0,
  );
  return { words, column: { counts: sparseColumn(counts), base: 0 } satisfies CountedColumn, counts };
};

/** p by dealing out all units, by the book. */
const dealtOut = (
  words: Float64Array,
  counts: readonly number[],
  isText: boolean,
  times: number,
  of: TwoGroups = groups,
): number => {
  const rates = counts.map((count, unit) => count / (words[unit] ?? 1));
  const hits = counts.reduce((sum, one) => sum + one, 0);
  const all = words.reduce((sum, one) => sum + one, 0);
  const statistic = (isFirst: (unit: number) => boolean): number => {
    if (isText) {
      const [one, other] = [rates.filter((_, unit) => isFirst(unit)), rates.filter((_, unit) => !isFirst(unit))];
      return Math.abs(welchT(one, other)?.statistic ?? 0);
    }
    let distance = 0;
    counts.forEach((count, unit) => {
      if (isFirst(unit)) distance += count - (hits / all) * (words[unit] ?? 0);
    });
    return Math.abs(distance);
  };
  const observed = statistic((unit) => unit < of.first);
  let reached = 0;
  for (const member of divisions(of, times, 7).members())
    if (statistic((unit) => member[unit] === 1) >= observed * (1 - 1e-9)) reached += 1;
  return (reached + 1) / (times + 1);
};

describe("permutation tests of many units", () => {
  const cases = [
    { name: "what is in many", perMille: 80, factor: 1.08, seed: 1 },
    { name: "what is in many, and alike on both sides", perMille: 120, factor: 1, seed: 2 },
    { name: "what is in few", perMille: 3, factor: 1.7, seed: 3 },
    { name: "what is in few, and alike on both sides", perMille: 4, factor: 1, seed: 5 },
  ];
  for (const { name, perMille, factor, seed } of cases) {
    const { words, column, counts } = drawn(perMille, factor, seed);
    const isFew = column.counts.at.length < 100;
    it(`tell of ${name} what dealing all of them out tells`, () => {
      const [text] = textPermutationTest(groups, [words], [column], 2000, 11);
      const [block] = blockPermutationTest(groups, [words], [column], 2000, 11);
      for (const [test, isText] of [
        [text, true],
        [block, false],
      ] as const) {
        const p = dealtOut(words, counts, isText, 1000);
        // Four standard errors of a p from a thousand divisions, and the limit's own error.
        expect(Math.abs((test?.p ?? 2) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 1000) + 0.004);
        expect(test?.divisions).toBe(isFew ? 2000 : 0);
        expect(test?.exact).toBe(false);
        expect(test?.smallestP ?? 2).toBeLessThanOrEqual(test?.p ?? 0);
      }
    });
  }
  it("deal out all blocks where one group has few, of which each brings its words", () => {
    const uneven = { first: 60, second: mostPermutedUnits + 4000 };
    for (const [perMille, seed] of [
      [800, 1],
      [500, 2],
      [20, 3],
    ] as const) {
      const { words, column, counts } = drawn(perMille, 1, seed, uneven);
      const [block] = blockPermutationTest(uneven, [words], [column], 2000, 11);
      const p = dealtOut(words, counts, false, 1000, uneven);
      expect(Math.abs((block?.p ?? 2) - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / 1000) + 0.004);
      expect(block?.divisions).toBe(2000);
    }
  });
  it("give Welch's p where the limit holds", () => {
    const { words, column, counts } = drawn(80, 1.08, 1);
    const rates = counts.map((count, unit) => count / (words[unit] ?? 1));
    const [found] = textPermutationTest(groups, [words], [column], 2000, 11);
    expect(found?.p).toBeCloseTo(welchT(rates.slice(0, half), rates.slice(half))?.p ?? 0, 10);
  });
  it("give a column the same p whatever other columns there are", () => {
    const [rare, other] = [drawn(3, 1.7, 3), drawn(1, 1, 9)];
    const alone = textPermutationTest(groups, [rare.words], [rare.column], 500, 5);
    const beside = textPermutationTest(groups, [rare.words], [other.column, rare.column], 500, 5);
    expect(beside[1]).toEqual(alone[0]);
  });
  it("leave texts without words out, and tell nothing where a group has fewer than two", () => {
    const { words, column } = drawn(3, 1, 3);
    const some = words.map((one, unit) => (unit % 2 === 0 ? one : 0));
    expect(textPermutationTest(groups, [some], [column], 500, 5)[0]?.p).toBeGreaterThan(0);
    const few = words.map((one, unit) => (unit < half && unit > 0 ? 0 : one));
    expect(textPermutationTest(groups, [few], [column], 500, 5)[0]).toMatchObject({ p: null, smallestP: null });
  });
  it("never are sure of a single hit", () => {
    const one = { counts: sparseColumn(Array.from({ length: units }, (_, unit) => (unit === 3 ? 1 : 0))), base: 0 };
    const words = new Float64Array(units).fill(10);
    for (const test of [textPermutationTest, blockPermutationTest])
      expect(test(groups, [words], [one], 500, 5)[0]).toMatchObject({ p: 1, smallestP: 1 });
  });
});
