import { Fault } from "../../model/fault.js";
import type { Hit } from "../../model/layers.js";
import type { EnglishFacts, PatternEntry } from "../../model/lexicon.js";
import { type Context, context } from "./context.js";
import { matcher } from "./matcher.js";
import { negation } from "./negation.js";
import { type Stream, vocabulary } from "./vocabulary.js";

/** An entry with its contexts compiled. */
interface Compiled<E extends PatternEntry> {
  readonly entry: E;
  readonly given: readonly Context[];
  readonly only: readonly Context[];
  readonly unless: readonly { readonly holds: Context; readonly why: string }[];
}

/** A stretch that an entry's pattern matched, with the verdict of the entry's rules. */
export interface Found<E extends PatternEntry> {
  readonly entry: E;
  readonly hit: Omit<Hit, "label" | "listed">;
  /** Tokens of the stream. */
  readonly from: number;
  readonly to: number;
}

type Verdict = Pick<Hit, "status" | "rule" | "reason">;

const judge = <E extends PatternEntry>(
  { entry, only, unless }: Compiled<E>,
  stream: Stream,
  at: { readonly from: number; readonly to: number },
): Verdict => {
  const rejected = (rule: string, reason: string): Verdict => ({ status: "rejected", rule, reason });
  const pos = stream.tokens[at.from]?.pos;
  if (entry.pos.length > 0 && pos !== undefined && !entry.pos.includes(pos)) {
    return rejected("part_of_speech", `tagged ${pos} here, wanted ${entry.pos.join(" or ")}`);
  }
  if (only.length > 0 && !only.some((holds) => holds(stream, at))) return rejected("only", entry.otherwise);
  const exception = unless.find(({ holds }) => holds(stream, at));
  return exception === undefined ? { status: "kept", rule: "listed", reason: "" } : rejected("unless", exception.why);
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
    (entry): Compiled<E> =>
      naming(entry, () => ({
        entry,
        given: entry.given.map((pattern) => context(pattern, words)),
        only: entry.only.map((pattern) => context(pattern, words)),
        unless: entry.unless.map(({ when, why }) => ({ holds: context(when, words), why })),
      })),
  );
  const find = matcher(
    compiled.flatMap((one) => one.entry.match.map((pattern) => [pattern, one] as const)),
    words,
    ({ entry }, compile) => naming(entry, compile),
  );
  const scope = negation(english, words);
  return (stream) => {
    const matches = find(stream);
    if (matches.length === 0) return [];
    const negated = scope(stream);
    const seen = new Set<string>();
    return matches.flatMap(({ value, from, to }): Found<E>[] => {
      const first = stream.tokens[from];
      const last = stream.tokens[to - 1];
      const key = `${from} ${to} ${value.entry.id}`;
      // Two patterns or variants of one entry may match the same words.
      if (first === undefined || last === undefined || seen.has(key)) return [];
      seen.add(key);
      if (value.given.length > 0 && !value.given.some((holds) => holds(stream, { from, to }))) return [];
      const { id, lexicon, induced } = value.entry;
      return [
        {
          entry: value.entry,
          from,
          to,
          hit: {
            start: first.start,
            end: last.end,
            zone: first.zone,
            inlay: first.inlay,
            paragraph: first.paragraph,
            sentence: stream.sentence,
            entry: id,
            lexicon,
            induced,
            negated: negated[from] ?? false,
            ...judge(value, stream, { from, to }),
          },
        },
      ];
    });
  };
};
