import { commitmentChanges } from "../model/ledger.js";
import { presentedActs, quotationTypes } from "../model/quotation.js";
import type { Span } from "../model/span.js";
import { type Annotated, type Columns, type Counting, relation } from "../model/table.js";
import { reportCells, reportColumns, reportWords } from "./alignment/reports.js";
import { bearing, commitmentOf } from "./claims/commitment.js";
import { type Facts, factsOf, type Mark, stemOf, together } from "./claims/facts.js";
import { comparable, floor, isComparable, type Score, scoreOf, weights } from "./claims/score.js";
import { type ClaimIndex, claimIndexing, type SourceSentence } from "./claims/sentences.js";
import { hitIds } from "./columns-of-hits.js";
import { documentCells, documentColumns, placeCells, placeColumns, spanColumns } from "./columns-of-place.js";

const mostCandidates = 3;
const mostScored = 30;
/** Two sentences must score so much better than one that a claim is taken to sum them up. */
const windowGain = 1.1;

const columns = {
  quotation: { type: "string", about: "id of the reported claim", refers: "quotations" },
  ...documentColumns,
  ...placeColumns,
  type: { type: "string", about: "type of the quotation", values: quotationTypes },
  act: { type: "string", about: "what it presents", values: presentedActs },
  ...reportColumns,
  speaker: { type: "string?", about: "id of the actor whose claim it is; empty where that cannot be told" },
  ...spanColumns,
  claim: { type: "string", about: "the reported words, joined by ` … `; quoted words are left out", text: true },
  candidate: { type: "integer", about: `rank of the candidate, from 1; at most ${mostCandidates}` },
  source_document: { type: "string", about: "id of the text that the candidate stands in", refers: "texts" },
  source_start: { type: "integer", about: "first UTF-16 code unit of the candidate" },
  source_end: { type: "integer", about: "the code unit after its last" },
  source_sentences: { type: "integer", about: "sentences of the candidate: 1, or 2 where two together fit better" },
  source_surface: { type: "string", about: "the candidate, exactly as in the source", text: true },
  score: {
    type: "number",
    about: `weighted mean of the five components that follow, 0 to 1; below ${floor} nothing is a candidate`,
  },
  score_terms: {
    type: "number",
    about: `weight ${weights.terms}: lemmas of nouns, verbs, adjectives and numbers that both have, rare ones weighing more, over the geometric mean of both`,
  },
  score_stems: {
    type: "number",
    about: `weight ${weights.stems}: the same of stems, the first six letters of a lemma`,
  },
  score_actors: {
    type: "number?",
    about: `weight ${weights.actors}: share of the claim's actors, rare ones weighing more; empty if it names none`,
  },
  score_frames: {
    type: "number?",
    about: `weight ${weights.frames}: share of the claim's frames, rare ones weighing more; empty if it has none`,
  },
  score_order: {
    type: "number?",
    about: `weight ${weights.order}: share of the shared stems that stand in the same order; empty if they share fewer than three`,
  },
  shared_terms: { type: "string", about: "lemmas that both have, joined by `;`", text: true },
  shared_actors: { type: "string", about: "ids of actors that both name, joined by `;`" },
  shared_frames: { type: "string", about: "frames that both have terms of, joined by `;`" },
  commitment: {
    type: "string?",
    about:
      `how commitment may have changed, joined by \`;\`: ${commitmentChanges.join(", ")}; \`same\` says that no rule saw a change, ` +
      `not that there is none; empty where the score is below ${comparable.score}, or the two share fewer than ${comparable.terms} lemmas: so little is not compared`,
  },
  claim_markers: {
    type: "string",
    about: "stance markers, negations and words of quantity of the claim, each with what it is, joined by `; `",
    text: true,
  },
  source_markers: {
    type: "string",
    about: "the same of the candidate, up to the last word that the claim shares",
    text: true,
  },
} as const satisfies Columns;

interface Candidate extends Span {
  readonly text: number;
  readonly sentences: number;
  readonly facts: Facts;
  readonly score: Score;
}

const windowsOf = (sentences: readonly SourceSentence[], at: number): readonly (readonly SourceSentence[])[] => {
  const [before, one, after] = [sentences[at - 1], sentences[at], sentences[at + 1]];
  if (one === undefined) return [];
  const windows = [[one]];
  if (before?.paragraph === one.paragraph) windows.push([before, one]);
  if (after?.paragraph === one.paragraph) windows.push([one, after]);
  return windows;
};

const candidateOf = (
  claim: Facts,
  text: number,
  window: readonly SourceSentence[],
  index: ClaimIndex,
): Candidate | null => {
  const [first, second] = window;
  if (first === undefined) return null;
  const facts = second === undefined ? first.facts : together(first.facts, second.facts);
  const score = scoreOf(claim, facts, index.weightOf);
  return { text, start: first.start, end: (second ?? first).end, sentences: window.length, facts, score };
};

