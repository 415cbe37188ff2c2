import { mean } from "../moments.js";
import { type Coder, codedByAll } from "./codes.js";
import { cohenKappaWeighted } from "./cohen-kappa-weighted.js";

/**
 * Mean of Cohen's kappa over all pairs of coders (Light 1971), on the units that all coded. Null if a pair has none.
 */
export const lightKappa = (coders: readonly Coder[]): number | null => {
  const units = codedByAll(coders);
  const whole = coders.map((_, coder): Coder => units.map((codes) => codes[coder] ?? null));
  const kappas = whole.flatMap((one, index) =>
    whole.slice(index + 1).map((other) => cohenKappaWeighted([one, other])?.kappa ?? Number.NaN),
  );
  return kappas.some(Number.isNaN) ? null : mean(kappas);
};
