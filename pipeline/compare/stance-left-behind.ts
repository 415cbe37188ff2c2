import { engagementClasses, stanceLabels } from "../model/layers.js";
import { fidelities, type LeftBehindPosition, leftBehindPositions } from "../model/ledger.js";
import { beginningBetween, contains, overlaps, type Span } from "../model/span.js";
import { type Columns, relation } from "../model/table.js";
import type { LedgerText, Marker } from "./alignment/entry.js";
import { type Found, ledgerIndexing } from "./alignment/ledger.js";
import { reportCells, reportColumns } from "./alignment/reports.js";
import { hitIds } from "./columns-of-hits.js";
import { documentCells, documentColumns } from "./columns-of-place.js";

const columns = {
  quotation: { type: "string", about: "id of the quotation in `quotation-ledger`", refers: "quotation-ledger" },
  ...documentColumns,
  fidelity: { type: "string", about: "how faithful the quotation is", values: fidelities },
  ...reportColumns,
  source_document: { type: "string", about: "id of the text that it comes from", refers: "texts" },
  sentence: { type: "integer", about: "sentence of the source, counted from 0 in that text" },
  sentence_start: { type: "integer", about: "first UTF-16 code unit of the sentence, in the source" },
  sentence_end: { type: "integer", about: "the code unit after its last" },
  sentence_surface: { type: "string", about: "the sentence, exactly as in the source", text: true },
  quoted_surface: { type: "string", about: "what of the sentence is quoted, joined by ` … `", text: true },
  layer: { type: "string", about: "table that holds the marker", values: ["stance", "negations"] },
  marker: { type: "string", about: "id of the marker in `stance-markers` or `negations`" },
  label: { type: "string", about: "what the marker does", values: [...stanceLabels, "negation"] },
  engagement: {
    type: "string?",
    about: "its place in the Engagement system; empty for negations",
    values: engagementClasses,
  },
  start: { type: "integer", about: "first UTF-16 code unit of the marker, in the source" },
  end: { type: "integer", about: "the code unit after its last" },
  surface: { type: "string", about: "the words of the marker", text: true },
  place: { type: "string", about: "where it stands, seen from the quoted part", values: leftBehindPositions },
} as const satisfies Columns;

/** Labels that hold for all of their sentence where they stand at its head. */
const sentential: ReadonlySet<string> = new Set(["hedge", "booster", "attitude", "attribution", "vague"]);

/** Labels that open a clause beside the one that they hold for (*although …, …*; *if …, …*). */
const subordinating: ReadonlySet<string> = new Set(["condition", "counter"]);

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** True if what stands before a quoted part governs it; rules on the words between, without a parser. */
const governs = (text: string, sentence: Span, marker: Marker, piece: Span): boolean => {
  const [from, to] = marker.scope;
  if (overlaps({ start: from, end: to }, piece)) return true;
  if (marker.layer === "negations" || marker.end > piece.start) return false;
  const between = text.slice(marker.end, piece.start);
  if (/[;:]/.test(between)) return false;
  if (/\b(?:that|whether)\b/i.test(between)) return true;
  if (wordsIn(between) <= 2 && !between.includes(",")) return true;
  const before = text.slice(sentence.start, marker.start);
  const heads = wordsIn(before) === 0;
  if (sentential.has(marker.label)) return heads;
  // The clause that the marker opens must have ended where the quoted part begins.
  return subordinating.has(marker.label) && (heads || /(?:\bthat|,)\s*$/i.test(before)) && /,\s*$/.test(between);
};

/** Hits of two layers on one word (*nobody* is a deny marker and a negation): what one of them governs the other does, too. */
const twinsOf = (marker: Marker, near: readonly Marker[]): readonly Marker[] => {
  const other = marker.layer === "negations" ? "deny" : marker.label === "deny" ? "negation" : null;
  return other === null ? [] : near.filter((one) => one.label === other && overlaps(one, marker));
};

const placeOf = (
  text: string,
  sentence: Span,
  marker: Marker,
  near: readonly Marker[],
  pieces: readonly Span[],
): LeftBehindPosition => {
  if (pieces.some((piece) => contains(piece, marker))) return "replaced";
  if (pieces.some((piece) => overlaps(piece, marker))) return "across";
  const first = pieces.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = pieces.reduce((most, { end }) => Math.max(most, end), 0);
  const hits = [marker, ...twinsOf(marker, near)];
  if (pieces.some((piece) => hits.some((one) => governs(text, sentence, one, piece)))) return "over";
  if (marker.end <= first) return "before";
  return marker.start >= last ? "after" : "between";
};

/** Sentences of the source that a piece touches, in the order of the source. */
const sentencesOf = (
  { sentenceStarts, sentenceEnds, words }: LedgerText,
  found: Found,
): readonly (Span & { index: number })[] => {
  const touched = new Set<number>();
  for (let at = found.first; at < found.last; at++) {
    const index = words.sentences[at] ?? -1;
    if (index < 0) continue;
    const sentence = { start: sentenceStarts[index] ?? 0, end: sentenceEnds[index] ?? 0 };
    if (!touched.has(index) && found.pieces.some((piece) => overlaps(piece, sentence))) touched.add(index);
  }
  return [...touched]
    .sort((a, b) => a - b)
    .map((index) => ({ index, start: sentenceStarts[index] ?? 0, end: sentenceEnds[index] ?? 0 }));
};

/** What of the source's own sentences a quotation left behind. */
export const stanceLeftBehind = relation({
  name: "stance-left-behind",
  about:
    "For each quotation whose place was found: the kept stance markers and negations of the source's own sentences that stand outside the " +
    "quoted part, one row each, beside the report that the quoting text put in their place. Rules over words, without a parser, say whether " +
    "a marker governs the quoted part: read the sentence.",
  key: ["quotation", "layer", "marker"],
  columns,
  indexing: ledgerIndexing,
  *rows(annotated, index) {
    const { document, layers } = annotated;
    const at = index.indexOf.get(document.id) ?? -1;
    if (at < 0) return;
    const ids = hitIds(document.id, "quotations", layers.quotations);
    for (const { quotation, found } of index.quotationsOf(at)) {
      const source = found === null ? undefined : index.texts[found.source];
      if (found === null || source === undefined) continue;
      const { text } = source.document;
      for (const sentence of sentencesOf(source, found)) {
        const pieces = found.pieces
          .filter((piece) => overlaps(piece, sentence))
          .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }));
        const near = beginningBetween(source.markers, sentence.start, sentence.end);
        for (const marker of near) {
          if (found.given.some((piece) => contains(piece, marker))) continue;
          yield {
            quotation: ids[quotation] ?? "",
            ...documentCells(document),
            fidelity: found.fidelity,
            ...reportCells(annotated, layers.quotations[quotation] ?? null),
            source_document: source.document.id,
            sentence: sentence.index,
            sentence_start: sentence.start,
            sentence_end: sentence.end,
            sentence_surface: text.slice(sentence.start, sentence.end),
            quoted_surface: pieces.map(({ start, end }) => text.slice(start, end)).join(" … "),
            layer: marker.layer,
            marker: marker.hit,
            label: marker.label,
            engagement: marker.engagement,
            start: marker.start,
            end: marker.end,
            surface: text.slice(marker.start, marker.end),
            place: placeOf(text, sentence, marker, near, pieces),
          };
        }
      }
    }
  },
});
