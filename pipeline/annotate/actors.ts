import type { ActorMention } from "../model/layers.js";
import type { PatternEntry } from "../model/lexicon.js";
import { containing } from "../model/span.js";
import { coordinationDrafts } from "./actors/coordination.js";
import { type Draft, draftOf, emptyMemory, noDrafts, rejectedDraft, type Scene } from "./actors/draft.js";
import { anotherState, type Evidence, evidenceOf, isAboutTeams } from "./actors/evidence.js";
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
import { type Sighted, sightsBy } from "./actors/sights.js";
import { strangerDrafts } from "./actors/strangers.js";
import { traitsBy } from "./actors/traits.js";
import { type WordSets, wordSets } from "./actors/word-sets.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { type RankOf, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { type Stream, vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

/** All drafts of one stream; of those that overlap, the longest is kept later. */
const draftsOf = (scene: Scene): readonly (readonly Draft[])[] => {
  // In the order of reading: a title that stands before a name tells later who bears it alone.
  const again = holderDrafts(scene);
  const listed = personDrafts(scene);
  const strangers = strangerDrafts(scene, listed);
  if (scene.matches.length === 0) {
    // Most sentences name nobody whom the gazetteer knows.
    return [again, strangers, portfolioDrafts(scene), organisationDrafts(scene), homeDrafts(scene)];
  }
  return [
    again,
    nameDrafts(scene),
    listed,
    strangers,
    officeDrafts(scene, listed),
    coordinationDrafts(scene),
    portfolioDrafts(scene),
    countryNominals(scene),
    nominalsOfCountry(scene),
    organNominals(scene),
    administrationNominals(scene),
    organisationDrafts(scene),
    homeDrafts(scene),
  ];
};

const designationDraft = ({ entry, hit, from, to }: Found<PatternEntry>, stream: Stream): Draft => ({
  from,
  to,
  label: entry.label,
  name: stream.text.slice(hit.start, hit.end).replace(/\s+/g, " "),
  facet: "other",
  derivation: "nominal",
  entry: entry.id,
  lexicon: entry.lexicon,
  induced: entry.induced,
  wikipedia: null,
  country: null,
  unit: false,
  org: null,
  holder: null,
  status: hit.status,
  rule: hit.rule,
  reason: hit.reason,
});

/** Of equally long drafts the surer derivation wins: what the gazetteer names before what a rule makes up. */
const rankOf: RankOf<ActorMention> = ({ lexicon, derivation }) => {
  if (lexicon === "actors/words") return derivation === "nominal" ? 3 : 4;
  return derivation === "nominal" ? 5 : 1;
};

/** What is told of a draft by what stands around it. */
interface Described {
  readonly form: ActorMention["form"];
  readonly inName: boolean;
  readonly isNegated: ReturnType<typeof negatedBy>;
}

const mentionOf = (
  draft: Draft,
  { tokens, sentence }: Stream,
  { form, inName, isNegated }: Described,
): ActorMention | undefined => {
  const first = tokens[draft.from];
  const last = tokens[draft.to - 1];
  if (first === undefined || last === undefined) return undefined;
  const { start, zone, inlay, paragraph } = first;
  const { end } = last;
  // Written out, as copies of several objects into one are slow.
  return {
    start,
    end,
    zone,
    inlay,
    paragraph,
    sentence,
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
    form,
    in_name: inName,
    listed: true,
    negated: isNegated({ start, end, zone, inlay, paragraph, sentence }),
  };
};

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

/** The matches that are not what their entries say, each a rejected draft with the reason. */
const falseFriendsIn = (seen: Sighted, evidence: Evidence, words: WordSets, isFalse: IsFalse): readonly Draft[] => {
  let rejected: Draft[] | undefined;
  for (const match of seen.found) {
    const best = match.readings[0];
    const why = reasonAgainst(match, seen, evidence, words, isFalse);
    if (best === undefined || why === undefined) continue;
    rejected ??= [];
    rejected.push(rejectedDraft(draftOf(best.entry, best.kind, match.from, match.to), "false_friend", why));
  }
  return rejected ?? noDrafts;
};

const isLookalike = ({ readings }: NameMatch): boolean => readings[0]?.kind === "lookalike";

/** The matches that stand: no common noun that looks like a name, and none that was rejected. */
const standing = (found: readonly NameMatch[], rejected: readonly Draft[]): readonly NameMatch[] => {
  // Mostly nothing is taken away, and nothing has to be made anew.
  if (rejected.length === 0 && !found.some(isLookalike)) return found;
  const taken = new Set(rejected.map(({ from }) => from));
  return found.filter((match) => !isLookalike(match) && !taken.has(match.from));
};

const joined = (lists: readonly (readonly Draft[])[]): readonly Draft[] => {
  let all: Draft[] | undefined;
  for (const list of lists) {
    if (list.length === 0) continue;
    all ??= [];
    for (const draft of list) all.push(draft);
  }
  return all ?? noDrafts;
};

/** Actor mentions: names and designating noun phrases of persons, states, organisations and their officials. */
export const actors = stage({
  adds: "actors",
  needs: ["tokens", "sentences", "names", "negations"],
  prepare: (lexicons) => {
    const forms = vocabulary(lexicons.english);
    const known = gazetteer(lexicons.actors);
    const { byId } = known;
    const isFalse = falseFriends(lexicons);
    const findDesignations = markerFinder(lexicons.designations, lexicons.english);
    const words = wordSets(lexicons.actorWords);
    const { see, traitsOf } = sightsBy(known, traitsBy(words), forms);
    return ({ document, tokens, sentences, names, negations }) => {
      const isNegated = negatedBy(negations);
      const memory = emptyMemory();
      const nameAround = containing(names);
      const candidates: ActorMention[] = [];
      const sighted = streamsOf(document.text, tokens, sentences, forms).map(see);
      const evidence = evidenceOf(sighted, words);
      for (const seen of sighted) {
        const { stream, found, traits } = seen;
        const rejected = falseFriendsIn(seen, evidence, words, isFalse);
        const matches = standing(found, rejected);
        const teams = isAboutTeams(stream, evidence, words);
        const scene = { stream, words, byId, matches, found, traits, traitsOf, memory, evidence, teams };
        const designations = findDesignations(stream).map((one) => designationDraft(one, stream));
        const drafts = joined([...draftsOf(scene), designations, rejected]);
        if (drafts.length === 0) continue;
        const formOf = formsOf(stream, drafts);
        for (const draft of drafts) {
          const inName = isInName(stream, draft, nameAround);
          const mention = mentionOf(draft, stream, { form: formOf(draft), inName, isNegated });
          if (mention !== undefined) candidates.push(mention);
        }
      }
      return resolveOverlaps(candidates, rankOf);
    };
  },
});
