import type { Hit } from "../model/hit.js";
import { type Annotated, type Columns, type Counting, type Row, tally } from "../model/table.js";
import { seedOf } from "../statistics/index.js";
import { sideColumns } from "./columns-of-counts.js";
import { cellsOfHits, columnsAfterLabel, columnsBeforeLabel, hitIdAt } from "./columns-of-hits.js";
import { type Counts, countedZones, increase, inner, keyOfLabel, mergeCounts, voicesOf } from "./counted.js";
import { actorClasses, type CountingClasses, frameClasses, stanceClasses } from "./counting-classes.js";
import { type CountedLayer, countedLayers } from "./voice-counts.js";

/** Hits of a label and side that are drawn at the most. */
const most = 10;

const columns = {
  layer: { type: "string", about: "layer of the label", values: countedLayers },
  label: { type: "string", about: "label of the layer, or id of an actor" },
  ...sideColumns,
  drawn_from: { type: "integer", about: "headline hits of the label on the side of this hit, from which it was drawn" },
  ...columnsBeforeLabel,
  ...columnsAfterLabel,
} as const satisfies Columns;

type Found = Row<typeof columnsBeforeLabel> & Row<typeof columnsAfterLabel>;

/** A hit with the number that decides whether it is drawn. */
interface Drawn {
  readonly number: number;
  readonly hit: string;
  /** Its row as JSON: one string goes to another thread, and to the disk, in a tenth of the time of its thirty cells. */
  readonly row: string;
}

/** What is kept of one side: how many hits a label has, and those with the lowest numbers. */
interface SideExamples {
  readonly counts: Counts;
  readonly drawn: Map<string, Drawn[]>;
}

const none = (): SideExamples => ({ counts: new Map(), drawn: new Map() });

const byNumber = (a: Drawn, b: Drawn): number => a.number - b.number || (a.hit < b.hit ? -1 : 1);

const draw = (side: SideExamples, key: string, found: readonly Drawn[]): void => {
  const drawn = inner(side.drawn, key, () => []);
  drawn.push(...found);
  drawn.sort(byNumber).splice(most);
};

/** True if a number is too high to be drawn, whatever else there is. */
const isTooHigh = (drawn: readonly Drawn[] | undefined, number: number): boolean =>
  number > (drawn?.[most - 1]?.number ?? Number.POSITIVE_INFINITY);

interface Source<H extends Hit> extends CountingClasses<H> {
  readonly layer: CountedLayer;
  readonly hits: readonly H[];
}

const addLayer = <H extends Hit>(
  side: SideExamples,
  annotated: Annotated,
  counting: Counting,
  { layer, hits, classify }: Source<H>,
): void => {
  const zones = countedZones(annotated.document, counting);
  const { seed } = counting.inference;
  const voiceAt = voicesOf(annotated.layers.voices);
  const cellsOf = cellsOfHits(annotated);
  for (const [index, found] of hits.entries()) {
    if (found.status !== "kept" || !zones.has(found.zone)) continue;
    if (classify(found, voiceAt(found.start).mode) !== "headline") continue;
    const key = keyOfLabel(layer, found.label);
    increase(side.counts, key, 1);
    const hit = hitIdAt(annotated.document.id, layer, hits, index);
    const number = seedOf(seed, [hit]);
    // Most hits are not drawn, so that their rows need not be made.
    if (isTooHigh(side.drawn.get(key), number)) continue;
    const { before, after } = cellsOf(found, hit);
    const row: Found = { ...before, ...after };
    draw(side, key, [{ number, hit, row: JSON.stringify(row) }]);
  }
};

/** A few hits of each label and side, drawn at random, so that counts of a corpus can be looked into. */
export const examples = tally({
  name: "examples",
  about:
    `Up to ${most} headline hits of each label and side, drawn at random by the seed: each hit has a number of its own, which no ` +
    "other text changes, and those with the lowest are taken.",
  key: ["layer", "label", "target_side", "reference_side", "drawn_from", "hit"],
  columns,
  start: (): Map<string, SideExamples> => new Map(),
  add(state, annotated, counting) {
    const side = inner(state, annotated.document.side, none);
    const { actors, stance, frames } = annotated.layers;
    addLayer(side, annotated, counting, { layer: "actors", hits: actors, ...actorClasses });
    addLayer(side, annotated, counting, { layer: "stance", hits: stance, ...stanceClasses });
    addLayer(side, annotated, counting, { layer: "frames", hits: frames, ...frameClasses });
  },
  merge(into, from) {
    for (const [name, { counts, drawn }] of from) {
      const side = inner(into, name, none);
      mergeCounts(side.counts, counts);
      for (const [key, found] of drawn) draw(side, key, found);
    }
  },
  *rows(state, { target, reference }) {
    // In code-unit order, so that it does not matter which side is the target.
    for (const side of [target, reference].sort()) {
      const { counts, drawn } = state.get(side) ?? none();
      for (const key of [...drawn.keys()].sort()) {
        const [layer = "", label = ""] = key.split("\n");
        for (const { row } of drawn.get(key) ?? [])
          yield {
            layer,
            label,
            target_side: target,
            reference_side: reference,
            drawn_from: counts.get(key) ?? 0,
            ...(JSON.parse(row) as Found),
          };
      }
    }
  },
});
