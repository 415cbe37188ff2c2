import { createHash } from "node:crypto";
import type { CodedLayer, CodingItem, CodingStratum } from "../model/coding.js";
import { leftContext, rightContext } from "../model/context.js";
import type { Hit } from "../model/hit.js";
import { overlaps, type Span } from "../model/span.js";
import type { Annotated } from "../model/table.js";

/** What a sample is to hold. */
export interface SamplePlan {
  readonly layer: CodedLayer;
  /** Labels that are asked about, or null for all that are found; actors are asked about as one. */
  readonly labels: readonly string[] | null;
  /** Rows for each label. */
  readonly size: number;
  readonly seed: number;
  /** Roles of the zones that are drawn from. */
  readonly zones: readonly string[];
}

/** Under which all actors are asked about: a sheet for each single one would be no hour's work. */
export const anyActor = "actor";

/** Part of a label's rows that each other stratum than the kept gets; sentences without a hit are what recall rests on. */
const shares: Readonly<Record<Exclude<CodingStratum, "kept">, number>> = { rejected: 0.2, with: 0.15, without: 0.25 };

/** Rows of a label that a stratum gets, at least one; the kept get what the others leave, so that they add up. */
const rowsOf = (size: number, stratum: CodingStratum): number => {
  if (stratum !== "kept") return Math.max(1, Math.round(size * shares[stratum]));
  return size - (["rejected", "with", "without"] as const).reduce((sum, other) => sum + rowsOf(size, other), 0);
};

interface Drawn<Item = CodingItem> {
  readonly priority: string;
  readonly item: Item;
}

/** Rows drawn so far from one stratum of one label, and how many there were to draw from. */
interface Stratum {
  population: number;
  readonly most: number;
  drawn: Drawn[];
}

/** Rows drawn so far, by label and stratum. */
export interface Sample {
  readonly plan: SamplePlan;
  readonly strata: Map<string, Map<CodingStratum, Stratum>>;
}

/** Nothing drawn yet. */
export const startSample = (plan: SamplePlan): Sample => ({ plan, strata: new Map() });

