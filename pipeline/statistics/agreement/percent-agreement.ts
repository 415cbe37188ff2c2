import { type Coder, codedByAll } from "./codes.js";

/** Percentage of the units that all coders coded on which all agree (Krippendorff 2004), 0 to 100. Null without such units. */
export const percentAgreement = (coders: readonly Coder[]): number | null => {
  const units = codedByAll(coders);
  const same = units.filter((codes) => codes.every((code) => code === codes[0]));
  return units.length === 0 || coders.length === 0 ? null : (100 * same.length) / units.length;
};
