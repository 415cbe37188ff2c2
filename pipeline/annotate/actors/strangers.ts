import { isCapitalised, surfaceAt, touchesBefore, written } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import { type Draft, type Scene, type Stranger, unlistedDraft } from "./draft.js";
import { endingAt, startingAt } from "./gazetteer.js";
import { type Opening, openingOf } from "./openings.js";
import { rememberHolder } from "./persons.js";
import { normalOf, traits } from "./traits.js";

const isName = (stream: Stream, at: number): boolean =>
  isCapitalised(stream, at) && stream.tokens[at]?.kind === "word" && !/^\p{Lu}{2,}$/u.test(surfaceAt(stream, at));

const isInitial = (stream: Stream, at: number): boolean => /^\p{Lu}\.?$/u.test(surfaceAt(stream, at));

/** They stand before a surname and belong to it: *Staffan de Mistura*, *Nouri al-Maliki*. */
const particles: ReadonlySet<string> = new Set(
  "al el de da das dos di del della van von der den ter bin ibn ben abu la le ul ur".split(" "),
);
const isHyphen = (normal: string): boolean => normal === "-" || normal === "‐" || normal === "‑";

/** End of the part of a name that begins at the token, or the token itself if none does. */
const partAt = (stream: Stream, at: number): number => {
  if (isInitial(stream, at)) return surfaceAt(stream, at + 1) === "." ? at + 2 : at + 1;
  let first = at;
  for (let count = 0; count < 2 && particles.has(stream.tokens[first]?.normal ?? ""); count++) {
    first += isHyphen(stream.tokens[first + 1]?.normal ?? "") ? 2 : 1;
  }
  if (!isName(stream, first)) return at;
  let end = first + 1;
  // *Joo-Ho*, *Xiao-ping*
  while (isHyphen(stream.tokens[end]?.normal ?? "") && touchesBefore(stream, end) && touchesBefore(stream, end + 1)) {
    if (stream.tokens[end + 1]?.kind !== "word") break;
    end += 2;
  }
  return end;
};

/** End of a run of at most four names from the token on: *Scott W. Harold*. */
const endOfName = (stream: Stream, at: number): number => {
  let end = at;
  for (let count = 0; count < 4; count++) {
    const next = partAt(stream, end);
    if (next === end) break;
    end = next;
  }
  return end;
};

/** Beginning of the last name: the token that the others are known by later. */
const lastOf = (stream: Stream, at: number, end: number): string => {
  const last = surfaceAt(stream, end - 1);
  return end - 1 > at && /^\p{L}/u.test(last) ? last : surfaceAt(stream, at);
};

/** What makes a person of a capitalised word that no entry knows; undefined if nothing does. */
const ruleAt = (scene: Scene, at: number, end: number, opening: Opening): string | undefined => {
  const { stream, words, matches } = scene;
  // *General Assembly* is no general's name.
  if ((startingAt(matches, opening.from)?.to ?? 0) > at && opening.from < at) return undefined;
  const last = surfaceAt(stream, end - 1);
  if (words.organisationHeads.has(last) || words.eventHeads.has(last)) return undefined;
  if (words.administrations.has(last.toLowerCase()) || words.roles.has(last.toLowerCase())) return undefined;
  if (opening.kind === "title" || opening.kind === "office") return "titled_person";
  if (words.givenNames.has(surfaceAt(stream, at)) && end - at >= 2) {
    // *San Jose de Guatemala* began before.
    return at > 1 && isName(stream, at - 1) && stream.tokens[at - 1]?.pos === "PROPN" ? undefined : "given_name";
  }
  if (opening.kind === "none" || startingAt(matches, at) !== undefined) return undefined;
  // *Analyst Says* in a headline is none; after *the Iraqi commander* a single name is enough.
  return opening.from < at - 1 || end - at >= 2 ? "described_person" : undefined;
};

const none: ReadonlySet<number> = new Set();
const isKept = ({ status }: Draft): boolean => status === "kept";

const labelOf = ({ kind, country }: Opening): string =>
  country !== null && kind !== "person" && kind !== "none" ? `${country}.officials` : "other";

/** False if nothing can make a person of the capitalised word: no given name, nothing before it, nobody known by it. */
const mayBeNamed = ({ stream, matches, memory, traitsOf }: Scene, at: number): boolean =>
  (traitsOf(stream.forms[at]) & traits.givenName) !== 0 ||
  (traitsOf(stream.forms[at - 1]) & traits.opening) !== 0 ||
  endingAt(matches, at) !== undefined ||
  (memory.lastNames.size > 0 && memory.lastNames.has(stream.tokens[at]?.normal ?? ""));

/** Persons that no entry knows, beside those of the gazetteer: a title, a role or a common given name, then capitalised names. Later their last name is enough. */
export const strangerDrafts = (scene: Scene, persons: readonly Draft[]): readonly Draft[] => {
  const { stream, words, matches, memory } = scene;
  const found: Draft[] = [];
  const ends = persons.length === 0 ? none : new Set(persons.filter(isKept).map(({ to }) => to));
  const facts = { facet: "person", derivation: "name" } as const;
  let next = 0;
  for (const at of stream.capitals) {
    if (at < next) continue;
    const listed = startingAt(matches, at)?.to ?? 0;
    if (listed <= at + 1 && ends.size === 0 && !mayBeNamed(scene, at)) continue;
    // In *the General Secretary* one title stands before the other, and no name.
    if (!isName(stream, at) || words.titles.has(stream.tokens[at]?.normal ?? "")) continue;
    if (listed > at + 1) {
      next = listed;
      continue;
    }
    const end = endOfName(stream, at);
    if (ends.has(end)) {
      next = end;
      continue;
    }
    const opening = openingOf(scene, at);
    const rule = ruleAt(scene, at, end, opening);
    const known = memory.strangers.get(surfaceAt(stream, at));
    if (rule !== undefined) {
      const stranger: Stranger = { name: written(stream, at, end), label: labelOf(opening), full: end - at >= 2 };
      const last = lastOf(stream, at, end);
      if (/^\p{Lu}\p{L}/u.test(last)) {
        memory.strangers.set(last, stranger);
        memory.lastNames.add(normalOf(last));
      }
      const { name, label } = stranger;
      const draft = unlistedDraft(opening.from, end, {
        ...facts,
        name,
        label,
        country: opening.country,
        rule,
        org: opening.org,
      });
      rememberHolder(scene, opening, draft);
      found.push(draft);
      next = end;
    } else if (known !== undefined && stream.tokens[at]?.pos === "PROPN") {
      const { name, label } = known;
      found.push(unlistedDraft(at, at + 1, { ...facts, name, label, country: null, rule: "surname_again" }));
    }
  }
  return found;
};
