import { type CellRow, numberCell, textCell } from "../../summary-rows.js";
import type { PageHit } from "../evidence.js";
import { listedId } from "../hits/groups.js";
import { hrefFrom, ledgerId, markId } from "../links.js";
import type { PageText } from "../page-texts.js";
import type { View } from "../view.js";
import { hitCard, inlayCard, ledgerCard, quotationCard, voiceCard } from "./cards.js";
import type { Phrases } from "./phrases.js";
import { rangeOf, type TextRows } from "./source.js";
import type { VoiceLetters } from "./voice-letters.js";
import type { Laid } from "./weave.js";

/** Something of a text that is shown by a form of its own. */
export interface TextMark extends Laid {
  readonly kind: "voice" | "quotation" | "cue" | "join" | "inlay" | "hit" | "rejected";
  /** Classes of its element, by which the style knows its form and its layer. */
  readonly form: string;
  /** Name of its first piece; empty if nothing leads to it. */
  readonly id: string;
  readonly card: string;
  /** Where it leads; null if nowhere. */
  readonly href: string | null;
  /** Of voices the letter, of ends of the ledger what their way to the other end is called. */
  readonly note: string;
  /** False for all but the last of several marks of one name. */
  readonly last: boolean;
}

/** What the marks of a page are made from. */
export interface Marking {
  readonly view: View;
  readonly rows: TextRows;
  /** Page that they stand on. */
  readonly page: string;
  readonly phrases: Phrases;
  readonly letters: VoiceLetters;
}

/** What goes around what, and what is cut where two cross: hits stay whole before all else. */
const order = {
  voice: { rank: 0, strength: 1 },
  quotation: { rank: 1, strength: 3 },
  join: { rank: 2, strength: 4 },
  cue: { rank: 3, strength: 2 },
  inlay: { rank: 4, strength: 5 },
  frames: { rank: 5, strength: 6 },
  actors: { rank: 6, strength: 6 },
  stance: { rank: 7, strength: 6 },
  rejected: { rank: 8, strength: 0 },
} as const;

const plain = { id: "", card: "", href: null, note: "", last: true } as const;

/** Spans as tables write them: `start-end;start-end`. */
const spansOf = (cell: string | null): readonly { start: number; end: number }[] =>
  (cell ?? "")
    .split(";")
    .filter((span) => span !== "")
    .map((span) => {
      const [start = 0, end = 0] = span.split("-").map(Number);
      return { start, end };
    });

const hitMark = ({ view, page, phrases }: Marking, hit: PageHit): TextMark => ({
  ...plain,
  start: hit.start,
  end: hit.end,
  kind: hit.kept ? "hit" : "rejected",
  ...(hit.kept ? order[hit.layer] : order.rejected),
  form: hit.kept
    ? `mark mark-${hit.layer}${hit.counting === null ? " uncounted-mark" : ""}`
    : `mark-rejected no-${hit.layer}`,
  id: markId(hit),
  card: phrases.card(hitCard(view, hit)),
  href: hit.kept ? hrefFrom(page, "", listedId(view, hit)) : null,
  note: hit.kept ? "" : (textCell(hit.row, "reason") ?? ""),
});

/** True if the words before are in the same voice, so that it need not be told again. */
const goesOn = (row: CellRow, before: CellRow | undefined): boolean =>
  before !== undefined && before.voice === row.voice && before.mode !== "own" && before.zone === row.zone;

const voiceMarks = ({ view, rows, phrases, letters }: Marking, text: PageText): readonly TextMark[] =>
  rows
    .of("voices", text)
    .filter(({ inlay }) => inlay === null)
    .flatMap((row, index, all) => {
      if (row.mode === "own") return [];
      const { letter, colour } = letters.of(textCell(row, "voice"));
      const card = phrases.card(voiceCard(view, row, letter));
      const form = `mark-voice of-${textCell(row, "mode")} v${colour}`;
      const note = goesOn(row, all[index - 1]) ? "" : letter;
      return [{ ...plain, ...rangeOf(row), kind: "voice" as const, ...order.voice, form, card, note }];
    });

