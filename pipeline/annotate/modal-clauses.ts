import type { ActorMention, ModalClause, StanceMarker } from "../model/layers.js";
import type { EnglishFacts } from "../model/lexicon.js";
import { bySpan, contains } from "../model/span.js";
import { agentsOf, spanOf } from "./modal-clauses/agents.js";
import { constructionsOf, type Known } from "./modal-clauses/constructions.js";
import { askedFrom, impersonalIt } from "./modal-clauses/impersonal.js";
import { operators, polarityOf } from "./modal-clauses/polarity.js";
import { type Predicate, predicateFrom } from "./modal-clauses/predicate.js";
import { isOne, type MentionAt, normalAt, type Reading } from "./modal-clauses/reading.js";
import { groupBefore, invertedSubject, single, subjectOf, type Told } from "./modal-clauses/subjects.js";
import { streamsOf } from "./patterns/streams.js";
import type { Stream } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

/** A marker with its tokens in the stream. */
interface Placed extends Known {
  readonly marker: StanceMarker;
  readonly from: number;
}

/** What a marker's clause was read to be, before it becomes one row an agent. */
interface Read {
  readonly told: Told;
  readonly predicate: Predicate | undefined;
  /** First token of the verb group before the marker. */
  readonly group: number;
}

/** The subject inside a marker: *there is no choice but to*, *we have no choice but to*. */
const ownSubject = (reading: Reading, from: number): Told | undefined => {
  if (isOne(reading, "nominative", from)) return { subject: single(from), rule: "before" };
  if (normalAt(reading, from) !== "there") return undefined;
  return { subject: undefined, kind: "none", reason: "existential there" };
};

const readPersonal = (reading: Reading, { construction, from, before, until }: Placed): Read => {
  const behind = from + until;
  const { takes, words } = construction;
  const isOperator = operators.has(words);
  const complement = takes === "impersonal" ? "bare" : takes;
  const inverted = isOperator ? invertedSubject(reading, from + before, behind) : undefined;
  if (inverted !== undefined) {
    const predicate = predicateFrom(reading, inverted.verbFrom, complement);
    return { told: inverted.told, predicate, group: from };
  }
  const told = ownSubject(reading, from) ?? subjectOf(reading, from, !isOperator);
  const predicate = predicateFrom(reading, behind, complement);
  return { told, predicate, group: groupBefore(reading, from, !isOperator) };
};

const hitOf = (
  { marker, construction }: Placed,
  verdict: Pick<ModalClause, "status" | "rule" | "reason">,
): Omit<
  ModalClause,
  "start" | "end" | "polarity" | "negation" | "strength" | keyof ReturnType<typeof noClause> | "negated"
> => {
  const { zone, inlay, paragraph, sentence, entry, lexicon, induced } = marker;
  const { start, end } = marker;
  const place = { zone, inlay, paragraph, sentence };
  return { ...place, entry, lexicon, induced, label: construction.modality, marker: { start, end }, ...verdict };
};

const noClause = () =>
  ({
    subject: null,
    agent: null,
    agent_kind: "unknown",
    actor: null,
    agent_reason: "no clause was read",
    verb: null,
    verb_phrase: null,
    verb_voice: "active",
  }) as const;

const rejected = (placed: Placed, rule: string, reason: string): ModalClause => ({
  start: placed.marker.start,
  end: placed.marker.end,
  ...hitOf(placed, { status: "rejected", rule, reason }),
  ...noClause(),
  strength: null,
  polarity: "positive",
  negation: "none",
  negated: false,
});

/** The rows of one clause, one an agent. */
const clausesOf = (reading: Reading, placed: Placed, { told, predicate, group }: Read): ModalClause[] => {
  const { marker, construction, from, until } = placed;
  const { subject } = told;
  const behind = from + until;
  const verb = predicate?.from ?? behind + 1;
  const parts = { marker: from, behind, group, verb, main: predicate?.verb ?? -1, subject };
  const negated = polarityOf(reading, construction, parts);
  const isNegative = negated.polarity === "negative";
  const { agents, rule } = agentsOf(reading, told, predicate);
  const phrase = predicate === undefined ? null : spanOf(reading, predicate);
  const whole = subject === undefined ? null : spanOf(reading, subject);
  const start = Math.min(marker.start, whole?.start ?? marker.start, phrase?.start ?? marker.start);
  const end = Math.max(marker.end, whole?.end ?? 0, phrase?.end ?? 0);
  return agents.map((agent) => ({
    start,
    end,
    ...hitOf(placed, { status: "kept", rule, reason: "" }),
    negated: isNegative,
    ...negated,
    strength: negated.negation === "external" ? construction.negated_strength : construction.strength,
    subject: whole,
    ...agent,
    verb: predicate?.lemma ?? null,
    verb_phrase: phrase,
    verb_voice: predicate?.voice ?? "active",
  }));
};

const hasBe = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lemma }) => lemma === "be");