const hashOf = (...parts: readonly (string | number)[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/**
 * Number of a row in the lottery: a hash of what it is and of the seed, so that the sample is the same whatever order
 * the texts come in, and no more than the sample has to be kept.
 */
const priorityOf = (seed: number, { label, stratum, document, start, end }: CodingItem): string =>
  hashOf("draw", seed, label, stratum, document, start, end);

/** Number by which the rows of the sheet are sorted; it knows nothing of the stratum, so that the order tells nothing. */
const placeOf = (seed: number, { label, document, start, end }: CodingItem): string =>
  hashOf("order", seed, label, document, start, end);

const byPriority = (a: Drawn<unknown>, b: Drawn<unknown>): number =>
  a.priority < b.priority ? -1 : a.priority > b.priority ? 1 : 0;

const stratumOf = ({ plan, strata }: Sample, label: string, stratum: CodingStratum): Stratum => {
  const ofLabel = strata.get(label) ?? new Map<CodingStratum, Stratum>();
  strata.set(label, ofLabel);
  const known = ofLabel.get(stratum) ?? {
    population: 0,
    most: rowsOf(plan.size, stratum),
    drawn: [],
  };
  ofLabel.set(stratum, known);
  return known;
};

const offer = (sample: Sample, item: CodingItem): void => {
  const stratum = stratumOf(sample, item.label, item.stratum);
  stratum.population += 1;
  stratum.drawn.push({ priority: priorityOf(sample.plan.seed, item), item });
  // Cut now and then, so that no more than twice the sample is held.
  if (stratum.drawn.length >= 2 * stratum.most) stratum.drawn = stratum.drawn.sort(byPriority).slice(0, stratum.most);
};

const itemOf = (
  { document }: Annotated,
  zone: Span,
  label: string,
  stratum: CodingStratum,
  { start, end }: Span,
  { entry, rule }: Pick<CodingItem, "entry" | "rule">,
): CodingItem => ({
  label,
  stratum,
  document: document.id,
  start,
  end,
  left: leftContext(document.text, zone, { start, end }),
  words: document.text.slice(start, end),
  right: rightContext(document.text, zone, { start, end }),
  entry,
  rule,
});

/** Those of one label that are put to a coder: kept ones, and those that a list would have counted and a rule took away. */
const askedOf = (hits: readonly Hit[]): readonly Hit[] => {
  const kept = hits.filter(({ status }) => status === "kept");
  let first = 0;
  return hits.filter((hit) => {
    if (hit.status === "kept") return true;
    if (!hit.listed || hit.rule === "overlap") return false;
    // Kept hits are disjoint and all are sorted. What another entry keeps on the same words was not taken away.
    while ((kept[first]?.end ?? Infinity) <= hit.start) first += 1;
    const beside = kept[first];
    return beside === undefined || !overlaps(beside, hit);
  });
};

/** Candidates that are put to a coder, each with the label that is asked about. */
const candidatesOf = ({ layers }: Annotated, { layer, labels }: SamplePlan): { hit: Hit; label: string }[] => {
  const byLabel = new Map<string, Hit[]>();
  for (const hit of layers[layer]) {
    const label = layer === "actors" ? anyActor : hit.label;
    if (labels !== null && !labels.includes(label)) continue;
    const hits = byLabel.get(label) ?? [];
    byLabel.set(label, hits);
    hits.push(hit);
  }
  return [...byLabel].flatMap(([label, hits]) => askedOf(hits).map((hit) => ({ hit, label })));
};

/** Adds what one document offers to the sample. `labels` are those of which sentences are asked. */
export const addToSample = (sample: Sample, annotated: Annotated, labels: readonly string[]): void => {
  const { plan } = sample;
  const { document, layers } = annotated;
  const isCounted = (zone: number): boolean => plan.zones.includes(document.zones[zone]?.role ?? "");
  const found = new Map<number, Set<string>>();
  for (const { hit, label } of candidatesOf(annotated, plan)) {
    const zone = document.zones[hit.zone];
    if (zone === undefined || !isCounted(hit.zone)) continue;
    const stratum = hit.status === "kept" ? "kept" : "rejected";
    offer(sample, itemOf(annotated, zone, label, stratum, hit, hit));
    if (stratum === "kept") found.set(hit.sentence, (found.get(hit.sentence) ?? new Set()).add(label));
  }
  for (const [index, sentence] of layers.sentences.entries()) {
    const zone = document.zones[sentence.zone];
    if (zone === undefined || !isCounted(sentence.zone) || sentence.words === 0) continue;
    for (const label of labels) {
      const stratum = found.get(index)?.has(label) === true ? "with" : "without";
      offer(sample, itemOf(annotated, zone, label, stratum, sentence, { entry: "", rule: "" }));
    }
  }
};

/** A row that was drawn, with the number of rows it was drawn from. */
export interface DrawnItem extends CodingItem {
  readonly population: number;
}

/**
 * The rows of the sheet: label by label, in an order that tells nothing of text, side or stratum. Labels of which no hit
 * was kept anywhere are left out, unless they were asked for.
 */
export const drawnItems = ({ plan, strata }: Sample): readonly DrawnItem[] =>
  [...strata.keys()].sort().flatMap((label) => {
    const ofLabel = [...(strata.get(label) ?? [])];
    if (plan.labels === null && !ofLabel.some(([stratum]) => stratum === "kept")) return [];
    const drawn = ofLabel.flatMap(([, { population, most, drawn: all }]) =>
      all
        .sort(byPriority)
        .slice(0, most)
        .map(({ item }) => ({ priority: placeOf(plan.seed, item), item: { ...item, population } })),
    );
    return drawn.sort(byPriority).map(({ item }) => item);
  });
