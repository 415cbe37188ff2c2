import { Fault } from "../../model/fault.js";
import type { Hit } from "../../model/hit.js";
import { type PartOfSpeech, partsOfSpeech } from "../../model/layers.js";
import type { EnglishFacts, PatternEntry } from "../../model/lexicon.js";
import { type Contexts, contexts } from "./context.js";
import { type Match, matcher } from "./matcher.js";
import { type Stream, type Vocabulary, vocabulary } from "./vocabulary.js";

type Verdict = Pick<Hit, "status" | "rule" | "reason">;

/** An entry with its contexts compiled, and with every verdict that its rules may give. */
interface Compiled<E extends PatternEntry> {
  readonly entry: E;
  /** Place in the lexicon. */
  readonly index: number;
  readonly given: Contexts;
  /** Verdict on a first word of a part of speech that the entry does not take. */
  readonly wrongPos: ReadonlyMap<PartOfSpeech, Verdict>;
  readonly only: Contexts;
  readonly otherwise: Verdict;
  readonly unless: Contexts;
  /** By the exception that holds. */
  readonly exceptions: readonly Verdict[];
}

/** A stretch that an entry's pattern matched, with the verdict of the entry's rules. */
export interface Found<E extends PatternEntry> {
  readonly entry: E;
  /** Not yet known to stand in the scope of a negation. */
  readonly hit: Omit<Hit, "label">;
  /** Tokens of the stream. */
  readonly from: number;
  readonly to: number;
}

const kept: Verdict = { status: "kept", rule: "listed", reason: "" };
const rejected = (rule: string, reason: string): Verdict => ({ status: "rejected", rule, reason });

const judge = <E extends PatternEntry>(
  { wrongPos, only, otherwise, unless, exceptions }: Compiled<E>,
  stream: Stream,
  from: number,
  to: number,
): Verdict => {
  const pos = wrongPos.size === 0 ? undefined : stream.tokens[from]?.pos;
  const wrong = pos && wrongPos.get(pos);
  if (wrong !== undefined) return wrong;
  if (only.size > 0 && only.first(stream, from, to) < 0) return otherwise;
  const exception = unless.size === 0 ? -1 : unless.first(stream, from, to);
  return exceptions[exception] ?? kept;
};

/** Puts the entry's id before what is wrong with one of its patterns; a study's lexicon may be at fault. */
const naming = <T>(entry: PatternEntry, compile: () => T): T => {
  try {
    return compile();
  } catch (error) {
    throw new Fault(`${entry.lexicon}: ${entry.id}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const compile = <E extends PatternEntry>(entry: E, index: number, words: Vocabulary): Compiled<E> => {
  const wanted = entry.pos;
  const others = wanted.length === 0 ? [] : partsOfSpeech.filter((pos) => !wanted.includes(pos));
  return {
    entry,
    index,
    given: contexts(entry.given, words),
    wrongPos: new Map(
      others.map((pos) => [pos, rejected("part_of_speech", `tagged ${pos} here, wanted ${wanted.join(" or ")}`)]),
    ),
    only: contexts(entry.only, words),
    otherwise: rejected("only", entry.otherwise),
    unless: contexts(
      entry.unless.map(({ when }) => when),
      words,
    ),
    exceptions: entry.unless.map(({ why }) => rejected("unless", why)),
  };
};

/** Compiles entries made of patterns; the result finds them in a stream, those that a rule rejects included. */
export const markerFinder = <E extends PatternEntry>(
  entries: readonly E[],
  english: EnglishFacts,
): ((stream: Stream) => Found<E>[]) => {
  const words = vocabulary(english);
  const compiled = entries.map((entry, index) => naming(entry, () => compile(entry, index, words)));
  const all = matcher<Compiled<E>>(words);
  for (const one of compiled) {
    naming(one.entry, () => {
      for (const pattern of one.entry.match) all.add(pattern, one);
    });
  }
  return (stream) => {
    const found: Found<E>[] = [];
    for (const { value, from, to } of withoutRepeats(all.find(stream))) {
      if (value.given.size > 0 && value.given.first(stream, from, to) < 0) continue;
      const hit = hitOf(value, stream, from, to);
      if (hit !== undefined) found.push({ entry: value.entry, from, to, hit });
    }
    return found;
  };
};

/** Matches in the order of the text; two patterns or variants of one entry may match the same words. */
const withoutRepeats = <E extends PatternEntry>(matches: Match<Compiled<E>>[]): readonly Match<Compiled<E>>[] => {
  if (matches.length < 2) return matches;
  const sorted = matches.sort((a, b) => a.from - b.from || a.to - b.to || a.value.index - b.value.index);
  const different: Match<Compiled<E>>[] = [];
  let before: Match<Compiled<E>> | undefined;
  for (const one of sorted) {
    if (before?.value !== one.value || before.from !== one.from || before.to !== one.to) different.push(one);
    before = one;
  }
  return different;
};

const hitOf = <E extends PatternEntry>(
  one: Compiled<E>,
  stream: Stream,
  from: number,
  to: number,
): Found<E>["hit"] | undefined => {
  const first = stream.tokens[from];
  const last = stream.tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  const { id, lexicon, induced } = one.entry;
  const { status, rule, reason } = judge(one, stream, from, to);
  return {
    start: first.start,
    end: last.end,
    zone: first.zone,
    inlay: first.inlay,
    paragraph: first.paragraph,
    sentence: stream.sentence,
    entry: id,
    lexicon,
    induced,
    status,
    rule,
    reason,
    listed: true,
    negated: false,
  };
};
