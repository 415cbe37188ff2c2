import type { Document } from "../../model/document.js";
import type { Hit } from "../../model/hit.js";
import type { HitLayer, Layers } from "../../model/layers.js";
import type { Lexicons } from "../../model/lexicon.js";
import type { HitChange, HitChangeKind, Verdict } from "../../model/lexicon-change.js";
import { english } from "../annotate.js";

/** A document of which two versions of the lexicons were asked. */
export interface Diffed {
  readonly document: Document;
  readonly before: Layers;
  readonly after: Layers;
  /** In the order of layers, then of the text. */
  readonly changes: readonly HitChange[];
}

const hitLayers: readonly HitLayer[] = ["actors", "stance", "frames"];

const verdictOf = (hit: Hit): Verdict => {
  const { label, status, entry, reason } = hit;
  return { label, status, entry, reason, engagement: "engagement" in hit ? String(hit.engagement) : "" };
};

/** Hits by their stretch, those kept first. */
const byStretch = (hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> => {
  const found = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = `${hit.start} ${hit.end}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [hit]);
    else if (hit.status === "kept") known.unshift(hit);
    else known.push(hit);
  }
  return found;
};

/** The rejected candidate that stands for a stretch: that of the entry which the other version keeps, or the first. */
const counterpart = (hits: readonly Hit[], entry: string): Hit | undefined =>
  hits.find((hit) => hit.entry === entry) ?? hits[0];

const kindOf = (before: Verdict | null, after: Verdict | null): HitChangeKind | null => {
  const [was, is] = [before?.status === "kept", after?.status === "kept"];
  if (!was && !is) return null;
  if (!was) return before === null ? "gained" : "kept";
  if (!is) return after === null ? "lost" : "rejected";
  return before?.label === after?.label && before?.engagement === after?.engagement ? null : "relabelled";
};

/** What two versions say of one stretch. */
const changeOf = (layer: HitLayer, old: readonly Hit[], now: readonly Hit[]): HitChange | null => {
  const [was, is] = [old.find(({ status }) => status === "kept"), now.find(({ status }) => status === "kept")];
  const before = was ?? counterpart(old, is?.entry ?? "");
  const after = is ?? counterpart(now, was?.entry ?? "");
  const [first, second] = [before, after].map((hit) => (hit === undefined ? null : verdictOf(hit)));
  const change = kindOf(first ?? null, second ?? null);
  const place = before ?? after;
  if (change === null || place === undefined) return null;
  return { layer, change, start: place.start, end: place.end, before: first ?? null, after: second ?? null };
};

const changesIn = (layer: HitLayer, before: readonly Hit[], after: readonly Hit[]): readonly HitChange[] => {
  const [old, now] = [byStretch(before), byStretch(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((key) => changeOf(layer, old.get(key) ?? [], now.get(key) ?? []) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
};

/** Annotates each document with both versions of the lexicons, one at a time, and tells which hits change. */
export async function* diffHits(
  documents: Iterable<Document> | AsyncIterable<Document>,
  before: Lexicons,
  after: Lexicons,
): AsyncGenerator<Diffed> {
  const annotator = await english();
  const [older, newer] = [annotator(before), annotator(after)];
  for await (const document of documents) {
    const [old, now] = [older(document), newer(document)];
    const changes = hitLayers.flatMap((layer) => changesIn(layer, old[layer], now[layer]));
    yield { document, before: old, after: now, changes };
  }
}

/** Counts of one label over a corpus. */
export interface LabelChange {
  before: number;
  after: number;
  readonly changes: Record<HitChangeKind, number>;
  /** Hits that had this label, and have another. */
  away: number;
}

/** Counts by layer and label, in integers. */
export type ChangeCounts = Map<HitLayer, Map<string, LabelChange>>;

/** Adds one document to the counts: kept hits of both versions, and what changed, under the label of the later. */
export const addChanges = (counts: ChangeCounts, { before, after, changes }: Diffed): void => {
  const countOf = (layer: HitLayer, label: string): LabelChange => {
    const labels = counts.get(layer) ?? new Map<string, LabelChange>();
    counts.set(layer, labels);
    const none = { gained: 0, lost: 0, relabelled: 0, kept: 0, rejected: 0 };
    const known = labels.get(label) ?? { before: 0, after: 0, changes: none, away: 0 };
    labels.set(label, known);
    return known;
  };
  for (const layer of hitLayers) {
    for (const { label, status } of before[layer]) if (status === "kept") countOf(layer, label).before += 1;
    for (const { label, status } of after[layer]) if (status === "kept") countOf(layer, label).after += 1;
  }
  for (const { layer, change, before: was, after: is } of changes) {
    const side = change === "lost" || change === "rejected" ? was : is;
    if (side !== null) countOf(layer, side.label).changes[change] += 1;
    if (change === "relabelled" && was !== null) countOf(layer, was.label).away += 1;
  }
};
