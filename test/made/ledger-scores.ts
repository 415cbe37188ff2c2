import { type LedgerIndex, ledgerIndexing } from "../../pipeline/compare/alignment/ledger.js";
import { quotationLedger } from "../../pipeline/compare/quotation-ledger.js";
import type { Document } from "../../pipeline/model/document.js";
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

/** True if the pieces lie where the passage was taken from, or where the same words stand. */
const isRight = (source: string, { places }: MadePassage, pieces: readonly (readonly [number, number])[]): boolean => {
  if (pieces.length === 0) return false;
  const inside = pieces.every(([from, to]) => places.some(({ start, end }) => from >= start - 1 && to <= end + 1));
  if (inside) return true;
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([from, to]) => plain(source.slice(from, to))).join(" ");
  const meant = words(places.map(({ start, end }) => [start, end] as const));
  const told = words(pieces);
  return meant === told || meant.includes(told);
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
    const counting = { target: "quoting", reference: "source", zones: ["body"] };
    const rows = [...quotationLedger.rows(one, index, counting)].filter(({ marked }) => marked);
    return passages.map((passage): Outcome => {
      const row = rows.find(({ start, end }) => start < passage.start + passage.quote.length && end > passage.start);
      const found = row?.source_document !== null && row !== undefined;
      const place =
        found &&
        isRight(
          textOf.get(row.source_document ?? "") ?? "",
          row.source_document === source ? passage : { ...passage, places: [] },
          spansOf(row.pieces),
        );
      const same = found && passage.places.length > 0 && sameWords(textOf, source, passage, row);
      const right_place = place || same;
      const right = row?.fidelity === passage.fidelity && (passage.fidelity === "not_found" || right_place);
      return { ...passage, text: id, given: row?.fidelity ?? "none", found, right_place, right, row };
    });
  });
};

const sameWords = (
  texts: ReadonlyMap<string, string>,
  source: string,
  { places }: MadePassage,
  row: { readonly source_document: string | null; readonly pieces: string },
): boolean => {
  const meant = places.map(({ start, end }) => plain((texts.get(source) ?? "").slice(start, end))).join(" ");
  const text = texts.get(row.source_document ?? "") ?? "";
  const told = spansOf(row.pieces).map(([from, to]) => plain(text.slice(from, to)));
  return told.join(" ") === meant || told.every((piece) => meant.includes(piece));
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
