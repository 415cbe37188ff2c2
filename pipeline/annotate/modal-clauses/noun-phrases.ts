import { governorOf } from "./attachment.js";
import {
  isGerund,
  isJoint,
  isMark,
  isNominal,
  isOne,
  isParticiple,
  isPronoun,
  isQuote,
  isVerb,
  normalAt,
  opensClause,
  posAt,
  type Reading,
} from "./reading.js";

/** A noun phrase without what is attached behind it; `to` is the token after its last. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** Has an article, another determiner or a possessive. */
  readonly determined: boolean;
}

/** A noun phrase with what is attached behind it: *the leaders of both countries*. */
export interface LongPhrase extends Phrase {
  /** The last of the phrases in it. */
  readonly last: Phrase;
}

/** A subject: its tokens, and each of its conjuncts. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly conjuncts: readonly LongPhrase[];
}

const isDeterminer = (reading: Reading, at: number): boolean => {
  if (isOne(reading, "possessives", at) || ["this", "these", "those"].includes(normalAt(reading, at))) return true;
  // The bedrock of that prosperity; elsewhere "that" is a conjunction more often than not.
  if (normalAt(reading, at) === "that") return posAt(reading, at - 1) === "ADP";
  return posAt(reading, at) === "DET";
};

/** True if an adjective or participle at the place belongs to the noun behind it. */
const modifies = (reading: Reading, at: number): boolean => {
  const pos = posAt(reading, at);
  if (pos === "ADJ" || pos === "NOUN" || pos === "PROPN" || pos === "NUM" || pos === "SYM") {
    return !isOne(reading, "time_words", at);
  }
  if (isJoint(reading, at) || isJoint(reading, at + 1)) return true;
  if (pos === "PART") return normalAt(reading, at) === "'s" || normalAt(reading, at) === "'";
  if (pos === "ADV") return isDeterminer(reading, at - 1);
  // Political and military leaders, one hundred and sixty states.
  if (pos === "CCONJ") {
    const beside = posAt(reading, at - 1);
    // The tagger takes many a first word for a name.
    if (at === 1 && beside === "PROPN" && !reading.mentions.has(0)) return posAt(reading, 2) === "ADJ";
    return beside === posAt(reading, at + 1) && (beside === "ADJ" || beside === "NUM");
  }
  if (pos === "VERB" && (isGerund(reading, at) || isParticiple(reading, at)) && !opensClause(reading, at)) {
    const before = posAt(reading, at - 1);
    if (isJoint(reading, at - 1)) return true;
    if (at === 0 || isMark(reading, at - 1)) return posAt(reading, at + 1) !== "PROPN";
    if (before === "ADV") return posAt(reading, at - 2) === "DET";
    return ["DET", "ADJ", "ADP", "NUM", "CCONJ", "SCONJ"].includes(before) || isOne(reading, "possessives", at - 1);
  }
  return false;
};

/** The noun phrase that ends with a token, read backwards, without anything attached; nothing if none does. */
export const phraseBefore = (reading: Reading, end: number, floor: number): Phrase | undefined => {
  let last = end;
  while (last >= floor && isQuote(reading, last)) last--;
  if (last < floor) return undefined;
  if (!reading.mentions.has(last) && isPronoun(reading, last)) {
    // No one, each other, these few.
    const hasDeterminer = last > floor && isDeterminer(reading, last - 1) && posAt(reading, last) !== "DET";
    return { from: hasDeterminer ? last - 1 : last, to: end + 1, head: last, determined: true };
  }
  const isHead = isNominal(reading, last) || (posAt(reading, last) === "ADJ" && isAdjectiveHead(reading, last));
  if (!isHead) return undefined;
  let from = last + 1;
  let determined = false;
  for (let at = last; at >= floor; at--) {
    const mention = reading.mentions.get(at);
    const name = reading.names.get(at);
    if (name !== undefined && name < (mention?.from ?? at)) {
      from = Math.max(floor, name);
      at = from;
    } else if (mention !== undefined) {
      // A second name without a genitive or a joint between begins no new modifier.
      from = Math.max(floor, mention.from);
      at = from;
    } else if (isDeterminer(reading, at)) {
      determined = true;
      from = at > floor && ["such", "half"].includes(normalAt(reading, at - 1)) ? at - 1 : at;
      if (posAt(reading, at - 1) !== "DET" || isOne(reading, "relatives", at - 1)) break;
    } else if (at === last || modifies(reading, at)) from = at;
    else if (isQuote(reading, at) && at > floor && (modifies(reading, at - 1) || isDeterminer(reading, at - 1)))
      from = at;
    else break;
  }
  return { from, to: end + 1, head: last, determined };
};

