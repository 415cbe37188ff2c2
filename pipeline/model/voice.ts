import { firstAtOrAfter, type Span } from "./span.js";

/**
 * Whose words and whose claim a stretch is: the writer's both (`own`), the writer's words and another's claim
 * (`reported`), or another's words (`quoted`).
 */
export const voiceModes = ["own", "reported", "quoted"] as const;

/** One of {@link voiceModes}. */
export type VoiceMode = (typeof voiceModes)[number];

/** A maximal stretch of one zone, or of one inlay, in one voice; the stretches of a zone cover it without overlap. */
export interface VoiceStretch extends Span {
  readonly zone: number;
  /** −1 outside inlays. */
  readonly inlay: number;
  readonly mode: VoiceMode;
  /** Who speaks, nearest voice first, at most twelve; whoever wrote the zone or inlay last; null where nobody can be told. */
  readonly chain: readonly (string | null)[];
  /** Index into the quotations layer of the innermost quotation that opens this voice, or −1. */
  readonly quotation: number;
}

/** Finds the stretch that holds an offset; takes logarithmic time at the most. Outside all zones there is none. */
export const stretchAt = (stretches: readonly VoiceStretch[]): ((offset: number) => VoiceStretch | undefined) => {
  // Whoever asks goes through the text, so that the answer mostly is the last one again.
  let last: VoiceStretch | undefined;
  return (offset) => {
    if (last !== undefined && last.start <= offset && offset < last.end) return last;
    const found = stretches[firstAtOrAfter(stretches, offset + 1) - 1];
    last = found !== undefined && offset < found.end ? found : undefined;
    return last;
  };
};

/** A chain in words, nearest voice first: `cn.xi < cn.shen`; `?` where nobody can be told. */
export const chainText = (chain: readonly (string | null)[]): string => chain.map((one) => one ?? "?").join(" < ");
