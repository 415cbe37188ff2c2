// Passages of texts, quoted with known edits, for measuring the ledger: what was done is known, so the fidelity is too.
import type { Fidelity } from "../../pipeline/model/ledger.js";
import type { Span } from "../../pipeline/model/span.js";
import { randomIntegers } from "../../pipeline/statistics/random.js";
import * as edits from "./passage-edits.js";

/** A text to quote from, or to take filler from. */
export interface MadeText {
  readonly id: string;
  readonly text: string;
}

/** Kinds of quotations that are made, with the fidelity that each must get. */
export const madeKinds = {
  verbatim: "verbatim",
  three_words: "verbatim",
  typographic: "verbatim",
  case: "case",
  ellipsis: "ellipsis",
  elided: "elided",
  substituted: "altered",
  added: "altered",
  reordered: "altered",
  misread: "altered",
  misread_much: "altered",
  first_or_last: "altered",
  bracketed: "altered",
  long: "altered",
  spliced: "spliced",
  foreign: "not_found",
  foreign_short: "not_found",
} as const satisfies Readonly<Record<string, Fidelity>>;

/** One of {@link madeKinds}. */
export type MadeKind = keyof typeof madeKinds;

/** A quotation with known edits. */
export interface MadePassage {
  readonly kind: MadeKind;
  readonly fidelity: Fidelity;
  /** What stands between the quotation marks. */
  readonly quote: string;
  /** Where it was taken from; empty for a foreign one. */
  readonly places: readonly Span[];
}

/** A text that quotes, with where each quotation begins. */
export interface MadeQuoting extends MadeText {
  /** Id of the text that it quotes. */
  readonly source: string;
  readonly passages: readonly (MadePassage & { readonly start: number })[];
}

type Random = (below: number) => number;

interface Word extends Span {
  readonly surface: string;
}

/** Words between white space, outside quotation marks and not of marks alone. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: surface, index }) => ({ surface, start: index, end: index + surface.length }));

const unfit = /["“”[\]()…*]|\.\.|^[^\p{L}\p{N}]+$/u;

/** A run of words fit to be quoted: no marks that would end the quotation, letters at both ends. */
const runOf = (words: readonly Word[], text: string, length: number, random: Random): readonly Word[] | null => {
  for (let attempt = 0; attempt < 400; attempt++) {
    const from = random(Math.max(1, words.length - length));
    const run = words.slice(from, from + length);
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < length) continue;
    const surface = text.slice(first.start, last.end);
    if (run.some((word) => unfit.test(word.surface)) || /[\n\r\u2028]/.test(surface)) continue;
    if (/^\p{L}/u.test(surface) && !/^\p{L}\./u.test(surface)) return run;
  }
  return null;
};

const trimmed = (surface: string): string => surface.replace(/[^\p{L}\p{N}]+$/u, "");

const spanOf = (words: readonly Word[]): Span => ({
  start: words[0]?.start ?? 0,
  end: (words.at(-1)?.start ?? 0) + trimmed(words.at(-1)?.surface ?? "").length,
});

const plainOf = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;

const lengthOf = (kind: MadeKind, random: Random): number => {
  if (kind === "three_words") return 3;
  if (kind === "foreign_short") return 3 + random(4);
  return kind === "long" ? 70 + random(60) : 5 + random(35);
};

const quotedOnce = (kind: MadeKind, source: MadeText, foreign: MadeText, random: Random): MadePassage | null => {
  const fidelity = madeKinds[kind];
  const away = kind === "foreign" || kind === "foreign_short";
  const from = away ? foreign : source;
  const words = wordsOf(from.text);
  const length = lengthOf(kind, random);
  const run = runOf(words, from.text, length, random);
  if (run === null) return null;
  const span = spanOf(run);
  const surface = from.text.slice(span.start, span.end);
  if (away) return { kind, fidelity, quote: surface, places: [] };
  if (kind === "verbatim" || kind === "three_words") return { kind, fidelity, quote: surface, places: [span] };
  if (kind === "spliced") {
    const [one, other] = edits.farPieces(run.length, words.length, random);
    const second = words.slice(other, other + one);
    const first = run.slice(0, one);
    const [a, b] = [spanOf(first), spanOf(second)];
    const between = source.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
    const apart = (between.match(/\S+/g)?.length ?? 0) >= 100 && /[.!?]\s+\p{Lu}[^.!?]+[.!?]\s/u.test(between);
    const texts = [a, b].map(({ start, end }) => source.text.slice(start, end));
    if (!apart || second.length < one || second.some((word) => unfit.test(word.surface))) return null;
    if (texts.some((one) => /\n/.test(one))) return null;
    return { kind, fidelity, quote: texts.join(edits.joint(random)), places: [a, b] };
  }
  const quote = edits.edited(
    kind,
    surface,
    random,
    wordsOf(foreign.text).map((word) => trimmed(word.surface)),
  );
  return quote === null ? null : { kind, fidelity, quote, places: [span] };
};

/** Prose of another text, without anything that could open a quotation. */
const fillerOf = ({ text }: MadeText, random: Random): string => {
  const words = text.replace(/["“”„«»‘]|(?<!\p{L})'|'(?!\p{L})/gu, "").match(/\S+/g) ?? [];
  const from = random(Math.max(1, words.length - 60));
  return `${words
    .slice(from, from + 40)
    .join(" ")
    .replace(/[^\p{L}\p{N}]+$/u, "")}.`;
};

/** Where passages and what stands between them come from; the three share no text. */
export interface MadeStock {
  readonly sources: readonly MadeText[];
  readonly fillers: readonly MadeText[];
  /** Texts that no source has; what is quoted from them must not be found. */
  readonly strangers: readonly MadeText[];
}

/** Makes texts that quote, one for each source, with `each` passages between filler; the same seed makes the same. */
export const quotingTexts = (
  { sources, fillers, strangers }: MadeStock,
  { each, seed }: { readonly each: number; readonly seed: number },
): readonly MadeQuoting[] => {
  const random = randomIntegers(seed);
  const known = [...sources, ...fillers].map(({ text }) => plainOf(text));
  const isKnown = ({ places, quote }: MadePassage): boolean =>
    places.length === 0 && known.some((text) => text.includes(plainOf(quote).replace(/\s+/g, " ")));
  const kinds = Object.keys(madeKinds) as MadeKind[];
  let next = 0;
  return sources.map((source) => {
    const passages: (MadePassage & { start: number })[] = [];
    let text = "";
    for (let count = 0; count < each; count++) {
      const kind = kinds[next++ % kinds.length] ?? "verbatim";
      const filler = fillers[random(fillers.length)] ?? source;
      const stranger = strangers[random(strangers.length)] ?? source;
      let made: MadePassage | null = null;
      for (let attempt = 0; made === null && attempt < 60; attempt++) {
        made = quotedOnce(kind, source, stranger, random);
        if (made !== null && isKnown(made)) made = null;
      }
      if (made === null) continue;
      text += `${fillerOf(filler, random)}\n\nThe speaker said: “`;
      passages.push({ ...made, start: text.length });
      text += `${made.quote}.”\n\n`;
    }
    return {
      id: `on ${source.id}`,
      text: `${text}${fillerOf(fillers[0] ?? source, random)}\n`,
      source: source.id,
      passages,
    };
  });
};
