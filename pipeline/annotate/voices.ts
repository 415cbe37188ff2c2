import type { Document } from "../model/document.js";
import type { Quotation } from "../model/quotation.js";
import { bySpan, contains, firstAtOrAfter, type Span } from "../model/span.js";
import type { VoiceStretch } from "../model/voice.js";
import { stage } from "./stage.js";

/** Voices of a chain beside the writer: nobody nests deeper and means it, and a text of nothing but cues ends somewhere. */
const deepest = 12;

/** A piece of a zone without its inlays, or an inlay, with whoever wrote it. */
interface Host extends Span {
  readonly zone: number;
  readonly inlay: number;
  readonly writer: string | null;
}

/** A stretch of somebody's content, by the quotation it belongs to. */
interface Content extends Span {
  readonly quotation: number;
}

/** What the quotations that open a voice give as another's, and what of it are another's very words. */
interface Given {
  readonly contents: readonly Content[];
  readonly quoted: readonly Span[];
}

/** Parts the zones into what their writers wrote and the inlays in it. */
const hostsOf = ({ zones, inlays }: Document): { readonly own: readonly Host[]; readonly inlaid: readonly Host[] } => {
  const own: Host[] = [];
  const inlaid: Host[] = [];
  let next = 0;
  for (const [zone, { start, end, voice }] of zones.entries()) {
    let from = start;
    const add = (to: number): void => {
      if (to > from) own.push({ start: from, end: to, zone, inlay: -1, writer: voice });
    };
    while ((inlays[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (let guest = inlays[next]; guest !== undefined && guest.start < end; guest = inlays[++next]) {
      add(guest.start);
      inlaid.push({ start: guest.start, end: guest.end, zone, inlay: next, writer: guest.voice });
      from = guest.end;
    }
    add(end);
  }
  return { own, inlaid };
};

/** A mark, a nested one, and what a typist may have doubled. */
const marks = /["“”„‟«»‹›‘’‚'`「」『』]/;
const mostMarks = 4;

/** Quoted words with the marks right beside them, as far as the content holds these. */
const withMarks = (text: string, quoted: Span, content: readonly Span[]): Span => {
  // Parts of a content are sorted and disjoint.
  const part = content[firstAtOrAfter(content, quoted.start + 1) - 1];
  const around = part !== undefined && contains(part, quoted) ? part : quoted;
  let { start, end } = quoted;
  while (start > around.start && quoted.start - start < mostMarks && marks.test(text[start - 1] ?? "")) start--;
  while (end < around.end && end - quoted.end < mostMarks && marks.test(text[end] ?? "")) end++;
  return { start, end };
};

const givenBy = (text: string, quotations: readonly Quotation[], isOne: (quotation: Quotation) => boolean): Given => {
  const contents: Content[] = [];
  const quoted: Span[] = [];
  for (const [index, quotation] of quotations.entries()) {
    if (quotation.status !== "kept" || !quotation.opens_voice || !isOne(quotation)) continue;
    for (const { start, end } of quotation.content) contents.push({ start, end, quotation: index });
    for (const span of quotation.quoted) quoted.push(withMarks(text, span, quotation.content));
  }
  return { contents: contents.sort((a, b) => bySpan(a, b) || a.quotation - b.quotation), quoted };
};

const ascending = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

/** Tells, for offsets that only grow, how many of the spans lie over them. */
const countOver = (spans: readonly Span[]): ((offset: number) => number) => {
  const starts = ascending(spans.map(({ start }) => start));
  const ends = ascending(spans.map(({ end }) => end));
  let [begun, over] = [0, 0];
  return (offset) => {
    while ((starts[begun] ?? Number.POSITIVE_INFINITY) <= offset) begun++;
    while ((ends[over] ?? Number.POSITIVE_INFINITY) <= offset) over++;
    return begun - over;
  };
};

/** Gives, for offsets that only grow, the contents that lie over them, the innermost first, at most the deepest. */
const contentsOver = (contents: readonly Content[]): ((offset: number, count: number) => readonly Content[]) => {
  let open: Content[] = [];
  let next = 0;
  return (offset, count) => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
    for (let one = contents[next]; one !== undefined && one.start <= offset; one = contents[++next]) open.push(one);
    // Where contents cross, an ended one may lie under one that goes on; taking them out only now and then is cheaper.
    if (open.length > 2 * count + deepest) open = open.filter(({ end }) => end > offset);
    const over: Content[] = [];
    for (let at = open.length - 1; at >= 0 && over.length < Math.min(count, deepest); at--) {
      const one = open[at];
      if (one !== undefined && one.end > offset) over.push(one);
    }
    return over;
  };
};

const sameVoice = (a: VoiceStretch, b: VoiceStretch): boolean =>
  a.mode === b.mode &&
  a.quotation === b.quotation &&
  a.chain.length === b.chain.length &&
  a.chain.every((one, index) => one === b.chain[index]);

/** Cuts the hosts, sorted and disjoint, wherever the voice changes. */
function* stretchesOf(
  hosts: readonly Host[],
  { contents, quoted }: Given,
  quotations: readonly Quotation[],
): Generator<VoiceStretch> {
  const cuts = ascending(new Set([...contents, ...quoted].flatMap(({ start, end }) => [start, end])));
  const contentsAt = countOver(contents);
  const quotedAt = countOver(quoted);
  const over = contentsOver(contents);
  let next = 0;
  for (const { start: from, end: to, zone, inlay, writer } of hosts) {
    let held: VoiceStretch | undefined;
    while ((cuts[next] ?? to) <= from) next++;
    for (let start = from; start < to; ) {
      const end = Math.min(cuts[next] ?? to, to);
      const around = over(start, contentsAt(start));
      const speakers = around.map(({ quotation }) => quotations[quotation]?.speaker ?? null);
      const mode = quotedAt(start) > 0 ? "quoted" : around.length > 0 ? "reported" : "own";
      const quotation = around[0]?.quotation ?? -1;
      const stretch: VoiceStretch = { start, end, zone, inlay, mode, chain: [...speakers, writer], quotation };
      if (held !== undefined && sameVoice(held, stretch)) held = { ...held, end };
      else {
        if (held !== undefined) yield held;
        held = stretch;
      }
      if (cuts[next] === end) next++;
      start = end;
    }
    if (held !== undefined) yield held;
  }
}

/** Whose voice each stretch of the zones and inlays is in, nearest voice first. */
export const voices = stage({
  adds: "voices",
  needs: ["quotations"],
  prepare:
    () =>
    ({ document, quotations }) => {
      const { own, inlaid } = hostsOf(document);
      // What stands around an inlay does not speak in it: whoever inserted it does.
      const outside = givenBy(document.text, quotations, ({ inlay }) => inlay === -1);
      const inside = givenBy(document.text, quotations, ({ inlay }) => inlay !== -1);
      return [...stretchesOf(own, outside, quotations), ...stretchesOf(inlaid, inside, quotations)].sort(bySpan);
    },
});
