// How the speeches are counted: as the program counts where nobody says otherwise.
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Counting } from "../../pipeline/model/table.js";
import { defaultZones } from "../../pipeline/read/study/named.js";

/** The program's own way of counting, by words. */
export const counting: Counting = {
  target: "target",
  reference: "reference",
  zones: defaultZones,
  inference: defaultInference,
};
