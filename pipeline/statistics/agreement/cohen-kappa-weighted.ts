import { sum } from "../moments.js";
import { square } from "../powers.js";
import { type Coder, codedByAll, type Kappa, kappaWith, levelsOf } from "./codes.js";

/** How near misses count: not at all, by the distance of the levels, or by its square. */
export type KappaWeights = "unweighted" | "linear" | "quadratic";

/** Agreement that two levels, so many places apart, are worth, from 0 to 1. */
const worth = (weights: KappaWeights, apart: number, levels: number): number => {
  if (apart === 0) return 1;
  const part = apart / (levels - 1);
  return weights === "unweighted" ? 0 : 1 - (weights === "linear" ? part : part * part);
};

/**
 * Cohen's kappa of two coders with weights (Cohen 1968), and z against a kappa of 0 (Fleiss, Cohen & Everitt 1969). Levels are
 * the codes that either gave, in their order, one place apart; units that one left out are not counted. Null if no unit was
 * coded by both, or if chance alone would make them agree everywhere.
 */
export const cohenKappaWeighted = (
  coders: readonly [Coder, Coder],
  weights: KappaWeights = "unweighted",
): Kappa | null => {
  const units = codedByAll(coders);
  const levels = levelsOf([units.flat()]);
  const size = units.length;
  const place = new Map(levels.map((level, index) => [level, index]));
  const [rows, columns] = [levels.map(() => 0), levels.map(() => 0)];
  let observed = 0;
  for (const [one = "", other = ""] of units) {
    const [i, j] = [place.get(one) ?? 0, place.get(other) ?? 0];
    rows[i] = (rows[i] ?? 0) + 1 / size;
    columns[j] = (columns[j] ?? 0) + 1 / size;
    observed += worth(weights, Math.abs(i - j), levels.length) / size;
  }
  const weight = (i: number, j: number): number => worth(weights, Math.abs(i - j), levels.length);
  const ofRow = levels.map((_, i) => sum(columns.map((part, j) => part * weight(i, j))));
  const ofColumn = levels.map((_, j) => sum(rows.map((part, i) => part * weight(i, j))));
  const chance = sum(rows.map((part, i) => part * (ofRow[i] ?? 0)));
  if (size === 0 || 1 - chance < 1e-15) return null;
  const spread = rows.map((row, i) =>
    sum(columns.map((column, j) => row * column * square(weight(i, j) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0))))),
  );
  const variance = (sum(spread) - chance * chance) / (size * square(1 - chance));
  return kappaWith((observed - chance) / (1 - chance), variance);
};
