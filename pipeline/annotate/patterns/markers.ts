import { Fault } from "../../model/fault.js";
import type { Hit } from "../../model/layers.js";
import type { EnglishFacts, PatternEntry } from "../../model/lexicon.js";
import { type Context, context } from "./context.js";
import { type Match, matcher } from "./matcher.js";
import { type Stream, vocabulary } from "./vocabulary.js";

/** An entry with its contexts compiled. */
interface Compiled<E extends PatternEntry> {
  readonly entry: E;
  /** Place in the lexicon. */
  readonly index: number;
  readonly given: readonly Context[];
  readonly only: readonly Context[];
  readonly unless: readonly { readonly holds: Context; readonly why: string }[];
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

type Verdict = Pick<Hit, "status" | "rule" | "reason">;

const kept: Verdict = { status: "kept", rule: "listed", reason: "" };

const judge = <E extends PatternEntry>(
  { entry, only, unless }: Compiled<E>,
  stream: Stream,
  from: number,
  to: number,
): Verdict => {
  const rejected = (rule: string, reason: string): Verdict => ({ status: "rejected", rule, reason });
  const pos = stream.tokens[from]?.pos;
  if (entry.pos.length > 0 && pos !== undefined && !entry.pos.includes(pos)) {
    return rejected("part_of_speech", `tagged ${pos} here, wanted ${entry.pos.join(" or ")}`);
  }
  if (only.length > 0 && !only.some((holds) => holds(stream, from, to))) return rejected("only", entry.otherwise);
  const exception = unless.find(({ holds }) => holds(stream, from, to));
  return exception === undefined ? kept : rejected("unless", exception.why);
};

/** Puts the entry's id before what is wrong with one of its patterns; a study's lexicon may be at fault. */
const naming = <T>(entry: PatternEntry, compile: () => T): T => {
  try {
    return compile();
  } catch (error) {
    throw new Fault(`${entry.lexicon}: ${entry.id}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Compiles entries made of patterns; the result finds them in a stream, those that a rule rejects included. */
export const markerFinder = <E extends PatternEntry>(
  entries: readonly E[],
  english: EnglishFacts,
): ((stream: Stream) => Found<E>[]) => {
  const words = vocabulary(english);
  const compiled = entries.map(
    (entry, index): Compiled<E> =>
      naming(entry, () => ({
        entry,
        index,
        given: entry.given.map((pattern) => context(pattern, words)),
        only: entry.only.map((pattern) => context(pattern, words)),
        unless: entry.unless.map(({ when, why }) => ({ holds: context(when, words), why })),
      })),
  );
  const all = matcher<Compiled<E>>(words);
  for (const one of compiled) {
    naming(one.entry, () => {
      for (const pattern of one.entry.match) all.add(pattern, one);
    });
  }
  return (stream) => {
    const found: Found<E>[] = [];
    for (const { value, from, to } of withoutRepeats(all.find(stream))) {
      if (value.given.length > 0 && !value.given.some((holds) => holds(stream, from, to))) continue;
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
  return sorted.filter(({ value, from, to }, index) => {
    const before = sorted[index - 1];
    return before?.value !== value || before.from !== from || before.to !== to;
  });
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
