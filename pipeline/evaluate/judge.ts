import type { GoldDocument, GoldSpan } from "../model/gold.js";
import type { Span } from "../model/span.js";
import type { Annotated } from "../model/table.js";
import type { Matched } from "../statistics/index.js";
import { countGroup, groupsOf, scoringTokens } from "./count.js";
import { type FoundItem, foundItems, type GoldItem, goldItems } from "./items.js";
import { type Match, matchesOf, type Task, type Variant, variants } from "./task.js";

/** One document with what one task wants of it and what was found. */
export interface Judged {
  readonly task: Task;
  readonly annotated: Annotated;
  /** All that the gold marks in this layer, scored or not. */
  readonly marked: readonly GoldSpan[];
  readonly gold: readonly GoldItem[];
  readonly found: Readonly<Record<Variant, readonly FoundItem[]>>;
}

/** Sets the gold of one document against its hits. */
export const judge = (task: Task, gold: GoldDocument, annotated: Annotated): Judged => {
  const wanted = goldItems(task, gold);
  return {
    task,
    annotated,
    marked: gold.spans.filter(({ layer }) => layer === null || layer === task.layer),
    gold: wanted,
    found: {
      disambiguated: foundItems(task, annotated, "disambiguated", wanted),
      as_listed: foundItems(task, annotated, "as_listed", wanted),
    },
  };
};

/** What was counted in one document. */
export interface Count {
  readonly variant: Variant;
  readonly match: Match;
  readonly class: string;
  readonly matched: Matched;
}

/** Counts of one document, by variant, match and class; a class may come several times. */
export function* countsOf({ task, annotated, gold, found }: Judged): Generator<Count> {
  let made: readonly Span[] | null = null;
  const tokens = (): readonly Span[] => {
    made ??= scoringTokens(annotated.document.text);
    return made;
  };
  for (const variant of variants) {
    for (const group of groupsOf(gold, found[variant])) {
      for (const [match, matched] of countGroup(group, matchesOf(task.mapping), tokens)) {
        yield { variant, match, class: group.class, matched };
      }
    }
  }
}