/** *The poor must*: an adjective is a head behind an article. */
const isAdjectiveHead = (reading: Reading, at: number): boolean => {
  let before = at - 1;
  while (posAt(reading, before) === "ADV" || posAt(reading, before) === "ADJ" || posAt(reading, before) === "CCONJ")
    before--;
  return normalAt(reading, before) === "the" || isOne(reading, "possessives", before);
};

/** The noun phrase that ends with a token, with what is attached in it; `strict` where the end may be another clause's. */
export const longPhraseBefore = (
  reading: Reading,
  end: number,
  floor: number,
  strict = false,
): LongPhrase | undefined => {
  const last = phraseBefore(reading, end, floor) ?? participleBefore(reading, end, floor);
  if (last === undefined) return undefined;
  let { from, head, determined } = last;
  for (let steps = 0; steps < 8; steps++) {
    const governor = governorOf(reading, from, floor, strict);
    const outer = governor < floor ? undefined : phraseBefore(reading, governor, floor);
    if (outer === undefined) break;
    const handsOn = isOne(reading, "transparent", outer.head) && normalAt(reading, outer.to) === "of";
    if (!handsOn) ({ head, determined } = outer);
    from = outer.from;
  }
  return { from, to: end + 1, head, determined, last };
};

/** *The members elected*, *those responsible*, *the leaders we choose*: a phrase that ends with no noun. */
const participleBefore = (reading: Reading, end: number, floor: number): Phrase | undefined => {
  const governor = governorOf(reading, end + 1, floor, false);
  const phrase = governor < floor ? undefined : phraseBefore(reading, governor, floor);
  return phrase === undefined ? undefined : { ...phrase, to: end + 1 };
};

/** True if a subject may begin behind the token: a mark, a conjunction, a verb of saying, or nothing. */
export const isClauseEdge = (reading: Reading, at: number, floor: number): boolean => {
  if (at < floor || isMark(reading, at) || isQuote(reading, at)) return true;
  const pos = posAt(reading, at);
  if (pos === "SCONJ" || pos === "CCONJ" || pos === "INTJ" || pos === "ADV") return true;
  if (["that", "both", "either", "neither", "not", "whether"].includes(normalAt(reading, at))) return true;
  if (isOne(reading, "boundaries", at) || isOne(reading, "clause_openers", at)) return true;
  return isVerb(reading, at) && opensClause(reading, at);
};

const isAnd = (reading: Reading, at: number): boolean => ["and", "or", "nor", "&"].includes(normalAt(reading, at));

/** *The people of China and Russia*: the second belongs inside the first where both are bare, or of one kind of name. */
const belongsInside = (reading: Reading, outer: LongPhrase, right: LongPhrase): boolean => {
  const inner = outer.last;
  if (inner.from === outer.from) return false;
  if (["between", "among"].includes(normalAt(reading, inner.from - 1))) return true;
  if (right.last.from !== right.from) return false;
  const facets = [reading.mentions.get(inner.head), reading.mentions.get(right.head)].map((at) => at?.mention.facet);
  if (facets[0] !== undefined && facets[1] !== undefined) return facets[0] === facets[1];
  return facets[0] === facets[1] && !inner.determined && !right.determined;
};

/** The subject that ends with a token: a noun phrase with its attachments, and the conjuncts before it. */
export const subjectBefore = (reading: Reading, end: number, floor: number): Subject | undefined => {
  const right = longPhraseBefore(reading, end, floor);
  if (right === undefined) return undefined;
  let conjuncts: LongPhrase[] = [right];
  let from = right.from;
  for (;;) {
    const joined = conjuncts.length > 1 || from < right.from;
    const before = from - 1;
    let last: number;
    if (isAnd(reading, before)) last = normalAt(reading, before - 1) === "," ? before - 2 : before - 1;
    else if (joined && normalAt(reading, before) === ",") last = before - 1;
    else break;
    const left = last < floor ? undefined : longPhraseBefore(reading, last, floor, true);
    if (left === undefined || isOne(reading, "time_words", left.head)) break;
    const edge = left.from - 1;
    if (!isClauseEdge(reading, edge, floor) && !isAnd(reading, edge)) break;
    conjuncts = belongsInside(reading, left, right) ? [{ ...left, to: end + 1 }] : [left, ...conjuncts];
    from = left.from;
  }
  return { from, to: end + 1, conjuncts };
};
