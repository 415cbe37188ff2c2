import { Fault } from "../../model/fault.js";
import type { ActorEntry, Exception, Lexicons } from "../../model/lexicon.js";
import { type Contexts, contexts } from "../patterns/context.js";
import { type Stream, type Vocabulary, vocabulary } from "../patterns/vocabulary.js";
import type { NameMatch } from "./gazetteer.js";

/** Contexts in which a name is none, with the reason for each. */
interface FalseFriends {
  readonly contexts: Contexts;
  readonly reasons: readonly string[];
}

/** Compiles contexts of an entry; a pattern that cannot be read is a Fault that names the entry. */
const compiled = (
  { id, lexicon }: ActorEntry,
  exceptions: readonly Exception[],
  words: Vocabulary,
): FalseFriends | undefined => {
  if (exceptions.length === 0) return undefined;
  const patterns = exceptions.map(({ when }) => when);
  try {
    return { contexts: contexts(patterns, words), reasons: exceptions.map(({ why }) => why) };
  } catch (error) {
    throw new Fault(`${lexicon}: ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const reasonFor = (friends: FalseFriends | undefined, stream: Stream, { from, to }: NameMatch): string | undefined =>
  friends?.reasons[friends.contexts.first(stream, from, to)];

/** Contexts in which a name is none, by the id of its entry; short names and capitals have some of their own. */
export const falseFriends = ({
  actors,
  actorWords,
  english,
}: Lexicons): ((match: NameMatch, stream: Stream) => string | undefined) => {
  const words = vocabulary(english);
  const byEntry = new Map(
    actors.map((entry) => [
      entry.id,
      { any: compiled(entry, entry.false_friends, words), short: compiled(entry, entry.lookalikes, words) },
    ]),
  );
  const places = contexts(actorWords.capital_as_place, words);
  return (match, stream) => {
    const [best] = match.readings;
    const friends = best === undefined ? undefined : byEntry.get(best.entry.id);
    if (best === undefined || friends === undefined) return undefined;
    const isShort = best.kind === "short" || best.kind === "lookalike";
    // A common noun is no false friend of the whole name, and asks only for what was written for it.
    const reason =
      (best.kind === "lookalike" ? undefined : reasonFor(friends.any, stream, match)) ??
      (isShort ? reasonFor(friends.short, stream, match) : undefined);
    if (reason !== undefined) return reason;
    const isPlace = best.kind === "capital" && places.first(stream, match.from, match.to) >= 0;
    return isPlace ? "the place, not the government that sits there" : undefined;
  };
};
