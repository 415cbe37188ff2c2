import type { TokenKind } from "../model/layers.js";

/** What can be told of a token by its letters alone. */
export interface Word {
  readonly surface: string;
  /** Lower case, typographic apostrophes made straight. */
  readonly normal: string;
  readonly kind: TokenKind;
  /** Unicode script of its letters, `Common` if it has none. */
  readonly script: string;
  /** True for what is counted by itself where nothing joins it to what stands before: a word in Latin letters, or a number. */
  readonly counts: boolean;
  /** True where wink-nlp leaves whole what is read as several tokens: *cannot*, *2012-2013*. */
  readonly splits: boolean;
}

const kindOf = (surface: string): TokenKind => {
  if (/\p{L}/u.test(surface)) return "word";
  if (/\p{N}/u.test(surface)) return "number";
  return /\p{P}/u.test(surface) ? "punctuation" : "symbol";
};

const scripts = [
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Devanagari",
  "Thai",
] as const;
const scriptTests = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const);

const scriptOf = (surface: string): string => {
  if (/\p{Script=Latin}/u.test(surface)) return "Latin";
  if (!/\p{L}/u.test(surface)) return "Common";
  return scriptTests.find(([, test]) => test.test(surface))?.[0] ?? "Other";
};

const hyphenated = /[\p{L}\p{N}][-‐‑–—][\p{L}\p{N}]/u;
const notToSplit = /[@#/\\:]|\.[\p{L}]{2,}$/u;

/** True for *2012-2013* or *e-mail*, which wink-nlp does not part at their hyphens, as it does most words; addresses stay whole. */
const hasInnerHyphen = (surface: string): boolean =>
  surface.length > 2 && hyphenated.test(surface) && !notToSplit.test(surface);

/** The word of these letters, worked out anew: what {@link wordOf} is measured by. */
export const wordAnew = (surface: string): Word => {
  const normal = surface.toLowerCase().replaceAll("’", "'").replaceAll("‘", "'");
  const kind = kindOf(surface);
  const script = scriptOf(surface);
  const counts = (kind === "word" && script === "Latin") || kind === "number";
  return { surface, normal, kind, script, counts, splits: normal === "cannot" || hasInnerHyphen(surface) };
};

const known = new Map<string, Word>();
const mostKnown = 50_000;
const longestKnown = 64;

/** The word of these letters; worked out once, and bounded, so that memory stays flat. */
export const wordOf = (surface: string): Word => {
  const found = known.get(surface);
  if (found !== undefined) return found;
  const word = wordAnew(surface);
  if (known.size > mostKnown) known.clear();
  if (surface.length < longestKnown) known.set(surface, word);
  return word;
};
