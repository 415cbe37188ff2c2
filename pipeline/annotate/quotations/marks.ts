import type { Document } from "../../model/document.js";
import type { Paragraph } from "../../model/layers.js";
import { bySpan, type Span } from "../../model/span.js";
import { bylineIn, wordsFrom } from "./marks/bylines.js";
import { signsIn } from "./marks/glyphs.js";
import { type Pair, type Paired, paired, trimmed } from "./marks/pair.js";
import { type Mark, marksOf, type Region } from "./marks/scan.js";
import { outsideSyntax } from "./marks/syntax.js";

/** A stretch between quotation marks in one paragraph, or a paragraph of a block quote. */
export interface MarkedStretch extends Span {
  /** What stands between the marks, without the white space at its ends; never empty. */
  readonly inner: Span;
  /** 0 for the outermost marks, 1 for those inside them, and so on. */
  readonly depth: number;
  readonly paragraph: number;
  /** False if the closing mark is missing; the stretch then ends where its paragraph does, or before the next mark of its kind. */
  readonly closed: boolean;
  /** True if it goes on with the words of the stretch before it, as each paragraph of a long quotation does. */
  readonly continues: boolean;
}

/** Deeper nesting than anybody writes: what is inside that is left out. */
const deepest = 7;

/** What was found in one paragraph; the marks of its inlays are paired by themselves. */
interface Found {
  readonly first: Mark | undefined;
  readonly own: Paired;
  readonly inlaid: readonly Pair[];
}

/** A paragraph that may hold marks: its own words, and the pieces of inlays in it. */
interface Parted {
  readonly own: Region;
  readonly guests: readonly Span[];
}

