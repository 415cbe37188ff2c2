import type { Hit } from "../model/hit.js";
import { type Base, bases } from "../model/inference.js";
import { frameLabels, outsideStanceTotals, stanceLabels } from "../model/layers.js";
import type { Annotated, Counting, Tallying } from "../model/table.js";
import { type VoiceMode, voiceModes } from "../model/voice.js";
import type { TwoCounts } from "../statistics/index.js";
import { basesOf, isBaseOf } from "./bases.js";
import { allLabels } from "./columns-of-counts.js";
import {
  type Counts,
  type CountsOfCounts,
  countedZones,
  increase,
  inner,
  mergeCounts,
  mergeCountsOfCounts,
  voicesOf,
} from "./counted.js";
import { actorClasses, type CountingClasses, frameClasses, stanceClasses } from "./counting-classes.js";
import { type CountedLayer, voiceChoices } from "./voice-counts.js";

/** Which zones count: those that the study counts, or every one. */
export const zoneChoices = ["counted", "all"] as const;

/** Which hits count: those that the rules keep, or what a list of words without rules would count. */
export const ruleChoices = ["disambiguated", "as_listed"] as const;

type ZoneChoice = (typeof zoneChoices)[number];
type RuleChoice = (typeof ruleChoices)[number];

/** One way of counting a label. */
export interface Specification {
  readonly voice: string;
  readonly zones: ZoneChoice;
  readonly rules: RuleChoice;
  readonly base: Base;
}

/** All ways of counting a label that make sense, that of its headline row among them. */
export const specificationsOf = (layer: CountedLayer, label: string): readonly Specification[] =>
  bases
    .filter((base) => isBaseOf(base, { layer, label }))
    .flatMap((base) =>
      [...voiceChoices.keys()].flatMap((voice) =>
        zoneChoices.flatMap((zones) => ruleChoices.map((rules) => ({ voice, zones, rules, base }))),
      ),
    );

/** The way in which the headline figures count a label: against the base that was chosen, or else against words. */
export const headlineOf = (counting: Counting, layer: CountedLayer, label: string): Specification => {
  const { base } = counting.inference;
  return {
    voice: "headline",
    zones: "counted",
    rules: "disambiguated",
    base: isBaseOf(base, { layer, label }) ? base : "words",
  };
};

/** Words, sentences and verbs, and hits by layer and label, each by a key of where it stands and how it counts. */
interface SideSpecifications {
  readonly bases: Counts;
  readonly hits: Map<CountedLayer, CountsOfCounts>;
}

/** What specifications are made from, by side; integers only. */
export type SpecificationCounts = Map<string, SideSpecifications>;

const none = (): Counts => new Map();

const nothing = (): SideSpecifications => ({ bases: new Map(), hits: new Map() });

const keysOf = (isCounted: boolean) => {
  const key = (what: Base | RuleChoice, mode: VoiceMode): string =>
    `${isCounted ? "counted" : "other"} ${what} ${mode}`;
  return new Map(
    [...bases, ...ruleChoices].map((what) => [what, new Map(voiceModes.map((mode) => [mode, key(what, mode)]))]),
  );
};

/** Made once, as a key is asked for with every hit. */
const [countedKeys, otherKeys] = [keysOf(true), keysOf(false)];

const keyOf = (isCounted: boolean, what: Base | RuleChoice, mode: VoiceMode): string =>
  (isCounted ? countedKeys : otherKeys).get(what)?.get(mode) ?? "";

