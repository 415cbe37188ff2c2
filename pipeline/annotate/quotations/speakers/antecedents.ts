import type { Token } from "../../../model/layers.js";
import type { Span } from "../../../model/span.js";
import { calledAt, endingBehind, type Figure, genderOf, type Sighting } from "./figures.js";
import type { Agreement } from "./nouns.js";

/** Somebody who was told to be the speaker of a quotation, where the source stands. */
export interface Told extends Figure {
  readonly start: number;
  readonly sentence: number;
}

/** Where somebody is asked for. */
export interface Place {
  readonly start: number;
  readonly sentence: number;
  readonly inlay: number;
  /** Words of the quotation itself, which do not name their own speaker. */
  readonly apart: Span | null;
}

/** How far back a pronoun reaches, in sentences and in mentions. */
const reach = { sentences: 3, mentions: 40, told: 8 } as const;

const agrees = (asks: Agreement, { kind }: Figure): boolean => {
  if (asks === "he" || asks === "she") return kind === "person" || kind === "unknown";
  if (asks === "it") return kind === "body" || kind === "unknown";
  return asks === "they" && (kind === "group" || kind === "body");
};

/** Finds whom a pronoun or a noun without a name stands for, among those named and told before it. */
export const antecedents = (sightings: readonly Sighting[], tokens: readonly Token[]) => {
  const told: Told[] = [];
  const genders = new Map<string, "he" | "she">();
  for (const one of sightings) {
    if (one.kind !== "person" || genders.has(one.key)) continue;
    const gender = genderOf(calledAt(tokens, one));
    if (gender !== null) genders.set(one.key, gender);
  }
  const fits = (asks: Agreement, figure: Figure): boolean => {
    const gender = genders.get(figure.key);
    return agrees(asks, figure) && !((asks === "he" || asks === "she") && gender !== undefined && gender !== asks);
  };

  /** Those named shortly before a place, the nearest first. */
  const before = (place: Place, asks: Agreement, accept: (figure: Figure) => boolean): readonly Sighting[] => {
    const found: Sighting[] = [];
    const last = endingBehind(sightings, place.start) - 1;
    for (let at = last; at >= 0 && at > last - reach.mentions; at--) {
      const one = sightings[at];
      if (one === undefined || one.sentence < place.sentence - reach.sentences) break;
      const inside = place.apart !== null && one.start >= place.apart.start && one.end <= place.apart.end;
      if (inside || one.end > place.start || (one.inlay !== -1 && one.inlay !== place.inlay)) continue;
      if (one.mention.form === "head" && !one.mention.in_name && fits(asks, one) && accept(one)) found.push(one);
    }
    return found;
  };

  /**
   * The speaker told last in the nearest sentence that has one, or its subject: in the same sentence the nearest before
   * the place, in an earlier one the first. Where no sentence has any, whoever alone is named shortly before.
   */
  const nearest = (
    place: Place,
    asks: Agreement,
    accept: (figure: Figure) => boolean = () => true,
  ): Figure | undefined => {
    const named = before(place, asks, accept);
    const recent = told
      .slice(-reach.told)
      .filter((one) => one.start < place.start && fits(asks, one) && accept(one))
      .reverse();
    for (let back = 0; back <= reach.sentences; back++) {
      const sentence = place.sentence - back;
      const speaker = recent.find((one) => one.sentence === sentence);
      if (speaker !== undefined) return speaker;
      const subjects = named.filter((one) => one.subject && one.sentence === sentence);
      const subject = back === 0 ? subjects[0] : subjects.at(-1);
      if (subject !== undefined) return subject;
    }
    const near = named.filter((one) => one.sentence >= place.sentence - 1);
    return new Set(near.map(({ key }) => key)).size === 1 ? near[0] : undefined;
  };

  /** Learns that a pronoun was used of a figure, so that *she* is not whoever was *he*. */
  const learn = (asks: Agreement, { key, kind }: Figure): void => {
    if ((asks === "he" || asks === "she") && kind === "person" && !genders.has(key)) genders.set(key, asks);
  };

  return { told, nearest, learn };
};

/** For each noun the places where somebody is called so. */
const placesByNoun = (
  sightings: readonly Sighting[],
  tokens: readonly Token[],
): ReadonlyMap<string, readonly Sighting[]> => {
  const places = new Map<string, Sighting[]>();
  for (const one of sightings) {
    const isSomebody = one.mention.derivation !== "nominal" && one.mention.form === "head" && !one.mention.in_name;
    if (!isSomebody) continue;
    for (const word of new Set(calledAt(tokens, one))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [one]);
      else known.push(one);
    }
  }
  return places;
};

/** Finds who was last called by a noun before an offset: *the senator* is whoever was called a senator. */
export const calledBefore = (sightings: readonly Sighting[], tokens: readonly Token[]) => {
  // Most texts never ask.
  let places: ReadonlyMap<string, readonly Sighting[]> | undefined;
  return (noun: string, offset: number, accept: (one: Sighting) => boolean): Sighting | undefined => {
    places ??= placesByNoun(sightings, tokens);
    const all = places.get(noun) ?? [];
    // Those that do not fit are few: a noun says what sort of actor is meant.
    const last = endingBehind(all, offset) - 1;
    for (let at = last; at >= 0 && at > last - reach.mentions; at--) {
      const one = all[at];
      if (one !== undefined && accept(one)) return one;
    }
    return undefined;
  };
};
