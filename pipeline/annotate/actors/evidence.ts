import { surfaceAt, written } from "../capitals.js";
import type { Stream } from "../patterns/vocabulary.js";

import { countryOf, type NameKind, type NameMatch } from "./gazetteer.js";
import type { Sighted } from "./sights.js";
import { traits } from "./traits.js";
import type { WordSets } from "./word-sets.js";

/** What a document as a whole tells of the names in it. */
export interface Evidence {
  /** Mentions of states by names that no other state has, by id. */
  readonly states: ReadonlyMap<string, number>;
  readonly total: number;
  /** The state of most mentions. */
  readonly foremost: string | null;
  /** True for a report on team sports. */
  readonly sports: boolean;
}

const tells: ReadonlySet<NameKind> = new Set(["name", "alias", "abbreviation", "demonym", "people", "capital"]);

const stateOf = ({ readings: [best] }: NameMatch): string | null => {
  if (best === undefined || !tells.has(best.kind)) return null;
  return best.entry.facet === "state" || best.entry.facet === "place" ? best.entry.label : null;
};

const isShared = (stream: Stream, { from, to }: NameMatch, { sharedNames }: WordSets): boolean =>
  sharedNames.has(to - from === 1 ? surfaceAt(stream, from) : written(stream, from, to));

// Words that political prose has now and then; only several different ones make a report on sports.
const fewestSportWords = 4;

/** Reads the names of a document through, before any of them is judged. */
export const evidenceOf = (sighted: readonly Sighted[], words: WordSets): Evidence => {
  const states = new Map<string, number>();
  const sport = new Set<string>();
  let total = 0;
  for (const { stream, found, traits: has } of sighted) {
    if ((has & traits.sport) !== 0) {
      for (const { normal } of stream.forms) if (words.sportReports.has(normal)) sport.add(normal);
    }
    for (const match of found) {
      const state = stateOf(match);
      if (state === null || isShared(stream, match, words)) continue;
      states.set(state, (states.get(state) ?? 0) + 1);
      total++;
    }
  }
  let foremost: string | null = null;
  for (const [state, count] of states) {
    if (foremost === null || count > (states.get(foremost) ?? 0)) foremost = state;
  }
  return { states, total, foremost, sports: sport.size >= fewestSportWords };
};

/**
 * Why a name that several states have is not that of its entry: more than half of the states that the document names
 * are another one, and hardly any its own.
 */
export const anotherState = (
  stream: Stream,
  match: NameMatch,
  { states, total, foremost }: Evidence,
  words: WordSets,
): string | undefined => {
  const own = match.readings[0] === undefined ? null : countryOf(match.readings[0].entry);
  if (own === null || foremost === null || foremost === own || !isShared(stream, match, words)) return undefined;
  const most = states.get(foremost) ?? 0;
  if (most < 2 || most * 2 < total || (states.get(own) ?? 0) * 10 >= total) return undefined;
  return "a name that several states have, and the text speaks of another";
};

/** True if states in this sentence are the teams that play for them. */
export const isAboutTeams = ({ tokens }: Stream, { sports }: Evidence, { sportWords }: WordSets): boolean =>
  sports && tokens.some(({ normal }) => sportWords.has(normal));
