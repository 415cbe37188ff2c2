// One pattern at one place, step by step, as its documentation says it.

import type { Inflection } from "../../../pipeline/annotate/patterns/inflect.js";
import type { Atom } from "../../../pipeline/annotate/patterns/parse.js";
import type { Stream } from "../../../pipeline/annotate/patterns/vocabulary.js";
import { wordTest } from "./vocabulary.js";

/** One word of a pattern, or a gap. */
export type Part =
  | { readonly kind: "token"; readonly accepts: (stream: Stream, at: number) => boolean }
  | { readonly kind: "gap"; readonly most: number };

const isWordAt = ({ tokens }: Stream, at: number): boolean =>
  tokens[at]?.kind === "word" || tokens[at]?.kind === "number";

const partOf = (atom: Atom, facts: Inflection): Part | undefined => {
  if (atom.kind === "gap") return { kind: "gap", most: atom.most };
  if (atom.kind === "any") {
    const { pos } = atom;
    return {
      kind: "token",
      accepts: (stream, at) => {
        const token = stream.tokens[at];
        return token !== undefined && isWordAt(stream, at) && (pos.length === 0 || pos.includes(token.pos));
      },
    };
  }
  if (atom.kind !== "word") return undefined;
  const { pos, anyPos } = atom;
  const tests = atom.tests.map((test) => wordTest(test, facts));
  const letters = atom.tests.find(({ comparison }) => comparison === "exact")?.value;
  return {
    kind: "token",
    accepts: (stream, at) => {
      const token = stream.tokens[at];
      if (token === undefined) return false;
      if (isWordAt(stream, at) && anyPos.includes(token.pos)) return true;
      if (!tests.some((passes) => passes(token.normal))) return false;
      if (pos.length > 0 && !pos.includes(token.pos)) return false;
      return letters === undefined || stream.text.slice(token.start, token.end) === letters;
    },
  };
};

/** The words and gaps of some atoms. */
export const partsOf = (atoms: readonly Atom[], facts: Inflection): readonly Part[] =>
  atoms.flatMap((atom) => partOf(atom, facts) ?? []);

/** How a gap goes on over a token: by how many words, or not at all. */
const widening = (stream: Stream, at: number, most: number): number | undefined => {
  const token = stream.tokens[at];
  if (token === undefined) return undefined;
  if (isWordAt(stream, at)) return 1;
  return most === Number.POSITIVE_INFINITY || /^[-‐‑"“”'‘’]$/.test(token.normal) ? 0 : undefined;
};

/** Where each part begins and ends, as tokens, in the order of the text. */
export type Places = readonly (readonly [from: number, to: number])[];

/**
 * Matches parts, from the one at `index` on, one after another from a token on, gaps as narrow as they can be;
 * `accepts` is asked of the place behind the last. Undefined if they do not match.
 */
export const matchAhead = (
  parts: readonly Part[],
  stream: Stream,
  from: number,
  accepts: (end: number) => boolean,
  index = 0,
): Places | undefined => {
  const part = parts[index];
  if (part === undefined) return accepts(from) ? [] : undefined;
  if (part.kind === "token") {
    if (!part.accepts(stream, from)) return undefined;
    const others = matchAhead(parts, stream, from + 1, accepts, index + 1);
    return others && [[from, from + 1], ...others];
  }
  let [to, width] = [from, 0];
  while (width <= part.most) {
    const others = matchAhead(parts, stream, to, accepts, index + 1);
    if (others !== undefined) return [[from, to], ...others];
    const more = widening(stream, to, part.most);
    if (more === undefined) return undefined;
    width += more;
    to += 1;
  }
  return undefined;
};

/** The same backward, from the part before `index` on: it ends before `to`; `accepts` is asked of the first token. */
export const matchBehind = (
  parts: readonly Part[],
  stream: Stream,
  to: number,
  accepts: (first: number) => boolean,
  index = parts.length,
): Places | undefined => {
  const part = parts[index - 1];
  if (part === undefined) return accepts(to) ? [] : undefined;
  if (part.kind === "token") {
    if (!part.accepts(stream, to - 1)) return undefined;
    const others = matchBehind(parts, stream, to - 1, accepts, index - 1);
    return others && [...others, [to - 1, to]];
  }
  let [from, width] = [to, 0];
  while (width <= part.most) {
    const others = matchBehind(parts, stream, from, accepts, index - 1);
    if (others !== undefined) return [...others, [from, to]];
    const more = widening(stream, from - 1, part.most);
    if (more === undefined) return undefined;
    width += more;
    from -= 1;
  }
  return undefined;
};

/** True if no word stands before a token. */
export const beginsSentence = (stream: Stream, first: number): boolean =>
  stream.tokens.slice(0, first).every((_, at) => !isWordAt(stream, at));

/** True if no word stands from a token on. */
export const endsSentence = (stream: Stream, end: number): boolean =>
  stream.tokens.slice(end).every((_, index) => !isWordAt(stream, end + index));
