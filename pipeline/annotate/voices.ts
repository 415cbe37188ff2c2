import type { Document } from "../model/document.js";
import type { Quotation } from "../model/quotation.js";
import type { Span } from "../model/span.js";
import type { VoiceMode, VoiceStretch } from "../model/voice.js";
import { stage } from "./stage.js";

/** A stretch of somebody's content or very words, by the quotation it belongs to. */
interface Layered extends Span {
  readonly quotation: number;
  readonly quoted: boolean;
}

const layeredOf = (quotations: readonly Quotation[]): readonly Layered[] => {
  const found: Layered[] = [];
  for (const [quotation, { status, opens_voice, content, quoted }] of quotations.entries()) {
    if (status !== "kept" || !opens_voice) continue;
    for (const { start, end } of content) found.push({ start, end, quotation, quoted: false });
    for (const { start, end } of quoted) found.push({ start, end, quotation, quoted: true });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.quotation - b.quotation);
};

/** Offsets inside a stretch at which the voice may change, its own ends included. */
const cutsOf = ({ start, end }: Span, inside: readonly Span[]): readonly number[] => {
  const cuts = new Set([start, end]);
  for (const span of inside) {
    if (span.start > start && span.start < end) cuts.add(span.start);
    if (span.end > start && span.end < end) cuts.add(span.end);
  }
  return [...cuts].sort((a, b) => a - b);
};

type Voice = Pick<VoiceStretch, "mode" | "chain" | "quotation">;

/** The voice where all of `around` lie over each other, the widest first. */
const voiceIn = (around: readonly Layered[], quotations: readonly Quotation[], writer: string | null): Voice => {
  const speakers: (string | null)[] = [];
  let mode: VoiceMode = "own";
  let innermost = -1;
  const seen = new Set<number>();
  for (const { quotation, quoted } of around) {
    if (quoted) mode = "quoted";
    else if (mode === "own") mode = "reported";
    if (seen.has(quotation)) continue;
    seen.add(quotation);
    speakers.unshift(quotations[quotation]?.speaker ?? null);
    innermost = quotation;
  }
  return { mode, chain: [...speakers, writer], quotation: innermost };
};

const sameVoice = (a: Voice, b: Voice): boolean =>
  a.mode === b.mode && a.quotation === b.quotation && a.chain.length === b.chain.length;

/** Cuts one zone, its inlays left out, wherever the voice changes. */
function* stretchesOf(
  zone: number,
  document: Document,
  quotations: readonly Quotation[],
  layered: readonly Layered[],
): Generator<VoiceStretch> {
  const host = document.zones[zone];
  if (host === undefined) return;
  const inlays = document.inlays
    .map((inlay, index) => ({ ...inlay, index }))
    .filter(({ start, end }) => start >= host.start && end <= host.end);
  const inside = layered.filter(({ start, end }) => start < host.end && end > host.start);
  const cuts = cutsOf(host, [...inside, ...inlays]);
  const open: Layered[] = [];
  let [next, guest] = [0, 0];
  let held: VoiceStretch | undefined;
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [start = 0, end = 0] = [cuts[at], cuts[at + 1]];
    for (let one = inside[next]; one !== undefined && one.start <= start; one = inside[++next]) open.push(one);
    for (let back = open.length - 1; back >= 0; back--) if ((open[back]?.end ?? 0) <= start) open.splice(back, 1);
    while ((inlays[guest]?.end ?? Number.POSITIVE_INFINITY) <= start) guest++;
    const inlay = inlays[guest];
    const isInlay = inlay !== undefined && inlay.start <= start;
    const voice: Voice = isInlay
      ? { mode: "own", chain: [inlay.voice], quotation: -1 }
      : voiceIn(open, quotations, host.voice);
    const stretch: VoiceStretch = { start, end, zone, inlay: isInlay ? inlay.index : -1, ...voice };
    if (held !== undefined && held.inlay === stretch.inlay && sameVoice(held, stretch)) held = { ...held, end };
    else {
      if (held !== undefined) yield held;
      held = stretch;
    }
  }
  if (held !== undefined) yield held;
}

/** Whose voice each stretch of the zones is in, nearest voice first. */
export const voices = stage({
  adds: "voices",
  needs: ["quotations"],
  prepare:
    () =>
    ({ document, quotations }) => {
      const layered = layeredOf(quotations);
      return document.zones.flatMap((_, zone) => [...stretchesOf(zone, document, quotations, layered)]);
    },
});
