import { bases } from "../model/inference.js";
import { sharedTally } from "../model/table.js";
import { difference, rate } from "../statistics/index.js";
import { sideColumns } from "./columns-of-counts.js";
import { contrastCells, contrastColumns } from "./compared-rates.js";
import {
  countsIn,
  headlineOf,
  labelsFound,
  ruleChoices,
  specificationsOf,
  specificationTallying,
  zoneChoices,
} from "./specification-counts.js";
import { signHolds } from "./specification-signs.js";
import { countedLayers, layerLabel, voiceChoices } from "./voice-counts.js";

/** How each finding changes with every choice that was made on the way to it. */
export const specifications = sharedTally({
  name: "specifications",
  about:
    "Each finding counted in every way that makes sense: whose words × which zones × with or without the rules × against which " +
    "base. A finding that turns with such a choice says something of the choice. The ways are not independent of each other, and " +
    "where a study counts all its zones, or nobody is quoted, some of them are one; their share is no probability. " +
    "Labels that were found have rows, `all` always. Hits are those that would be headline ones if quoted words counted too.",
  key: ["layer", "label", "voice", "zones", "rules", "base", "target_side", "reference_side"],
  columns: {
    ...layerLabel,
    voice: {
      type: "string",
      about:
        "whose words count, hits and base alike: headline is own and reported, all is the three modes together; a sentence is in the mode of its first word",
      values: [...voiceChoices.keys()],
    },
    zones: {
      type: "string",
      about: "which zones count: those that the study counts, or every one",
      values: zoneChoices,
    },
    rules: {
      type: "string",
      about: "which hits count: those that the rules keep, or what a list of words without rules would count",
      values: ruleChoices,
    },
    base: {
      type: "string",
      about:
        "what hits are counted against: words; sentences; of modality and of all stance, finite verbs (an estimate by rules, " +
        "which on ten paragraphs counted by hand found 95 in 100 of them, and of 100 that it found had 97 right); " +
        "of single actors, headline mentions of any actor, counted by the same rules",
      values: bases,
    },
    ...sideColumns,
    target_count: { type: "integer", about: "hits on the target side" },
    reference_count: { type: "integer", about: "hits on the reference side" },
    target_base: { type: "integer", about: "words, sentences, verbs or mentions of the target side that `base` names" },
    reference_base: { type: "integer", about: "the same of the reference side" },
    target_rate: { type: "number?", about: "hits per 1,000 of the base on the target side; empty if it has none" },
    reference_rate: { type: "number?", about: "the same of the reference side" },
    ...contrastColumns,
    sign_holds: {
      type: "boolean?",
      about:
        "the difference has the sign that it has in the headline row (headline voice, counted zones, disambiguated, against the " +
        "base of the comparison, or against words where that is no base of the label); empty where either is zero or empty",
    },
  },
  tallying: specificationTallying,
  *rows(state, counting) {
    const sides = { target_side: counting.target, reference_side: counting.reference };
    for (const layer of countedLayers) {
      for (const label of labelsFound(state, counting, layer)) {
        const headline = contrastCells(countsIn(state, counting, layer, label, headlineOf(counting, layer, label)));
        for (const specification of specificationsOf(layer, label)) {
          const counts = countsIn(state, counting, layer, label, specification);
          const targetRate = rate(counts.targetCount, counts.targetBase);
          const referenceRate = rate(counts.referenceCount, counts.referenceBase);
          yield {
            layer,
            label,
            ...specification,
            ...sides,
            target_count: counts.targetCount,
            reference_count: counts.referenceCount,
            target_base: counts.targetBase,
            reference_base: counts.referenceBase,
            target_rate: targetRate,
            reference_rate: referenceRate,
            ...contrastCells(counts),
            sign_holds: signHolds(headline.difference, difference(targetRate, referenceRate)),
          };
        }
      }
    }
  },
});
