import type { ExportedDictionary } from "../model/dictionary.js";
import { yamlComment, yamlScalar } from "./yaml-text.js";

/** A dictionary as YAML that quanteda reads: layers, in them labels, in them words; what is missing stands at the head. */
export function* quantedaYaml({ layers, notes }: ExportedDictionary): Generator<string> {
  yield yamlComment(['Lexicons of Counterpoint for quanteda: dictionary(file = "…").', ...notes]);
  for (const [layer, categories] of layers) {
    yield `${layer}:\n`;
    for (const [category, words] of categories) {
      yield `  ${yamlScalar(category)}:\n${words.map((word) => `    - ${yamlScalar(word)}\n`).join("")}`;
    }
  }
}
