import type { ActorEntry } from "../../model/lexicon.js";
import { isCapitalised, touchesBefore, written } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import { type Draft, type Scene, unlistedDraft } from "./draft.js";
import { countryOf } from "./gazetteer.js";
import type { Role, WordSets } from "./word-sets.js";

/** The tokens as one phrase, lower case, hyphens without spaces. */
const phrase = ({ tokens }: Stream, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ normal }) => normal)
    .join(" ")
    .replaceAll(" - ", "-");

/** The noun that begins at the token, of three, two or one words. */
const nounAt = <T>(
  stream: Stream,
  at: number,
  find: (phrase: string) => T | undefined,
): { readonly to: number; readonly value: T } | undefined => {
  for (let length = 3; length >= 1; length--) {
    const value = at + length <= stream.tokens.length ? find(phrase(stream, at, at + length)) : undefined;
    if (value !== undefined) return { to: at + length, value };
  }
  return undefined;
};

const describes: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

/** The last role noun of the phrase that begins at the token, at most two other describing words before it. */
const roleNoun = (
  stream: Stream,
  from: number,
  words: WordSets,
): { readonly to: number; readonly role: Role } | undefined => {
  let found: { readonly to: number; readonly role: Role } | undefined;
  let at = from;
  for (let others = 0; others <= 2; ) {
    const noun = nounAt(stream, at, (noun) => words.roles.get(noun));
    if (noun !== undefined) {
      found = { to: noun.to, role: noun.value };
      at = noun.to;
    } else if (
      found === undefined &&
      describes.has(stream.tokens[at]?.pos ?? "") &&
      stream.tokens[at]?.kind === "word" &&
      !isCapitalised(stream, at)
    ) {
      others++;
      at++;
    } else break;
  }
  return found;
};

const officialsOf = ({ demonyms: [demonym], name }: ActorEntry): string => `${demonym ?? name} officials`;

const facetOf = {
  officials: "government",
  government: "government",
  people: "people",
  persons: "person",
  organisations: "organisation",
} as const;

const labelOf = (role: Role, country: string): string => {
  if (role === "officials") return `${country}.officials`;
  return role === "organisations" ? `${country}.other_org` : country;
};

/** A country with a role noun: *U.S. officials*, *the Chinese side*, *a Chinese audience*; one mention, the noun its head. */
export const countryNominals = ({ stream, matches, words }: Scene): Draft[] => {
  return matches.flatMap(({ from, to, readings }): Draft[] => {
    const reading = readings.find(
      ({ entry, kind }) =>
        (entry.facet === "state" || entry.facet === "place") &&
        (kind === "demonym" || kind === "name" || kind === "alias" || kind === "abbreviation"),
    );
    // *U.S.-China negotiators* are not China's.
    if (reading === undefined || touchesBefore(stream, from)) return [];
    const noun = roleNoun(stream, to, words);
    if (noun === undefined) return [];
    return [
      unlistedDraft(from, noun.to, {
        label: labelOf(noun.role, reading.entry.label),
        // All officials of a state are one actor, so they share a name.
        name: noun.role === "officials" ? officialsOf(reading.entry) : written(stream, from, noun.to),
        facet: facetOf[noun.role],
        derivation: "nominal",
        country: countryOf(reading.entry),
        rule: `country_and_${noun.role}`,
        entry: reading.entry.id,
        // The government is the state; its people and its firms are not.
        wikipedia:
          noun.role === "government" && stream.tokens[noun.to - 1]?.normal !== "state" ? reading.entry.wikipedia : null,
      }),
    ];
  });
};

const leading: ReadonlySet<Role> = new Set(["government", "officials"]);
// *The side of France* and *the state of Israel* are no governments of theirs, *a general of Spain* is nobody's style.
const notOf: ReadonlySet<string> = new Set([
  "side",
  "state",
  "team",
  "mission",
  "general",
  "generals",
  "executive",
  "society",
  "forces",
]);

