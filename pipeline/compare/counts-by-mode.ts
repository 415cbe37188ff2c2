import { sharedTally } from "../model/table.js";
import type { VoiceMode } from "../model/voice.js";
import { sideColumns } from "./columns-of-counts.js";
import { contrastCells, contrastColumns, rateCells, rateColumns } from "./compared-rates.js";
import {
  type CountedLayer,
  countedLayers,
  labelsOf,
  layerLabel,
  type SideVoices,
  sumsOverModes,
  voiceChoices,
  voiceTallying,
} from "./voice-counts.js";

/** What one choice counts of a label on both sides. */
const figures = (
  [one, other]: readonly [SideVoices | undefined, SideVoices | undefined],
  sumOver: ReturnType<typeof sumsOverModes>,
  { layer, label }: { readonly layer: CountedLayer; readonly label: string },
  modes: readonly VoiceMode[],
) => {
  const counts = {
    targetCount: sumOver(one?.hits.get(layer)?.get(label), modes),
    targetBase: sumOver(one?.words, modes),
    referenceCount: sumOver(other?.hits.get(layer)?.get(label), modes),
    referenceBase: sumOver(other?.words, modes),
  };
  return { ...rateCells(counts), ...contrastCells(counts) };
};

/** How each finding changes with the choice of whose words count. */
export const countsByMode = sharedTally({
  name: "counts-by-mode",
  about:
    "Each finding by whose words count: the headline (own and reported, without quoted), each mode alone, and all words " +
    "together. Each choice has its own base. Hits are those that would be headline ones if quoted words counted too; `quoted` " +
    "of the tables of counts holds modifiers, parts of names and induced terms too, so may be more.",
  key: ["layer", "label", "choice", "target_side", "reference_side"],
  columns: {
    ...layerLabel,
    choice: {
      type: "string",
      about: "whose words count: headline is own and reported, all is the three modes together",
      values: [...voiceChoices.keys()],
    },
    ...sideColumns,
    ...rateColumns,
    ...contrastColumns,
    turned: {
      type: "boolean?",
      about: "the difference has the other sign than in the headline; empty where either is zero or empty",
    },
  },
  tallying: voiceTallying,
  *rows(state, counting) {
    const { target, reference } = counting;
    const [sides, sumOver] = [[state.get(target), state.get(reference)] as const, sumsOverModes()];
    for (const layer of countedLayers) {
      for (const label of labelsOf(state, layer)) {
        const of = (modes: readonly VoiceMode[]) => figures(sides, sumOver, { layer, label }, modes);
        const headline = of(["own", "reported"]).difference;
        for (const [choice, modes] of voiceChoices) {
          const cells = of(modes);
          const product = (headline ?? 0) * (cells.difference ?? 0);
          const turned = product === 0 ? null : product < 0;
          yield { layer, label, choice, target_side: target, reference_side: reference, ...cells, turned };
        }
      }
    }
  },
});
