import type { ModalClause } from "../../model/modality.js";
import type { LongPhrase, Subject } from "./noun-phrases.js";
import { subjectBefore } from "./noun-phrases.js";
import type { Predicate } from "./predicate.js";
import { isGerund, isJoint, isNominal, isOne, isPronoun, isVerb, normalAt, posAt, type Reading } from "./reading.js";
import type { Told } from "./subjects.js";

/** Who must or can, as far as it is told. */
export type Agent = Pick<ModalClause, "agent" | "agent_kind" | "actor" | "agent_reason">;

/** The span of some tokens. */
export const spanOf = (
  { tokens }: Reading,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly start: number; readonly end: number } => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const agentOf = (reading: Reading, phrase: LongPhrase): Agent => {
  const actor = reading.mentions.get(phrase.head)?.mention.label ?? null;
  const kind = isPronoun(reading, phrase.head) ? "pronoun" : "noun_phrase";
  return { agent: spanOf(reading, phrase), agent_kind: actor === null ? kind : "actor", actor, agent_reason: "" };
};

/** *Both China and Russia*, *neither China nor Russia*: the first word pairs the conjuncts and is part of none. */
const withoutPair = (reading: Reading, phrase: LongPhrase): LongPhrase => {
  const isPair = ["both", "either", "neither"].includes(normalAt(reading, phrase.from));
  const isJoined = posAt(reading, phrase.to) === "CCONJ" && phrase.to > phrase.from + 1;
  return isPair && isJoined && phrase.head > phrase.from ? { ...phrase, from: phrase.from + 1 } : phrase;
};

const nobody = (agent_kind: "none" | "unknown", agent_reason: string): Agent => ({
  agent: null,
  agent_kind,
  actor: null,
  agent_reason,
});

const inPhrase: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"]);

/** The noun phrase behind *by*: −1, or the token after its last. */
const endBehind = (reading: Reading, from: number, limit: number): number => {
  let at = from;
  while (at < limit) {
    const mention = reading.mentions.get(at);
    if (mention !== undefined) at = Math.min(mention.to, limit);
    else if (inPhrase.has(posAt(reading, at)) || isJoint(reading, at) || isJoint(reading, at - 1)) at++;
    else if (normalAt(reading, at) === "of" || posAt(reading, at) === "CCONJ") at++;
    else break;
  }
  while (at > from && !isNominal(reading, at - 1)) at--;
  return at > from ? at : -1;
};

/** Who does it, in a passive with *by*; nothing if what follows is a means, a time or a deed. */
const bySubject = (reading: Reading, { verb, to }: Predicate): Subject | undefined => {
  for (let at = verb + 1; at < to; at++) {
    // The territory occupied by Israel: another verb's agent.
    if (isVerb(reading, at)) return undefined;
    if (normalAt(reading, at) !== "by") continue;
    if (isGerund(reading, at + 1) && isVerb(reading, at + 1)) return undefined;
    const end = endBehind(reading, at + 1, to);
    const subject = end < 0 ? undefined : subjectBefore(reading, end - 1, at + 1);
    if (subject === undefined || subject.from > at + 1) return undefined;
    const isMeans = subject.conjuncts.some(
      ({ head }) => isOne(reading, "means", head) || /^\d/.test(normalAt(reading, head)),
    );
    return isMeans ? undefined : subject;
  }
  return undefined;
};

/** The agents of a clause, one a conjunct, and how they were found. */
export const agentsOf = (
  reading: Reading,
  told: Told,
  predicate: Predicate | undefined,
): { readonly agents: readonly Agent[]; readonly rule: string } => {
  if (predicate?.voice === "passive") {
    const by = bySubject(reading, predicate);
    if (by === undefined) return { agents: [nobody("none", "passive without by")], rule: "passive" };
    return { agents: by.conjuncts.map((phrase) => agentOf(reading, phrase)), rule: "by" };
  }
  if (told.subject === undefined) {
    const kind = told.kind === "none" ? "none" : "unknown";
    return { agents: [nobody(kind, told.reason)], rule: kind };
  }
  return {
    agents: told.subject.conjuncts.map((phrase) => agentOf(reading, withoutPair(reading, phrase))),
    rule: told.rule,
  };
};
