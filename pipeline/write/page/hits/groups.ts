import { countingMeanings } from "../../../model/labels.js";
import { type HitLayer, hitLayers, hitTables } from "../../../prove/evidence.js";
import { numberCell } from "../../summary-rows.js";
import type { PageHit } from "../evidence.js";
import { type GroupKind, groupId, labelId, layerId, lineId } from "../links.js";
import type { PageSide, View } from "../view.js";

/** Lines that a group lists at the most, and all groups together. */
const mostInGroup = 200;
const mostTogether = 8_000;

/** Kinds of groups, in the order of the page. */
export const groupKinds: readonly GroupKind[] = [
  ...(Object.keys(countingMeanings) as (keyof typeof countingMeanings)[]),
  "uncounted",
  "rejected",
];

/** Hits of a label on one side that are counted alike. */
export interface HitGroup {
  readonly id: string;
  readonly side: PageSide;
  readonly kind: GroupKind;
  readonly hits: readonly PageHit[];
  /** How many there are in the texts: more than `hits` where the report has only examples of them. */
  readonly total: number;
  /** Those that the page lists: all, or every so many. */
  readonly shown: readonly PageHit[];
}

/** All hits of a label. */
export interface LabelHits {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly HitGroup[];
}

/** All hits of a layer. */
export interface LayerHits {
  readonly id: string;
  readonly layer: HitLayer;
  readonly labels: readonly LabelHits[];
}

/** Some of a list, evenly spread over it, the first among them. */
export const evenly = <Item>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as Item);

/** Lines a group may have so that all of them together are not too many; at least one. */
export const linesPerGroup = (sizes: readonly number[]): number => {
  let most = mostInGroup;
  const together = (): number => sizes.reduce((sum, size) => sum + Math.min(size, most), 0);
  while (most > 1 && together() > mostTogether) most = Math.floor(most * 0.8);
  return most;
};

const kindOf = ({ kept, counting }: PageHit): GroupKind => (kept ? (counting ?? "uncounted") : "rejected");

/** An example tells of how many it is one. */
const totalOf = ({ evidence }: View, hits: readonly PageHit[]): number =>
  evidence.sample ? (numberCell(hits[0]?.row ?? {}, "drawn_from") ?? hits.length) : hits.length;

const countedIn = (groups: ReadonlyMap<string, readonly PageHit[]>): number =>
  [...groups.values()].flat().filter(({ counting }) => counting !== null).length;

type Gathered = Map<HitLayer, Map<string, Map<string, PageHit[]>>>;

const gathered = (view: View): Gathered => {
  const layers: Gathered = new Map(hitLayers.map((layer) => [layer, new Map()]));
  for (const layer of hitLayers) {
    // Labels stand in the order of their counts; those that were never counted come behind.
    for (const { label } of view.rows(`${layer === "actors" ? "actor" : layer.replace(/s$/, "")}-counts`))
      if (label !== "all") layers.get(layer)?.set(String(label), new Map());
  }
  for (const hit of view.evidence.hits) {
    const labels = layers.get(hit.layer);
    const groups = labels?.get(hit.label) ?? new Map<string, PageHit[]>();
    labels?.set(hit.label, groups);
    const key = `${kindOf(hit)}\n${hit.side}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(hit);
  }
  return layers;
};

const made = (view: View): readonly LayerHits[] => {
  const layers = gathered(view);
  const sizes = [...layers.values()].flatMap((labels) =>
    [...labels.values()].flatMap((groups) => [...groups.values()].map(({ length }) => length)),
  );
  const most = linesPerGroup(sizes);
  const groupsOf = (layer: HitLayer, label: string, found: ReadonlyMap<string, readonly PageHit[]>) =>
    view.sides.flatMap((side) =>
      groupKinds.flatMap((kind): readonly HitGroup[] => {
        const hits = found.get(`${kind}\n${side.id}`);
        if (hits === undefined) return [];
        const id = groupId(layer, label, side.colour, kind);
        return [{ id, side, kind, hits, total: totalOf(view, hits), shown: evenly(hits, most) }];
      }),
    );
  return [...layers].flatMap(([layer, labels]) => {
    const present = [...labels].filter(([, groups]) => groups.size > 0);
    if (present.length === 0) return [];
    if (layer === "actors") present.sort(([, a], [, b]) => countedIn(b) - countedIn(a));
    return [
      {
        id: layerId(layer),
        layer,
        labels: present.map(([label, found]) => ({
          id: labelId(layer, label),
          label,
          groups: groupsOf(layer, label, found),
        })),
      },
    ];
  });
};

const known = new WeakMap<View, readonly LayerHits[]>();

/** All hits of the page in groups, each of which a count may lead to. */
export const hitGroups = (view: View): readonly LayerHits[] => {
  const groups = known.get(view) ?? made(view);
  known.set(view, groups);
  return groups;
};

const lines = new WeakMap<View, ReadonlyMap<PageHit, string>>();

const linesOf = (view: View): ReadonlyMap<PageHit, string> => {
  const places = new Map<PageHit, string>();
  for (const { labels } of hitGroups(view))
    for (const { groups } of labels)
      for (const { id, hits, shown } of groups) {
        for (const hit of hits) places.set(hit, id);
        for (const hit of shown) places.set(hit, lineId(hit));
      }
  return places;
};

/** Name of the element that lists a hit: its line, or its group if that does not list all. */
export const listedId = (view: View, hit: PageHit): string => {
  const places = lines.get(view) ?? linesOf(view);
  lines.set(view, places);
  return places.get(hit) ?? layerId(hit.layer);
};

const ids = new WeakMap<View, ReadonlySet<string>>();

/** True if the page has an element of this name that holds the hits of a label, or a group of them. */
export const hasGroup = (view: View, id: string): boolean => {
  const present =
    ids.get(view) ??
    new Set(
      hitGroups(view).flatMap(({ labels }) =>
        labels.flatMap((label) => [label.id, ...label.groups.map((one) => one.id)]),
      ),
    );
  ids.set(view, present);
  return present.has(id);
};

/** True if the report lists the hits of a layer, so that its counts can be opened. */
export const isListed = ({ report }: View, layer: HitLayer): boolean =>
  report.tables.some(({ name }) => name === hitTables[layer]);
