import { Fault } from "../model/fault.js";
import type { ActorMention } from "../model/layers.js";
import type { ActorEntry, Exception, Lexicons, PatternEntry } from "../model/lexicon.js";
import { containing } from "../model/span.js";
import { coordinationDrafts } from "./actors/coordination.js";
import {
  type Draft,
  draftOf,
  emptyMemory,
  matchesBy,
  rejectedDraft,
  type Scene,
  unlistedDraft,
} from "./actors/draft.js";
import { anotherState, type Evidence, evidenceOf, isAboutTeams, type Sighted } from "./actors/evidence.js";
import { forms, isInName } from "./actors/form.js";
import { gazetteer, type NameKind, type NameMatch } from "./actors/gazetteer.js";
import { homeDrafts } from "./actors/home.js";
import { administrationNominals, countryNominals, nominalsOfCountry, organNominals } from "./actors/nominals.js";
import { holderDrafts, officeDrafts, portfolioDrafts } from "./actors/offices.js";
import { organisationDrafts } from "./actors/organisations.js";
import { personDrafts } from "./actors/persons.js";
import { merePlace } from "./actors/places.js";
import { strangerDrafts } from "./actors/strangers.js";
import { type WordSets, wordSets } from "./actors/word-sets.js";
import { surfaceAt } from "./capitals.js";
import { type Context, context } from "./patterns/context.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { negation } from "./patterns/negation.js";
import { type Ranked, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { type Stream, type Vocabulary, vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

interface FalseFriend {
  readonly holds: Context;
  readonly why: string;
}

/** Compiles contexts of an entry; a pattern that cannot be read is a Fault that names the entry. */
const compiled = ({ id, lexicon }: ActorEntry, exceptions: readonly Exception[], words: Vocabulary): FalseFriend[] => {
  try {
    return exceptions.map(({ when, why }) => ({ holds: context(when, words), why }));
  } catch (error) {
    throw new Fault(`${lexicon}: ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Contexts in which a name is none, by the id of its entry; short names and capitals have some of their own. */
const falseFriends = ({
  actors,
  actorWords,
  english,
}: Lexicons): ((match: NameMatch, stream: Stream) => string | undefined) => {
  const words = vocabulary(english);
  const byEntry = new Map(
    actors.map((entry) => [
      entry.id,
      { any: compiled(entry, entry.false_friends, words), short: compiled(entry, entry.lookalikes, words) },
    ]),
  );
  const places = actorWords.capital_as_place.map((pattern) => context(pattern, words));
  return (match, stream) => {
    const [best] = match.readings;
    const friends = best === undefined ? undefined : byEntry.get(best.entry.id);
    if (best === undefined || friends === undefined) return undefined;
    const isShort = best.kind === "short" || best.kind === "lookalike";
    // A common noun is no false friend of the whole name, and asks only for what was written for it.
    const asked = best.kind === "lookalike" ? friends.short : [...friends.any, ...(isShort ? friends.short : [])];
    const friend = asked.find(({ holds }) => holds(stream, match));
    if (friend !== undefined) return friend.why;
    const isPlace = best.kind === "capital" && places.some((holds) => holds(stream, match));
    return isPlace ? "the place, not the government that sits there" : undefined;
  };
};

/** Kinds of names that stand by themselves; the others need something beside them. */
const standing: ReadonlySet<NameKind> = new Set([
  "name",
  "alias",
  "abbreviation",
  "demonym",
  "people",
  "capital",
  "prefix",
  "metonym",
  "unit",
]);

const goesOn: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** True of an adjective that heads its phrase: *the Spanish* are a people. */
const isPeople = ({ tokens }: Stream, kind: NameKind, from: number, to: number): boolean => {
  if (kind !== "demonym" || tokens[from - 1]?.normal !== "the") return false;
  const next = tokens[to];
  return next === undefined || (!goesOn.has(next.pos) && !next.normal.startsWith("-") && next.normal !== "and");
};

const nameDrafts = ({ stream, matches, memory, teams }: Scene): Draft[] =>
  matches.flatMap(({ from, to, readings: [best] }): Draft[] => {
    if (best === undefined || !standing.has(best.kind) || best.entry.facet === "person") return [];
    // *Sino-* stands before a hyphen; *Franco* alone was a general.
    if (best.kind === "prefix" && !/^[-‐‑–]$/.test(stream.tokens[to]?.normal ?? "")) return [];
    // After *Vernon Jordan* the name alone is the person.
    if (to === from + 1 && memory.strangers.get(surfaceAt(stream, from))?.full === true) return [];
    const draft = isPeople(stream, best.kind, from, to)
      ? draftOf(best.entry, "people", from, to)
      : draftOf(best.entry, best.kind, from, to);
    return [teams && (best.entry.facet === "state" || best.entry.facet === "place") ? teamDraft(draft) : draft];
  });

/** A state that stands for the team that plays for it. */
const teamDraft = (draft: Draft): Draft => ({
  ...draft,
  label: `${draft.label}.other_org`,
  name: `${draft.name} team`,
  facet: "organisation",
  derivation: "metonym",
  wikipedia: null,
  rule: "team",
});

/** All drafts of one stream; of those that overlap, the longest is kept later. */
const draftsOf = (scene: Scene): Draft[] => {
  // In the order of reading: a title that stands before a name tells later who bears it alone.
  const again = holderDrafts(scene);
  const listed = personDrafts(scene);
  const persons = [...listed, ...strangerDrafts(scene, listed)];
  return [
    ...again,
    ...nameDrafts(scene),
    ...persons,
    ...officeDrafts(scene, listed),
    ...coordinationDrafts(scene),
    ...portfolioDrafts(scene),
    ...countryNominals(scene),
    ...nominalsOfCountry(scene),
    ...organNominals(scene),
    ...administrationNominals(scene),
    ...organisationDrafts(scene),
    ...homeDrafts(scene),
  ];
};

const designationDraft = ({ entry, hit, from, to }: Found<PatternEntry>, stream: Stream): Draft => ({
  ...unlistedDraft(from, to, {
    label: entry.label,
    name: stream.text.slice(hit.start, hit.end).replace(/\s+/g, " "),
    facet: "other",
    derivation: "nominal",
    country: null,
    rule: hit.rule,
    entry: entry.id,
  }),
  lexicon: entry.lexicon,
  induced: entry.induced,
  status: hit.status,
  reason: hit.reason,
});

/** Of equally long drafts the surer derivation wins: what the gazetteer names before what a rule makes up. */
const rankOf = ({ lexicon, derivation }: Draft): number => {
  if (lexicon === "actors/words") return derivation === "nominal" ? 3 : 4;
  return derivation === "nominal" ? 5 : 1;
};

type Described = Pick<ActorMention, "form" | "in_name" | "negated">;

const mentionOf = (
  draft: Draft,
  { tokens, sentence }: Stream,
  described: Described,
): Ranked<ActorMention> | undefined => {
  const first = tokens[draft.from];
  const last = tokens[draft.to - 1];
  if (first === undefined || last === undefined) return undefined;
  const { from: _, to: __, country: ___, ...facts } = draft;
  const { zone, inlay, paragraph } = first;
  const place = { start: first.start, end: last.end, zone, inlay, paragraph, sentence };
  return { rank: rankOf(draft), hit: { ...facts, ...place, ...described } };
};

/** The rejected draft of a match that is none, for the reason given; no draft without a reason. */
const falseFriend = ({ from, to, readings: [best] }: NameMatch, why: string | undefined): Draft[] =>
  why === undefined || best === undefined
    ? []
    : [rejectedDraft(draftOf(best.entry, best.kind, from, to), "false_friend", why)];

/** Capitals, and parts of the world without a government of their own, are places first: *Brussels*, *Europe*. */
const isPlaceFirst = ({ readings: [best] }: NameMatch): boolean =>
  best !== undefined &&
  (best.kind === "capital" || (best.entry.facet === "place" && best.entry.country === null && best.kind !== "people"));

type IsFalse = ReturnType<typeof falseFriends>;

/** Why a match is not what its entry says: by its neighbours, by the document as a whole, or as a place on the map. */
const reasonAgainst = (match: NameMatch, seen: Sighted, evidence: Evidence, words: WordSets, isFalse: IsFalse) =>
  isFalse(match, seen.stream) ??
  anotherState(seen.stream, match, evidence, words) ??
  (isPlaceFirst(match) ? merePlace(match, seen, words) : undefined);

/** What the rules look at in one stream, and the matches that are none. */
const sceneOf = (
  { stream, found }: Sighted,
  rejected: readonly Draft[],
  rest: Pick<Scene, "words" | "byId" | "memory" | "evidence" | "teams">,
): Scene => {
  const taken = new Set(rejected.map(({ from }) => from));
  const allMatches = found.filter(({ readings: [best] }) => best?.kind !== "lookalike");
  const matches = allMatches.filter(({ from }) => !taken.has(from));
  return {
    ...rest,
    stream,
    allMatches,
    matches,
    startAt: matchesBy(matches, "from"),
    endAt: matchesBy(matches, "to"),
  };
};

/** Actor mentions: names and designating noun phrases of persons, states, organisations and their officials. */
export const actors = stage({
  adds: "actors",
  needs: ["tokens", "sentences", "names"],
  prepare: (lexicons) => {
    const { find, byId } = gazetteer(lexicons.actors);
    const isFalse = falseFriends(lexicons);
    const scope = negation(lexicons.english, vocabulary(lexicons.english));
    const findDesignations = markerFinder(lexicons.designations, lexicons.english);
    const words = wordSets(lexicons.actorWords);
    return ({ document, tokens, sentences, names }) => {
      const memory = emptyMemory();
      const nameAround = containing(names);
      const candidates: Ranked<ActorMention>[] = [];
      const sighted = streamsOf(document.text, tokens, sentences).map((stream): Sighted => {
        const found = find(stream);
        return { stream, found, startAt: matchesBy(found, "from"), endAt: matchesBy(found, "to") };
      });
      const evidence = evidenceOf(sighted, words);
      for (const seen of sighted) {
        const { stream, found } = seen;
        const rejected = found.flatMap((match) =>
          falseFriend(match, reasonAgainst(match, seen, evidence, words, isFalse)),
        );
        const teams = isAboutTeams(stream, evidence, words);
        const drafts = [
          ...draftsOf(sceneOf(seen, rejected, { words, byId, memory, evidence, teams })),
          ...findDesignations(stream).map((found) => designationDraft(found, stream)),
          ...rejected,
        ];
        if (drafts.length === 0) continue;
        const formOf = forms(stream, drafts);
        const negated = scope(stream);
        for (const draft of drafts) {
          const inName = isInName(stream, draft, nameAround);
          const described = { form: formOf(draft), in_name: inName, negated: negated[draft.from] ?? false };
          const mention = mentionOf(draft, stream, described);
          if (mention !== undefined) candidates.push(mention);
        }
      }
      return resolveOverlaps(candidates);
    };
  },
});
