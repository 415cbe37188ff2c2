import { sum } from "../moments.js";
import { binomialTest } from "./binomial-test.js";

/** The sign test. */
export interface SignTest {
  /** Pairs with a difference above 0, and below. */
  readonly up: number;
  readonly down: number;
  readonly twoSided: number;
  readonly greater: number;
  readonly less: number;
}

/**
 * Sign test of the differences of pairs (Dixon & Mood 1946): exact, by the binomial distribution with ½; differences of 0 are
 * left out. Null if no pair differs.
 */
export const signTest = (differences: readonly number[]): SignTest | null => {
  const up = sum(differences.map((value) => (value > 0 ? 1 : 0)));
  const down = sum(differences.map((value) => (value < 0 ? 1 : 0)));
  // The lesser number is asked for first, so that turning all signs changes no digit.
  const tails = binomialTest(Math.min(up, down), up + down);
  if (tails === null) return null;
  const { twoSided, greater, less } = tails;
  return { up, down, twoSided, ...(up <= down ? { greater, less } : { greater: less, less: greater }) };
};
