import type { WordSets } from "./word-sets.js";

/** What a rule looks for in words, a bit each: most words, and most sentences, have none and are passed by at one look. */
export const traits = {
  /** Stands before a title that tells by itself who is meant: *the*, *our*. */
  article: 1,
  /** A title, or a noun for those who act for a state. */
  office: 2,
  /** May end what stands before a person's name: the last word of a title, a role noun, the stop of *Gen.* */
  opening: 4,
  /** A given name, if it has the capital of one. */
  givenName: 8,
  /** Head of an organisation's name, if it has the capitals of one. */
  organisation: 16,
  /** First word of a name that writers give their own state. */
  home: 32,
  /** A word of a report on team sports. */
  sport: 64,
  /** First word of a noun that makes a mention with the name before it: *officials*, *foreign minister*. */
  noun: 128,
} as const;

/** Small letters and straight apostrophes, as tokens have them. */
export const normalOf = (word: string): string => word.toLowerCase().replace(/[‘’]/g, "'");

const normals = (words: Iterable<string>): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of words) found.add(normalOf(word));
  return found;
};

/** What a title may end with, from the beginning of any word in it on. */
const endingsOf = (titles: Iterable<string>): ReadonlySet<string> => {
  const endings = new Set<string>();
  for (const title of titles) {
    const normal = normalOf(title);
    for (const { index } of normal.matchAll(/(?<![\p{L}\p{M}\p{N}])./gu)) endings.add(normal.slice(index));
  }
  return endings;
};

/** First words of nouns, which may have hyphens, and the nouns themselves. */
const beginningsOf = (nouns: Iterable<string>): ReadonlySet<string> => {
  const beginnings = new Set<string>();
  for (const noun of nouns) beginnings.add(noun).add(noun.replace(/[ -].*$/, ""));
  return beginnings;
};

/** Tells the traits of words. */
export const traitsBy = (words: WordSets): ((normal: string) => number) => {
  const endings = endingsOf(words.titles);
  const nouns = beginningsOf([...words.roles.keys(), ...words.administrations]);
  const givenNames = normals(words.givenNames);
  const organisations = normals(words.organisationHeads);
  return (normal) => {
    const role = words.roles.get(normal);
    const acts = role === "officials";
    const opens = acts || role === "persons" || normal === "." || endings.has(normal.replace(/\.$/, ""));
    return (
      (normal === "the" || normal === "our" ? traits.article : 0) |
      (acts || words.titles.has(normal) ? traits.office : 0) |
      (opens ? traits.opening : 0) |
      (givenNames.has(normal) ? traits.givenName : 0) |
      (organisations.has(normal) ? traits.organisation : 0) |
      (words.homeNames.has(normal) ? traits.home : 0) |
      (words.sportReports.has(normal) ? traits.sport : 0) |
      (nouns.has(normal) ? traits.noun : 0)
    );
  };
};
