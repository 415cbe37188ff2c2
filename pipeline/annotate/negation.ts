import type { EnglishFacts } from "../model/lexicon.js";
import { matcher } from "./patterns/matcher.js";
import type { Stream, Vocabulary } from "./patterns/vocabulary.js";

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
    const inScope: boolean[] = new Array(stream.tokens.length).fill(false);
    const others = found.filter(({ value }) => value !== "cue");
    for (const cue of cues) {
      if (others.some(({ value, from, to }) => value === "pseudo" && from <= cue.from && cue.to <= to)) continue;
      const stops = others
        .filter(({ value, from }) => value === "terminator" && from >= cue.to)
        .map(({ from }) => from);
      const end = Math.min(stream.tokens.length, cue.to + rules.reach, ...stops);
      inScope.fill(true, cue.to, end);
    }
    return inScope;
  };
};
