import { isCapitalised, surfaceAt, touchesBefore } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { Scene } from "./draft.js";
import { countryOf, endingAt, type NameMatch } from "./gazetteer.js";

/** What stands before a person's name and belongs to the mention: *Foreign Ministry spokesman*, *U.S. President*. */
export interface Opening {
  readonly from: number;
  /** Title, office or role noun directly before the name, in small letters; null if there is none. */
  readonly title: string | null;
  readonly kind: "title" | "office" | "official" | "person" | "none";
  /** Id of the organisation that the title or the words before it name. */
  readonly org: string | null;
  readonly country: string | null;
}

/**
 * The title that some tokens make, in small letters and without its last stop. It is put together from the tokens, as
 * an inlay may lie between them or inside a word, whose letters are no part of the title (*Prime [sic] Minister*).
 */
const titleOf = (stream: Stream, from: number, to: number): string => {
  let title = "";
  for (let at = from; at < to; at++) {
    title += `${at === from || touchesBefore(stream, at) ? "" : " "}${surfaceAt(stream, at)}`;
  }
  return title.replace(/\.$/, "").toLowerCase();
};

interface Titled {
  readonly from: number;
  readonly title: string | null;
}

/** Where the titles that end before the token begin, and the one that stands next to it. */
const titleBefore = ({ stream, words }: Scene, at: number): Titled => {
  let from = at;
  let title: string | null = null;
  for (let again = true; again; ) {
    again = false;
    // An abbreviated title has its stop as a token of its own or not.
    const end = surfaceAt(stream, from - 1) === "." && touchesBefore(stream, from - 1) ? from - 1 : from;
    for (let length = 3; length >= 1 && !again; length--) {
      const start = end - length;
      if (start < 0 || !isCapitalised(stream, start)) continue;
      const found = titleOf(stream, start, end);
      if (!words.titles.has(found)) continue;
      from = start;
      title ??= found;
      again = true;
    }
  }
  return { from, title };
};

const describes: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

/** A role noun for one, in small letters: *spokesman*, *physicist*. */
const roleBefore = ({ stream, words }: Scene, at: number): "official" | "person" | null => {
  const token = stream.tokens[at - 1];
  if (token === undefined || isCapitalised(stream, at - 1) || token.normal.endsWith("s")) return null;
  const role = words.roles.get(token.normal);
  return role === "officials" ? "official" : role === "persons" ? "person" : null;
};

const isState = ({ readings }: NameMatch): boolean =>
  readings.some(({ entry, kind }) => entry.facet === "state" && kind !== "capital" && kind !== "people");

const isOrgan = ({ readings: [best] }: NameMatch): boolean =>
  best !== undefined &&
  (best.entry.facet === "government" || best.entry.facet === "organisation") &&
  best.kind !== "office" &&
  best.kind !== "short" &&
  best.kind !== "lookalike";

/** Organisation or state before the token, taken into the mention: *Foreign Ministry*, *Israeli*. */
const ownerBefore = (scene: Scene, at: number): Pick<Opening, "from" | "org" | "country"> => {
  let from = at;
  let org: string | null = null;
  let country: string | null = null;
  const { stream, matches, words } = scene;
  const organ = endingAt(matches, from);
  if (organ !== undefined && isOrgan(organ)) {
    const entry = organ.readings[0]?.entry;
    from = organ.from;
    org = entry?.id ?? null;
    country = entry === undefined ? null : countryOf(entry);
  } else if (words.organisationHeads.has(surfaceAt(stream, from - 1))) {
    // *Foreign Ministry*, of whatever state.
    const token = (index: number) => stream.tokens[index];
    for (let steps = 0; steps < 4 && isCapitalised(stream, from - 1) && token(from - 1)?.pos !== "DET"; steps++) from--;
    if (at - from < 2) from = at;
  }
  const state = endingAt(matches, from);
  if (state !== undefined && isState(state) && !touchesBefore(stream, state.from) && !touchesBefore(stream, from)) {
    from = state.from;
    country = state.readings.map(({ entry }) => countryOf(entry)).find((id) => id !== null) ?? country;
  }
  return { from, org, country };
};

/** What of the words before a name at the token belongs to the person. */
export const openingOf = (scene: Scene, at: number): Opening => {
  const { stream, matches } = scene;
  const titled = titleBefore(scene, at);
  const office = endingAt(matches, at);
  const held = office?.readings.find(({ kind }) => kind === "office");
  if (office !== undefined && held !== undefined && office.from <= titled.from) {
    const { from, country } = ownerBefore(scene, office.from);
    const title = titleOf(stream, office.from, office.to);
    return { from, title, kind: "office", org: held.entry.id, country: country ?? countryOf(held.entry) };
  }
  if (titled.from < at) {
    const owner = ownerBefore(scene, titled.from);
    return { ...owner, title: titled.title, kind: "title" };
  }
  const role = roleBefore(scene, at);
  if (role === null) return { from: at, title: null, kind: "none", org: null, country: null };
  return { ...roleOpening(scene, at - 1), kind: role, title: stream.tokens[at - 1]?.normal ?? null };
};

/** The role noun, with what describes it as far back as an owner: *Israeli chief negotiator*, else alone. */
const roleOpening = (scene: Scene, noun: number): Pick<Opening, "from" | "org" | "country"> => {
  const { stream } = scene;
  for (let from = noun, others = 0; others <= 3; from--, others++) {
    const owner = ownerBefore(scene, from);
    if (owner.from < from) return owner;
    const before = stream.tokens[from - 1];
    // *co-founder*
    if (before?.normal === "-" && touchesBefore(stream, from)) continue;
    if (before === undefined || before.kind !== "word" || isCapitalised(stream, from - 1)) break;
    if (!describes.has(before.pos)) break;
  }
  return { from: noun, org: null, country: null };
};
