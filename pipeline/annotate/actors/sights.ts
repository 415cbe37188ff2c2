import { type Form, lookUp, type Stream, type Vocabulary } from "../patterns/vocabulary.js";
import { type Gazetteer, longestAt, type NameMatch, type NameNode } from "./gazetteer.js";

/** A stream with the names of the gazetteer in it. */
export interface Sighted {
  readonly stream: Stream;
  /** Longest names from left to right; they do not overlap. */
  readonly found: readonly NameMatch[];
  /** Traits that words of the stream have. */
  readonly traits: number;
}

/** What the rules for actors ask of a word. */
interface Sight {
  readonly traits: number;
  /** The names that begin with it. */
  readonly names: NameNode | null;
}

/** Sees names, and words that rules look for: once for each distinct word, in one run over a stream. */
export interface Sights {
  readonly see: (stream: Stream) => Sighted;
  /** Traits of a word. */
  readonly traitsOf: (form: Form | undefined) => number;
}

const noMatches: readonly NameMatch[] = [];

/** Ready to see the names of a gazetteer and the traits of words. */
export const sightsBy = (names: Gazetteer, traitsBy: (normal: string) => number, words: Vocabulary): Sights => {
  const slot = words.slot();
  const find = ({ normal }: Form): Sight | null => {
    const sight = { traits: traitsBy(normal), names: names.beginning(normal) };
    return sight.traits === 0 && sight.names === null ? null : sight;
  };
  return {
    traitsOf: (form) => (form === undefined ? 0 : (lookUp(form, slot, find)?.traits ?? 0)),
    see: (stream) => {
      const { forms, capitals } = stream;
      let found: NameMatch[] | undefined;
      let traits = 0;
      let next = 0;
      let capital = 0;
      for (let at = 0; at < forms.length; at++) {
        const form = forms[at];
        const sight = form && lookUp(form, slot, find);
        if (!sight) continue;
        traits |= sight.traits;
        const begun = sight.names;
        if (begun === null || at < next) continue;
        if (begun.capital) {
          while ((capitals[capital] ?? forms.length) < at) capital++;
          if (capitals[capital] !== at) continue;
        }
        const match = longestAt(stream, at, begun);
        if (match === undefined) continue;
        found ??= [];
        found.push(match);
        next = match.to;
      }
      // Most sentences name nobody.
      return { stream, found: found ?? noMatches, traits };
    },
  };
};
