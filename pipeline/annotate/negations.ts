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

/** Where scopes end in one stream: `at` says whether a terminator begins at a token, bridged ones left out. */
interface Boundaries {
  readonly at: (token: number) => boolean;
}

const boundariesOf = (rules: NegationRules, words: Vocabulary): ((stream: Stream) => Boundaries) => {
  const all: Matcher<Boundary> = matcher(words);
  for (const pattern of rules.terminators) all.add(pattern, "terminator");
  for (const pattern of rules.bridges) all.add(pattern, "bridge");
  return (stream) => {
    const found = all.find(stream);
    const bridged = new Set<number>();
    for (const { value, from, to } of found) {
      if (value === "bridge") for (let at = from; at < to; at++) bridged.add(at);
    }
    const ends = new Set(found.filter(({ value }) => value === "terminator").map(({ from }) => from));
    return { at: (token) => ends.has(token) && !bridged.has(token) };
  };
};

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly ended_by: Negation["ended_by"];
}

/** How far a scope goes from a token on, in one direction; `reach` counts words. */
const extent = (stream: Stream, start: number, step: 1 | -1, reach: number, { at }: Boundaries): Scope => {
  let words = 0;
  let token = start;
  let ended_by: Scope["ended_by"] = "sentence";
  for (; token >= 0 && token < stream.tokens.length; token += step) {
    const kind = stream.tokens[token]?.kind;
    if (kind === "word" || kind === "number") words += 1;
    if (at(token)) ended_by = "terminator";
    else if (words > reach) ended_by = "reach";
    else continue;
    break;
  }
  return step === 1 ? { from: start, to: token, ended_by } : { from: token + 1, to: start + 1, ended_by };
};

/** Takes the marks off the ends of a scope. */
const trimmed = ({ tokens }: Stream, { from, to, ended_by }: Scope): Scope => {
  const isMark = (at: number): boolean => tokens[at]?.kind === "punctuation";
  let [first, last] = [from, to];
  while (first < last && isMark(first)) first++;
  while (last > first && isMark(last - 1)) last--;
  return { from: first, to: last, ended_by };
};

const scopeOf = (stream: Stream, { entry, from, to }: Found<NegationEntry>, boundaries: Boundaries): Scope => {
  const ahead = (): Scope => extent(stream, to, 1, entry.reach, boundaries);
  const behind = (): Scope => extent(stream, from - 1, -1, entry.reach, boundaries);
  if (entry.direction === "none") return { from: to, to, ended_by: "none" };
  return trimmed(stream, entry.direction === "forward" ? ahead() : behind());
};

const negationOf = (stream: Stream, found: Found<NegationEntry>, boundaries: Boundaries): Negation => {
  const { entry, hit } = found;
  const { from, to, ended_by } = scopeOf(stream, found, boundaries);
  const empty = to <= from;
  return {
    ...hit,
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
