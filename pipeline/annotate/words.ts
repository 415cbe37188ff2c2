import type { TokenKind } from "../model/layers.js";

/** What can be told of a token by its letters alone. */
export interface Word {
  readonly surface: string;
  /** Lower case, typographic apostrophes made straight. */
  readonly normal: string;
  readonly kind: TokenKind;
  /** Unicode script of its letters, `Common` if it has none. */
  readonly script: string;
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

const known = new Map<string, Word>();
const mostKnown = 200_000;
const longestKnown = 64;

/** The word of these letters; worked out once, and bounded, so that memory stays flat. */
export const wordOf = (surface: string): Word => {
  const found = known.get(surface);
  if (found !== undefined) return found;
  const normal = surface.toLowerCase().replaceAll("’", "'").replaceAll("‘", "'");
  const word = { surface, normal, kind: kindOf(surface), script: scriptOf(surface) };
  if (known.size > mostKnown) known.clear();
  if (surface.length < longestKnown) known.set(surface, word);
  return word;
};
