import type { ActorMention, NameSpan, StanceMarker, Token } from "../../model/layers.js";
import type { EnglishFacts } from "../../model/lexicon.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { MentionAt, Reading } from "./reading.js";
import { written } from "./reading.js";

/** The tokens of a span of the same stream; `to` is the one after the last. */
export const tokensOf = (tokens: readonly Token[], span: Span): { readonly from: number; readonly to: number } => {
  const from = firstAtOrAfter(tokens, span.start);
  let to = from;
  while ((tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= span.end) to++;
  return { from, to };
};

/** Mentions, names and cues of one stream by their tokens. */
export const readingOf = (
  { tokens }: Stream,
  mentions: readonly ActorMention[],
  cues: readonly StanceMarker[],
  names: readonly NameSpan[],
  english: Pick<Reading, "words" | "participles">,
): Reading => {
  const byToken = new Map<number, MentionAt>();
  const inCue = new Set<number>();
  for (const mention of mentions) {
    const { from, to } = tokensOf(tokens, mention);
    for (let at = from; at < to; at++) byToken.set(at, { from, to, mention });
  }
  for (const cue of cues) {
    const { from, to } = tokensOf(tokens, cue);
    for (let at = from; at < to; at++) inCue.add(at);
  }
  const inName = new Map<number, number>();
  const end = tokens.at(-1)?.end ?? 0;
  for (let index = firstAtOrAfter(names, tokens[0]?.start ?? 0); (names[index]?.start ?? end) < end; index++) {
    const { from, to } = tokensOf(tokens, names[index] ?? { start: 0, end: 0 });
    for (let at = from; at < to; at++) inName.set(at, inName.get(at) ?? from);
  }
  const normals = tokens.map(({ normal }) => written(normal));
  return { tokens, normals, mentions: byToken, names: inName, cues: inCue, ...english };
};

/** Participles of irregular verbs. */
export const participlesOf = ({ verbs }: EnglishFacts): ReadonlySet<string> =>
  new Set([...verbs.values()].map((forms) => forms[1] ?? forms[0] ?? "").concat("been", "done", "gone", "had"));

/** Kept mentions that stand in a stream. */
export const mentionsIn = ({ tokens }: Stream, actors: readonly ActorMention[]): ActorMention[] => {
  const inlay = tokens[0]?.inlay ?? -1;
  const end = tokens.at(-1)?.end ?? 0;
  const found: ActorMention[] = [];
  for (let at = firstAtOrAfter(actors, tokens[0]?.start ?? 0); at < actors.length; at++) {
    const mention = actors[at];
    if (mention === undefined || mention.start >= end) break;
    if (mention.status === "kept" && mention.inlay === inlay) found.push(mention);
  }
  return found;
};
