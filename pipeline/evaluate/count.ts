import { overlaps, type Span } from "../model/span.js";
import type { Matched } from "../statistics/index.js";
import type { FoundItem, GoldItem } from "./items.js";
import { oneToOne, overlappingPairs, type Pair } from "./matching.js";
import type { Match } from "./task.js";

/** Gold and hits of one document with one key. */
export interface Group {
  readonly class: string;
  readonly gold: GoldItem[];
  readonly found: FoundItem[];
}

type Couple = Pair<GoldItem, FoundItem>;

/** Items by key, those of one key together. */
export const groupsOf = (gold: readonly GoldItem[], found: readonly FoundItem[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  const groupOf = (item: GoldItem | FoundItem): Group => {
    const group = groups.get(item.key) ?? { class: item.class, gold: [], found: [] };
    groups.set(item.key, group);
    return group;
  };
  for (const item of gold) groupOf(item).gold.push(item);
  for (const item of found) groupOf(item).found.push(item);
  return [...groups.values()];
};

const meets: Readonly<Record<"exact" | "begin" | "overlap" | "document", (pair: Couple) => boolean>> = {
  exact: ({ gold, found }) => gold.start === found.start && gold.end === found.end,
  begin: ({ gold, found }) => gold.start === found.start,
  overlap: () => true,
  document: () => true,
};

/** Each gold span and each hit in one pair only. */
const countPairs = ({ gold, found }: Group, pairs: readonly Couple[]): Matched => {
  const matched = oneToOne(pairs);
  const right = matched.filter((pair) => pair.gold.wanted).length;
  const excused = new Set(matched.filter((pair) => pair.gold.optional).map((pair) => pair.found));
  return {
    gold: gold.filter(({ wanted }) => wanted).length,
    goldRight: right,
    found: found.filter((item) => item.judged && !excused.has(item)).length,
    foundRight: matched.filter((pair) => pair.gold.wanted && pair.found.judged).length,
  };
};

/** Each gold span that any hit overlaps, each hit that overlaps any gold span. */
const countAny = ({ gold, found }: Group, pairs: readonly Couple[]): Matched => {
  const goldRight = new Set(pairs.filter((pair) => pair.gold.wanted).map((pair) => pair.gold));
  const foundRight = new Set(pairs.filter((pair) => pair.gold.wanted).map((pair) => pair.found));
  const excused = new Set(pairs.filter((pair) => pair.gold.optional).map((pair) => pair.found));
  return {
    gold: gold.filter(({ wanted }) => wanted).length,
    goldRight: goldRight.size,
    found: found.filter((item) => item.judged && (foundRight.has(item) || !excused.has(item))).length,
    foundRight: [...foundRight].filter(({ judged }) => judged).length,
  };
};

/** Words and marks of a text, by which marked stretches are compared: runs of letters, digits and `_`, and each other sign. */
export const scoringTokens = (text: string): readonly Span[] =>
  [...text.matchAll(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu)].map(({ 0: surface, index: start }) => ({
    start,
    end: start + surface.length,
  }));

const covered = (spans: readonly Span[], tokens: readonly Span[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const span of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || !overlaps(token, span)) break;
      found.add(at);
    }
  }
  return found;
};

const countTokens = ({ gold, found }: Group, tokens: readonly Span[]): Matched => {
  const wanted = covered(
    gold.filter((item) => item.wanted),
    tokens,
  );
  const optional = covered(
    gold.filter((item) => item.optional),
    tokens,
  );
  const marked = [...covered(found, tokens)];
  const judged = covered(
    found.filter((item) => item.judged),
    tokens,
  );
  return {
    gold: wanted.size,
    goldRight: marked.filter((token) => wanted.has(token)).length,
    found: [...judged].filter((token) => wanted.has(token) || !optional.has(token)).length,
    foundRight: [...judged].filter((token) => wanted.has(token)).length,
  };
};

/** How many of the gold and of the hits in a group meet, by each of the matches; tokens are made only when they are asked for. */
export const countGroup = (
  group: Group,
  wanted: readonly Match[],
  tokens: () => readonly Span[],
): ReadonlyMap<Match, Matched> => {
  const pairs = overlappingPairs(group.gold, group.found);
  const count = (match: Match): Matched => {
    if (match === "token") return countTokens(group, tokens());
    return match === "overlap_any" ? countAny(group, pairs) : countPairs(group, pairs.filter(meets[match]));
  };
  return new Map(wanted.map((match) => [match, count(match)]));
};
