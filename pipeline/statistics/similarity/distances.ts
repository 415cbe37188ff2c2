import { power, square } from "../powers.js";
import { type CountVector, eachPair } from "./count-vectors.js";

/** Sum of differences of two texts' counts, without sign (Manhattan distance, Minkowski 1910). */
export const manhattan = (a: CountVector, b: CountVector): number => {
  let sum = 0;
  eachPair(a, b, (x, y) => {
    sum += Math.abs(x - y);
  });
  return sum;
};

/** Root of the sum of squared differences of two texts' counts (Euclidean distance). */
export const euclidean = (a: CountVector, b: CountVector): number => {
  let sum = 0;
  eachPair(a, b, (x, y) => {
    sum += square(x - y);
  });
  return Math.sqrt(sum);
};

/** Minkowski's distance of power p (Minkowski 1910); 1 is Manhattan's, 2 Euclid's. */
export const minkowski = (a: CountVector, b: CountVector, { p }: { readonly p: number }): number => {
  let sum = 0;
  eachPair(a, b, (x, y) => {
    sum += power(Math.abs(x - y), p);
  });
  return power(sum, 1 / p);
};

/** Greatest difference of two texts' counts (Chebyshev's distance). */
export const maximumDistance = (a: CountVector, b: CountVector): number => {
  let most = 0;
  eachPair(a, b, (x, y) => {
    most = Math.max(most, Math.abs(x - y));
  });
  return most;
};

/** Sum of differences, each by the sum of its counts (Lance & Williams 1967, Canberra distance); a word in neither is 0. */
export const canberra = (a: CountVector, b: CountVector): number => {
  let sum = 0;
  eachPair(a, b, (x, y) => {
    if (x !== y) sum += Math.abs(x - y) / (Math.abs(x) + Math.abs(y));
  });
  return sum;
};