/** The same with the country behind it: *the Government of Iraq*, *the Prime Minister of Japan*. */
export const nominalsOfCountry = ({ stream, matches, words }: Scene): Draft[] =>
  matches.flatMap(({ from, to, readings }): Draft[] => {
    const reading = readings.find(
      ({ entry, kind }) => entry.facet === "state" && kind !== "demonym" && kind !== "people",
    );
    const before = stream.tokens[from - 1]?.normal === "the" ? from - 1 : from;
    if (reading === undefined || stream.tokens[before - 1]?.normal !== "of" || before < 2) return [];
    const end = before - 1;
    let begin = end - 1;
    const role = words.roles.get(stream.tokens[begin]?.normal ?? "");
    if (role === undefined || !leading.has(role) || notOf.has(stream.tokens[begin]?.normal ?? "")) return [];
    // *Prime Minister*, *foreign minister*: the longer title, if it is one.
    if (begin > 0 && words.titles.has(phrase(stream, begin - 1, end))) begin--;
    return [
      unlistedDraft(begin, to, {
        label: labelOf(role, reading.entry.label),
        name: role === "officials" ? officialsOf(reading.entry) : written(stream, begin, to),
        facet: facetOf[role],
        derivation: "nominal",
        country: countryOf(reading.entry),
        rule: `${role}_of_country`,
        entry: reading.entry.id,
        wikipedia: role === "government" ? reading.entry.wikipedia : null,
      }),
    ];
  });

/**
 * Those who act for an organ of a state, *Russian army officers*, *State Department officials*, and the organ is their
 * `org`; or for an international organisation, *EU leaders*.
 */
export const organNominals = ({ stream, matches, words, byId }: Scene): Draft[] =>
  matches.flatMap(({ from, to, readings: [reading] }): Draft[] => {
    if (reading === undefined || reading.kind === "office") return [];
    const { entry } = reading;
    const international = entry.facet === "organisation" && entry.country === null;
    if (entry.facet !== "government" && !international) return [];
    const country = international ? entry : byId.get(countryOf(entry) ?? "");
    const noun = nounAt(stream, to, (found) => (words.roles.get(found) === "officials" ? true : undefined));
    if (country === undefined || noun === undefined || isCapitalised(stream, to)) return [];
    return [
      unlistedDraft(from, noun.to, {
        label: labelOf("officials", country.label),
        name: officialsOf(country),
        facet: facetOf.officials,
        derivation: "nominal",
        country: countryOf(country),
        rule: "organ_and_officials",
        entry: entry.id,
        org: entry.id,
      }),
    ];
  });

/** A government named after its head: *Obama administration* is the state, with its holder. */
export const administrationNominals = ({ stream, matches, words, memory }: Scene): Draft[] =>
  matches.flatMap(({ from, to, readings }): Draft[] => {
    const heads = readings.filter(({ entry, kind }) => entry.facet === "person" && kind !== "office");
    const country = heads[0] === undefined ? null : countryOf(heads[0].entry);
    // Of several of one name the state is known if it is the same, and the holder by an earlier full name.
    if (country === null || heads.some(({ entry }) => countryOf(entry) !== country)) return [];
    const noun = nounAt(stream, to, (noun) => words.administrations.has(noun) || undefined);
    if (noun === undefined) return [];
    const bearer = memory.bearers.get(stream.tokens[to - 1]?.normal ?? "");
    const head = heads.length === 1 ? heads[0]?.entry : heads.find(({ entry }) => entry.id === bearer)?.entry;
    return [
      unlistedDraft(from, noun.to, {
        label: country,
        name: phrase(stream, to, noun.to),
        facet: "government",
        derivation: "nominal",
        country,
        rule: "administration",
        entry: (head ?? heads[0]?.entry)?.id ?? country,
        holder: head?.id.replace(/^.*\./, "") ?? phrase(stream, from, to),
      }),
    ];
  });
