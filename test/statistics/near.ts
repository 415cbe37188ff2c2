import { expect } from "vitest";

/** Expects a number that differs from another program's by no more than a billionth of it. */
export const expectNear = (ours: number | null | undefined, theirs: number): void => {
  expect(typeof ours).toBe("number");
  expect(Math.abs((ours ?? Number.NaN) - theirs)).toBeLessThanOrEqual(Math.max(1e-9 * Math.abs(theirs), 1e-12));
};

/** Words that a plain object, a separator or a case fold would get wrong. */
export const hostileWords: readonly string[] = [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "",
  " ",
  "_",
  "a_b",
  "\u0000",
  "👩‍👩‍👧",
  "\ud83d",
  "İ",
  "a",
  "b",
];
