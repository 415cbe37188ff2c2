import { agentKinds, modalities, modalStrengths, negationScopes, polarities, verbVoices } from "../model/modality.js";
import type { Span } from "../model/span.js";
import { type Annotated, type Columns, hits } from "../model/table.js";
import { columnsAfterLabel, columnsBeforeLabel, hitCells, hitIds } from "./columns-of-hits.js";

const clauseColumns = {
  modality: { type: "string", about: "what the clause says of its verb", values: modalities },
  strength: {
    type: "string?",
    about:
      "value of the modality, of the negated one if the negation is external; empty where the literature gives none",
    values: modalStrengths,
  },
  polarity: { type: "string", about: "whether the clause is negated", values: polarities },
  negation: { type: "string", about: "what the negation denies", values: negationScopes },
  question: {
    type: "boolean",
    about: "the sentence is a question (*Must Japan accept?*), so that the clause asks, and claims nothing",
  },
  modal: { type: "string", about: "words of the stance marker that the clause rests on", text: true },
  modal_start: { type: "integer", about: "first UTF-16 code unit of the marker" },
  modal_end: { type: "integer", about: "the code unit after its last" },
  marker: { type: "string?", about: "id of that marker in `stance-markers`" },
  agent: {
    type: "string?",
    about:
      "words that tell who must or can: the subject, or one of its conjuncts; in a passive what follows *by*; empty if none",
    text: true,
  },
  agent_start: { type: "integer?", about: "first UTF-16 code unit of the agent; empty if none" },
  agent_end: { type: "integer?", about: "the code unit after its last; empty if none" },
  agent_kind: { type: "string", about: "what tells the agent", values: agentKinds },
  actor: {
    type: "string?",
    about: "id of the actor whose mention heads the agent; empty for all others, for pronouns are not resolved",
  },
  agent_reason: { type: "string", about: "why there is no agent, or none was told; empty if there is one" },
  subject: { type: "string?", about: "the grammatical subject with all its conjuncts; empty if none", text: true },
  verb: {
    type: "string?",
    about: "base form of the head verb, of the first of several; empty where it is left out",
    text: true,
  },
  verb_voice: { type: "string", about: "voice of the verb", values: verbVoices },
  verb_phrase: {
    type: "string?",
    about:
      "the verb and what belongs to it, up to the end of its clause, at most twelve words; empty where it is left out",
    text: true,
  },
} as const satisfies Columns;

const isQuestion = ({ document, layers }: Annotated, sentence: number): boolean => {
  const span = layers.sentences[sentence];
  return span !== undefined && /\?["”’')\]]*$/.test(document.text.slice(span.start, span.end));
};

/** Ids of the kept stance markers by span and entry. */
const markerIds = ({ document, layers }: Annotated): ReadonlyMap<string, string> => {
  const ids = hitIds(document.id, "stance", layers.stance);
  return new Map(
    layers.stance.flatMap(({ start, end, entry, status }, index) =>
      status === "kept" ? [[`${start}-${end}:${entry}`, ids[index] ?? ""] as const] : [],
    ),
  );
};

/** Every clause that says who must, should, need or can do what, kept or rejected. */
export const modalClauses = hits({
  name: "modal-clauses",
  about:
    "Every clause that a marker of obligation or ability opens: who must, should, needs to, can or cannot do what, one row an agent. " +
    "Read by rules over tokens, without a parser: where a rule cannot tell the agent, it says so. Reported and quoted clauses are among them.",
  key: ["hit"],
  columns: { ...columnsBeforeLabel, ...clauseColumns, ...columnsAfterLabel },
  *rows(annotated) {
    const { document, layers } = annotated;
    const markers = markerIds(annotated);
    const words = (span: Span | null): string | null => span && document.text.slice(span.start, span.end);
    for (const { found, before, after } of hitCells(annotated, "modalClauses", layers.modalClauses)) {
      const { label, strength, polarity, negation, marker, agent, agent_kind, actor, agent_reason } = found;
      yield {
        ...before,
        modality: label,
        strength,
        polarity,
        negation,
        question: isQuestion(annotated, found.sentence),
        modal: document.text.slice(marker.start, marker.end),
        modal_start: marker.start,
        modal_end: marker.end,
        marker: markers.get(`${marker.start}-${marker.end}:${found.entry}`) ?? null,
        agent: words(agent),
        agent_start: agent?.start ?? null,
        agent_end: agent?.end ?? null,
        agent_kind,
        actor,
        agent_reason,
        subject: words(found.subject),
        verb: found.verb,
        verb_voice: found.verb_voice,
        verb_phrase: words(found.verb_phrase),
        ...after,
      };
    }
  },
});
