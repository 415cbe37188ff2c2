export { diversityStatistics } from "./catalogue.js";
export { type HddOptions, hdd } from "./hdd.js";
export {
  dugastU,
  type LogarithmOptions,
  maas,
  maasLgeV0,
  maasLgV0,
  maasSquared,
  summerS,
} from "./logarithmic.js";
export { type MtldOptions, mtld, mtldKyle, mtldShen } from "./mtld.js";
export { type MtldMaOptions, mtldMa } from "./mtld-ma.js";
export { herdanVm, simpsonD, yuleI, yuleK } from "./repeat-rates.js";
export {
  correctedTypeTokenRatio,
  herdanC,
  rootTypeTokenRatio,
  type TypeTokens,
  typeTokenRatio,
  typeTokens,
} from "./type-token.js";
export { mattr, msttr, type WindowOptions } from "./windowed.js";
