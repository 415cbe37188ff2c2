import type { ActorEntry } from "../../model/lexicon.js";
import { surfaceAt } from "../capitals.js";
import { splitWord } from "../patterns/parse.js";
import { type Form, lookUp, type Stream, type Vocabulary } from "../patterns/vocabulary.js";
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
  if (odd) return piecesOf(name).map(({ word: { surface } }) => word(surface));
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

/** The state that an entry belongs to, itself if it is one. */
export const countryOf = (entry: ActorEntry): string | null => (entry.facet === "state" ? entry.id : entry.country);

/** The gazetteer, ready to be looked up. */
export interface Gazetteer {
  /** Longest names from left to right; they do not overlap. */
  readonly find: (stream: Stream) => NameMatch[];
  readonly byId: ReadonlyMap<string, ActorEntry>;
}

/** Names that begin with the same words; a text is followed down as far as it goes, whatever the number of names. */
interface Node {
  readonly next: Map<string, Node>;
  /** Names that end here, best kind first. */
  readonly names: Name[];
}

const treeOf = (entries: readonly ActorEntry[]): Node => {
  const root: Node = { next: new Map(), names: [] };
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      let node = root;
      for (const { normal } of name.words) {
        const next = node.next.get(normal) ?? { next: new Map(), names: [] };
        node.next.set(normal, next);
        node = next;
      }
      if (node !== root) insert(node.names, name);
    }
  }
  return root;
};

/** Keeps the best kind first, and of one kind the earlier in the lexicon. */
const insert = (names: Name[], name: Name): void => {
  const rank = nameKinds.indexOf(name.kind);
  const at = names.findIndex(({ kind }) => nameKinds.indexOf(kind) > rank);
  names.splice(at === -1 ? names.length : at, 0, name);
};

const matches = (stream: Stream, at: number, { words, kind }: Name): boolean =>
  words.every((word, index) =>
    sameCase(word, surfaceAt(stream, at + index), kind, words.length === 1 && word.normal.length < 5),
  );

const longestAt = (stream: Stream, at: number, first: Node): NameMatch | undefined => {
  let best: NameMatch | undefined;
  let node: Node | undefined = first;
  for (let to = at + 1; node !== undefined; to++) {
    if (node.names.length > 0) {
      const readings = node.names.filter((name) => matches(stream, at, name));
      if (readings.length > 0) best = { from: at, to, readings };
    }
    node = node.next.get(stream.tokens[to]?.normal ?? "");
  }
  return best;
};

/** Indexes the names of all entries, word by word. */
export const gazetteer = (entries: readonly ActorEntry[], words: Vocabulary): Gazetteer => {
  const root = treeOf(entries);
  // What names begin with a word is looked up once for each distinct word.
  const slot = words.slot();
  const beginning = ({ normal }: Form): Node | null => root.next.get(normal) ?? null;
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    find: (stream) => {
      const found: NameMatch[] = [];
      for (let at = 0; at < stream.tokens.length; at++) {
        const form = stream.forms[at];
        const first = form && lookUp(form, slot, beginning);
        const match = first && longestAt(stream, at, first);
        if (!match) continue;
        found.push(match);
        at = match.to - 1;
      }
      return found;
    },
  };
};