/** Hits that are headline ones if quoted words count too, kept and listed ones, each by where it stands. */
const addLayer = <H extends Hit>(
  counts: CountsOfCounts,
  { document, layers }: Annotated,
  counting: Counting,
  { layer, hits, classes }: { layer: CountedLayer; hits: readonly H[]; classes: CountingClasses<H> },
): void => {
  const counted = countedZones(document, counting);
  const voiceAt = voicesOf(layers.voices);
  for (const hit of hits) {
    if (classes.classify(hit, "own") !== "headline") continue;
    if (!hit.listed && hit.status !== "kept") continue;
    const isOutside = layer === "stance" && outsideStanceTotals.some((label) => label === hit.label);
    const own = inner(counts, hit.label, none);
    const all = isOutside ? null : inner(counts, allLabels, none);
    const [isCounted, { mode }] = [counted.has(hit.zone), voiceAt(hit.start)];
    for (const rules of ruleChoices) {
      if (rules === "as_listed" ? !hit.listed : hit.status !== "kept") continue;
      const key = keyOf(isCounted, rules, mode);
      increase(own, key, 1);
      if (all !== null) increase(all, key, 1);
    }
  }
};

/** Counts for all specifications, which several tables are made from. */
export const specificationTallying: Tallying<SpecificationCounts, SpecificationCounts> = {
  name: "specifications",
  start: () => new Map(),
  add(state, annotated, counting) {
    const { document, layers } = annotated;
    const side = inner(state, document.side, nothing);
    const counted = countedZones(document, counting);
    for (const { base, count, mode, zone } of basesOf(annotated)) {
      // Mentions are counted as hits, which tells them by rule as well.
      if (base !== "mentions") increase(side.bases, keyOf(counted.has(zone), base, mode), count);
    }
    const into = (layer: CountedLayer): CountsOfCounts => inner(side.hits, layer, () => new Map());
    const { actors, stance, frames } = layers;
    addLayer(into("actors"), annotated, counting, { layer: "actors", hits: actors, classes: actorClasses });
    addLayer(into("stance"), annotated, counting, { layer: "stance", hits: stance, classes: stanceClasses });
    addLayer(into("frames"), annotated, counting, { layer: "frames", hits: frames, classes: frameClasses });
  },
  merge(into, from) {
    for (const [name, { bases: counts, hits }] of from) {
      const side = inner(into, name, nothing);
      mergeCounts(side.bases, counts);
      for (const [layer, labels] of hits)
        mergeCountsOfCounts(
          inner(side.hits, layer, () => new Map()),
          labels,
        );
    }
  },
  conclude: (counts) => counts,
};

const sumOf = (counts: Counts | undefined, { voice, zones }: Specification, what: Base | RuleChoice): number => {
  let sum = 0;
  for (const mode of voiceChoices.get(voice) ?? []) {
    sum += counts?.get(keyOf(true, what, mode)) ?? 0;
    if (zones === "all") sum += counts?.get(keyOf(false, what, mode)) ?? 0;
  }
  return sum;
};

const sideOf = (
  side: SideSpecifications | undefined,
  layer: CountedLayer,
  label: string,
  specification: Specification,
): { readonly count: number; readonly base: number } => {
  const hits = side?.hits.get(layer);
  const { base, rules } = specification;
  return {
    count: sumOf(hits?.get(label), specification, rules),
    base:
      base === "mentions" ? sumOf(hits?.get(allLabels), specification, rules) : sumOf(side?.bases, specification, base),
  };
};

/** Hits and bases of both sides, counted in one way. */
export const countsIn = (
  state: SpecificationCounts,
  { target, reference }: Counting,
  layer: CountedLayer,
  label: string,
  specification: Specification,
): TwoCounts => {
  const one = sideOf(state.get(target), layer, label, specification);
  const other = sideOf(state.get(reference), layer, label, specification);
  return { targetCount: one.count, targetBase: one.base, referenceCount: other.count, referenceBase: other.base };
};

/** Labels of a layer that were found on either side in any way, `all` first, found or not. */
export const labelsFound = (
  state: SpecificationCounts,
  { target, reference }: Counting,
  layer: CountedLayer,
): readonly string[] => {
  const found = new Set([target, reference].flatMap((side) => [...(state.get(side)?.hits.get(layer)?.keys() ?? [])]));
  const order: readonly string[] =
    layer === "stance" ? stanceLabels : layer === "frames" ? frameLabels : [...found].sort();
  return [allLabels, ...order.filter((label) => label !== allLabels && found.has(label))];
};
