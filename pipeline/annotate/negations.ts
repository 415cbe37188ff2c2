import type { NegationEntry, NegationRules } from "../model/lexicon.js";
import type { Negation } from "../model/negation.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { type Matcher, matcher } from "./patterns/matcher.js";
import { negatedBy } from "./patterns/negated.js";
import { resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { type Stream, type Vocabulary, vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

type Boundary = "terminator" | "bridge";

/** Finds the tokens of a stream at which scopes end: a terminator begins there that no bridge takes in. */
const boundariesOf = (rules: NegationRules, words: Vocabulary): ((stream: Stream) => ReadonlySet<number>) => {
  const all: Matcher<Boundary> = matcher(words);
  for (const pattern of rules.terminators) all.add(pattern, "terminator");
  for (const pattern of rules.bridges) all.add(pattern, "bridge");
  return (stream) => {
    const found = all.find(stream);
    const ends = new Set<number>();
    for (const { value, from } of found) if (value === "terminator") ends.add(from);
    for (const { value, from, to } of found) {
      if (value === "bridge") for (let at = from; at < to; at++) ends.delete(at);
    }
    return ends;
  };
};

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly ended_by: Negation["ended_by"];
}

/** How far a scope goes from a token on, in one direction; `reach` counts words. */
const extent = (stream: Stream, start: number, step: 1 | -1, reach: number, ends: ReadonlySet<number>): Scope => {
  let words = 0;
  let token = start;
  let ended_by: Scope["ended_by"] = "sentence";
  for (; token >= 0 && token < stream.tokens.length; token += step) {
    const kind = stream.tokens[token]?.kind;
    if (kind === "word" || kind === "number") words += 1;
    if (ends.has(token)) ended_by = "terminator";
    else if (words > reach) ended_by = "reach";
    else continue;
    break;
  }
  return step === 1 ? { from: start, to: token, ended_by } : { from: token + 1, to: start + 1, ended_by };
};

const isMark = ({ tokens }: Stream, at: number): boolean => tokens[at]?.kind === "punctuation";

/** Takes the marks off the ends of a scope. */
const trimmed = (stream: Stream, { from, to, ended_by }: Scope): Scope => {
  let [first, last] = [from, to];
  while (first < last && isMark(stream, first)) first++;
  while (last > first && isMark(stream, last - 1)) last--;
  return { from: first, to: last, ended_by };
};

const scopeOf = (stream: Stream, { entry, from, to }: Found<NegationEntry>, ends: ReadonlySet<number>): Scope => {
  if (entry.direction === "none") return { from: to, to, ended_by: "none" };
  const scope =
    entry.direction === "forward"
      ? extent(stream, to, 1, entry.reach, ends)
      : extent(stream, from - 1, -1, entry.reach, ends);
  return trimmed(stream, scope);
};

const negationOf = (stream: Stream, found: Found<NegationEntry>, ends: ReadonlySet<number>): Negation => {
  const { entry, hit } = found;
  const { from, to, ended_by } = scopeOf(stream, found, ends);
  const empty = to <= from;
  // Written out, as spreading costs more than all the rest of this stage.
  return {
    start: hit.start,
    end: hit.end,
    zone: hit.zone,
    inlay: hit.inlay,
    paragraph: hit.paragraph,
    sentence: hit.sentence,
    entry: hit.entry,
    lexicon: hit.lexicon,
    induced: hit.induced,
    status: hit.status,
    rule: hit.rule,
    reason: hit.reason,
    listed: hit.listed,
    negated: hit.negated,
    label: "negation",
    direction: entry.direction,
    scope_start: empty ? hit.end : (stream.tokens[from]?.start ?? hit.end),
    scope_end: empty ? hit.end : (stream.tokens[to - 1]?.end ?? hit.end),
    ended_by,
  };
};

/** Negators with their scopes: what each denies, from rules with direction, reach, terminators and pseudo-negations. */
export const negations = stage({
  adds: "negations",
  needs: ["tokens", "sentences"],
  prepare: ({ negation: rules, english }) => {
    const words = vocabulary(english);
    const find = markerFinder(rules.entries, english);
    const boundaries = boundariesOf(rules, words);
    const reasons = new Map(rules.entries.map(({ id, why }) => [id, why]));
    // What only looks like a negator takes part in the contest, so that *not only* beats *not*, and is rejected then.
    const verdict = (one: Negation): Negation =>
      one.status === "kept" && one.direction === "none"
        ? { ...one, status: "rejected", rule: "pseudo_negation", reason: reasons.get(one.entry) ?? "" }
        : one;
    return ({ document, tokens, sentences }) => {
      const candidates: Negation[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, words)) {
        const found = find(stream);
        if (found.length === 0) continue;
        const ends = boundaries(stream);
        for (const one of found) candidates.push(negationOf(stream, one, ends));
      }
      const judged = resolveOverlaps(candidates, () => 0).map(verdict);
      const isNegated = negatedBy(judged);
      return judged.map((one) => (isNegated(one) ? { ...one, negated: true } : one));
    };
  },
});