/** The clauses of one stream; of *X should act, and should explain why* the second has the subject of the first. */
const clausesIn = (reading: Reading, markers: readonly Placed[]): ModalClause[] => {
  const subjects = new Map<string, Told>();
  return markers.flatMap((placed) => {
    const { words } = placed.construction;
    return clausesAt(reading, placed, (told) => {
      const earlier = told.subject === undefined && told.kind === "shared" ? subjects.get(words) : undefined;
      if (told.subject !== undefined) subjects.set(words, { subject: told.subject, rule: "shared" });
      return earlier ?? told;
    });
  });
};

const clausesAt = (reading: Reading, placed: Placed, resolve: (told: Told) => Told): ModalClause[] => {
  const { construction, from, before, until } = placed;
  const isPurpose = construction.words === "needed to" && hasBe(reading, groupBefore(reading, from, true), from);
  if (isPurpose) return [rejected(placed, "purpose", "needed in order to do something")];
  if (construction.takes !== "impersonal") {
    const read = readPersonal(reading, placed);
    return clausesOf(reading, placed, { ...read, told: resolve(read.told) });
  }
  const it = impersonalIt(reading, from + before);
  if (it < 0) return [rejected(placed, "impersonal", "said of a thing, not of a deed")];
  const asked = askedFrom(reading, from + until);
  if (asked.told === undefined) return [rejected(placed, "impersonal", asked.reason)];
  return clausesOf(reading, placed, { told: asked.told, predicate: asked.predicate, group: Math.min(it, from) });
};

/** Mentions and cues of one stream by their tokens. */
const readingOf = (
  { tokens }: Stream,
  mentions: readonly ActorMention[],
  cues: readonly StanceMarker[],
  english: Pick<Reading, "words" | "participles">,
): Reading => {
  const byToken = new Map<number, MentionAt>();
  const inCue = new Set<number>();
  for (const mention of mentions) {
    const from = tokens.findIndex(({ start }) => start >= mention.start);
    let to = from;
    while (to >= 0 && (tokens[to]?.end ?? Infinity) <= mention.end) to++;
    for (let at = from; at < to; at++) byToken.set(at, { from, to, mention });
  }
  for (const cue of cues) tokens.forEach((token, at) => void (contains(cue, token) && inCue.add(at)));
  return { tokens, mentions: byToken, cues: inCue, ...english };
};

const participlesOf = ({ verbs }: EnglishFacts): ReadonlySet<string> =>
  new Set([...verbs.values()].map((forms) => forms[1] ?? forms[0] ?? "").concat("been", "done", "gone", "had"));

/** Hits of the streams of a document, by stream. */
const byStream = <H extends { readonly sentence: number; readonly inlay: number }>(
  hits: readonly H[],
): ((stream: Stream) => readonly H[]) => {
  const streams = new Map<string, H[]>();
  for (const hit of hits) {
    const key = `${hit.sentence} ${hit.inlay}`;
    const list = streams.get(key);
    if (list === undefined) streams.set(key, [hit]);
    else list.push(hit);
  }
  return ({ sentence, tokens }) => streams.get(`${sentence} ${tokens[0]?.inlay ?? -1}`) ?? [];
};

/** Clauses that say who must, should, need or can do what, or cannot; only sentences with such a marker are read. */
export const modalClauses = stage({
  adds: "modalClauses",
  needs: ["tokens", "sentences", "actors", "stance"],
  prepare: ({ english }) => {
    const { words, constructions } = english.modalClauses;
    const construction = constructionsOf(constructions);
    const facts = { words, participles: participlesOf(english) };
    return ({ document, tokens, sentences, actors, stance }) => {
      const kept = stance.filter(({ status }) => status === "kept");
      const markersIn = byStream(kept.filter(({ label }) => modal.has(label)));
      const cuesIn = byStream(kept.filter(({ label }) => label === "attribution"));
      const mentionsIn = byStream(actors.filter(({ status }) => status === "kept"));
      const found: ModalClause[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences)) {
        const placed = markersIn(stream).flatMap((marker): Placed[] => {
          const from = stream.tokens.findIndex(({ start }) => start === marker.start);
          const own = stream.tokens.filter((token) => contains(marker, token));
          const known = from < 0 ? undefined : construction(marker, own);
          return known === undefined ? [] : [{ marker, from, ...known }];
        });
        if (placed.length === 0) continue;
        const reading = readingOf(stream, mentionsIn(stream), cuesIn(stream), facts);
        found.push(...clausesIn(reading, placed));
      }
      return found
        .map((clause, index) => ({ clause, index }))
        .sort(inOrder)
        .map(({ clause }) => clause);
    };
  },
});

const modal: ReadonlySet<string> = new Set(["obligation", "ability", "deny"]);
const inOrder = (a: Numbered, b: Numbered): number => bySpan(a.clause, b.clause) || a.index - b.index;

interface Numbered {
  readonly clause: ModalClause;
  readonly index: number;
}
