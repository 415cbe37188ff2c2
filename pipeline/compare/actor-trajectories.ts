import { isCollective, trajectories } from "../model/portrayal.js";
import { type Columns, type Row, tally } from "../model/table.js";
import { sideColumns } from "./columns-of-counts.js";
import {
  type Counts,
  type CountsOfCounts,
  countedHits,
  increase,
  inner,
  mergeCountsOfCounts,
  voicesOf,
} from "./counted.js";

const bothOrNone = [...trajectories, "both", "none"] as const;

const columns = {
  actor: { type: "string", about: "id of the actor" },
  ...sideColumns,
  target_trajectory: {
    type: "string",
    about: "which way the target side says it moves: none where no stretch does, both where stretches disagree",
    values: bothOrNone,
  },
  reference_trajectory: { type: "string", about: "the same of the reference side", values: bothOrNone },
  target_mentions: { type: "integer", about: "kept mentions of it on the target side, inlays left out" },
  reference_mentions: { type: "integer", about: "the same of the reference side" },
  target_rising: { type: "integer", about: "stretches of the target side that say that it rises" },
  reference_rising: { type: "integer", about: "the same of the reference side" },
  target_declining: { type: "integer", about: "stretches of the target side that say that it declines" },
  reference_declining: { type: "integer", about: "the same of the reference side" },
  target_reported: { type: "integer", about: "of both kinds those that are somebody else's claim, reported or quoted" },
  reference_reported: { type: "integer", about: "the same of the reference side" },
  target_hedged: { type: "integer", about: "of both kinds those that bear a hedge, in the claim or on the report" },
  reference_hedged: { type: "integer", about: "the same of the reference side" },
  target_negated: { type: "integer", about: "stretches that deny it; they stand in no other column" },
  reference_negated: { type: "integer", about: "the same of the reference side" },
} as const satisfies Columns;

/** Counts by side, actor, and what is counted of it. */
type Trajectories = Map<string, CountsOfCounts>;

const trajectoryOf = (rising: number, declining: number): (typeof bothOrNone)[number] => {
  if (rising > 0 && declining > 0) return "both";
  if (rising > 0) return "rising";
  return declining > 0 ? "declining" : "none";
};

const rowOf = (actor: string, target: Counts | undefined, reference: Counts | undefined) => {
  const of = (counts: Counts | undefined, what: string): number => counts?.get(what) ?? 0;
  const figures = (what: string) => [of(target, what), of(reference, what)] as const;
  const [target_rising, reference_rising] = figures("rising");
  const [target_declining, reference_declining] = figures("declining");
  const [target_mentions, reference_mentions] = figures("mentions");
  const [target_reported, reference_reported] = figures("reported");
  const [target_hedged, reference_hedged] = figures("hedged");
  const [target_negated, reference_negated] = figures("negated");
  return {
    actor,
    target_trajectory: trajectoryOf(target_rising, target_declining),
    reference_trajectory: trajectoryOf(reference_rising, reference_declining),
    target_mentions,
    reference_mentions,
    target_rising,
    reference_rising,
    target_declining,
    reference_declining,
    target_reported,
    reference_reported,
    target_hedged,
    reference_hedged,
    target_negated,
    reference_negated,
  } satisfies Omit<Row<typeof columns>, keyof typeof sideColumns>;
};

/** Which way each side says that each actor moves. */
export const actorTrajectories = tally({
  name: "actor-trajectories",
  about:
    "Which way each side says that each actor moves, `none` where nothing is said of its rise or decline. Actors that are " +
    "mentioned in counted zones of any side have their rows; labels that many share (`other`, `us.other_org`) have none, as " +
    "nothing is said of one actor by them. The evidence stands in `portrayals`.",
  key: ["actor", "target_side", "reference_side"],
  columns,
  start: (): Trajectories => new Map(),
  add(state, annotated, counting) {
    const side = inner(state, annotated.document.side, () => new Map());
    const voiceAt = voicesOf(annotated.layers.voices);
    const count = (actor: string, what: string): void => {
      if (isCollective(actor)) return;
      increase(
        inner(side, actor, () => new Map()),
        what,
        1,
      );
    };
    for (const { label, inlay } of countedHits(annotated, counting, annotated.layers.actors)) {
      if (inlay < 0) count(label, "mentions");
    }
    for (const { actor, label, hedge, negated, start, inlay } of countedHits(
      annotated,
      counting,
      annotated.layers.portrayals,
    )) {
      if (inlay >= 0) continue;
      count(actor, negated ? "negated" : label);
      if (negated) continue;
      if (voiceAt(start).mode !== "own") count(actor, "reported");
      if (hedge !== null) count(actor, "hedged");
    }
  },
  merge(into, from) {
    for (const [name, counts] of from)
      mergeCountsOfCounts(
        inner(into, name, () => new Map()),
        counts,
      );
  },
  *rows(state, counting) {
    const [target, reference] = [state.get(counting.target), state.get(counting.reference)];
    const sides = { target_side: counting.target, reference_side: counting.reference };
    for (const actor of [...new Set([...(target?.keys() ?? []), ...(reference?.keys() ?? [])])].sort()) {
      const { actor: id, ...figures } = rowOf(actor, target?.get(actor), reference?.get(actor));
      yield { actor: id, ...sides, ...figures };
    }
  },
});
