import type { ActorEntry } from "../../model/lexicon.js";
import { isCapitalised, touchesBefore, written } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import { type Draft, draftsFrom, type Scene, unlistedDraft } from "./draft.js";
import { countryOf, type NameMatch } from "./gazetteer.js";
import { traits } from "./traits.js";
import type { Role } from "./word-sets.js";

/** The tokens as one phrase, lower case, hyphens without spaces. */
const phrase = ({ tokens }: Stream, from: number, to: number): string => {
  let words = tokens[from]?.normal ?? "";
  for (let at = from + 1; at < to; at++) words += ` ${tokens[at]?.normal ?? ""}`;
  return words.replaceAll(" - ", "-");
};

/** The noun that begins at the token, of three, two or one words. */
const nounAt = <T>(
  { stream, traitsOf }: Scene,
  at: number,
  find: (phrase: string) => T | undefined,
): { readonly to: number; readonly value: T } | undefined => {
  if ((traitsOf(stream.forms[at]) & traits.noun) === 0) return undefined;
  for (let length = 3; length >= 1; length--) {
    const value = at + length <= stream.tokens.length ? find(phrase(stream, at, at + length)) : undefined;
    if (value !== undefined) return { to: at + length, value };
  }
  return undefined;
};

const describes: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

/** The last role noun of the phrase that begins at the token, at most two other describing words before it. */
const roleNoun = (scene: Scene, from: number): { readonly to: number; readonly role: Role } | undefined => {
  const { stream, words } = scene;
  let found: { readonly to: number; readonly role: Role } | undefined;
  let at = from;
  for (let others = 0; others <= 2; ) {
    const noun = nounAt(scene, at, (noun) => words.roles.get(noun));
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

type Reading = NameMatch["readings"][number];

/** *U.S.*, *Chinese*, *European*: a country or a part of the world that a noun may follow. */
const isOwner = ({ entry, kind }: Reading): boolean =>
  (entry.facet === "state" || entry.facet === "place") &&
  (kind === "demonym" || kind === "name" || kind === "alias" || kind === "abbreviation");

/** A country with a role noun: *U.S. officials*, *the Chinese side*, *a Chinese audience*; one mention, the noun its head. */
export const countryNominals = (scene: Scene): readonly Draft[] => draftsFrom(scene, countryNominal);

const countryNominal = (scene: Scene, { from, to, readings }: NameMatch): Draft | undefined => {
  const { stream } = scene;
  const reading = readings.find(isOwner);
  // *U.S.-China negotiators* are not China's.
  if (reading === undefined || touchesBefore(stream, from)) return undefined;
  const noun = roleNoun(scene, to);
  if (noun === undefined) return undefined;
  return unlistedDraft(from, noun.to, {
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

const isStateByName = ({ entry, kind }: Reading): boolean =>
  entry.facet === "state" && kind !== "demonym" && kind !== "people";

/** The same with the country behind it: *the Government of Iraq*, *the Prime Minister of Japan*. */
export const nominalsOfCountry = (scene: Scene): readonly Draft[] => draftsFrom(scene, nominalOfCountry);

const nominalOfCountry = ({ stream, words }: Scene, { from, to, readings }: NameMatch): Draft | undefined => {
  const before = stream.tokens[from - 1]?.normal === "the" ? from - 1 : from;
  if (stream.tokens[before - 1]?.normal !== "of" || before < 2) return undefined;
  const reading = readings.find(isStateByName);
  if (reading === undefined) return undefined;
  const end = before - 1;
  let begin = end - 1;
  const role = words.roles.get(stream.tokens[begin]?.normal ?? "");
  if (role === undefined || !leading.has(role) || notOf.has(stream.tokens[begin]?.normal ?? "")) return undefined;
  // *Prime Minister*, *foreign minister*: the longer title, if it is one.
  if (begin > 0 && words.titles.has(phrase(stream, begin - 1, end))) begin--;
  return unlistedDraft(begin, to, {
    label: labelOf(role, reading.entry.label),
    name: role === "officials" ? officialsOf(reading.entry) : written(stream, begin, to),
    facet: facetOf[role],
    derivation: "nominal",
    country: countryOf(reading.entry),
    rule: `${role}_of_country`,
    entry: reading.entry.id,
    wikipedia: role === "government" ? reading.entry.wikipedia : null,
  });
};

/**
 * Those who act for an organ of a state, *Russian army officers*, *State Department officials*, and the organ is their
 * `org`; or for an international organisation, *EU leaders*.
 */
export const organNominals = (scene: Scene): readonly Draft[] => draftsFrom(scene, organNominal);

const organNominal = (scene: Scene, { from, to, readings }: NameMatch): Draft | undefined => {
  const { stream, words, byId } = scene;
  const reading = readings[0];
  if (reading === undefined || reading.kind === "office") return undefined;
  const { entry } = reading;
  const international = entry.facet === "organisation" && entry.country === null;
  if ((entry.facet !== "government" && !international) || isCapitalised(stream, to)) return undefined;
  const country = international ? entry : byId.get(countryOf(entry) ?? "");
  const noun = nounAt(scene, to, (found) => (words.roles.get(found) === "officials" ? true : undefined));
  if (country === undefined || noun === undefined) return undefined;
  return unlistedDraft(from, noun.to, {
    label: labelOf("officials", country.label),
    name: officialsOf(country),
    facet: facetOf.officials,
    derivation: "nominal",
    country: countryOf(country),
    rule: "organ_and_officials",
    entry: entry.id,
    org: entry.id,
  });
};

const isPerson = ({ entry, kind }: Reading): boolean => entry.facet === "person" && kind !== "office";

/** A government named after its head: *Obama administration* is the state, with its holder. */
export const administrationNominals = (scene: Scene): readonly Draft[] => draftsFrom(scene, administrationNominal);

const administrationNominal = (scene: Scene, { from, to, readings }: NameMatch): Draft | undefined => {
  const { stream, words, memory } = scene;
  if (!readings.some(isPerson)) return undefined;
  const heads = readings.filter(isPerson);
  const country = heads[0] === undefined ? null : countryOf(heads[0].entry);
  // Of several of one name the state is known if it is the same, and the holder by an earlier full name.
  if (country === null || heads.some(({ entry }) => countryOf(entry) !== country)) return undefined;
  const noun = nounAt(scene, to, (noun) => words.administrations.has(noun) || undefined);
  if (noun === undefined) return undefined;
  const bearer = memory.bearers.get(stream.tokens[to - 1]?.normal ?? "");
  const head = heads.length === 1 ? heads[0]?.entry : heads.find(({ entry }) => entry.id === bearer)?.entry;
  return unlistedDraft(from, noun.to, {
    label: country,
    name: phrase(stream, to, noun.to),
    facet: "government",
    derivation: "nominal",
    country,
    rule: "administration",
    entry: (head ?? heads[0]?.entry)?.id ?? country,
    holder: head?.id.replace(/^.*\./, "") ?? phrase(stream, from, to),
  });
};
