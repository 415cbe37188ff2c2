import type { ActorEntry } from "../../model/lexicon.js";
import { surfaceAt } from "../capitals.js";
import { splitWord } from "../patterns/parse.js";
import type { Stream } from "../patterns/vocabulary.js";
import { piecesOf } from "../pieces.js";

/** What sort of name of an actor was matched; earlier ones win where the same words have several. */
const nameKinds = [
  "name",
  "alias",
  "abbreviation",
  "demonym",
  "people",
  "capital",
  "prefix",
  "metonym",
  "unit",
  "office",
  "surname",
  "short",
  "lookalike",
] as const;

/** One of {@link nameKinds}. */
export type NameKind = (typeof nameKinds)[number];

interface Word {
  readonly normal: string;
  /** Letters as the entry has them. */
  readonly written: string;
}

interface Name {
  readonly entry: ActorEntry;
  readonly kind: NameKind;
  readonly words: readonly Word[];
}

/** A name of the gazetteer in a stream, as a token range; several actors may share it. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  /** Best kind first. */
  readonly readings: readonly { readonly entry: ActorEntry; readonly kind: NameKind }[];
}

const word = (written: string): Word => ({ written, normal: written.toLowerCase() });

/** Words of a name as the tokeniser parts them; it is asked itself where a name has more than letters (*P5+1*, *JD.com*). */
const wordsOf = (name: string): Word[] => {
  const odd = /[^\p{L}\p{M}\s'’.,-]/u.test(name) || /\p{L}\.\p{Ll}/u.test(name);
  if (odd) return piecesOf(name).map(({ surface }) => word(surface));
  return name
    .split(/\s+/)
    .flatMap((part) => (/^(?:\p{L}\.)+\p{L}?,?$/u.test(part) ? part.split(/(?=,)/) : splitWord(part)))
    .map(word);
};

function* namesOf(entry: ActorEntry): Generator<Name> {
  const lists: Readonly<Record<NameKind, readonly string[]>> = {
    name: [entry.name],
    alias: entry.aliases,
    abbreviation: entry.abbreviations,
    demonym: entry.demonyms,
    people: entry.people,
    capital: entry.capital,
    prefix: entry.prefixes,
    metonym: entry.metonyms,
    unit: entry.units,
    office: entry.offices,
    surname: entry.surname === null ? [] : [entry.surname],
    short: entry.short,
    // *state*, *defense*: no name, but what looks like one; kept only where a listed false friend tells why it is none.
    lookalike: entry.short.map((name) => name.toLowerCase()),
  };
  for (const kind of nameKinds) {
    for (const name of lists[kind]) {
      yield { entry, kind, words: wordsOf(name) };
      // *U.S officials*: the last stop is often forgotten.
      if (/^(?:\p{L}\.){2,}$/u.test(name)) yield { entry, kind, words: wordsOf(name.slice(0, -1)) };
    }
  }
}

/** Capitals of the entry are capitals in the text; lower case may be either; a headline's capitals pass. */
const sameCase = (word: Word, surface: string, kind: NameKind, alone: boolean): boolean => {
  const written = surface.replaceAll("’", "'");
  if (written === word.written) return true;
  if (kind === "abbreviation") return false;
  if (word.written === word.normal) return true;
  return !alone && written === word.written.toUpperCase();
};

/** The gazetteer, ready to be looked up. */
export interface Gazetteer {
  /** Longest names from left to right; they do not overlap. */
  readonly find: (stream: Stream) => NameMatch[];
  readonly byId: ReadonlyMap<string, ActorEntry>;
}

/** Indexes the names of all entries by their first word. */
export const gazetteer = (entries: readonly ActorEntry[]): Gazetteer => {
  const byFirst = new Map<string, Name[]>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const first = name.words[0]?.normal;
      if (first === undefined) continue;
      const list = byFirst.get(first);
      if (list === undefined) byFirst.set(first, [name]);
      else list.push(name);
    }
  }
  const order = (a: Name, b: Name): number =>
    b.words.length - a.words.length || nameKinds.indexOf(a.kind) - nameKinds.indexOf(b.kind);
  for (const list of byFirst.values()) list.sort(order);

  const matches = (stream: Stream, at: number, { words, kind }: Name): boolean =>
    words.every(
      (word, index) =>
        stream.tokens[at + index]?.normal === word.normal &&
        sameCase(word, surfaceAt(stream, at + index), kind, words.length === 1 && word.normal.length < 5),
    );

  const longestAt = (stream: Stream, at: number): NameMatch | undefined => {
    const candidates = byFirst.get(stream.tokens[at]?.normal ?? "") ?? [];
    const best = candidates.find((name) => matches(stream, at, name));
    if (best === undefined) return undefined;
    const readings = candidates.filter((name) => name.words.length === best.words.length && matches(stream, at, name));
    return { from: at, to: at + best.words.length, readings };
  };

  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    find: (stream) => {
      const found: NameMatch[] = [];
      for (let at = 0; at < stream.tokens.length; at++) {
        const match = longestAt(stream, at);
        if (match === undefined) continue;
        found.push(match);
        at = match.to - 1;
      }
      return found;
    },
  };
};
