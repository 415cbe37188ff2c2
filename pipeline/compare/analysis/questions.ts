import { frameLabels, outsideStanceTotals, stanceLabels } from "../../model/layers.js";
import { voiceModes } from "../../model/voice.js";
import { allLabels } from "../columns-of-counts.js";
import { type CountedLayer, countedLayers, voiceChoices } from "../voice-counts.js";
import { labelKey, type UnitCounts } from "./unit-counts.js";

/** One thing to compare: a label, or all of a layer, in some voices. */
export interface Question {
  readonly layer: CountedLayer;
  readonly label: string;
  /** A key of `voiceChoices`. */
  readonly voice: string;
  /** Place of the voice among all choices, by which its base is found. */
  readonly choice: number;
  /** Indices of modes. */
  readonly modes: readonly number[];
  /** Numbers of labels in {@link UnitCounts}. */
  readonly numbers: readonly number[];
}

/** Modes of each choice of voices, as indices. */
export const modesOfChoices: readonly (readonly number[])[] = [...voiceChoices.values()].map((modes) =>
  modes.map((mode) => voiceModes.indexOf(mode)),
);

/** Labels of a layer that were met, with their numbers. */
const metIn = ({ labels }: UnitCounts, layer: CountedLayer): ReadonlyMap<string, number> => {
  const prefix = labelKey(layer, "");
  return new Map(
    [...labels].flatMap(([key, number]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), number]] : [])),
  );
};

/** The labels of a layer in the order of rows: of actors those that were met, in code-unit order. */
const labelsOf = (layer: CountedLayer, met: ReadonlyMap<string, number>): readonly string[] => {
  if (layer === "stance") return stanceLabels;
  return layer === "frames" ? frameLabels : [...met.keys()].sort();
};

/**
 * Everything that is compared: in each layer all labels together, then each, in each choice of voices. Actors that no
 * text of the contrast names have no rows.
 */
export const questionsOf = (state: UnitCounts, isMet: (number: number) => boolean): readonly Question[] =>
  countedLayers.flatMap((layer) => {
    const met = new Map([...metIn(state, layer)].filter(([, number]) => isMet(number)));
    const summed = [...met].filter(
      ([label]) => layer !== "stance" || !outsideStanceTotals.some((one) => one === label),
    );
    const labels: [string, readonly number[]][] = [[allLabels, summed.map(([, number]) => number)]];
    for (const label of labelsOf(layer, met)) {
      const number = met.get(label);
      labels.push([label, number === undefined ? [] : [number]]);
    }
    return labels.flatMap(([label, numbers]) =>
      [...voiceChoices.keys()].map((voice, choice) => ({
        layer,
        label,
        voice,
        choice,
        modes: modesOfChoices[choice] ?? [],
        numbers,
      })),
    );
  });
