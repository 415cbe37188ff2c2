import type { StanceMarker } from "../model/layers.js";
import type { ModalClause } from "../model/modality.js";
import { bySpan } from "../model/span.js";
import { clausesIn, type Placed } from "./modal-clauses/clauses.js";
import { constructionsOf } from "./modal-clauses/constructions.js";
import { mentionsIn, participlesOf, readingOf, tokensOf } from "./modal-clauses/reading-of.js";
import { streamsOf } from "./patterns/streams.js";
import { vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

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
          const known = constructionOf(stream.tokens, from, to);
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
