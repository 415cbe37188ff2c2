import type { LayerName } from "../../model/layers.js";
import type { Entry, Lexicons } from "../../model/lexicon.js";
import type { EntryChange } from "../../model/lexicon-change.js";

const layersOf = ({
  stance,
  frames,
  actors,
  designations,
  negation,
  quotations,
  portrayal,
}: Lexicons): readonly (readonly [LayerName, readonly Entry[]])[] => [
  ["stance", stance],
  ["frames", frames],
  ["actors", [...actors, ...designations]],
  ["negations", negation.entries],
  ["quotations", quotations.entries],
  ["portrayals", portrayal.entries],
];

/** Entries by id; ids should stand once, but a slip is no reason to lose one. */
const byId = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = found.get(entry.id);
    if (known === undefined) found.set(entry.id, [entry]);
    else known.push(entry);
  }
  return found;
};

const fieldsOf = (entries: readonly Entry[]): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const entry of entries) {
    for (const [name, value] of Object.entries(entry)) {
      fields.set(name, `${fields.get(name) ?? ""}${JSON.stringify(value)}`);
    }
  }
  return fields;
};

const differing = (before: readonly Entry[], after: readonly Entry[]): readonly string[] => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
};

/** Entries that only one of two versions of the lexicons has, and those in which they differ, by layer and id. */
export const diffEntries = (before: Lexicons, after: Lexicons): readonly EntryChange[] => {
  const later = new Map(layersOf(after));
  return layersOf(before).flatMap(([layer, entries]) => {
    const [old, now] = [byId(entries), byId(later.get(layer) ?? [])];
    return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id): EntryChange[] => {
      const [was, is] = [old.get(id), now.get(id)];
      if (was === undefined) return [{ layer, id, change: "added", fields: [] }];
      if (is === undefined) return [{ layer, id, change: "removed", fields: [] }];
      const fields = differing(was, is);
      return fields.length === 0 ? [] : [{ layer, id, change: "changed", fields }];
    });
  });
};
