import type { Document } from "../../model/document.js";
import type { Place } from "../../model/hit.js";
import type { Quotation } from "../../model/quotation.js";
import { firstNotBefore, type Span } from "../../model/span.js";
import type { Annotated } from "../../model/table.js";
import { hitIds } from "../columns-of-hits.js";
import type { Parts } from "./query.js";
import { flag, type Words, wordsOf } from "./words.js";

/** A kept stance marker or negation of a text, as much of it as other texts need. */
export interface Marker {
  readonly layer: "stance" | "negations";
  /** Id of the hit in its table. */
  readonly hit: string;
  readonly label: string;
  /** Place in the Engagement system; null for a negation. */
  readonly engagement: string | null;
  readonly start: number;
  readonly end: number;
  /** What a negation denies, as offsets; empty for all others. */
  readonly scope: readonly [start: number, end: number];
}

/** Counted words of the house: where each starts, and in which zone. */
interface CountedWords {
  readonly starts: Int32Array;
  readonly zones: Uint32Array;
}

/** What a document tells to the others: its words, quotations and markers, without its layers. */
export interface LedgerText {
  readonly document: Document;
  readonly words: Words;
  readonly counted: CountedWords;
  readonly sentenceStarts: Int32Array;
  readonly sentenceEnds: Int32Array;
  /** Zone of each paragraph. */
  readonly zones: Uint32Array;
  /** Sorted by start. */
  readonly markers: readonly Marker[];
  /** Kept quotations with quoted words: the index in the layer and the words of each part. */
  readonly quotations: readonly { readonly index: number; readonly parts: Parts }[];
}

/** Order of texts by id, so that which of equal places comes first does not hang on the order of the files. */
export const byDocumentId = (a: { readonly document: Document }, b: { readonly document: Document }): number =>
  a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0;

/** Index of the first of sorted numbers that is not below the given one. */
export const firstFrom = (sorted: ArrayLike<number>, value: number): number =>
  firstNotBefore(0, sorted.length, (at) => (sorted[at] ?? 0) < value);

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** For each stretch of quoted words the quotation with the shortest content: what one report quotes in another is the inner one's. */
const ownersOf = (quotations: readonly Quotation[]): ReadonlyMap<string, Quotation> => {
  const owners = new Map<string, Quotation>();
  for (const quotation of quotations) {
    if (quotation.status !== "kept") continue;
    for (const { start, end } of quotation.quoted) {
      const owner = owners.get(`${start}-${end}`);
      if (owner === undefined || lengthOf(quotation.content) < lengthOf(owner.content))
        owners.set(`${start}-${end}`, quotation);
    }
  }
  return owners;
};

const quotationsOf = ({ layers }: Annotated, { starts }: Words): LedgerText["quotations"] => {
  const owners = ownersOf(layers.quotations);
  return layers.quotations.flatMap((quotation, index) => {
    const own = quotation.quoted.filter(({ start, end }) => owners.get(`${start}-${end}`) === quotation);
    if (own.length === 0) return [];
    const parts = own
      .map(({ start, end }) => [firstFrom(starts, start), firstFrom(starts, end)] as const)
      .filter(([from, to]) => from < to);
    return [{ index, parts }];
  });
};

const markersOf = ({ document, layers }: Annotated): readonly Marker[] => {
  const stanceIds = hitIds(document.id, "stance", layers.stance);
  const negationIds = hitIds(document.id, "negations", layers.negations);
  const stance = layers.stance.flatMap(({ status, label, engagement, start, end }, index): Marker[] =>
    status === "kept"
      ? [{ layer: "stance", hit: stanceIds[index] ?? "", label, engagement, start, end, scope: [0, 0] }]
      : [],
  );
  const negations = layers.negations.flatMap(
    ({ status, label, start, end, scope_start, scope_end }, index): Marker[] =>
      status === "kept"
        ? [
            {
              layer: "negations",
              hit: negationIds[index] ?? "",
              label,
              engagement: null,
              start,
              end,
              scope: [scope_start, scope_end],
            },
          ]
        : [],
  );
  return [...stance, ...negations].sort((a, b) => a.start - b.start || a.end - b.end || (a.layer < b.layer ? 1 : -1));
};

/** Takes from an annotated document what the ledger needs of it. */
export const ledgerText = (annotated: Annotated): LedgerText => {
  const { document, layers } = annotated;
  const words = wordsOf(annotated);
  const counted = layers.tokens.filter(({ word, inlay }) => word && inlay < 0);
  return {
    document,
    words,
    counted: {
      starts: Int32Array.from(counted, ({ start }) => start),
      zones: Uint32Array.from(counted, ({ zone }) => zone),
    },
    sentenceStarts: Int32Array.from(layers.sentences, ({ start }) => start),
    sentenceEnds: Int32Array.from(layers.sentences, ({ end }) => end),
    zones: Uint32Array.from(layers.paragraphs, ({ zone }) => zone),
    markers: markersOf(annotated),
    quotations: quotationsOf(annotated, words),
  };
};

/** True if all words from the first to the one before the last bear a flag. */
export const allFlagged = ({ words: { flags } }: LedgerText, from: number, to: number, bit: number): boolean => {
  for (let at = from; at < to; at++) if (((flags[at] ?? 0) & bit) === 0) return false;
  return from < to;
};

const shortWord = 3;

/** True if all words of four letters or more stand in mentions of actors or in names of events and laws. */
export const namesOnly = ({ words: { flags, starts, ends } }: LedgerText, from: number, to: number): boolean => {
  let named = false;
  for (let at = from; at < to; at++) {
    if (((flags[at] ?? 0) & flag.named) !== 0) named = true;
    else if ((ends[at] ?? 0) - (starts[at] ?? 0) > shortWord) return false;
  }
  return named;
};

/** Where a word stands in its document. */
export const placeOfWord = ({ words, zones }: LedgerText, from: number): Place => {
  const paragraph = words.paragraphs[from] ?? 0;
  return { zone: zones[paragraph] ?? 0, inlay: -1, paragraph, sentence: words.sentences[from] ?? -1 };
};
