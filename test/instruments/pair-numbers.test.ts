import { expect, it } from "vitest";
import { pairNumbers } from "../../pipeline/instruments/pair-numbers.js";

it("numbers pairs in the order in which they came, however many there are", () => {
  const pairs = pairNumbers();
  const many = 5000;
  for (let i = 0; i < many; i += 1) expect(pairs.numberOf(i % 70, i)).toBe(i + 1);
  for (let i = 0; i < many; i += 7) {
    expect(pairs.numberOf(i % 70, i)).toBe(i + 1);
    expect(pairs.pair(i + 1)).toEqual([i % 70, i]);
  }
  expect(pairs.size()).toBe(many);
});

it("tells the two of a pair apart", () => {
  const pairs = pairNumbers();
  expect([pairs.numberOf(1, 2), pairs.numberOf(2, 1), pairs.numberOf(0, 0), pairs.numberOf(1, 2)]).toEqual([
    1, 2, 3, 1,
  ]);
});
