export { carrollD2, carrollUm } from "./carroll-d2.js";
export { dispersionStatistics } from "./catalogue.js";
export { dispersionDA } from "./da.js";
export { deviationOfProportions, normedDeviationOfProportions } from "./deviation-of-proportions.js";
export { juillandD, juillandU } from "./juilland-d.js";
export { klDispersion, normedKlDispersion } from "./kl-dispersion.js";
export { kromerUr } from "./kromer-ur.js";
export { dispersionChiSquared, lyneD3 } from "./lyne-d3.js";
export { type Deviation, equalParts, type PartCounts, variation } from "./part-counts.js";
export { engvall, inverseDocumentFrequency, maxMin, partRange } from "./part-range.js";
export {
  type ReducedFrequencies,
  reducedFrequencies,
  wordPositions,
} from "./reduced-frequencies.js";
export { distributionalConsistency, rosengrenFrequency, rosengrenS } from "./rosengren-s.js";
