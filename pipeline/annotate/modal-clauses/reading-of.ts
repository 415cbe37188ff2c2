import type { ActorMention, NameSpan, StanceMarker, Token } from "../../model/layers.js";
import type { EnglishFacts } from "../../model/lexicon.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { Stream } from "../patterns/vocabulary.js";
import { type MentionAt, type Reading, written } from "./reading.js";

/** The tokens of a span of the same stream; `to` is the one after the last. */
export const tokensOf = (tokens: readonly Token[], span: Span): { readonly from: number; readonly to: number } => {
  const from = firstAtOrAfter(tokens, span.start);
  let to = from;
  while ((tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= span.end) to++;
  return { from, to };
};

const noMentions: ReadonlyMap<number, MentionAt> = new Map();
const noCues: ReadonlySet<number> = new Set();
const noNames: ReadonlyMap<number, number> = new Map();

const mentionsAt = (tokens: readonly Token[], mentions: readonly ActorMention[]): ReadonlyMap<number, MentionAt> => {
  if (mentions.length === 0) return noMentions;
  const found = new Map<number, MentionAt>();
  for (const mention of mentions) {
    const { from, to } = tokensOf(tokens, mention);
    const one = { from, to, mention };
    for (let at = from; at < to; at++) found.set(at, one);
  }
  return found;
};

const cuesAt = (tokens: readonly Token[], cues: readonly StanceMarker[]): ReadonlySet<number> => {
  if (cues.length === 0) return noCues;
  const found = new Set<number>();
  for (const cue of cues) {
    const { from, to } = tokensOf(tokens, cue);
    for (let at = from; at < to; at++) found.add(at);
  }
  return found;
};

const namesAt = (tokens: readonly Token[], names: readonly NameSpan[]): ReadonlyMap<number, number> => {
  const end = tokens.at(-1)?.end ?? 0;
  let index = firstAtOrAfter(names, tokens[0]?.start ?? 0);
  if ((names[index]?.start ?? end) >= end) return noNames;
  const found = new Map<number, number>();
  for (; (names[index]?.start ?? end) < end; index++) {
    const { from, to } = tokensOf(tokens, names[index] ?? { start: 0, end: 0 });
    for (let at = from; at < to; at++) found.set(at, found.get(at) ?? from);
  }
  return found;
};

/** Mentions, names and cues of one stream by their tokens. */
export const readingOf = (
  { tokens }: Stream,
  mentions: readonly ActorMention[],
  cues: readonly StanceMarker[],
  names: readonly NameSpan[],
  { words, participles }: Pick<Reading, "words" | "participles">,
): Reading => ({
  tokens,
  normals: tokens.map(({ normal }) => written(normal)),
  mentions: mentionsAt(tokens, mentions),
  names: namesAt(tokens, names),
  cues: cuesAt(tokens, cues),
  words,
  participles,
});

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
