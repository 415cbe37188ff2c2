// Names of the gazetteer found by trying each of them at each token.

import { isNamedAt, type Name, type NameMatch } from "../../../pipeline/annotate/actors/gazetteer.js";
import type { Sights } from "../../../pipeline/annotate/actors/sights.js";
import { traits } from "../../../pipeline/annotate/actors/traits.js";
import type { Stream } from "../../../pipeline/annotate/patterns/vocabulary.js";
import type { PlainGazetteer } from "./gazetteer.js";

const hasWords = ({ forms }: Stream, at: number, { words }: Name): boolean =>
  words.length > 0 && words.every(({ normal }, index) => forms[at + index]?.normal === normal);

/** The longest of all names that stand at a token. */
const nameAt = (names: readonly Name[], stream: Stream, at: number): NameMatch | undefined => {
  const all = names.filter((name) => hasWords(stream, at, name) && isNamedAt(stream, at, name));
  const length = Math.max(0, ...all.map(({ words }) => words.length));
  return length === 0
    ? undefined
    : { from: at, to: at + length, readings: all.filter(({ words }) => words.length === length) };
};

// Whatever a rule looks for by these may be anywhere, so that it passes no word and no sentence by.
const everything = Object.values(traits).reduce((all, trait) => all | trait, 0);

/** Stands for `sightsBy`. */
export const sightsBy = ({ names }: PlainGazetteer, traitsBy: (normal: string) => number): Sights => ({
  traitsOf: (form) => (form === undefined ? 0 : traitsBy(form.normal) | traits.opening | traits.givenName),
  see: (stream) => {
    const found: NameMatch[] = [];
    for (let at = 0; at < stream.tokens.length; ) {
      const match = nameAt(names, stream, at);
      if (match !== undefined) found.push(match);
      at = match?.to ?? at + 1;
    }
    return { stream, found, traits: everything };
  },
});
