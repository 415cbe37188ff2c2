import type { Setting } from "../model/report.js";
import type { NamedErrorRates } from "../read/error-rates.js";
import type { CompareOptions } from "./compare.js";

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** A file of error rates by its name, with the register that was told of it: `scores.csv=op-ed`. */
const ratesText = ({ path, register }: NamedErrorRates): string =>
  `${baseName(path)}${register === null ? "" : `=${register}`}`;

/**
 * What a comparison was told, without what it was left to decide: by it, and by the inputs, the same run can be made
 * again. Files are told by their bare names, since no path of a machine may stand in an output.
 */
export const askedOf = ({
  zones,
  inference = {},
  without = [],
  lexicons = [],
  errorRates = [],
  register,
}: CompareOptions): ReadonlyMap<string, Setting> => {
  const { unit, base, resamples, seed } = inference;
  const told: readonly (readonly [string, Setting | undefined])[] = [
    ["zones", zones],
    ["unit", unit],
    ["base", base],
    ["resamples", resamples],
    ["seed", seed],
    ["register", register],
    ["without", without.length === 0 ? undefined : without],
    ["lexicons", lexicons.length === 0 ? undefined : lexicons.map(baseName)],
    ["error_rates", errorRates.length === 0 ? undefined : errorRates.map(ratesText)],
  ];
  return new Map(told.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
};
