import { defaultInference, type Family, type Inference } from "../../model/inference.js";
import { frameLabels, stanceLabels } from "../../model/layers.js";
import type { StudySource } from "./yaml.js";

const known: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["stance", stanceLabels],
  ["frames", frameLabels],
]);

/** What is wrong with a label of a family, or null; actors are not listed, since gazetteers may bring any. */
const faultOf = (name: string): string | null => {
  const [layer = "", ...rest] = name.split(".");
  const label = rest.join(".");
  if (layer === "actors" && label !== "") return null;
  const labels = known.get(layer);
  if (labels === undefined) return "must begin with its layer: stance., frames. or actors.";
  return labels.includes(label) ? null : `is no label of ${layer}; known are ${labels.join(", ")}`;
};

const familiesOf = ({ entries, fault, attempt }: StudySource): readonly Family[] => {
  const familyOf = new Map<string, string>();
  return Object.entries(entries.families ?? {}).map(([name, labels]) => {
    for (const [index, label] of labels.entries()) {
      attempt(() => {
        const wrong = faultOf(label);
        if (wrong !== null) throw fault(["families", name, index], `"${label}" ${wrong}`);
        const earlier = familyOf.get(label);
        if (earlier !== undefined) {
          throw fault(["families", name, index], `"${label}" stands in the family ${earlier} already; name it once`);
        }
        familyOf.set(label, name);
      });
    }
    return { name, labels };
  });
};

/** How a study wants its sides compared; a family with an unknown label, or one label in two families, is a Fault. */
export const inferenceOf = (study: StudySource): Inference => {
  const { unit, base, resamples, seed } = study.entries.compare ?? {};
  return {
    unit: unit ?? defaultInference.unit,
    base: base ?? defaultInference.base,
    resamples: resamples ?? defaultInference.resamples,
    seed: seed ?? defaultInference.seed,
    families: familiesOf(study),
  };
};
