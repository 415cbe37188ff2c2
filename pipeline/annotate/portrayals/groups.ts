import type { MentionAt } from "../modal-clauses/reading.js";
import {
  isGerund,
  isJoint,
  isOne,
  isParticiple,
  isQuote,
  normalAt,
  posAt,
  type Reading,
} from "../modal-clauses/reading.js";

/** A noun phrase as far as it tells whose rise or decline is spoken of. */
export interface Group {
  /** Actors themselves; or a standing of theirs, such as *influence*; or anything else of theirs, such as *exports*. */
  readonly kind: "actor" | "standing" | "other";
  readonly mentions: readonly MentionAt[];
  readonly from: number;
  readonly to: number;
  /** What a group that is no row of actors is headed by, as it is written in lower case. */
  readonly head: string;
}

/** Actors of one coordination that are taken; a row of more is a list, and nothing is said of each. */
const most = 12;

/** How many adjectives and the like may stand before a noun. */
const longestModifier = 5;

const isPossessive = (reading: Reading, at: number): boolean => /^(?:'s|')$/.test(reading.tokens[at]?.normal ?? "");
const isNoun = (reading: Reading, at: number): boolean =>
  (posAt(reading, at) === "NOUN" || posAt(reading, at) === "PROPN") && reading.tokens[at]?.kind === "word";

/** True for what may stand between an article and its noun. */
const describes = (reading: Reading, at: number): boolean => {
  const pos = posAt(reading, at);
  if (isQuote(reading, at) || isJoint(reading, at)) return true;
  if (pos === "ADJ" || pos === "ADV" || pos === "NUM") return true;
  return pos === "VERB" && (isGerund(reading, at) || isParticiple(reading, at));
};

/** True for an article, another determiner or a possessive. */
export const isDeterminer = (reading: Reading, at: number): boolean =>
  posAt(reading, at) === "DET" ||
  isOne(reading, "possessives", at) ||
  /^(?:both|either|all|our)$/.test(normalAt(reading, at));

/** Index of the first token behind articles and adjectives. */
const overModifiers = (reading: Reading, from: number, limit: number): number => {
  let at = from;
  while (at < limit && !reading.mentions.has(at) && isDeterminer(reading, at)) at++;
  const begin = at;
  while (at < limit && at < begin + longestModifier && !reading.mentions.has(at) && describes(reading, at)) at++;
  return at;
};

/** The last of a row of nouns, adjectives before them, that begins at a token; −1 if none does. */
const headFrom = (reading: Reading, from: number, limit: number): number => {
  let at = from;
  while (at < limit && at < from + longestModifier && describes(reading, at) && !reading.mentions.has(at)) at++;
  let last = -1;
  while (at < limit && at < from + 2 * longestModifier && isNoun(reading, at) && !reading.mentions.has(at)) last = at++;
  return last;
};

/** The mention that begins at a token, or behind an article there. */
const mentionFrom = (reading: Reading, at: number): MentionAt | undefined => {
  const begin = isDeterminer(reading, at) && !reading.mentions.has(at) ? at + 1 : at;
  const one = reading.mentions.get(begin);
  return one?.from === begin ? one : undefined;
};

/** The mention joined to what ends at a token by *and*, a comma or both. */
const joined = (reading: Reading, end: number, limit: number): MentionAt | undefined => {
  let at = end;
  if (normalAt(reading, at) === ",") at++;
  if (/^(?:and|or|nor|&)$/.test(normalAt(reading, at))) at++;
  if (isJoint(reading, at)) at++;
  const one = at > end && at < limit ? mentionFrom(reading, at) : undefined;
  return one !== undefined && one.to <= limit ? one : undefined;
};

/** True if a conjunction stands before a token, or before an article there. */
const isAndBefore = (reading: Reading, at: number): boolean =>
  /^(?:and|or|nor|&)$/.test(normalAt(reading, at - 1)) ||
  (isDeterminer(reading, at - 1) && /^(?:and|or|nor|&)$/.test(normalAt(reading, at - 2)));

