import type { EnglishFacts } from "../../model/lexicon.js";
import { matcher } from "./matcher.js";
import type { Stream, Vocabulary } from "./vocabulary.js";

type Role = "cue" | "pseudo" | "terminator";

/**
 * Tells which tokens of a stream stand in the scope of a negation: from behind the negator to a terminator, or as far
 * as the rules let it reach. A pseudo-negation (*not only*, *no doubt*) negates nothing. After medspaCy's ConText.
 */
export const negation = (
  { negation: rules }: EnglishFacts,
  words: Vocabulary,
): ((stream: Stream) => readonly boolean[]) => {
  const find = matcher<Role>(
    [
      ...rules.cues.map((pattern) => [pattern, "cue"] as const),
      ...rules.pseudo.map((pattern) => [pattern, "pseudo"] as const),
      ...rules.terminators.map((pattern) => [pattern, "terminator"] as const),
    ],
    words,
  );
  return (stream) => {
    const found = find(stream);
    const cues = found.filter(({ value }) => value === "cue");
    if (cues.length === 0) return [];
    const length = stream.tokens.length;
    const inScope: boolean[] = new Array(length).fill(false);
    const stops = new Set(found.filter(({ value }) => value === "terminator").map(({ from }) => from));
    const harmless: boolean[] = new Array(length).fill(false);
    for (const { value, from, to } of found) if (value === "pseudo") harmless.fill(true, from, to);
    for (const { from, to } of cues) {
      if (harmless[from] && harmless[to - 1]) continue;
      for (let at = to; at < Math.min(length, to + rules.reach) && !stops.has(at); at++) inScope[at] = true;
    }
    return inScope;
  };
};
