import type { PortrayalRules } from "../../model/lexicon.js";
import type { ActorPlace } from "../../model/portrayal.js";
import type { Subject } from "../modal-clauses/noun-phrases.js";
import { normalAt, posAt, type Reading } from "../modal-clauses/reading.js";
import { subjectOf } from "../modal-clauses/subjects.js";
import { type Group, groupFrom, isDeterminer, ofNoun, ownersBefore, withJoinedBefore } from "./groups.js";

/** A term by its tokens. */
export interface Term {
  readonly from: number;
  readonly to: number;
}

/** Of whom a term speaks, where they were found, and the evidence: tokens from them to the term, or the other way round. */
export interface Told {
  readonly place: ActorPlace;
  readonly group: Group;
  readonly from: number;
  readonly to: number;
}

/** How far before a term its subject may begin, in tokens. */
const longestClause = 60;

/** Index of the article before a token, adjectives between them at most; the token itself if there is none. */
const withArticle = (reading: Reading, from: number): number => {
  let at = from;
  while (at > from - 3 && posAt(reading, at - 1) === "ADJ" && !reading.mentions.has(at - 1)) at--;
  return at > 0 && !reading.mentions.has(at - 1) && isDeterminer(reading, at - 1) ? at - 1 : from;
};

const told = (reading: Reading, place: ActorPlace, group: Group | undefined, term: Term): Told | undefined => {
  if (group === undefined) return undefined;
  const from = Math.min(term.from, group.from);
  return { place, group, from: withArticle(reading, from), to: Math.max(term.to, group.to) };
};

/** True if what follows a group in its subject hangs on it: *China, which …*, *China's influence in Africa*. */
const isAttached = (reading: Reading, { kind, to }: Group, end: number): boolean => {
  if (to >= end || posAt(reading, to) === "ADP" || /^(?:[,(–—]|who|which|that)$/.test(normalAt(reading, to)))
    return true;
  if (kind !== "standing" || posAt(reading, to) !== "CCONJ") return false;
  // *Its influence and prestige*: another standing, of nobody else.
  for (let at = to; at < end; at++) if (reading.mentions.has(at)) return false;
  return true;
};

/** The group in a subject that was read backwards; where its beginning belongs to another clause, the row that ends it. */
const groupIn = (
  reading: Reading,
  found: Subject,
  floor: number,
  standings: ReadonlySet<string>,
): Group | undefined => {
  const whole = groupFrom(reading, found.from, found.to, standings);
  if (whole !== undefined && isAttached(reading, whole, found.to)) return whole;
  const last = reading.mentions.get(found.to - 1);
  if (last === undefined || last.to !== found.to) {
    return whole && { ...whole, kind: "other", head: normalAt(reading, found.to - 1) };
  }
  const from = isDeterminer(reading, last.from - 1) ? last.from - 1 : last.from;
  const row = withJoinedBefore(reading, { kind: "actor", mentions: [last], from, to: last.to, head: "" }, floor);
  // *Prices in Turkey* are no Turkey.
  const hangs = row.from > found.from && /^(?!of$|with$)/.test(normalAt(reading, row.from - 1));
  if (!hangs || posAt(reading, row.from - 1) !== "ADP") return row;
  return { ...row, kind: "other", head: normalAt(reading, found.conjuncts.at(-1)?.head ?? found.from) };
};

const subject = (reading: Reading, { from }: Term, standings: ReadonlySet<string>): Group | undefined => {
  const floor = Math.max(0, from - longestClause);
  const found = subjectOf(reading, from, true, floor).subject;
  const group = found && groupIn(reading, found, floor, standings);
  return group?.kind === "actor" ? ofNoun(reading, withJoinedBefore(reading, group, floor), standings) : group;
};

/** Owners before a noun, or behind it: *the rise of China*, *the decline in American influence*. */
const owners = (reading: Reading, { from, to }: Term, standings: ReadonlySet<string>): Group | undefined => {
  const before = ownersBefore(reading, from);
  if (before !== undefined) return before;
  const preposition = normalAt(reading, to);
  if (preposition !== "of" && preposition !== "in") return undefined;
  const behind = groupFrom(reading, to + 1, reading.tokens.length, standings);
  return preposition === "in" && behind?.kind !== "standing" ? undefined : behind;
};

/** Whom an adjective stands before: *a rising [China]*. */
const described = (reading: Reading, { to }: Term, standings: ReadonlySet<string>): Group | undefined => {
  const group = groupFrom(reading, to, reading.tokens.length, standings);
  if (group === undefined || posAt(reading, to) === "DET") return undefined;
  return { ...group, mentions: group.mentions.slice(0, 1), to: group.mentions[0]?.to ?? group.to };
};

const kinds: Readonly<Record<ActorPlace, readonly Group["kind"][]>> = {
  subject: ["actor"],
  standing: ["standing"],
  owner: ["actor", "standing"],
  attribute: ["actor"],
  object: ["actor"],
  object_standing: ["standing"],
};

/** Finds of whom a term speaks, in the first of its places where somebody of the right kind stands; else the first found. */
export const placed = (
  reading: Reading,
  term: Term,
  places: readonly ActorPlace[],
  { standings }: PortrayalRules,
): { readonly found: Told; readonly fits: boolean } | undefined => {
  let other: Told | undefined;
  for (const place of places) {
    const group =
      place === "subject" || place === "standing"
        ? subject(reading, term, standings)
        : place === "owner"
          ? owners(reading, term, standings)
          : place === "attribute"
            ? described(reading, term, standings)
            : groupFrom(reading, term.to, reading.tokens.length, standings);
    const found = told(reading, place, group, term);
    if (found === undefined) continue;
    if (kinds[place].includes(found.group.kind)) return { found, fits: true };
    other ??= found;
  }
  return other && { found: other, fits: false };
};