/** Mentions in a row, and what they own or modify: *China and Russia*, *China's and Russia's influence*, *Chinese exports*. */
const rowFrom = (
  reading: Reading,
  first: MentionAt,
  from: number,
  limit: number,
  standings: ReadonlySet<string>,
): Group => {
  const mentions: MentionAt[] = [];
  let end = first.to;
  for (let one: MentionAt | undefined = first; one !== undefined && mentions.length < most; ) {
    mentions.push(one);
    end = one.to;
    const owns = isPossessive(reading, end);
    const next = joined(reading, owns ? end + 1 : end, limit);
    // Behind a name without a genitive the tagger takes many a verb for a noun.
    const bears = next === undefined && (owns || one.mention.form === "modifier");
    const head = bears ? headFrom(reading, owns ? end + 1 : end, limit) : -1;
    if (owns && head < 0 && next === undefined) return { kind: "other", mentions, from, to: end + 1, head: "" };
    if (head >= 0) {
      const noun = normalAt(reading, head);
      return { kind: standings.has(noun) ? "standing" : "other", mentions, from, to: head + 1, head: noun };
    }
    one = next;
  }
  // Names that only commas part are no coordination.
  const last = mentions.at(-1);
  const isCoordination = last !== undefined && mentions.length > 1 && isAndBefore(reading, last.from);
  if (isCoordination) return { kind: "actor", mentions, from, to: end, head: "" };
  return { kind: "actor", mentions: [first], from, to: first.to, head: "" };
};

/** The noun phrase that begins at a token and names actors; nothing if it names none. */
export const groupFrom = (
  reading: Reading,
  from: number,
  limit: number,
  standings: ReadonlySet<string>,
): Group | undefined => {
  const at = overModifiers(reading, from, limit);
  const mention = reading.mentions.get(at);
  if (mention !== undefined) return at < limit ? rowFrom(reading, mention, from, limit, standings) : undefined;
  const head = headFrom(reading, at, limit);
  if (head < 0 || normalAt(reading, head + 1) !== "of" || head + 2 >= limit) return undefined;
  const noun = normalAt(reading, head);
  const inner = groupFrom(reading, head + 2, limit, standings);
  if (inner === undefined) return undefined;
  const kind = standings.has(noun) && inner.kind === "actor" ? "standing" : "other";
  return { kind, mentions: inner.mentions, from, to: inner.to, head: noun };
};

/** The same with actors that are joined to its first: *with [France] and Germany taking the lead*. */
export const withJoinedBefore = (reading: Reading, group: Group, floor: number): Group => {
  const mentions = [...group.mentions];
  let from = group.from;
  let isSeries = true;
  while (mentions.length < most) {
    const comma = normalAt(reading, from - 1) === ",";
    const and = /^(?:and|or|nor|&)$/.test(normalAt(reading, from - 1));
    if (!and && !(comma && mentions.length > 1)) break;
    const end = and && normalAt(reading, from - 2) === "," ? from - 3 : from - 2;
    const one = reading.mentions.get(end);
    if (one === undefined || one.from < floor || one.mention.form === "modifier") break;
    // *They met Kim, and Lee is on the rise*: of two a comma parts clauses.
    isSeries = end !== from - 3;
    mentions.unshift(one);
    from = isDeterminer(reading, one.from - 1) ? one.from - 1 : one.from;
  }
  const isObject = posAt(reading, from - 1) === "VERB" || posAt(reading, from - 1) === "AUX";
  const added = mentions.length - group.mentions.length;
  return added === 0 || isObject || (added === 1 && !isSeries) ? group : { ...group, mentions, from };
};

/** What actors behind *of* belong to: *the influence of [France]*; the same group where no noun stands before it. */
export const ofNoun = (reading: Reading, group: Group, standings: ReadonlySet<string>): Group => {
  const noun = group.from - 2;
  if (normalAt(reading, noun + 1) !== "of" || !isNoun(reading, noun) || reading.mentions.has(noun)) return group;
  let from = noun;
  while (from > 0 && from > noun - longestModifier && describes(reading, from - 1)) from--;
  if (from > 0 && isDeterminer(reading, from - 1)) from--;
  const head = normalAt(reading, noun);
  return { ...group, kind: standings.has(head) ? "standing" : "other", from, head };
};

/** Actors that own what begins at a token: *China's and India's rapid [rise]*, *American [decline]*. */
export const ownersBefore = (reading: Reading, term: number): Group | undefined => {
  let at = term - 1;
  while (at >= 0 && at > term - longestModifier && !reading.mentions.has(at) && describes(reading, at)) at--;
  // *Germany giving rise to …* owns nothing.
  if (posAt(reading, at + 1) === "VERB" && at + 1 < term && !isPossessive(reading, at)) return undefined;
  const mentions: MentionAt[] = [];
  let from = term;
  for (;;) {
    const one = reading.mentions.get(isPossessive(reading, at) ? at - 1 : at);
    if (one === undefined || mentions.length === most) break;
    mentions.unshift(one);
    from = one.from;
    if (!/^(?:and|or|,)$/.test(normalAt(reading, from - 1)) || normalAt(reading, from - 1) === ",") break;
    at = from - 2;
  }
  return mentions.length === 0 ? undefined : { kind: "actor", mentions, from, to: term, head: "" };
};
