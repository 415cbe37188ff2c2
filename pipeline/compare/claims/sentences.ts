import type { Document } from "../../model/document.js";
import type { Span } from "../../model/span.js";
import type { Annotated, Indexing } from "../../model/table.js";
import { byDocumentId, firstFrom } from "../alignment/entry.js";
import { type Facts, factsOf, stemOf } from "./facts.js";

/** A sentence that a claim may report. */
export interface SourceSentence extends Span {
  readonly zone: number;
  readonly paragraph: number;
  readonly facts: Facts;
}

/** The sentences of a document. */
export interface ClaimText {
  readonly document: Document;
  readonly sentences: readonly SourceSentence[];
}

/** All sentences, by what they share with a claim. */
export interface ClaimIndex {
  readonly texts: readonly ClaimText[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Weight of a lemma (`=`), stem (`~`), actor (`@`) or frame (`#`): the logarithm of all sentences over those that have it. */
  readonly weightOf: (word: string) => number;
  /** Sentences of the texts of the same pair, or of all others where there is none, in zones of the given roles, that share most with stems, as places in {@link texts}; the most first. */
  readonly likeliest: (
    document: number,
    stems: readonly string[],
    limits: { readonly most: number; readonly roles: readonly string[] },
  ) => readonly (readonly [text: number, sentence: number])[];
}

const sentencesOf = (annotated: Annotated): ClaimText => ({
  document: annotated.document,
  sentences: annotated.layers.sentences.map(({ start, end, zone, paragraph }) => ({
    start,
    end,
    zone,
    paragraph,
    facts: factsOf(annotated, [{ start, end }]),
  })),
});

/** Sentences by what they have, as numbers over all texts; lemmas, stems, actors and frames apart, as one may look like another. */
const postingsOf = (all: readonly SourceSentence[]) => {
  const sentences = new Map<string, number[]>();
  for (const [number, { facts }] of all.entries()) {
    const words = new Set([
      ...facts.lemmas.flatMap((lemma) => [`=${lemma}`, `~${stemOf(lemma)}`]),
      ...facts.actors.map((actor) => `@${actor}`),
      ...facts.frames.map((frame) => `#${frame}`),
    ]);
    for (const word of words) {
      const found = sentences.get(word);
      if (found === undefined) sentences.set(word, [number]);
      else found.push(number);
    }
  }
  return sentences;
};

/** Where the words of too many sentences are looked for, the others decide. */
const mostSentences = 5000;

const joined = (entries: readonly ClaimText[]): ClaimIndex => {
  const texts = entries.toSorted(byDocumentId);
  const all = texts.flatMap(({ sentences }) => sentences);
  const places = texts.flatMap(({ sentences }, text) => sentences.map((_, sentence) => [text, sentence] as const));
  const postings = postingsOf(all);
  const weightOf = (word: string): number => Math.log((all.length + 1) / ((postings.get(word)?.length ?? 0) + 0.5));
  const pairs = new Map<string, Set<number>>();
  for (const [index, { document }] of texts.entries()) {
    if (document.pair !== null) pairs.set(document.pair, (pairs.get(document.pair) ?? new Set()).add(index));
  }
  const sourcesOf = (document: number): ReadonlySet<number> =>
    pairs.get(texts[document]?.document.pair ?? "") ?? new Set();
  const firsts = [0];
  for (const { sentences } of texts) firsts.push((firsts.at(-1) ?? 0) + sentences.length);
  /** Numbers of the sentences that a document is compared with. */
  const rangesOf = (document: number): readonly (readonly [from: number, to: number])[] =>
    texts[document]?.document.pair == null
      ? [
          [0, firsts[document] ?? 0],
          [firsts[document + 1] ?? 0, all.length],
        ]
      : [...sourcesOf(document)]
          .filter((one) => one !== document)
          .map((one) => [firsts[one] ?? 0, firsts[one + 1] ?? 0]);
  return {
    texts,
    indexOf: new Map(texts.map(({ document: { id } }, index) => [id, index])),
    weightOf,
    likeliest: (document, stems, { most, roles }) => {
      const scores = new Map<number, number>();
      const ranges = rangesOf(document);
      for (const stem of new Set(stems)) {
        const found = postings.get(`~${stem}`) ?? [];
        const weight = weightOf(`~${stem}`);
        for (const [from, to] of ranges) {
          const [first, last] = [firstFrom(found, from), firstFrom(found, to)];
          if (last - first > mostSentences) continue;
          for (const number of found.slice(first, last)) scores.set(number, (scores.get(number) ?? 0) + weight);
        }
      }
      const isCounted = ([number]: readonly [number: number, score: number]): boolean => {
        const zone = all[number]?.zone ?? -1;
        return roles.includes(texts[places[number]?.[0] ?? -1]?.document.zones[zone]?.role ?? "");
      };
      return [...scores]
        .filter(isCounted)
        .sort(([a, low], [b, high]) => high - low || a - b)
        .slice(0, most)
        .map(([number]) => places[number] ?? [0, 0]);
    },
  };
};

/** Joins the sentences of a study so that claims of one text are found in the others. */
export const claimIndexing: Indexing<ClaimText, ClaimIndex> = { name: "claims", index: sentencesOf, join: joined };
