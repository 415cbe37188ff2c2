import { Fault } from "../model/fault.js";
import type { ActorMention } from "../model/layers.js";
import type { Lexicons, PatternEntry } from "../model/lexicon.js";
import { containing } from "../model/span.js";
import { coordinationDrafts } from "./actors/coordination.js";
import { type Draft, draftOf, rejectedDraft, type Scene, unlistedDraft } from "./actors/draft.js";
import { forms, isInName } from "./actors/form.js";
import { gazetteer, type NameKind, type NameMatch } from "./actors/gazetteer.js";
import { administrationNominals, countryNominals, organNominals } from "./actors/nominals.js";
import { organisationDrafts } from "./actors/organisations.js";
import { officeDrafts, personDrafts, strangerDrafts } from "./actors/persons.js";
import { wordSets } from "./actors/word-sets.js";
import { type Context, context } from "./patterns/context.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { type Ranked, resolveOverlaps } from "./patterns/overlap.js";
import { streamsOf } from "./patterns/streams.js";
import { type Stream, vocabulary } from "./patterns/vocabulary.js";
import { stage } from "./stage.js";

interface FalseFriend {
  readonly holds: Context;
  readonly why: string;
}

/** Contexts in which a name is none, by the id of its entry; capitals have those of places beside. */
const falseFriends = ({
  actors,
  actorWords,
  english,
}: Lexicons): ((match: NameMatch, stream: Stream) => string | undefined) => {
  const words = vocabulary(english);
  const byEntry = new Map<string, readonly FalseFriend[]>();
  for (const { id, lexicon, false_friends } of actors) {
    if (false_friends.length === 0) continue;
    try {
      byEntry.set(
        id,
        false_friends.map(({ when, why }) => ({ holds: context(when, words), why })),
      );
    } catch (error) {
      throw new Fault(`${lexicon}: ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const places = actorWords.capital_as_place.map((pattern) => context(pattern, words));
  return (match, stream) => {
    const [best] = match.readings;
    if (best === undefined) return undefined;
    const friend = byEntry.get(best.entry.id)?.find(({ holds }) => holds(stream, match));
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

const designationDraft = ({ entry, hit, from, to }: Found<PatternEntry>, stream: Stream): Draft => {
  return {
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
  };
};

/** Of equally long drafts the surer derivation wins: what the gazetteer names before what a rule makes up. */
const rankOf = ({ lexicon, derivation }: Draft): number => {
  if (lexicon === "actors/words") return derivation === "nominal" ? 3 : 4;
  return derivation === "nominal" ? 5 : 1;
};

type Described = Pick<ActorMention, "form" | "in_name">;

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
  return { rank: rankOf(draft), hit: { ...facts, ...place, negated: false, ...described } };
};

/** Actor mentions: names and designating phrases of persons, states, organisations and their officials. */
export const actors = stage({
  adds: "actors",
  needs: ["tokens", "sentences", "names"],
  prepare: (lexicons) => {
    const { find, byId } = gazetteer(lexicons.actors);
    const isFalse = falseFriends(lexicons);
    const findDesignations = markerFinder(lexicons.designations, lexicons.english);
    const words = wordSets(lexicons.actorWords);
    return ({ document, tokens, sentences, names }) => {
      const seen = new Set<string>();
      const strangers = new Map<string, string>();
      const nameAround = containing(names);
      const candidates: Ranked<ActorMention>[] = [];
      for (const stream of streamsOf(document.text, tokens, sentences)) {
        const rejected: Draft[] = [];
        const allMatches = find(stream);
        const matches = allMatches.filter((match) => {
          const why = isFalse(match, stream);
          const [best] = match.readings;
          if (why !== undefined && best !== undefined) {
            rejected.push(rejectedDraft(draftOf(best.entry, best.kind, match.from, match.to), "false_friend", why));
          }
          return why === undefined;
        });
        const drafts = [
          ...draftsOf({ stream, words, byId, matches, allMatches, seen, strangers }),
          ...findDesignations(stream).map((found) => designationDraft(found, stream)),
          ...rejected,
        ];
        const formOf = forms(stream, drafts);
        for (const draft of drafts) {
          const described = { form: formOf(draft), in_name: isInName(stream, draft, nameAround) };
          const mention = mentionOf(draft, stream, described);
          if (mention !== undefined) candidates.push(mention);
        }
      }
      return resolveOverlaps(candidates);
    };
  },
});
