import type { Document } from "../../../model/document.js";
import type { Token } from "../../../model/layers.js";
import type { SpeakerRule } from "../../../model/quotation.js";
import type { Span } from "../../../model/span.js";
import { antecedents, calledBefore, type Place } from "./antecedents.js";
import { endingBehind, type Figure, type Sighting } from "./figures.js";
import { type Head, headOf } from "./heads.js";
import { type Agreement, anyBody, anyPerson, governing, namedBody, officePerson } from "./nouns.js";

/** Whom a source means, and what told it; the figure has no id where nobody can be told but somebody is meant. */
export interface Resolved {
  readonly figure: Figure;
  readonly rule: Exclude<SpeakerRule, "none" | "previous">;
  /** Country of somebody new, who may be named later: *a Dutch academic … Anna Vos*. */
  readonly unnamed: string | null;
}

const isBody = ({ kind }: Figure): boolean => kind === "body";
const isPerson = ({ kind }: Figure): boolean => kind === "person";
const isNamed = ({ id }: Figure): boolean => id !== null;

/** How far a relative pronoun stands behind what it stands for, in code units. */
const relativeReach = 60;

/** Tells whom sources mean; remembers who has spoken. */
export const resolver = (document: Document, tokens: readonly Token[], sightings: readonly Sighting[]) => {
  const { text, zones } = document;
  const words = { tokens, sightings };
  const { told, nearest, learn } = antecedents(sightings, tokens);
  const called = calledBefore(sightings, tokens);

  const relative = (place: Place): Figure | undefined => {
    const last = endingBehind(sightings, place.start) - 1;
    return [sightings[last], sightings[last - 1]].find(
      (one) => one !== undefined && one.sentence === place.sentence && place.start - one.end < relativeReach,
    );
  };

  /** A person by a noun: one who was called so, or, where the noun says little, the last of whom the text spoke. */
  const person = (noun: string, offset: number, place: Place, country: string | null): Figure | undefined => {
    const isOfCountry = ({ id }: Figure): boolean => country === null || id === null || id.startsWith(`${country}.`);
    const known = called(noun, offset, (one) => isPerson(one) && isOfCountry(one));
    if (known !== undefined || !anyPerson.has(noun)) return known;
    return nearest(place, "he", isOfCountry) ?? nearest(place, "she", isOfCountry);
  };

  const byNoun = (head: Extract<Head, { kind: "noun" }>, place: Place): Resolved | undefined => {
    const { noun, newly, sighting, speaksFor } = head;
    const resolved = (figure: Figure | undefined, unnamed: string | null = null): Resolved | undefined =>
      figure && { figure, rule: "nominal", unnamed };
    if (speaksFor !== undefined && isNamed(speaksFor)) return resolved(speaksFor);
    // Of the officials of a state one was named perhaps, as was one of its scholars.
    const country = sighting?.id?.replace(/\.officials$/, "") ?? null;
    if (newly) return resolved(sighting, sighting?.kind === "person" ? country : null);
    const offset = sighting?.start ?? place.start;
    if (anyPerson.has(noun) || officePerson.has(noun))
      return resolved(person(noun, offset, place, country) ?? sighting);
    if (governing.has(noun)) return resolved(nearest(place, "it", isNamed) ?? sighting);
    const isListed = namedBody.has(noun) || anyBody.has(noun);
    const named = isListed ? called(noun, offset, isBody) : undefined;
    return resolved(named ?? (anyBody.has(noun) ? nearest(place, "it", isNamed) : undefined) ?? sighting);
  };

  /** Whom a pronoun stands for; the first person is whoever speaks around it, which only the caller can know. */
  const byPronoun = (asks: Agreement, place: Place, speaking: Figure | null): Resolved | undefined => {
    if (asks === "first") return speaking === null ? undefined : { figure: speaking, rule: "pronoun", unnamed: null };
    const figure = asks === "relative" ? relative(place) : nearest(place, asks);
    if (figure === undefined) return undefined;
    learn(asks, figure);
    return { figure, rule: "pronoun", unnamed: null };
  };

  const bySource = (source: Span, place: Place, speaking: Figure | null): Resolved | undefined => {
    const head = headOf(text, source, words);
    if (head.kind === "pronoun") return byPronoun(head.asks, place, speaking);
    if (head.kind === "sighting") {
      const { derivation, rule: how } = head.sighting.mention;
      const rule = derivation === "nominal" || how === "office_again" ? "nominal" : "name";
      return { figure: head.sighting, rule, unnamed: null };
    }
    if (head.kind === "noun") return byNoun(head, place);
    if (head.kind === "none") return undefined;
    // A stranger to the actors: nobody for the tables, but somebody for the next pronoun.
    const figure: Figure = { id: null, key: `name ${head.name.toLowerCase()}`, kind: "unknown" };
    return { figure, rule: "name", unnamed: null };
  };

  /** The writer of the zone at an offset. */
  const writerAt = (offset: number): Figure | null => {
    const voice = zones[tokens[endingBehind(tokens, offset)]?.zone ?? -1]?.voice ?? null;
    return voice === null ? null : { id: voice, key: voice, kind: "person" };
  };

  return { told, bySource, byPronoun, writerAt };
};
