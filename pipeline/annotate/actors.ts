import type { ActorMention } from "../model/layers.js";
import type { PatternEntry } from "../model/lexicon.js";
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
import { falseFriends } from "./actors/false-friends.js";
import { forms as formsOf, isInName } from "./actors/form.js";
import { gazetteer, type NameMatch } from "./actors/gazetteer.js";
import { homeDrafts } from "./actors/home.js";
import { nameDrafts } from "./actors/name-drafts.js";
import { administrationNominals, countryNominals, nominalsOfCountry, organNominals } from "./actors/nominals.js";
import { holderDrafts, officeDrafts, portfolioDrafts } from "./actors/offices.js";
import { organisationDrafts } from "./actors/organisations.js";
import { personDrafts } from "./actors/persons.js";
import { merePlace } from "./actors/places.js";
import { strangerDrafts } from "./actors/strangers.js";
import { type WordSets, wordSets } from "./actors/word-sets.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { type RankOf, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { type Stream, vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

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
const rankOf: RankOf<ActorMention> = ({ lexicon, derivation }) => {
  if (lexicon === "actors/words") return derivation === "nominal" ? 3 : 4;
  return derivation === "nominal" ? 5 : 1;
};

type Described = Pick<ActorMention, "form" | "in_name">;

const mentionOf = (
  draft: Draft,
  { tokens, sentence }: Stream,
  described: Described,
  isNegated: ReturnType<typeof negatedBy>,
): ActorMention | undefined => {
  const first = tokens[draft.from];
  const last = tokens[draft.to - 1];
  if (first === undefined || last === undefined) return undefined;
  const place = {
    start: first.start,
    end: last.end,
    zone: first.zone,
    inlay: first.inlay,
    paragraph: first.paragraph,
    sentence,
  };
  // Written out, as leaving properties out of a copy is slow.
  const facts = {
    label: draft.label,
    name: draft.name,
    facet: draft.facet,
    derivation: draft.derivation,
    entry: draft.entry,
    lexicon: draft.lexicon,
    induced: draft.induced,
    wikipedia: draft.wikipedia,
    unit: draft.unit,
    org: draft.org,
    holder: draft.holder,
    status: draft.status,
    rule: draft.rule,
    reason: draft.reason,
  };
  return Object.assign(place, facts, described, { listed: true, negated: isNegated(place) });
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
  { stream, found, startAt: anyAt, endAt }: Sighted,
  rejected: readonly Draft[],
  { words, byId, memory, evidence, teams }: Pick<Scene, "words" | "byId" | "memory" | "evidence" | "teams">,
): Scene => {
  const taken = new Set(rejected.map(({ from }) => from));
  const isNone = ({ from, readings: [best] }: NameMatch): boolean => best?.kind === "lookalike" || taken.has(from);
  // Mostly nothing is taken away, and nothing has to be made anew.
  const whole = !found.some(isNone);
  const matches = whole ? found : found.filter((match) => !isNone(match));
  return {
    words,
    byId,
    memory,
    evidence,
    teams,
    stream,
    matches,
    anyAt,
    startAt: whole ? anyAt : matchesBy(matches, "from"),
    endAt: whole ? endAt : matchesBy(matches, "to"),
  };
};

/** Actor mentions: names and designating noun phrases of persons, states, organisations and their officials. */
export const actors = stage({
  adds: "actors",
  needs: ["tokens", "sentences", "names", "negations"],
  prepare: (lexicons) => {
    const forms = vocabulary(lexicons.english);
    const { find, byId } = gazetteer(lexicons.actors, forms);
    const isFalse = falseFriends(lexicons);
    const findDesignations = markerFinder(lexicons.designations, lexicons.english);
    const words = wordSets(lexicons.actorWords);
    return ({ document, tokens, sentences, names, negations }) => {
      const isNegated = negatedBy(negations);
      const memory = emptyMemory();
      const nameAround = containing(names);
      const candidates: ActorMention[] = [];
      const sighted = streamsOf(document.text, tokens, sentences, forms).map((stream): Sighted => {
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
        const formOf = formsOf(stream, drafts);
        for (const draft of drafts) {
          const inName = isInName(stream, draft, nameAround);
          const described = { form: formOf(draft), in_name: inName };
          const mention = mentionOf(draft, stream, described, isNegated);
          if (mention !== undefined) candidates.push(mention);
        }
      }
      return resolveOverlaps(candidates, rankOf);
    };
  },
});
