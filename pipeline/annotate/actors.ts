import { Fault } from "../model/fault.js";
import type { ActorMention } from "../model/layers.js";
import type { ActorEntry, Exception, Lexicons, PatternEntry } from "../model/lexicon.js";
import { containing } from "../model/span.js";
import { coordinationDrafts } from "./actors/coordination.js";
import { type Draft, draftOf, rejectedDraft, type Scene, unlistedDraft } from "./actors/draft.js";
import { forms as formsOf, isInName } from "./actors/form.js";
import { gazetteer, type NameKind, type NameMatch } from "./actors/gazetteer.js";
import { administrationNominals, countryNominals, organNominals } from "./actors/nominals.js";
import { organisationDrafts } from "./actors/organisations.js";
import { officeDrafts, personDrafts, strangerDrafts } from "./actors/persons.js";
import { wordSets } from "./actors/word-sets.js";
import { type Context, context } from "./patterns/context.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { type RankOf, resolveOverlaps } from "./patterns/overlap.js";
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
    const friend = asked.find(({ holds }) => holds(stream, match.from, match.to));
    if (friend !== undefined) return friend.why;
    const isPlace = best.kind === "capital" && places.some((holds) => holds(stream, match.from, match.to));
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

const nameDrafts = ({ stream, matches }: Scene): Draft[] =>
  matches.flatMap(({ from, to, readings: [best] }): Draft[] => {
    if (best === undefined || !standing.has(best.kind) || best.entry.facet === "person") return [];
    // *Sino-* stands before a hyphen; *Franco* alone was a general.
    if (best.kind === "prefix" && !/^[-‐‑–]$/.test(stream.tokens[to]?.normal ?? "")) return [];
    return [draftOf(best.entry, best.kind, from, to)];
  });

/** All drafts of one stream; of those that overlap, the longest is kept later. */
const draftsOf = (scene: Scene): Draft[] => [
  ...nameDrafts(scene),
  ...personDrafts(scene),
  ...officeDrafts(scene),
  ...strangerDrafts(scene),
  ...coordinationDrafts(scene),
  ...countryNominals(scene),
  ...organNominals(scene),
  ...administrationNominals(scene),
  ...organisationDrafts(scene),
];

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
  const { from: _, to: __, country: ___, ...facts } = draft;
  const { zone, inlay, paragraph } = first;
  const place = { start: first.start, end: last.end, zone, inlay, paragraph, sentence };
  return { ...facts, ...place, ...described, listed: true, negated: isNegated(place) };
};

/** The rejected draft of a match that is none, for the reason given; no draft without a reason. */
const falseFriend = ({ from, to, readings: [best] }: NameMatch, why: string | undefined): Draft[] =>
  why === undefined || best === undefined
    ? []
    : [rejectedDraft(draftOf(best.entry, best.kind, from, to), "false_friend", why)];

/** Actor mentions: names and designating phrases of persons, states, organisations and their officials. */
export const actors = stage({
  adds: "actors",
  needs: ["tokens", "sentences", "names", "negations"],
  prepare: (lexicons) => {
    const { find, byId } = gazetteer(lexicons.actors);
    const isFalse = falseFriends(lexicons);
    const findDesignations = markerFinder(lexicons.designations, lexicons.english);
    const words = wordSets(lexicons.actorWords);
    const forms = vocabulary(lexicons.english);
    return ({ document, tokens, sentences, names, negations }) => {
      const isNegated = negatedBy(negations);
      const seen = new Set<string>();
      const strangers = new Map<string, string>();
      const nameAround = containing(names);
      const candidates: ActorMention[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences, forms)) {
        const found = find(stream);
        const rejected = found.flatMap((match) => falseFriend(match, isFalse(match, stream)));
        const taken = new Set(rejected.map(({ from }) => from));
        const allMatches = found.filter(({ readings: [best] }) => best?.kind !== "lookalike");
        const matches = allMatches.filter(({ from }) => !taken.has(from));
        const drafts = [
          ...draftsOf({ stream, words, byId, matches, allMatches, seen, strangers }),
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
