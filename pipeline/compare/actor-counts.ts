import { actorFacets } from "../model/layers.js";
import { isCollective } from "../model/portrayal.js";
import { type Columns, tally } from "../model/table.js";
import {
  addHits,
  allLabels,
  countColumns,
  countRows,
  type LayerCounts,
  mergeLayerCounts,
  sideColumns,
} from "./columns-of-counts.js";
import { type CountsOfCounts, candidates, increase, inner, mergeCountsOfCounts, mostFrequent } from "./counted.js";
import { actorClasses } from "./counting-classes.js";

const columns = {
  label: { type: "string", about: "id of the actor; `all` sums over them" },
  name: {
    type: "string?",
    about: "name that most mentions of the label bear; empty in the rows of `all`, and of labels that stand for many",
    text: true,
  },
  facet: {
    type: "string?",
    about: "facet that most mentions of the label have; empty in the rows of `all`",
    values: actorFacets,
  },
  counting: { type: "string", about: "class of counting", values: actorClasses.classes },
  ...sideColumns,
  ...countColumns,
} as const satisfies Columns;

interface ActorCounts {
  readonly counts: LayerCounts;
  /** Mentions by label and name, and by label and facet, of all sides together. */
  readonly names: CountsOfCounts;
  readonly facets: CountsOfCounts;
}

/** Kept actor mentions by actor, class and side. */
export const actorCounts = tally({
  name: "actor-counts",
  about:
    "Kept actor mentions in counted zones, by actor and class of counting; the classes are disjoint and add up to all of them. " +
    "Actors that are mentioned on any side, or that a mere list would find there, have their rows, in code-unit order of their ids.",
  key: ["label", "counting", "target_side", "reference_side"],
  columns,
  start: (): ActorCounts => ({ counts: new Map(), names: new Map(), facets: new Map() }),
  add(state, annotated, counting) {
    const { actors } = annotated.layers;
    addHits(state.counts, annotated, counting, actors, actorClasses);
    for (const { label, name, facet, status, listed } of candidates(annotated, counting, actors)) {
      if (status === "rejected" && !listed) continue;
      increase(
        inner(state.names, label, () => new Map()),
        name,
        1,
      );
      increase(
        inner(state.facets, label, () => new Map()),
        facet,
        1,
      );
    }
  },
  merge(into, from) {
    mergeLayerCounts(into.counts, from.counts);
    mergeCountsOfCounts(into.names, from.names);
    mergeCountsOfCounts(into.facets, from.facets);
  },
  *rows({ counts, names, facets }, counting) {
    const labels = [...names.keys()].sort();
    for (const row of countRows({ state: counts, counting, labels, classes: actorClasses.classes })) {
      const name = row.label === allLabels || isCollective(row.label) ? null : mostFrequent(names.get(row.label));
      const facet = row.label === allLabels ? null : mostFrequent(facets.get(row.label));
      yield { label: row.label, name, facet, counting: row.counting, ...row.cells };
    }
  },
});
