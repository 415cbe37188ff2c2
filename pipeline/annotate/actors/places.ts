import { isCapitalised } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";

import { countryOf, endingAt, type NameMatch, startingAt } from "./gazetteer.js";
import type { Sighted } from "./sights.js";
import type { WordSets } from "./word-sets.js";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Behind these a government is named, as it acts or is acted on: *orders from Hanoi*, *a pact between Rome and Berlin*. */
const partyTo = setOf("by with from against between toward towards versus than like for");
/** What one has, holds or sends that is a government's, before *of*, *to*, *on* and *in*. */
const dealings = setOf(
  "government governments regime part policy policies leaders rulers actions position positions alliance hands influence " +
    "support authorities side circles intentions decision decisions attitude refusal demands interests views line will message messages note notes " +
    "letter letters signal signals warning warnings pressure pressures ties threat threats challenge answer response reply " +
    "concessions loyal close hostile friendly appeal appeals offer offers aid assistance sanctions call calls called calling urge " +
    "press rely relies depend depends dependent dependence blame confidence trust faith believe believes distrust mistrust " +
    "policymakers politicians lawmakers officials chaos upheaval turmoil gridlock politics leadership elites elite thinking " +
    "reputation mood consensus",
);
const ofKind = setOf("of to on in upon");
/** Behind these it is a place, whatever it seems to do: *the meeting in Cairo decided*. */
const where = setOf("in at to near into through via outside inside around within across");
/** Nouns that the capital modifies as a government: *the Bonn government*, *the Moscow line*. */
const governing = setOf(
  "government regime leadership leaders rulers authorities administration officials clique line policy policies policymakers " +
    "politicians elite elites establishment bureaucracy insider insiders consensus",
);

/** The name of a person or thing that the capital ends or begins: *Jack London*, *Paris Declaration*. */
const isPartOfName = ({ from, to }: NameMatch, { stream, found }: Sighted, words: WordSets): boolean => {
  const before = stream.tokens[from - 1];
  const after = stream.tokens[to];
  if (
    after?.kind === "word" &&
    isCapitalised(stream, to) &&
    startingAt(found, to) === undefined &&
    !words.titles.has(after.normal)
  )
    return true;
  if (
    before?.kind !== "word" ||
    before.pos !== "PROPN" ||
    !isCapitalised(stream, from - 1) ||
    endingAt(found, from) !== undefined
  )
    return false;
  return from > 1 || words.givenNames.has(stream.text.slice(before.start, before.end));
};

const isHyphen = (normal: string | undefined): boolean =>
  normal === "-" || normal === "‐" || normal === "‑" || normal === "–";

/** True if the words before a name, from the token on backwards, name it as a party. */
const isParty = ({ tokens }: Stream, from: number): boolean => {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (isHyphen(before.normal) || partyTo.has(before.normal) || before.pos === "VERB") return true;
  return ofKind.has(before.normal) && dealings.has(tokens[from - 2]?.normal ?? "");
};

/** True if the words from the token on make the name before it act: *Hanoi refuses*, *Peking's view*, *Moscow-backed*. */
const acts = ({ tokens }: Stream, to: number): boolean => {
  let at = to;
  while (at < to + 3 && tokens[at]?.pos === "ADV") at++;
  const next = tokens[at];
  if (next === undefined) return false;
  if (next.normal === "'s" || next.normal === "'" || governing.has(next.normal)) return true;
  // *Moscow-backed*, but no dash: *Moscow – The …*
  if (isHyphen(next.normal)) return tokens[at - 1]?.end === next.start && tokens[at + 1]?.start === next.end;
  return (next.pos === "VERB" || next.pos === "AUX") && !next.normal.endsWith("ing");
};

// *Washington, Moscow and Peking*: further back nobody looks.
const longestRow = 6;

/** First and last match of the row in which the name stands: *Moscow and Washington*. */
const rowAround = (match: NameMatch, { stream, found }: Sighted): readonly [NameMatch, NameMatch] => {
  const isLink = (at: number): boolean => {
    const normal = stream.tokens[at]?.normal;
    return normal === "," || normal === "and" || normal === "or";
  };
  const isRowOf = (other: NameMatch | undefined): other is NameMatch =>
    other?.readings.some(({ entry }) => entry.facet === "state") === true;
  let [first, last] = [match, match];
  for (let count = 0; count < longestRow; count++) {
    if (!isLink(first.from - 1)) break;
    const before =
      endingAt(found, first.from - 1) ?? (isLink(first.from - 2) ? endingAt(found, first.from - 2) : undefined);
    if (!isRowOf(before)) break;
    first = before;
  }
  for (let count = 0; count < longestRow; count++) {
    if (!isLink(last.to)) break;
    const after = startingAt(found, last.to + 1) ?? (isLink(last.to + 1) ? startingAt(found, last.to + 2) : undefined);
    if (!isRowOf(after)) break;
    last = after;
  }
  return [first, last];
};

/**
 * Why a capital is no government where it stands; undefined where it is one. It is one where it acts or is dealt with;
 * everywhere else it is a place.
 */
export const merePlace = (match: NameMatch, seen: Sighted, words: WordSets): string | undefined => {
  const { from, to, readings } = match;
  const { stream, found } = seen;
  const place = "a place, not the government that sits there";
  const normal = (at: number): string => stream.tokens[at]?.normal ?? "";
  if (isPartOfName(match, seen, words)) return "part of a longer name";
  // *Wellington, New Zealand*; *the capital, Kabul*
  const state = normal(to) === "," ? startingAt(found, to + 1) : undefined;
  const own = readings[0] === undefined ? null : countryOf(readings[0].entry);
  if (state?.readings.some(({ entry }) => countryOf(entry) === own) && normal(to + 2) !== "and") return place;
  if ([from - 1, from - 2].some((at) => normal(at) === "capital" || normal(at) === "city")) return place;
  const [first, last] = rowAround(match, seen);
  if (isParty(stream, first.from)) return undefined;
  return acts(stream, last.to) && !where.has(normal(first.from - 1)) ? undefined : place;
};