const worth = ({ score: { score }, sentences }: Candidate): number => (sentences === 1 ? score : score / windowGain);

/** The best candidates of a claim; no sentence is in two of them. */
const candidatesOf = (claim: Facts, document: number, index: ClaimIndex, counting: Counting): readonly Candidate[] => {
  const all = index
    .likeliest(document, claim.lemmas.map(stemOf), { most: mostScored, roles: counting.zones })
    .flatMap(([text, sentence]) =>
      windowsOf(index.texts[text]?.sentences ?? [], sentence).map((window) => [text, window] as const),
    )
    .flatMap(([text, window]) => candidateOf(claim, text, window, index) ?? [])
    .filter(({ score: { score } }) => score >= floor);
  const sorted = all.toSorted((a, b) => worth(b) - worth(a) || a.text - b.text || a.start - b.start || a.end - b.end);
  const best: Candidate[] = [];
  for (const one of sorted) {
    if (best.length === mostCandidates) break;
    if (!best.some((other) => other.text === one.text && other.start < one.end && one.start < other.end))
      best.push(one);
  }
  return best;
};

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
const roundedOrNull = (share: number | null): number | null => share && rounded(share);

const markWords = (marks: readonly Mark[]): string =>
  marks.map(({ label, surface }) => `${surface} (${label})`).join("; ");

const scoreCells = ({ score, text, start, end, sentences }: Candidate, index: ClaimIndex) => {
  const source = index.texts[text];
  return {
    source_document: source?.document.id ?? "",
    source_start: start,
    source_end: end,
    source_sentences: sentences,
    source_surface: source?.document.text.slice(start, end) ?? "",
    score: rounded(score.score),
    score_terms: rounded(score.terms),
    score_stems: rounded(score.stems),
    score_actors: roundedOrNull(score.actors),
    score_frames: roundedOrNull(score.frames),
    score_order: roundedOrNull(score.order),
    shared_terms: score.sharedTerms.join(";"),
    shared_actors: score.sharedActors.join(";"),
    shared_frames: score.sharedFrames.join(";"),
  };
};

/** What of the content is reported, and not quoted. */
const reportedParts = (text: string, content: readonly Span[], quoted: readonly Span[]): readonly Span[] =>
  content
    .flatMap(({ start, end }) => {
      const parts: Span[] = [];
      let from = start;
      for (const one of quoted) {
        if (one.start < from || one.end > end) continue;
        parts.push({ start: from, end: one.start });
        from = one.end;
      }
      return [...parts, { start: from, end }];
    })
    .flatMap(({ start, end }) => {
      // Marks at the ends belong to what is quoted.
      const words = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(start, end));
      return words === null ? [] : [{ start: start + words.index, end: start + words.index + words[0].length }];
    });

const claimsOf = ({ document, layers }: Annotated) => {
  const ids = hitIds(document.id, "quotations", layers.quotations);
  return layers.quotations.flatMap((quotation, index) => {
    const { status, opens_voice, label, content, quoted } = quotation;
    if (status !== "kept" || !opens_voice || (label !== "indirect" && label !== "mixed")) return [];
    const parts = reportedParts(document.text, content, quoted);
    return parts.length === 0 ? [] : [{ quotation, id: ids[index] ?? "", parts }];
  });
};

/** Reported claims beside the sentences that they may report. */
export const claimPairs = relation({
  name: "claim-pairs",
  about:
    "Every reported claim (a kept indirect or mixed quotation that opens a voice) beside the sentences in counted zones of the other texts that it may report, best first, " +
    "and how commitment may have changed on the way. Candidates for a person to confirm, never verdicts: the score tells shared words, not shared meaning.",
  key: ["quotation", "candidate"],
  columns,
  indexing: claimIndexing,
  *rows(annotated, index, counting) {
    const { document } = annotated;
    const at = index.indexOf.get(document.id) ?? -1;
    if (at < 0) return;
    for (const { quotation, id, parts } of claimsOf(annotated)) {
      const claim = factsOf(annotated, parts);
      const report = reportWords(annotated, quotation);
      for (const [rank, candidate] of candidatesOf(claim, at, index, counting).entries()) {
        yield {
          quotation: id,
          ...documentCells(document),
          ...placeCells(document, quotation),
          type: quotation.label,
          act: quotation.act,
          ...reportCells(annotated, quotation),
          speaker: quotation.speaker,
          start: quotation.start,
          end: quotation.end,
          claim: parts.map(({ start, end }) => document.text.slice(start, end)).join(" … "),
          candidate: rank + 1,
          ...scoreCells(candidate, index),
          commitment: isComparable(candidate.score)
            ? commitmentOf(quotation, report, claim, candidate.facts).join(";")
            : null,
          claim_markers: markWords(claim.marks),
          source_markers: markWords(bearing(claim, candidate.facts)),
        };
      }
    }
  },
});
