import { bases, type Inference, units } from "../model/inference.js";
import { type Arguments, demandKnown, type Option } from "./command.js";
import { integerOf, seeds } from "./numbers.js";

const resamples = { least: 99, most: 1_000_000 } as const;

/** Options that say how a comparison goes from counts to what may be said. */
export const inferenceOptions: Readonly<Record<string, Option>> = {
  unit: {
    type: "string",
    value: "NAME",
    about: `what is taken for one observation: ${units.join(", ")}; without it the data decide, or the study`,
  },
  base: {
    type: "string",
    value: "NAME",
    about: `what hits are counted against: ${bases.join(", ")}; without it words, or as the study says`,
  },
  resamples: {
    type: "string",
    value: "N",
    about: `permutations and bootstrap resamples, from ${resamples.least} to ${resamples.most}; without it 10000, or as the study says`,
  },
  seed: { type: "string", value: "N", about: "seed of all random draws; without it 1, or as the study says" },
};

/** What of the inference was told, to stand in the place of what the study says. */
export const inferenceOf = (given: Arguments): Partial<Inference> => {
  const [unit] = given.has("unit") ? demandKnown("unit", [given.value("unit") ?? ""], units) : [];
  const [base] = given.has("base") ? demandKnown("base", [given.value("base") ?? ""], bases) : [];
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(base === undefined ? {} : { base }),
    ...(given.has("resamples") ? { resamples: integerOf(given, "resamples", { usual: 0, ...resamples }) } : {}),
    ...(given.has("seed") ? { seed: integerOf(given, "seed", seeds) } : {}),
  };
};
