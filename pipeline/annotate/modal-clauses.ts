import type { ActorMention, NameSpan, StanceMarker, Token } from "../model/layers.js";
import type { EnglishFacts } from "../model/lexicon.js";
import type { ModalClause } from "../model/modality.js";
import { bySpan, type Span } from "../model/span.js";
import { clausesIn, type Placed } from "./modal-clauses/clauses.js";
import { constructionsOf } from "./modal-clauses/constructions.js";
import type { MentionAt, Reading } from "./modal-clauses/reading.js";
import { written } from "./modal-clauses/reading.js";
import { streamsOf } from "./patterns/streams.js";
import type { Stream } from "./patterns/vocabulary.js";
import { vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

/** Index of the first of sorted spans that begins at an offset or behind it. */
const firstFrom = (spans: readonly Span[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The tokens of a span of the same stream; `to` is the one after the last. */
const tokensOf = (tokens: readonly Token[], span: Span): { readonly from: number; readonly to: number } => {
  const from = firstFrom(tokens, span.start);
  let to = from;
  while ((tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= span.end) to++;
  return { from, to };
};

/** Mentions, names and cues of one stream by their tokens. */
const readingOf = (
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
  for (let index = firstFrom(names, tokens[0]?.start ?? 0); (names[index]?.start ?? end) < end; index++) {
    const { from, to } = tokensOf(tokens, names[index] ?? { start: 0, end: 0 });
    for (let at = from; at < to; at++) inName.set(at, inName.get(at) ?? from);
  }
  const normals = tokens.map(({ normal }) => written(normal));
  return { tokens, normals, mentions: byToken, names: inName, cues: inCue, ...english };
};

const participlesOf = ({ verbs }: EnglishFacts): ReadonlySet<string> =>
  new Set([...verbs.values()].map((forms) => forms[1] ?? forms[0] ?? "").concat("been", "done", "gone", "had"));

const mayOpen = (label: string): boolean => label === "deny" || label === "obligation" || label === "ability";

/** Kept markers that may open a clause, and cues of attribution, by sentence, inlays included; one pass, as they are many. */
const bySentence = (stance: readonly StanceMarker[]): ReadonlyMap<number, readonly StanceMarker[]> => {
  const sentences = new Map<number, StanceMarker[]>();
  for (const marker of stance) {
    const { label } = marker;
    if (!(mayOpen(label) || label === "attribution") || marker.status !== "kept") continue;
    const list = sentences.get(marker.sentence);
    if (list === undefined) sentences.set(marker.sentence, [marker]);
    else list.push(marker);
  }
  return sentences;
};

/** Kept mentions that stand in a stream. */
const mentionsIn = ({ tokens }: Stream, actors: readonly ActorMention[]): ActorMention[] => {
  const inlay = tokens[0]?.inlay ?? -1;
  const end = tokens.at(-1)?.end ?? 0;
  const found: ActorMention[] = [];
  for (let at = firstFrom(actors, tokens[0]?.start ?? 0); at < actors.length; at++) {
    const mention = actors[at];
    if (mention === undefined || mention.start >= end) break;
    if (mention.status === "kept" && mention.inlay === inlay) found.push(mention);
  }
  return found;
};

/** Clauses that say who must, should, need or can do what, or cannot; only sentences with such a marker are read. */
export const modalClauses = stage({
  adds: "modalClauses",
  needs: ["tokens", "sentences", "names", "actors", "stance"],
  prepare: ({ modalClauses: rules, english }) => {
    const forms = vocabulary(english);
    const constructionOf = constructionsOf(rules.constructions);
    const facts = { words: rules.words, participles: participlesOf(english) };
    return ({ document: { text }, tokens, sentences, names, actors, stance }) => {
      const markers = bySentence(stance);
      const found: ModalClause[] = [];
      for (const stream of streamsOf(text, tokens, sentences, forms)) {
        const candidates = markers.get(stream.sentence);
        if (candidates === undefined) continue;
        const inlay = stream.tokens[0]?.inlay ?? -1;
        const placed: Placed[] = [];
        for (const marker of candidates) {
          if (marker.inlay !== inlay || !mayOpen(marker.label)) continue;
          const { from, to } = tokensOf(stream.tokens, marker);
          const known = constructionOf(stream.tokens.slice(from, to).map(({ normal }) => written(normal)));
          if (known !== undefined) placed.push({ marker, known, from });
        }
        if (placed.length === 0) continue;
        const cues = candidates.filter((marker) => marker.inlay === inlay && !mayOpen(marker.label));
        const reading = readingOf(stream, mentionsIn(stream, actors), cues, names, facts);
        for (const clause of clausesIn(reading, placed)) found.push(clause);
      }
      // The sort is stable, so that the conjuncts of one subject stay in their order.
      return found.sort(bySpan);
    };
  },
});
