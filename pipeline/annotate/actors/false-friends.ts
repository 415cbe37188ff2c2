import { Fault } from "../../model/fault.js";
import type { ActorEntry, Exception, Lexicons } from "../../model/lexicon.js";
import { type Context, context } from "../patterns/context.js";
import { type Stream, type Vocabulary, vocabulary } from "../patterns/vocabulary.js";
import type { NameMatch } from "./gazetteer.js";

interface FalseFriend {
  readonly holds: Context;
  readonly why: string;
}

/** Compiles contexts of an entry; a pattern that cannot be read is a Fault that names the entry. */
const compiled = ({ id, lexicon }: ActorEntry, exceptions: readonly Exception[], words: Vocabulary): FalseFriend[] => {
  try {
    return exceptions.map(({ when, why }) => ({ holds: context(when, words), why }));
  } catch (error) {
    throw new Fault(`${lexicon}: ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

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
  const places = actorWords.capital_as_place.map((pattern) => context(pattern, words));
  return (match, stream) => {
    const [best] = match.readings;
    const friends = best === undefined ? undefined : byEntry.get(best.entry.id);
    if (best === undefined || friends === undefined) return undefined;
    const isShort = best.kind === "short" || best.kind === "lookalike";
    // A common noun is no false friend of the whole name, and asks only for what was written for it.
    const asked = best.kind === "lookalike" ? friends.short : [...friends.any, ...(isShort ? friends.short : [])];
    const friend = asked.find(({ holds }) => holds(stream, match.from, match.to));
    if (friend !== undefined) return friend.why;
    const isPlace = best.kind === "capital" && places.some((holds) => holds(stream, match.from, match.to));
    return isPlace ? "the place, not the government that sits there" : undefined;
  };
};