/** Parts those paragraphs in which signs stand; both are sorted. */
const regionsOf = ({ inlays }: Document, paragraphs: readonly Paragraph[], signs: readonly number[]) => {
  const found: (Parted | undefined)[] = [];
  let next = 0;
  let sign = 0;
  for (const paragraph of paragraphs) {
    const { start, end } = paragraph;
    while ((signs[sign] ?? start) < start) sign++;
    while ((inlays[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if ((signs[sign] ?? end) >= end) found.push(undefined);
    else if ((inlays[next]?.start ?? end) >= end) found.push({ own: [paragraph], guests: [] });
    else found.push(parted(paragraph, inlays, next));
  }
  return found;
};

/** Parts a paragraph; an inlay may reach into it from the one before. */
const parted = ({ start, end }: Paragraph, inlays: readonly Span[], next: number): Parted => {
  const own: Span[] = [];
  const guests: Span[] = [];
  let from = start;
  for (let at = next; (inlays[at]?.start ?? end) < end; at++) {
    const guest = { start: Math.max(start, inlays[at]?.start ?? 0), end: Math.min(end, inlays[at]?.end ?? 0) };
    if (guest.start > from) own.push({ start: from, end: guest.start });
    guests.push(guest);
    from = guest.end;
  }
  if (from < end) own.push({ start: from, end });
  return { own, guests };
};

/** True if the paragraph opens with a mark, as each does that goes on with a quotation. */
const opensWith = (mark: Mark | undefined, paragraph: Paragraph | undefined): boolean =>
  mark !== undefined && mark.start === paragraph?.start && mark.lean !== "close";

const noMarks: readonly Mark[] = [];
const nothing: Found = { first: undefined, own: { pairs: [], orphans: [] }, inlaid: [] };

const foundIn = (document: Document, paragraphs: readonly Paragraph[]): readonly Found[] => {
  const { text } = document;
  const signs = signsIn(text);
  const regions = regionsOf(document, paragraphs, signs);
  const marks = regions.map((region, at) =>
    region === undefined
      ? noMarks
      : outsideSyntax(text, paragraphs[at] ?? { start: 0, end: 0 }, marksOf(text, region.own, signs)),
  );
  return regions.map((region, at) => {
    if (region === undefined) return nothing;
    const { start, end, zone } = paragraphs[at] ?? { start: 0, end: 0, zone: -1 };
    const own = marks[at] ?? noMarks;
    const [first] = own;
    const after = marks[at + 1]?.[0];
    const continued =
      after?.family === first?.family && opensWith(after, paragraphs[at + 1]) && paragraphs[at + 1]?.zone === zone;
    const inlaid = region.guests.flatMap((guest) => {
      const inside = marksOf(text, [guest], signs);
      return inside.length === 0 ? [] : paired(text, inside, { ...guest, continued: false }).pairs;
    });
    if (own.length === 0 && inlaid.length === 0) return nothing;
    return { first, own: paired(text, own, { start, end, continued }), inlaid };
  });
};

type Draft = { -readonly [Key in keyof MarkedStretch]: MarkedStretch[Key] };

/** Sorts the pairs of a paragraph and tells how deep each is; `over` is 1 where a block quote is around them. */
const drafted = (pairs: readonly Pair[], paragraph: number, over: number): Draft[] => {
  const around: number[] = [];
  const drafts: Draft[] = [];
  for (const { start, end, inner, closed } of [...pairs].sort(bySpan)) {
    while ((around.at(-1) ?? end) <= start) around.pop();
    const depth = over + around.length;
    around.push(end);
    if (depth <= deepest) drafts.push({ start, end, inner, depth, paragraph, closed, continues: false });
  }
  return drafts;
};

/** A paragraph of a block quote is a stretch; marks around all of it are its own. */
const blockOf = (
  { text }: Document,
  whole: Paragraph,
  pairs: readonly Pair[],
  paragraph: number,
  continues: boolean,
): Draft[] => {
  const start = wordsFrom(text, whole);
  const { end } = whole;
  if (start === end || bylineIn(text, whole) !== null) return [];
  const isWhole = (pair: Pair): boolean => pair.start === start && pair.end === end;
  const inner = pairs.find(isWhole)?.inner ?? trimmed(text, start, end) ?? { start, end };
  const inside = pairs.filter((pair) => !isWhole(pair));
  return [{ start, end, inner, depth: 0, paragraph, closed: true, continues }, ...drafted(inside, paragraph, 1)];
};

/** The stretch from the beginning of a paragraph to a mark that closes what the paragraph before left open. */
const overtaken = ({ text }: Document, { start }: Paragraph, { orphans }: Paired, open: Pair): Pair | undefined => {
  const mark = orphans.find(({ family }) => family === open.family);
  const inner = mark && trimmed(text, start, mark.start);
  return mark && inner && { start, end: mark.end, inner, family: mark.family, closed: true };
};

/** All stretches between quotation marks, sorted by start; what only looks like a mark is none. */
export const markedStretches = (document: Document, paragraphs: readonly Paragraph[]): readonly MarkedStretch[] => {
  const stretches: Draft[] = [];
  // What the paragraph before left open, and the stretches of the quotation so far.
  let open: Pair | undefined;
  let chain: Draft[] = [];
  for (const [at, found] of foundIn(document, paragraphs).entries()) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) continue;
    const { first, own, inlaid } = found;
    const before = paragraphs[at - 1]?.zone === paragraph.zone ? open : undefined;
    if (document.zones[paragraph.zone]?.role === "blockquote") {
      const pairs = [...own.pairs, ...inlaid];
      const above = paragraphs[at - 1];
      const continues = above?.zone === paragraph.zone && bylineIn(document.text, above) === null;
      stretches.push(...blockOf(document, paragraph, pairs, at, continues));
      open = undefined;
      continue;
    }
    if (found === nothing) {
      open = undefined;
      chain = [];
      continue;
    }
    const goesOn = before !== undefined && first?.family === before.family && opensWith(first, paragraph);
    const rest = before === undefined || goesOn ? undefined : overtaken(document, paragraph, own, before);
    const pairs = rest === undefined ? own.pairs : [rest, ...own.pairs];
    const drafts = drafted([...pairs, ...inlaid], at, 0);
    const [head] = drafts;
    const continuing = head !== undefined && head.start === paragraph.start && (goesOn || rest !== undefined);
    if (continuing) {
      head.continues = true;
      // The mark that closes it stands in a later paragraph, where it should.
      if (head.closed) for (const one of chain) one.closed = true;
    }
    if (!continuing || head.closed) chain = [];
    open = pairs.find(({ closed, end }) => !closed && end === paragraph.end);
    const opener = drafts.find(({ start }) => start === open?.start);
    if (opener !== undefined) chain.push(opener);
    stretches.push(...drafts);
  }
  return stretches;
};