const inlayMarks = ({ view, rows, phrases }: Marking, text: PageText): readonly TextMark[] =>
  rows
    .of("zones", text)
    .filter(({ inlay }) => inlay !== null)
    .map((row) => {
      const card = phrases.card(inlayCard(view, row));
      const form = `mark-inlay of-${textCell(row, "inlay_kind") ?? ""}`;
      return { ...plain, ...rangeOf(row), kind: "inlay", ...order.inlay, form, card };
    });

/** Marks of a quotation: what is quoted, with a name of its own, and the words that say so. */
const quotationMarks = ({ view, rows, phrases }: Marking, text: PageText): readonly TextMark[] =>
  rows.of("quotations", text).flatMap((row) => {
    if (row.status !== "kept") return [];
    const card = phrases.card(quotationCard(view, row));
    const id = `t-q${text.number}-${numberCell(row, "number") ?? 0}`;
    const form = `mark-quotation of-${textCell(row, "type") ?? ""}`;
    const content = spansOf(textCell(row, "content_spans"));
    const [start, end] = [numberCell(row, "source_start"), numberCell(row, "source_end")];
    const source = start === null || end === null ? [] : [{ start, end }];
    return [
      ...content.map((span) => ({
        ...plain,
        ...span,
        kind: "quotation" as const,
        ...order.quotation,
        form,
        id,
        card,
      })),
      ...[...spansOf(textCell(row, "cue_spans")), ...source].map((span) => ({
        ...plain,
        ...span,
        kind: "cue" as const,
        ...order.cue,
        form: "mark-cue",
      })),
    ];
  });

/** How a place is told: *the op-ed, paragraph 4*. */
const placeOf = (view: View, text: PageText, paragraph: number | null): string => {
  const isAlone = view.sides.some(({ id, textCount }) => id === text.side && textCount === 1);
  const name = isAlone ? view.sideName(text.side) : text.title;
  return paragraph === null ? name : `${name}, paragraph ${paragraph}`;
};

/** Both ends of all that the ledger joins, by the text that they stand in. */
export const ledgerMarks = (
  marking: Pick<Marking, "view" | "page" | "phrases">,
): ReadonlyMap<string, readonly TextMark[]> => {
  const { view, page, phrases } = marking;
  const texts = new Map(view.texts.map((text) => [text.id, text]));
  const found = new Map<string, TextMark[]>();
  const put = (text: PageText, marks: readonly TextMark[]): void => {
    const known = found.get(text.id);
    if (known === undefined) found.set(text.id, [...marks]);
    else known.push(...marks);
  };
  const endOf = (
    row: CellRow,
    number: number,
    end: "quoted" | "origin",
    other: PageText,
  ): Omit<TextMark, "start" | "end"> => {
    const place = placeOf(view, other, end === "quoted" ? null : numberCell(row, "paragraph"));
    return {
      ...plain,
      kind: "join",
      ...order.join,
      form: `mark-join ${row.marked === true ? "marked" : "unmarked"}`,
      id: ledgerId(number, end),
      card: phrases.card(ledgerCard(row, end, place)),
      href: hrefFrom(page, other.page, ledgerId(number, end === "quoted" ? "origin" : "quoted")),
      note: end === "quoted" ? `to the place in ${place} that this comes from` : `to where ${place} has this`,
    };
  };
  for (const [number, row] of view.rows("quotation-ledger").entries()) {
    const quoting = texts.get(textCell(row, "document") ?? "");
    const origin = texts.get(textCell(row, "source_document") ?? "");
    if (quoting === undefined || origin === undefined) continue;
    if (page !== "" && quoting.page !== page && origin.page !== page) continue;
    put(quoting, [{ ...endOf(row, number, "quoted", origin), ...rangeOf(row) }]);
    const pieces = spansOf(textCell(row, "pieces"));
    const there = endOf(row, number, "origin", quoting);
    put(
      origin,
      pieces.map((span, index) => ({ ...there, ...span, last: index === pieces.length - 1 })),
    );
  }
  return found;
};

/** All marks of a text but the ledger's, which are made for all texts together; sorted by their beginnings. */
export const marksOf = (marking: Marking, text: PageText, ends: readonly TextMark[]): readonly TextMark[] =>
  [
    ...voiceMarks(marking, text),
    ...quotationMarks(marking, text),
    ...ends,
    ...inlayMarks(marking, text),
    ...marking.view.evidence.inText(text).map((hit) => hitMark(marking, hit)),
  ].sort((a, b) => a.start - b.start);
