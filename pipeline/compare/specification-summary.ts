import type { Counting } from "../model/table.js";
import { sharedTally } from "../model/table.js";
import { share } from "../statistics/index.js";
import { sideColumns } from "./columns-of-counts.js";
import { contrastCells, contrastColumns } from "./compared-rates.js";
import {
  countsIn,
  headlineOf,
  labelsFound,
  type Specification,
  type SpecificationCounts,
  specificationsOf,
  specificationTallying,
} from "./specification-counts.js";
import { signHolds } from "./specification-signs.js";
import { type CountedLayer, countedLayers, layerLabel } from "./voice-counts.js";

const choices = ["voice", "zones", "rules", "base"] as const;

/** The one choice in which two specifications part, or undefined if they part in none or in several. */
const onlyOther = (one: Specification, other: Specification): string | undefined => {
  const parted = choices.filter((choice) => one[choice] !== other[choice]);
  const [only] = parted;
  return parted.length === 1 && only !== undefined ? `${only} ${other[only]}` : undefined;
};

/** What all specifications of a label say together. */
const summed = (state: SpecificationCounts, counting: Counting, layer: CountedLayer, label: string) => {
  const usual = headlineOf(counting, layer, label);
  const headline = contrastCells(countsIn(state, counting, layer, label, usual));
  const all = specificationsOf(layer, label).map((specification) => {
    const cells = contrastCells(countsIn(state, counting, layer, label, specification));
    return { specification, ratio: cells.log_ratio_walter, holds: signHolds(headline.difference, cells.difference) };
  });
  const ratios = all.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  const signed = all.filter(({ holds }) => holds !== null);
  const holding = signed.filter(({ holds }) => holds === true);
  const turning = all.flatMap(({ specification, holds }) => (holds === false ? [onlyOther(usual, specification)] : []));
  return {
    base: usual.base,
    difference: headline.difference,
    log_ratio_walter: headline.log_ratio_walter,
    log_ratio_walter_least: ratios.length === 0 ? null : Math.min(...ratios),
    log_ratio_walter_greatest: ratios.length === 0 ? null : Math.max(...ratios),
    specifications: all.length,
    signed: signed.length,
    holding: holding.length,
    holding_share: share(holding.length, signed.length),
    turned_by: turning.filter((choice) => choice !== undefined).join("; "),
  };
};

/** One line a label: how often its sign holds, and between which log ratios it moves. */
export const specificationSummary = sharedTally({
  name: "specification-summary",
  about:
    "The table of specifications, one line a label: in how many ways of counting the headline difference keeps its sign, " +
    "between which log ratios it moves, and which single choice turns it.",
  key: ["layer", "label", "base", "target_side", "reference_side"],
  columns: {
    ...layerLabel,
    ...sideColumns,
    base: { type: "string", about: "base of the headline row" },
    difference: { type: "number?", about: "target less reference in the headline row, per 1,000 of its base" },
    log_ratio_walter: { type: "number?", about: `of the headline row: ${contrastColumns.log_ratio_walter.about}` },
    log_ratio_walter_least: { type: "number?", about: "the least that any specification gives" },
    log_ratio_walter_greatest: { type: "number?", about: "the greatest that any specification gives" },
    specifications: { type: "integer", about: "ways of counting it, rows of the table of specifications" },
    signed: {
      type: "integer",
      about: "those among them in which the difference has a sign, as it has in the headline row",
    },
    holding: {
      type: "integer",
      about: "those among these in which the sign is that of the headline row, itself included",
    },
    holding_share: { type: "number?", about: "holding ÷ signed, 0 to 1; empty if the headline row has no sign" },
    turned_by: {
      type: "string",
      about: "single choices that turn the sign, the others being those of the headline row; empty if none does",
    },
  },
  tallying: specificationTallying,
  *rows(state, counting) {
    const sides = { target_side: counting.target, reference_side: counting.reference };
    for (const layer of countedLayers)
      for (const label of labelsFound(state, counting, layer))
        yield { layer, label, ...sides, ...summed(state, counting, layer, label) };
  },
});
