// Patterns found by trying each of them at each token.

import { commonness } from "../../../pipeline/annotate/patterns/common-words.js";
import type { Inflection } from "../../../pipeline/annotate/patterns/inflect.js";
import type { Match, Matcher } from "../../../pipeline/annotate/patterns/matcher.js";
import { type Atom, atomsOf, variants } from "../../../pipeline/annotate/patterns/parse.js";
import type { Stream } from "../../../pipeline/annotate/patterns/vocabulary.js";
import { beginsSentence, endsSentence, matchAhead, matchBehind, type Part, type Places, partsOf } from "./matching.js";
import { type PlainVocabulary, writtenForms } from "./vocabulary.js";

interface Pattern<T> {
  readonly value: T;
  readonly parts: readonly Part[];
  /** The part from which gaps are narrow, on either side. */
  readonly middle: number;
  /** Parts that are marked, the second left out. */
  readonly marked: readonly [from: number, to: number];
  readonly starts: boolean;
  readonly ends: boolean;
}

const isPart = ({ kind }: Atom): boolean => kind === "word" || kind === "any" || kind === "gap";

/** How common the words are that an atom accepts: a gap is as narrow as can be, seen from the rarest. */
const weightOf = (atom: Atom, facts: Inflection): number => {
  if (atom.kind !== "word" || atom.anyPos.length > 0) return Number.POSITIVE_INFINITY;
  let weight = 0;
  for (const test of atom.tests) {
    if (test.comparison === "glob" || test.comparison === "stem") weight += 30;
    else for (const form of writtenForms(test, facts)) weight += commonness(form);
  }
  return weight;
};

/** Without a gap a pattern reads the same from each of its words, and is read from its first. */
const middleOf = (atoms: readonly Atom[], facts: Inflection): number => {
  if (!atoms.some(({ kind }) => kind === "gap")) return 0;
  const weights = atoms.filter(isPart).map((atom) => weightOf(atom, facts));
  return weights.indexOf(Math.min(...weights));
};

const patternOf = <T>(variant: string, value: T, facts: Inflection): Pattern<T> => {
  const atoms = atomsOf(variant);
  const parts = partsOf(atoms, facts);
  const until = (kind: Atom["kind"]): number | undefined => {
    const at = atoms.findIndex((atom) => atom.kind === kind);
    return at < 0 ? undefined : atoms.slice(0, at).filter(isPart).length;
  };
  return {
    value,
    parts,
    middle: middleOf(atoms, facts),
    marked: [until("mark_start") ?? 0, until("mark_end") ?? parts.length],
    starts: atoms[0]?.kind === "sentence_start",
    ends: atoms.at(-1)?.kind === "sentence_end",
  };
};

const placesAt = <T>({ parts, middle, starts, ends }: Pattern<T>, stream: Stream, at: number): Places | undefined => {
  const ahead = matchAhead(parts, stream, at, (end) => !ends || endsSentence(stream, end), middle);
  if (ahead === undefined) return undefined;
  const accepts = (first: number): boolean => !starts || beginsSentence(stream, first);
  const behind = matchBehind(parts, stream, at, accepts, middle);
  return behind && [...behind, ...ahead];
};

/** Stands for `matcher`. */
export const matcher = <T>({ facts }: PlainVocabulary): Matcher<T> => {
  const patterns: Pattern<T>[] = [];
  return {
    add: (pattern, value) => {
      for (const variant of variants(pattern)) patterns.push(patternOf(variant, value, facts));
    },
    find: (stream) => {
      const found: Match<T>[] = [];
      for (const pattern of patterns) {
        for (const at of stream.tokens.keys()) {
          const places = placesAt(pattern, stream, at);
          if (places === undefined) continue;
          const [from, to] = [places[pattern.marked[0]]?.[0], places[pattern.marked[1] - 1]?.[1]];
          if (from !== undefined && to !== undefined && from < to) found.push({ value: pattern.value, from, to });
        }
      }
      return found;
    },
  };
};
