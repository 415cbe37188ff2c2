// The gazetteer as a list.

import type * as Real from "../../../pipeline/annotate/actors/gazetteer.js";
import type { ActorEntry } from "../../../pipeline/model/lexicon.js";

/** A gazetteer that tells all its names, the best kind first. */
export interface PlainGazetteer extends Real.Gazetteer {
  readonly names: readonly Real.Name[];
}

/** Makes what stands for `gazetteer`, by the real one's own list of names for an entry. */
export const gazetteerBy =
  ({ namesOf, nameKinds }: typeof Real) =>
  (entries: readonly ActorEntry[]): PlainGazetteer => {
    const names = entries.flatMap((entry) => [...namesOf(entry)]);
    return {
      byId: new Map(entries.map((entry) => [entry.id, entry])),
      beginning: () => null,
      names: nameKinds.flatMap((kind) => names.filter((name) => name.kind === kind)),
    };
  };
