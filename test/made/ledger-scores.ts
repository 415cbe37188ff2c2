import { type LedgerIndex, ledgerIndexing } from "../../pipeline/compare/alignment/ledger.js";
import { quotationLedger } from "../../pipeline/compare/quotation-ledger.js";
import type { Document } from "../../pipeline/model/document.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Layers } from "../../pipeline/model/layers.js";
import type { Cell } from "../../pipeline/model/table.js";
import { wholeBody } from "../layer-invariants.js";
import type { MadeKind, MadePassage, MadeQuoting, MadeText } from "./quoted-passages.js";

/** What the ledger made of a passage. */
export interface Outcome extends MadePassage {
  readonly text: string;
  readonly given: string;
  readonly found: boolean;
  readonly right_place: boolean;
  readonly right: boolean;
  readonly row: Readonly<Record<string, Cell>> | undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const spansOf = (pieces: string): readonly (readonly [number, number])[] =>
  pieces === "" ? [] : pieces.split(";").map((piece) => piece.split("-").map(Number) as [number, number]);

type Pieces = readonly (readonly [from: number, to: number])[];

const wordsIn = (source: string, pieces: Pieces): string =>
  plain(pieces.map(([from, to]) => source.slice(from, to)).join(" "));

/** True if the pieces lie where the passage was taken from and give half of it or more, or have exactly its words elsewhere. */
const isRight = (source: string, { places, quote }: MadePassage, pieces: Pieces): boolean => {
  const meant = places.map(({ start, end }) => [start, end] as const);
  if (pieces.length === 0 || meant.length === 0) return false;
  if (wordsIn(source, pieces) === wordsIn(source, meant)) return true;
  const inside = pieces.every(([from, to]) => places.some(({ start, end }) => from >= start && to <= end));
  const given = pieces.reduce((sum, [from, to]) => sum + to - from, 0);
  return inside && given >= quote.length / 2;
};

/** Looks up made quotations: each quoting text in a pair with its source, or all texts against all. */
export const outcomes = (
  sources: readonly MadeText[],
  quoting: readonly MadeQuoting[],
  layersOf: (document: Document) => Layers,
  how: { readonly paired: boolean },
): readonly Outcome[] => {
  const annotated = (id: string, text: string, pair: string, side: string) => {
    const document: Document = { ...wholeBody(id, text), side, pair: how.paired ? pair : null };
    return { document, layers: layersOf(document) };
  };
  const texts = [
    ...sources.map(({ id, text }) => annotated(id, text, id, "source")),
    ...quoting.map(({ id, text, source }) => annotated(id, text, source, "quoting")),
  ];
  const index: LedgerIndex = ledgerIndexing.join(texts.map((one) => ledgerIndexing.index(one)));
  const textOf = new Map(sources.map(({ id, text }) => [id, text]));
  return quoting.flatMap(({ id, passages, source }) => {
    const one = texts.find(({ document }) => document.id === id);
    if (one === undefined) return [];
    const counting = { target: "quoting", reference: "source", zones: ["body"], inference: defaultInference };
    const rows = [...quotationLedger.rows(one, index, counting)].filter(({ marked }) => marked);
    return passages.map((passage): Outcome => {
      const row = rows.find(({ start, end }) => start < passage.start + passage.quote.length && end > passage.start);
      const found = row?.source_document !== null && row !== undefined;
      // Texts of other ids may have the same words; only those words count there.
      const text = textOf.get(row?.source_document ?? "") ?? "";
      const pieces = spansOf(row?.pieces ?? "");
      const meant = passage.places.map(({ start, end }) => (textOf.get(source) ?? "").slice(start, end)).join(" ");
      const own = row?.source_document === source;
      const right_place = found && (own ? isRight(text, passage, pieces) : wordsIn(text, pieces) === plain(meant));
      const right = row?.fidelity === passage.fidelity && (passage.fidelity === "not_found" || right_place);
      return { ...passage, text: id, given: row?.fidelity ?? "none", found, right_place, right, row };
    });
  });
};

/** Counts by kind: how many, how many found, how many right. */
export const byKind = (
  all: readonly Outcome[],
): ReadonlyMap<MadeKind, readonly [made: number, found: number, right: number]> => {
  const counts = new Map<MadeKind, [number, number, number]>();
  for (const { kind, found, right } of all) {
    const count = counts.get(kind) ?? [0, 0, 0];
    counts.set(kind, [count[0] + 1, count[1] + (found ? 1 : 0), count[2] + (right ? 1 : 0)]);
  }
  return counts;
};
