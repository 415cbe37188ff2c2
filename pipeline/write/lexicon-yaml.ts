import type { ImportedEntry, ImportedLexicon } from "../model/dictionary.js";
import { yamlComment, yamlScalar } from "./yaml-text.js";

const only = <Item>(items: readonly Item[]): Item | undefined => (new Set(items).size === 1 ? items[0] : undefined);

/** A lexicon as a YAML file of ours, one entry a line; what all entries share stands at the head. */
export function* lexiconYaml({ source, entries, notes }: ImportedLexicon): Generator<string> {
  const label = only(entries.map((entry) => entry.label));
  const engagement = only(entries.map((entry) => entry.engagement));
  yield yamlComment([
    `${entries.length} entries without examples: a sentence (yes:) for each would show what it is meant to find.`,
    ...notes,
  ]);
  yield `source: ${JSON.stringify(source)}\n`;
  if (label !== undefined) yield `label: ${label}\n`;
  if (engagement !== undefined && engagement !== "none") yield `engagement: ${engagement}\n`;
  yield "entries:\n";
  for (const entry of entries) yield lineOf(entry, label === undefined, engagement === undefined);
}

const lineOf = ({ id, match, label, engagement }: ImportedEntry, withLabel: boolean, withPlace: boolean): string => {
  const fields = [
    `id: ${yamlScalar(id)}`,
    ...(withLabel ? [`label: ${label}`] : []),
    ...(withPlace ? [`engagement: ${engagement}`] : []),
    `match: ${yamlScalar(match)}`,
  ];
  return `  - { ${fields.join(", ")} }\n`;
};
