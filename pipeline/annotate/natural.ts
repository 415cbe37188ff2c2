// The package's root loads database clients and prints advertisements, hence the deep paths.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const porter: { stem: (word: string) => string } = require("natural/lib/natural/stemmers/porter_stemmer.js");
const jaroWinkler: (
  a: string,
  b: string,
  options: object,
) => number = require("natural/lib/natural/distance/jaro-winkler_distance.js");

/** Porter stem of a lower-case word (Porter 1980); conflates some unlike words, such as university and universe. */
export const porterStem = (word: string): string => porter.stem(word);

/** Jaro-Winkler similarity of two strings, 0 to 1 (Winkler 1990). */
export const similarity = (a: string, b: string): number => jaroWinkler(a, b, {});
