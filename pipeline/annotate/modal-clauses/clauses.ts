import type { StanceMarker } from "../../model/layers.js";
import type { ModalClause } from "../../model/modality.js";
import type { Span } from "../../model/span.js";
import { type Agent, agentsOf, spanOf } from "./agents.js";
import type { Known } from "./constructions.js";
import { askedFrom, impersonalIt } from "./impersonal.js";
import { invertedSubject } from "./inversion.js";
import { operators, polarityOf } from "./polarity.js";
import { type Predicate, predicateFrom } from "./predicate.js";
import { isOne, normalAt, posAt, type Reading } from "./reading.js";
import { groupBefore, single, subjectOf, type Told } from "./subjects.js";

/** A marker with its construction and its first token in the sentence. */
export interface Placed {
  readonly known: Known;
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

const readPersonal = (reading: Reading, { known: { construction, before, until }, from }: Placed): Read => {
  const behind = from + until;
  const isOperator = operators.has(construction.words);
  const complement = construction.takes === "impersonal" ? "bare" : construction.takes;
  const inverted = isOperator ? invertedSubject(reading, from + before, behind) : undefined;
  if (inverted !== undefined) {
    const { verbFrom } = inverted;
    const predicate = verbFrom < 0 ? undefined : predicateFrom(reading, verbFrom, complement);
    return { told: inverted.told, predicate, group: from };
  }
  const told = ownSubject(reading, from) ?? subjectOf(reading, from, !isOperator);
  const predicate = predicateFrom(reading, behind, complement);
  return { told, predicate, group: groupBefore(reading, from, !isOperator) };
};

type Verdict = Pick<ModalClause, "status" | "rule" | "reason">;
type Meaning = Pick<
  ModalClause,
  "strength" | "polarity" | "negation" | "subject" | "verb" | "verb_phrase" | "verb_voice"
>;

/** The row itself; all clauses have their properties in one order. */
const clauseOf = (
  { marker, known }: Placed,
  span: Span,
  verdict: Verdict,
  meaning: Meaning,
  agent: Agent,
): ModalClause => ({
  start: span.start,
  end: span.end,
  zone: marker.zone,
  inlay: marker.inlay,
  paragraph: marker.paragraph,
  sentence: marker.sentence,
  label: known.construction.modality,
  entry: marker.entry,
  lexicon: marker.lexicon,
  induced: marker.induced,
  status: verdict.status,
  rule: verdict.rule,
  reason: verdict.reason,
  listed: marker.listed,
  negated: meaning.polarity === "negative",
  marker: { start: marker.start, end: marker.end },
  strength: meaning.strength,
  polarity: meaning.polarity,
  negation: meaning.negation,
  subject: meaning.subject,
  agent: agent.agent,
  agent_kind: agent.agent_kind,
  actor: agent.actor,
  agent_reason: agent.agent_reason,
  verb: meaning.verb,
  verb_phrase: meaning.verb_phrase,
  verb_voice: meaning.verb_voice,
});

const noAgent: Agent = { agent: null, agent_kind: "unknown", actor: null, agent_reason: "no clause was read" };
const noMeaning: Meaning = {
  strength: null,
  polarity: "positive",
  negation: "none",
  subject: null,
  verb: null,
  verb_phrase: null,
  verb_voice: "active",
};

const rejected = (placed: Placed, rule: string, reason: string): ModalClause =>
  clauseOf(placed, placed.marker, { status: "rejected", rule, reason }, noMeaning, noAgent);

/** The rows of one clause, one an agent. */
const rowsOf = (reading: Reading, placed: Placed, { told, predicate, group }: Read): ModalClause[] => {
  const { marker, from } = placed;
  const { construction, until } = placed.known;
  const { subject } = told;
  const behind = from + until;
  const verb = predicate?.from ?? behind + 1;
  const parts = { marker: from, behind, group, verb, main: predicate?.verb ?? -1, subject };
  const { polarity, negation } = polarityOf(reading, construction, parts);
  const { agents, rule } = agentsOf(reading, told, predicate);
  const phrase = predicate === undefined ? null : spanOf(reading, predicate);
  const whole = subject === undefined ? null : spanOf(reading, subject);
  const span = {
    start: Math.min(marker.start, whole?.start ?? marker.start, phrase?.start ?? marker.start),
    end: Math.max(marker.end, whole?.end ?? 0, phrase?.end ?? 0),
  };
  const meaning: Meaning = {
    strength: negation === "external" ? construction.negated_strength : construction.strength,
    polarity,
    negation,
    subject: whole,
    verb: predicate?.lemma ?? null,
    verb_phrase: phrase,
    verb_voice: predicate?.voice ?? "active",
  };
  return agents.map((agent) => clauseOf(placed, span, { status: "kept", rule, reason: "" }, meaning, agent));
};

const hasBe = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lemma }) => lemma === "be");

/** The need to act: a noun behind an article, an adjective or a possessive. */
const isNoun = (reading: Reading, at: number): boolean =>
  posAt(reading, at) === "NOUN" &&
  (["DET", "ADJ"].includes(posAt(reading, at - 1)) || isOne(reading, "possessives", at - 1));

const clausesAt = (reading: Reading, placed: Placed, resolve: (told: Told) => Told): ModalClause[] => {
  const { from } = placed;
  const { construction, before, until } = placed.known;
  const isPurpose = construction.words === "needed to" && hasBe(reading, groupBefore(reading, from, true), from);
  if (isPurpose) return [rejected(placed, "purpose", "needed in order to do something")];
  if (/^needs? to$/.test(construction.words) && isNoun(reading, from)) {
    return [rejected(placed, "noun", "the noun, as in the same need to")];
  }
  if (construction.takes !== "impersonal") {
    const { told, predicate, group } = readPersonal(reading, placed);
    return rowsOf(reading, placed, { told: resolve(told), predicate, group });
  }
  const it = impersonalIt(reading, from + before);
  if (it < 0) return [rejected(placed, "impersonal", "said of a thing, not of a deed")];
  const asked = askedFrom(reading, from + until);
  if (asked.told === undefined) return [rejected(placed, "impersonal", asked.reason)];
  return rowsOf(reading, placed, { told: asked.told, predicate: asked.predicate, group: Math.min(it, from) });
};

/** The clauses of one sentence; of *X should act, and should explain why* the second has the subject of the first. */
export const clausesIn = (reading: Reading, markers: readonly Placed[]): ModalClause[] => {
  const subjects = new Map<string, Told>();
  return markers.flatMap((placed) => {
    const { words } = placed.known.construction;
    return clausesAt(reading, placed, (told) => {
      const earlier = told.subject === undefined && told.kind === "shared" ? subjects.get(words) : undefined;
      if (told.subject !== undefined) subjects.set(words, { subject: told.subject, rule: "shared" });
      return earlier ?? told;
    });
  });
};
