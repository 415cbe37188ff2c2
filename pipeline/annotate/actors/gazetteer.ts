import type { ActorEntry } from "../../model/lexicon.js";
import { surfaceAt } from "../capitals.js";
import { splitWord } from "../patterns/parse.js";
import type { Form, Stream } from "../patterns/vocabulary.js";
import { piecesOf } from "../pieces.js";

/** What sort of name of an actor was matched; earlier ones win where the same words have several. */
export const nameKinds = [
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

/** One of the names of an actor. */
export interface Name {
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
  if (/^\p{L}+$/u.test(name)) return [word(name)];
  const odd = /[^\p{L}\p{M}\s'’.,-]/u.test(name) || /\p{L}\.\p{Ll}/u.test(name);
  if (odd) return piecesOf(name).map(({ word: { surface } }) => word(surface));
  return name
    .split(/\s+/)
    .flatMap((part) => (/^(?:\p{L}\.)+\p{L}?,?$/u.test(part) ? part.split(/(?=,)/) : splitWord(part)))
    .map(word);
};

/** All names of an actor, the best kind first. */
export function* namesOf(entry: ActorEntry): Generator<Name> {
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
      if (name.endsWith(".") && /^(?:\p{L}\.){2,}$/u.test(name))
        yield { entry, kind, words: wordsOf(name.slice(0, -1)) };
    }
  }
}

/** Capitals of the entry are capitals in the text; lower case may be either; a headline's capitals pass. */
const sameCase = (word: Word, surface: string, kind: NameKind, alone: boolean): boolean => {
  if (surface === word.written) return true;
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
  /** The names that begin with a word. */
  readonly beginning: (normal: string) => NameNode | null;
  readonly byId: ReadonlyMap<string, ActorEntry>;
}

/** Names that begin with the same words; a text is followed down as far as it goes, whatever the number of names. */
export interface NameNode {
  /** Null where no name goes on; most end within a word or two, and there are many. */
  next: Map<string, NameNode> | null;
  /** Names that end here, best kind first. */
  names: readonly Name[];
  /** True if all names that go through here begin with a capital letter, so that *to* and *in* are passed by. */
  capital: boolean;
}

const noNames: readonly Name[] = [];

const emptyNode = (): NameNode => ({ next: null, names: noNames, capital: true });

const startsWithCapital = ({ written }: Word): boolean => /^\p{Lu}/u.test(written);

const treeOf = (entries: readonly ActorEntry[]): NameNode => {
  const root = emptyNode();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const [first] = name.words;
      if (first === undefined) continue;
      const capital = startsWithCapital(first);
      let node = root;
      for (const { normal } of name.words) {
        node.next ??= new Map();
        const next: NameNode = node.next.get(normal) ?? emptyNode();
        node.next.set(normal, next);
        if (!capital) next.capital = false;
        node = next;
      }
      node.names = withName(node.names, name);
    }
  }
  return root;
};

/** Keeps the best kind first, and of one kind the earlier in the lexicon. */
const withName = (names: readonly Name[], name: Name): readonly Name[] => {
  const rank = nameKinds.indexOf(name.kind);
  const at = names.findIndex(({ kind }) => nameKinds.indexOf(kind) > rank);
  return names.toSpliced(at === -1 ? names.length : at, 0, name);
};

/** True if the words of a name, which stand at a token, have the capitals that they must have. */
export const isNamedAt = (stream: Stream, at: number, { words, kind }: Name): boolean => {
  const alone = words.length === 1 && (words[0]?.normal.length ?? 0) < 5;
  let index = at;
  for (const word of words) if (!sameCase(word, surfaceAt(stream, index++), kind, alone)) return false;
  return true;
};

/** The longest name at a token whose word begins the names given. */
export const longestAt = (stream: Stream, at: number, first: NameNode): NameMatch | undefined => {
  let best: NameMatch | undefined;
  let node: NameNode | undefined = first;
  for (let to = at + 1; node !== undefined; to++) {
    if (node.names.length > 0) {
      const readings = node.names.filter((name) => isNamedAt(stream, at, name));
      if (readings.length > 0) best = { from: at, to, readings };
    }
    const next: Form | undefined = stream.forms[to];
    node = next && node.next?.get(next.normal);
  }
  return best;
};

/** Indexes the names of all entries, word by word. */
export const gazetteer = (entries: readonly ActorEntry[]): Gazetteer => {
  const root = treeOf(entries);
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    beginning: (normal) => root.next?.get(normal) ?? null,
  };
};

/** Index of the first match that begins, or ends, at a token or behind it. */
const firstAt = (found: readonly NameMatch[], side: "from" | "to", at: number): number => {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.[side] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The match that begins at a token; matches stand in their order and do not overlap. */
export const startingAt = (found: readonly NameMatch[], at: number): NameMatch | undefined => {
  if (found.length === 0) return undefined;
  const match = found[firstAt(found, "from", at)];
  return match?.from === at ? match : undefined;
};

/** The match that ends before a token. */
export const endingAt = (found: readonly NameMatch[], at: number): NameMatch | undefined => {
  if (found.length === 0) return undefined;
  const match = found[firstAt(found, "to", at)];
  return match?.to === at ? match : undefined;
};
