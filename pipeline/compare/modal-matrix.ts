import type { ModalClause } from "../model/modality.js";
import { type AgentKind, agentKinds, modalities, polarities } from "../model/modality.js";
import { type Columns, tally } from "../model/table.js";
import { difference, share } from "../statistics/index.js";
import { allLabels, sideColumns } from "./columns-of-counts.js";
import { type Counts, countedHits, increase, inner, mergeCounts, voicesOf } from "./counted.js";

const columns = {
  agent_kind: {
    type: "string",
    about: "what tells the agent; `all` sums over them",
    values: [allLabels, ...agentKinds],
  },
  actor: { type: "string?", about: "id of the actor; empty in the rows of all other kinds of agent" },
  modality: { type: "string", about: "what the clauses say of their verbs", values: modalities },
  polarity: { type: "string", about: "whether the clauses are negated", values: polarities },
  ...sideColumns,
  target_count: { type: "integer", about: "clauses on the target side, a clause with several agents once for each" },
  reference_count: { type: "integer", about: "the same for the reference side" },
  target_clauses: { type: "integer", about: "all clauses of the target side, counted so, the base of its share" },
  reference_clauses: { type: "integer", about: "all clauses of the reference side, counted so, the base of its share" },
  target_share: { type: "number?", about: "target_count of target_clauses, 0 to 1; empty if there are none" },
  reference_share: { type: "number?", about: "the same for the reference side" },
  difference: { type: "number?", about: "target_share less reference_share" },
} as const satisfies Columns;

/** Counts by side and by cell of the matrix; see {@link keyOf}. */
type Matrix = Map<string, Counts>;

// No id of an actor has a line break in it.
const separator = "\n";

const keyOf = (kind: string, actor: string, modality: string, polarity: string): string =>
  [kind, actor, modality, polarity].join(separator);

/** Cells in which a clause is counted: that of its agent, and that of all. */
const cellsOf = ({ agent_kind, actor, label, polarity }: ModalClause): readonly string[] => [
  keyOf(agent_kind, actor ?? "", label, polarity),
  keyOf(allLabels, "", label, polarity),
];

const noCounts = (): Counts => new Map();

/** Agents of the rows: all, the kinds without an actor, and all actors seen, in code-unit order. */
const agentsOf = (matrix: Matrix): readonly (readonly [kind: AgentKind | typeof allLabels, actor: string])[] => {
  const actors = new Set<string>();
  for (const counts of matrix.values()) {
    for (const key of counts.keys()) {
      const [kind, actor] = key.split(separator);
      if (kind === "actor" && actor !== undefined) actors.add(actor);
    }
  }
  const others = agentKinds.filter((kind) => kind !== "actor").map((kind) => [kind, ""] as const);
  return [[allLabels, ""], ...others, ...[...actors].sort().map((actor) => ["actor", actor] as const)];
};

/** Who must and can do, by actor, modality, polarity and side. */
export const modalMatrix = tally({
  name: "modal-matrix",
  about:
    "Kept modal clauses in counted zones by agent, modality and polarity, headline ones only: none that the study's own lexicons " +
    "found, none in inlays, and none in quoted words. Pronouns are not resolved and stand in one row. Actors that are agents on any side have their rows.",
  key: ["agent_kind", "actor", "modality", "polarity", "target_side", "reference_side"],
  columns,
  start: (): Matrix => new Map(),
  add(state, annotated, counting) {
    const side = inner(state, annotated.document.side, noCounts);
    const voiceAt = voicesOf(annotated.layers.voices);
    for (const clause of countedHits(annotated, counting, annotated.layers.modalClauses)) {
      if (clause.inlay >= 0 || clause.induced || voiceAt(clause.start).mode === "quoted") continue;
      for (const cell of cellsOf(clause)) increase(side, cell, 1);
    }
  },
  merge(into, from) {
    for (const [name, counts] of from) mergeCounts(inner(into, name, noCounts), counts);
  },
  *rows(state, counting) {
    const sides = { target_side: counting.target, reference_side: counting.reference };
    const target = state.get(counting.target) ?? noCounts();
    const reference = state.get(counting.reference) ?? noCounts();
    const targetClauses = clausesOf(target);
    const referenceClauses = clausesOf(reference);
    const compared: Matrix = new Map([
      [counting.target, target],
      [counting.reference, reference],
    ]);
    for (const [agent_kind, actor] of agentsOf(compared)) {
      for (const modality of modalities) {
        for (const polarity of polarities) {
          const key = keyOf(agent_kind, actor, modality, polarity);
          const targetShare = share(target.get(key) ?? 0, targetClauses);
          const referenceShare = share(reference.get(key) ?? 0, referenceClauses);
          yield {
            agent_kind,
            actor: actor === "" ? null : actor,
            modality,
            polarity,
            ...sides,
            target_count: target.get(key) ?? 0,
            reference_count: reference.get(key) ?? 0,
            target_clauses: targetClauses,
            reference_clauses: referenceClauses,
            target_share: targetShare,
            reference_share: referenceShare,
            difference: difference(targetShare, referenceShare),
          };
        }
      }
    }
  },
});

/** All clauses of a side, once for each agent. */
const clausesOf = (counts: Counts): number => {
  let all = 0;
  for (const [key, count] of counts) if (key.startsWith(allLabels + separator)) all += count;
  return all;
};
