import {
  carrollD2,
  carrollUm,
  deviationOfProportions,
  dispersionChiSquared,
  dispersionDA,
  distributionalConsistency,
  engvall,
  equalParts,
  inverseDocumentFrequency,
  juillandD,
  juillandU,
  klDispersion,
  kromerUr,
  lyneD3,
  maxMin,
  normedDeviationOfProportions,
  normedKlDispersion,
  type PartCounts,
  partRange,
  reducedFrequencies,
  rosengrenFrequency,
  rosengrenS,
  variation,
  wordPositions,
} from "../../pipeline/statistics/dispersion/index.js";
import { entropy } from "../../pipeline/statistics/frequency/index.js";
import { sum, variance } from "../../pipeline/statistics/moments.js";
import { at, calledBy, type Finding, numbersOf, type OracleMapping, recordOf } from "./mapping.js";
import { documentsOf, textsOf } from "./tokens-of.js";

type Measure = (parts: PartCounts) => number | null;

const equal =
  (measure: Measure): Measure =>
  ({ counts }) =>
    measure(equalParts(counts));
const sample = { deviation: "sample" } as const;

/** Kromer's Ur with Euler's constant as quanteda.extras rounds it, to nine digits. */
const roundedUr: Measure = ({ counts }) => kromerUr(counts) + counts.length * (0.577215665 - 0.5772156649015329);

const standardDeviation: Measure = ({ counts }) => {
  const spread = variance(counts);
  return spread === null ? null : Math.sqrt(spread);
};

const sizeEntropy: Measure = ({ sizes }) => entropy(sizes, { base: sizes.length });

const unequalD: Measure = (parts) => juillandD(parts, sample);

/** Measures by their names in dispersions_token, dispersions_all and by hand; without what stands in brackets alike. */
const measures: readonly (readonly [RegExp, Measure])[] = [
  [/^(Absolute frequency|AF|freq)$/, ({ counts }) => sum(counts)],
  [/^Relative entropy of all sizes/, sizeEntropy],
  [/^range$/i, ({ counts }) => partRange(counts)],
  [/^Maxmin$/i, ({ counts }) => maxMin(counts)],
  [/^Standard deviation$/, standardDeviation],
  [/^Variation coefficient$/, ({ counts }) => variation(counts, "sample")],
  [/^Chi-square$/, dispersionChiSquared],
  [/^Juilland.*\bD \(based on equally/, equal(unequalD)],
  [/^(Juilland.*\bD \(not requiring|Juillands?_?D$|Juilland_?D_samplesd$)/, unequalD],
  [/^Juilland_?D_popsd$/, (parts) => juillandD(parts)],
  [/^Juilland.*U \(based on equally/, equal((parts) => juillandU(parts, sample))],
  [/^Juilland.*U \(not requiring/, (parts) => juillandU(parts, sample)],
  [/^Carroll'?s[ _]D2$/, ({ counts }) => carrollD2(counts)],
  [/^Carroll's Um/, ({ counts }) => carrollUm(counts)],
  [/^Rosengren's S \(based on equally/, equal(rosengrenS)],
  [/^(Rosengren's S \(not requiring|Rosengrens_S$)/, rosengrenS],
  [/^Rosengren's Adjusted Frequency \(based on equally/, equal(rosengrenFrequency)],
  [/^Rosengren's Adjusted Frequency \(not requiring/, rosengrenFrequency],
  // The package takes the parts for equal, whatever the name says.
  [/^Lyne'?s[ _]D3/, equal(lyneD3)],
  [/^(Distributional consistency DC|DC)$/, ({ counts }) => distributionalConsistency(counts)],
  [/^(Inverse document frequency IDF|IDF)$/, ({ counts }) => inverseDocumentFrequency(counts)],
  [/^Engvall/, ({ counts }) => engvall(counts)],
  [/^Kromer/, roundedUr],
  [/^(Deviation of proportions DP|DP)$/, deviationOfProportions],
  [/^(Deviation of proportions DP \(normalized\)|DP_?norm)$/, normedDeviationOfProportions],
  [/^D?KLD?$/, klDispersion],
  [/^D?KLD?_norm$/, normedKlDispersion],
  [/^DA$/, dispersionDA],
];

/** Where the package's definition is another than ours, which has an option for it. */
const differences: readonly (readonly [RegExp, string])[] = [
  [
    /^Juilland(?!_?D_popsd)/,
    "by the standard deviation of a sample; compared with that option, ours is the population's",
  ],
  [/^Lyne/, "parts are taken to be of one size, whatever the name says; compared so"],
  [/^Kromer/, "Euler's constant is rounded to nine digits; compared so"],
];

/** The measures of one word by their names; a rate says its power of ten in its name. */
function* compareWord(path: string, row: Readonly<Record<string, unknown>>, parts: PartCounts): Generator<Finding> {
  for (const [name, theirs] of Object.entries(row)) {
    if (typeof theirs !== "number") yield { path: at(path, name), given: true };
    const power = /^Per_10\.(\d+)$/.exec(name)?.[1];
    const measure = measures.find(([pattern]) => pattern.test(name))?.[1];
    if (power !== undefined) {
      yield { path: at(path, name), theirs, ours: (sum(parts.counts) / sum(parts.sizes)) * 10 ** Number(power) };
    } else if (measure !== undefined) yield { path: at(path, name), theirs, ours: measure(parts) };
    const other = differences.find(([pattern]) => pattern.test(name))?.[1];
    if (other !== undefined) yield { path: at(path, name), differs: other };
  }
}

/** Dispersion of words: dispersions_token, dispersions_all and ARF of quanteda.extras, and formulas by hand. */
export const dispersions: OracleMapping = {
  name: "dispersion",
  takes: (file) => /dispersions_(token|all)|\bARF\(/.test(calledBy(file)),
  *compare(file): Generator<Finding> {
    const { word_counts, part_sizes, parts, words, counts, tokens } = recordOf(file.input);
    if (word_counts !== undefined) {
      const given = { counts: numbersOf(word_counts), sizes: numbersOf(part_sizes) };
      yield* compareWord("", recordOf(file.output), given);
      return;
    }
    const names = textsOf(words);
    const documents = documentsOf(tokens);
    const sizes =
      documents.size > 0
        ? [...documents.values()].map(({ length }) => length)
        : Array.isArray(parts)
          ? parts
          : Object.values(recordOf(parts));
    const rows = Object.values(recordOf(counts)).map(numbersOf);
    const of = (word: string): PartCounts => ({
      counts: rows.map((row) => row[names.indexOf(word)] ?? 0),
      sizes: sizes.map(Number),
    });
    const text = [...documents.values()].flat();
    const positions = wordPositions(text);
    for (const [part, found] of Object.entries(recordOf(file.output))) {
      for (const [key, item] of Array.isArray(found) ? found.entries() : Object.entries(recordOf(found))) {
        const row = recordOf(item);
        const path = at(at("", part), key);
        const word = String(row.Token ?? row.word ?? key);
        yield* compareWord(path, row, of(word));
        const reduced = reducedFrequencies(positions.get(word) ?? [], text.length);
        for (const name of ["ARF", "AWT", "ALD"] as const) {
          const ours = reduced?.[name.toLowerCase() as "arf" | "awt" | "ald"];
          if (name in row) yield { path: at(path, name), theirs: row[name], ours };
        }
      }
    }
  },
};
