import { sum, variance } from "../moments.js";
import { type Coder, codedByAll, levelsOf } from "./codes.js";
import { unitAgreement } from "./fleiss-kappa.js";

/**
 * Kappa of several coders, each with a marginal of his own (Conger 1980), also called exact; of two coders it is Cohen's. Units
 * that somebody left out are not counted. Null as fleiss_kappa is.
 */
export const congerKappa = (coders: readonly Coder[]): number | null => {
  const agreement = unitAgreement(coders);
  if (agreement === null) return null;
  const units = codedByAll(coders);
  const own = levelsOf(units).map((level) =>
    coders.map((_, coder) => units.filter((codes) => codes[coder] === level).length / units.length),
  );
  const spread = sum(own.map((parts) => variance(parts) ?? 0)) / agreement.coders;
  const chance = sum(agreement.parts.map((part) => part * part)) - spread;
  return 1 - chance < 1e-15 ? null : (agreement.observed - chance) / (1 - chance);
};
