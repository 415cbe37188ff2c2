import type { Columns, Row, Table } from "../model/table.js";
import type { FoundItem, GoldItem } from "./items.js";
import type { Judged } from "./judge.js";
import { oneToOne, overlappingPairs, type Pair } from "./matching.js";

const columns = {
  layer: { type: "string", about: "layer that is scored" },
  gold: { type: "string", about: "class of the gold; none where a hit stands alone" },
  found: {
    type: "string",
    about: "class of the hit; none where the gold was missed; other_value where only the value differs",
  },
  count: { type: "integer", about: "how often, of the hits that the rules kept" },
} as const satisfies Columns;

const none = "none";
const otherValue = "other_value";

type Couple = Pair<GoldItem, FoundItem>;

/** Counts by layer, gold class and found class. */
export type Confusions = Map<string, Map<string, Map<string, number>>>;

const countOne = (confusions: Confusions, layer: string, gold: string, found: string): void => {
  const ofLayer = confusions.get(layer) ?? new Map<string, Map<string, number>>();
  confusions.set(layer, ofLayer);
  const ofGold = ofLayer.get(gold) ?? new Map<string, number>();
  ofLayer.set(gold, ofGold);
  ofGold.set(found, (ofGold.get(found) ?? 0) + 1);
};

/** Pairs of one gold span and one hit whatever their classes; of equal overlaps, those of one class go first. */
const couples = (gold: readonly GoldItem[], found: readonly FoundItem[]): readonly Couple[] =>
  oneToOne(
    overlappingPairs(gold, found),
    (a, b) => Number(b.gold.key === b.found.key) - Number(a.gold.key === a.found.key),
  );

/** A hit of the right class with another value is told apart. */
const foundClass = ({ gold, found }: Couple): string =>
  gold.class === found.class && gold.key !== found.key ? otherValue : found.class;

/** Adds one document, as a task judged it. */
export const addConfusions = (confusions: Confusions, { task, gold, found }: Judged): void => {
  const hits = found.disambiguated;
  const pairs = couples(gold, hits);
  const paired = new Set<GoldItem | FoundItem>(pairs.flatMap((pair) => [pair.gold, pair.found]));
  for (const pair of pairs) {
    if (pair.gold.optional) continue;
    countOne(confusions, task.layer, pair.gold.wanted ? pair.gold.class : none, foundClass(pair));
  }
  for (const item of gold) {
    if (item.wanted && !paired.has(item)) countOne(confusions, task.layer, item.class, none);
  }
  for (const item of hits) {
    if (item.judged && !paired.has(item)) countOne(confusions, task.layer, none, item.class);
  }
};

const byName = (a: string, b: string): number => (a === none ? 1 : b === none ? -1 : a < b ? -1 : a > b ? 1 : 0);

function* rows(confusions: Confusions): Generator<Row<typeof columns>> {
  for (const [layer, ofLayer] of confusions) {
    for (const gold of [...ofLayer.keys()].sort(byName)) {
      const ofGold = ofLayer.get(gold) ?? new Map<string, number>();
      for (const found of [...ofGold.keys()].sort(byName)) yield { layer, gold, found, count: ofGold.get(found) ?? 0 };
    }
  }
}

/** Which class the gold has where we have which. */
export const confusion = (confusions: Confusions): Table => ({
  name: "confusion",
  about:
    "Gold class against found class: each gold span and each hit in one pair at most, the largest overlap first, whatever " +
    "the classes. Pairs on optional gold are left out.",
  columns,
  rows: [...rows(confusions)],
});
