import type { SurfaceRule } from "../model/mapping.js";

const wordsOf = (surface: string, { skip }: SurfaceRule): readonly string[] => {
  const words = surface
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s?\s*$/, "")
    .replaceAll(",", " , ")
    .trim()
    .split(/\s+/);
  const first = words.findIndex((word) => !skip.has(word));
  // A span that is nothing but a determiner is that.
  return first < 0 ? words.slice(-1) : words.slice(first);
};

/** A word with its parts: *State-run* has *state*, *Gen.* is *gen*. */
const partsOf = (word: string): readonly string[] => [word, word.replace(/\.$/, ""), ...word.split(/[-']/)];

/** True if the words of a span are such as a mapping asks for. */
export const hasSurface = (surface: string, rule: SurfaceRule): boolean => {
  const words = wordsOf(surface, rule);
  if (rule.is.has(words.join(" "))) return true;
  if (words.some((word) => partsOf(word).some((part) => rule.never.has(part)))) return false;
  if (rule.is.size === 0 && rule.has.size === 0) return true;
  const cut = words.findIndex((word) => rule.until.has(word));
  const phrase = cut > 0 ? words.slice(0, cut) : words;
  return phrase.some((word) => partsOf(word).some((part) => rule.has.has(part)));
};
