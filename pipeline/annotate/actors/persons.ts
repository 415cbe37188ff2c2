import { isCapitalised, surfaceAt, touchesBefore, written } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import { countryOf, type Draft, draftOf, rejectedDraft, type Scene, unlistedDraft } from "./draft.js";
import type { NameMatch } from "./gazetteer.js";

/** Where a title that ends before the token begins, or the token itself if there is none. */
const titleBefore = ({ stream, words }: Scene, at: number): number => {
  let from = at;
  for (let again = true; again; ) {
    again = false;
    // An abbreviated title has its stop as a token of its own or not.
    const end = surfaceAt(stream, from - 1) === "." && touchesBefore(stream, from - 1) ? from - 1 : from;
    for (let length = 3; length >= 1 && !again; length--) {
      const start = end - length;
      if (start < 0 || !words.titles.has(written(stream, start, end).replace(/\.$/, "").toLowerCase())) continue;
      if (!isCapitalised(stream, start)) continue;
      from = start;
      again = true;
    }
  }
  return from;
};

/** The reading of a match that is a person, if it has one; a bare surname needs a title or an earlier mention. */
const personReading = (match: NameMatch, scene: Scene) => {
  const people = match.readings.filter(({ entry }) => entry.facet === "person");
  const full = people.find(({ kind }) => kind !== "surname" && kind !== "office");
  if (full !== undefined) return full;
  const latest = [...scene.seen]
    .reverse()
    .find((id) => people.some(({ entry, kind }) => kind === "surname" && entry.id === id));
  return people.find(({ entry }) => entry.id === latest);
};

/** Office (*Secretary of State*) or country adjective directly before the token, taken into the mention. */
const officeBefore = (scene: Scene, at: number): { readonly from: number; readonly org: string | null } => {
  const office = scene.matches.find(({ to, readings }) => to === at && readings.some(({ kind }) => kind === "office"));
  const org = office?.readings.find(({ kind }) => kind === "office")?.entry.id ?? null;
  return { from: office?.from ?? at, org };
};

const withCountry = (scene: Scene, from: number, at: number): number => {
  if (from === at) return from;
  const country = scene.matches.find(
    ({ to, readings }) =>
      to === from &&
      readings.some(({ entry, kind }) => entry.facet === "state" && kind !== "capital" && kind !== "people"),
  );
  return country !== undefined && !touchesBefore(scene.stream, country.from) ? country.from : from;
};

/** Persons of the gazetteer, with the offices and titles before their names; a surname alone where the person is known. */
export const personDrafts = (scene: Scene): Draft[] =>
  scene.matches.flatMap((match): Draft[] => {
    const titled = titleBefore(scene, match.from);
    const office = officeBefore(scene, match.from);
    const begin = withCountry(scene, Math.min(titled, office.from), match.from);
    const reading =
      personReading(match, scene) ??
      (begin < match.from ? match.readings.find(({ kind }) => kind === "surname") : undefined);
    const surname = match.readings.find(({ kind }) => kind === "surname");
    if (reading === undefined) {
      if (surname === undefined) return [];
      return [
        rejectedDraft(
          draftOf(surname.entry, "surname", match.from, match.to),
          "surname",
          "a surname without a title or an earlier full name",
        ),
      ];
    }
    scene.seen.delete(reading.entry.id);
    scene.seen.add(reading.entry.id);
    const draft = draftOf(reading.entry, reading.kind, match.from, match.to);
    // Without title or office beside the name it is the person, whatever they once were.
    if (begin === match.from) return [{ ...draft, org: null }];
    return [
      { ...draft, from: begin, derivation: "office_holder", rule: "office_holder", org: office.org ?? draft.org },
    ];
  });

/** Offices that stand alone: *the Secretary of State* is one who acts for the department. */
export const officeDrafts = ({ matches }: Scene): Draft[] =>
  matches.flatMap(({ from, to, readings }): Draft[] => {
    const office = readings.find(({ kind }) => kind === "office");
    if (office === undefined || readings[0]?.kind !== "office") return [];
    const country = countryOf(office.entry);
    return [
      {
        ...draftOf(office.entry, "office", from, to),
        label: country === null ? office.entry.label : `${country}.officials`,
        facet: "government",
        org: office.entry.id,
      },
    ];
  });

const isName = (stream: Stream, at: number): boolean =>
  isCapitalised(stream, at) && stream.tokens[at]?.kind === "word" && !/^\p{Lu}{2,}$/u.test(surfaceAt(stream, at));

const isInitial = (stream: Stream, at: number): boolean => /^\p{Lu}\.?$/u.test(surfaceAt(stream, at));

/** End of a run of at most three further names from the token on: *Scott W. Harold*. */
const endOfName = (stream: Stream, at: number): number => {
  let end = at;
  for (let count = 0; count < 3; count++) {
    if (isInitial(stream, end)) end += surfaceAt(stream, end + 1) === "." ? 2 : 1;
    else if (isName(stream, end)) end++;
    else break;
  }
  return end;
};

/** Persons that no entry knows: a title or a common given name, then capitalised names. Later their last name is enough. */
export const strangerDrafts = (scene: Scene): Draft[] => {
  const { stream, words, strangers } = scene;
  const found: Draft[] = [];
  for (let at = 0; at < stream.tokens.length; at++) {
    // In *the General Secretary* one title stands before the other, and no name.
    if (!isName(stream, at) || words.titles.has(surfaceAt(stream, at).toLowerCase())) continue;
    const titled = titleBefore(scene, at);
    const given = words.givenNames.has(surfaceAt(stream, at));
    const end = endOfName(stream, at);
    const last = surfaceAt(stream, end - 1);
    const facts = { label: "other", facet: "person", derivation: "name", country: null } as const;
    if (titled < at || (given && end - at >= 2)) {
      const name = written(stream, at, end);
      if (/^\p{Lu}\p{L}/u.test(last)) strangers.set(last, name);
      found.push(unlistedDraft(titled, end, { ...facts, name, rule: titled < at ? "titled_person" : "given_name" }));
      at = end - 1;
    } else if (strangers.has(surfaceAt(stream, at))) {
      found.push(
        unlistedDraft(at, at + 1, {
          ...facts,
          name: strangers.get(surfaceAt(stream, at)) ?? "",
          rule: "surname_again",
        }),
      );
    }
  }
  return found;
};
