import { works } from "./index.js";
import { citedAs, type Work } from "./work.js";

/** Works by every way in which a text may name them, the longest first, so that *Ann & Bob 1990* is no *Bob 1990*. */
const names: readonly { readonly name: string; readonly works: readonly Work[] }[] = (() => {
  const found = new Map<string, Work[]>();
  for (const work of works) {
    const years = work.year === undefined ? [] : [`(${work.year})`, `${work.year}`];
    const cited = [
      ...citedAs(work).flatMap((authors) => years.map((year) => `${authors} ${year}`)),
      ...(work.called ?? []),
    ];
    for (const name of cited) found.set(name, [...(found.get(name) ?? []), work]);
  }
  return [...found].map(([name, list]) => ({ name, works: list })).sort((a, b) => b.name.length - a.name.length);
})();

/** Of works of the same authors and year the one whose pages are named, else all of them. */
const meant = (candidates: readonly Work[], rest: string): readonly Work[] => {
  const [segment = ""] = rest.split(";");
  const named = candidates.filter(({ pages }) => pages !== undefined && segment.includes(pages));
  return named.length > 0 ? named : candidates;
};

/** Names and a year that lead to no work. */
const citation = /\p{Lu}[\p{L}'’-]*(?:,? et al\.)? (?:\((?:1[6-9]|20)\d\d\)|(?:1[6-9]|20)\d\d\b)/gu;

/** What a text cites, such as *Dice (1945), Ecology 26; Smadja 1993*: the works, and the citations that are of none. */
export const citedIn = (text: string): { readonly works: readonly Work[]; readonly unknown: readonly string[] } => {
  const found = new Set<Work>();
  // In "Engvall (1974), after Gries (2008)" only Gries was read.
  let rest = text.replace(/[^;]*?\([12][0-9]{3}\), after (?=\p{Lu})/gu, "");
  for (const { name, works: candidates } of names) {
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name)) {
      for (const work of meant(candidates, rest.slice(at))) found.add(work);
      rest = `${rest.slice(0, at)}—${rest.slice(at + name.length)}`;
    }
  }
  return {
    works: works.filter((work) => found.has(work)),
    unknown: [...rest.matchAll(citation)].map(([words]) => words),
  };
};
