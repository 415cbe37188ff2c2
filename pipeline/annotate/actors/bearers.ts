import { isCapitalised, surfaceAt } from "../capitals.js";
import type { Scene } from "./draft.js";
import { endingAt, type NameMatch, startingAt } from "./gazetteer.js";
import type { Opening } from "./openings.js";

type Reading = NameMatch["readings"][number];

/** Offices of which a state has one at a time, so that the gazetteer knows who bore them. */
const highest: ReadonlySet<string> = new Set([
  "president",
  "prime minister",
  "premier",
  "chancellor",
  "general secretary",
  "supreme leader",
  "pope",
]);

/** Where those sit who bear a title in the United States. */
const seats: Readonly<Record<string, string>> = {
  president: "us.white_house",
  "vice president": "us.white_house",
  senator: "us.senate",
  sen: "us.senate",
  congressman: "us.house",
  congresswoman: "us.house",
  representative: "us.house",
  rep: "us.house",
};

// The United States have secretaries.
const isForeign = (title: string): boolean =>
  /minister|premier|chancellor|king|queen|prince|emperor|sultan|emir|sheikh|pope|ayatollah/.test(title);

/** The one person whom a title and a surname designate; undefined where several might be meant. */
const titledBearer = (
  people: readonly Reading[],
  opening: Opening,
  scene: Scene,
  surname: string,
): Reading | undefined => {
  const { title, org } = opening;
  if (title === null || opening.kind === "person" || scene.words.honorifics.has(title)) return undefined;
  const candidates = people.filter(
    ({ entry }) =>
      (opening.country === null || entry.country === null || entry.country === opening.country) &&
      !(isForeign(title) && entry.country === "us"),
  );
  const seat = org ?? seats[title];
  const seated = candidates.filter(({ entry }) => seat !== undefined && entry.org === seat);
  if (seated.length > 0) return seated.length === 1 ? seated[0] : undefined;
  if (candidates.length !== 1) return undefined;
  return highest.has(title) || !scene.words.commonSurnames.has(surname) ? candidates[0] : undefined;
};

/** True if the token goes on with the name: *Truman Capote* is not Truman. */
const goesOn = ({ stream, matches, words }: Scene, at: number): boolean => {
  const token = stream.tokens[at];
  if (token === undefined || token.kind !== "word" || token.pos !== "PROPN") return false;
  if (!isCapitalised(stream, at) || startingAt(matches, at) !== undefined || words.titles.has(token.normal))
    return false;
  const surface = surfaceAt(stream, at);
  if (surface.length < 2 || surface === surface.toUpperCase()) return false;
  return (
    !words.eventHeads.has(surface) && !words.organisationHeads.has(surface) && !words.administrations.has(token.normal)
  );
};

/** True if a name stands before the token that is no title: *Roger Clinton* is not Bill. */
const namedBefore = ({ stream, matches, words }: Scene, at: number): boolean => {
  const token = stream.tokens[at - 1];
  if (token === undefined || token.kind !== "word" || !isCapitalised(stream, at - 1)) return false;
  if (endingAt(matches, at) !== undefined || words.titles.has(token.normal)) return false;
  const surface = surfaceAt(stream, at - 1);
  return (
    words.givenNames.has(surface) || (at > 1 && token.pos === "PROPN" && stream.tokens[at - 2]?.kind !== "punctuation")
  );
};

// Fewer names of states tell nothing of what a text is about.
const fewestStates = 3;

/** True of a common name of somebody whose state the document never names, though it names another: *Joe Clark*. */
const isNamesake = ({ entry }: Reading, surname: string, { evidence, words }: Scene): boolean =>
  words.commonSurnames.has(surname) &&
  entry.country !== null &&
  entry.country !== "us" &&
  evidence.total >= fewestStates &&
  !evidence.states.has(entry.country);

/** The reading of a match that is a person, if it has one; undefined where it cannot be told who is meant. */
export const bearerOf = (match: NameMatch, opening: Opening, scene: Scene): Reading | undefined => {
  const people = match.readings.filter(({ entry, kind }) => entry.facet === "person" && kind !== "office");
  const full = people.find(({ kind }) => kind !== "surname");
  const single = match.to - match.from === 1;
  if (single && full?.kind !== "abbreviation") {
    if (people.length === 0 || goesOn(scene, match.to)) return undefined;
    if (opening.from === match.from && namedBefore(scene, match.from)) return undefined;
  }
  const surname = surfaceAt(scene.stream, match.to - 1);
  const known = scene.memory.bearers.get(surname.toLowerCase());
  if (full !== undefined && !single) return isNamesake(full, surname, scene) ? undefined : full;
  const latest = people.find(({ entry }) => entry.id === known);
  if (latest !== undefined) return latest;
  // A name that stands for one person only, *Obama*; *Mr. King* may still be anybody.
  if (full !== undefined && !(opening.kind === "title" && scene.words.commonSurnames.has(surname))) return full;
  return titledBearer(people, opening, scene, surname);
};
