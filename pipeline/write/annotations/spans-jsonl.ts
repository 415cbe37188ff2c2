import type { AnnotatedText, Annotation } from "../../model/annotations.js";
import { scoredLayers } from "../../model/mapping.js";
import { jsonText } from "../json-text.js";

/** Gold holds what is there, in the layers that can be scored: nothing that a rule or a person rejected. */
const isGold = ({ layer, attributes }: Annotation): boolean =>
  scoredLayers.some((one) => one === layer) && attributes.get("status") !== "rejected";

/**
 * A text with its annotations as one line of JSONL, `{"id", "text", "spans": [{"start", "end", "layer", "label", "surface",
 * "attrs"}]}`, which is also what `evaluate` takes for gold.
 */
export const spansJsonl = ({ id, text, annotations }: AnnotatedText, { gold }: { readonly gold: boolean }): string => {
  const spans = annotations
    .filter((one) => !gold || isGold(one))
    .map(({ layer, label, start, end, attributes }) => ({
      layer,
      label,
      start,
      end,
      surface: text.slice(start, end),
      attrs: Object.fromEntries(attributes),
    }));
  return `${jsonText({ id, text, spans })}\n`;
};
