import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Whole numbers from 0 to one below the given, each as likely; the same seed gives the same (xoroshiro128+). */
export const randomIntegers = (seed: number): ((below: number) => number) => {
  const generator = xoroshiro128plus(seed);
  return (below) => uniformInt(generator, 0, below - 1);
};
