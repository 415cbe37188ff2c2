import type { Place } from "../model/hit.js";
import type { ActorMention, StanceMarker, Token } from "../model/layers.js";
import type { PortrayalRules, TrajectoryEntry } from "../model/lexicon.js";
import { isCollective, type Portrayal } from "../model/portrayal.js";
import type { Quotation } from "../model/quotation.js";
import { bySpan, containing, overlaps, type Span } from "../model/span.js";
import type { Reading } from "./modal-clauses/reading.js";
import { mentionsIn, participlesOf, readingOf } from "./modal-clauses/reading-of.js";
import { type Found, markerFinder } from "./patterns/markers.js";
import { negatedBy } from "./patterns/negated.js";
import { streamsOf } from "./patterns/streams.js";
import { type Stream, vocabulary } from "./patterns/vocabulary.js";
import { isDeniedByReport, reasonAgainst } from "./portrayals/assertions.js";
import { hedgeOn } from "./portrayals/hedges.js";
import { placed, type Told } from "./portrayals/places.js";
import { stage } from "./stage.js";

const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Kept hedges by sentence, inlays included. */
const hedgesBySentence = (stance: readonly StanceMarker[]): ReadonlyMap<number, readonly StanceMarker[]> => {
  const found = new Map<number, StanceMarker[]>();
  for (const marker of stance) {
    if (marker.label !== "hedge" || marker.status !== "kept") continue;
    const list = found.get(marker.sentence);
    if (list === undefined) found.set(marker.sentence, [marker]);
    else list.push(marker);
  }
  return found;
};

/** Finds the innermost quotation whose content holds a span. */
const quotationAround = (quotations: readonly Quotation[]): ((span: Span) => Quotation | undefined) => {
  const contents = quotations
    .filter(({ status }) => status === "kept")
    .flatMap((quotation) => quotation.content.map(({ start, end }) => ({ start, end, quotation })))
    .sort(bySpan);
  const around = containing(contents);
  return (span) => around(span)?.quotation;
};

type Candidate = Found<TrajectoryEntry>;

/** Verdict on a candidate whose actors were found. */
const verdictOf = (
  { hit, from, to }: Candidate,
  found: Told,
  fits: boolean,
  reading: Reading,
  rules: PortrayalRules,
) => {
  const { status, rule, reason } = hit;
  if (status === "rejected") return { status, rule, reason };
  if (!fits) return { status: "rejected", rule: "head", reason: headReason(found) } as const;
  const against = reasonAgainst(reading, { from, to }, found, rules);
  if (against !== "") return { status: "rejected", rule: "not_asserted", reason: against } as const;
  return { status, rule: found.place, reason } as const;
};

const headReason = ({ place, group: { kind } }: Told): string => {
  if (kind === "actor") return "said of the actor's power or standing only";
  if (kind === "standing")
    return place === "subject" ? "said of the actor alone" : "said of the actor, not of a standing";
  // Which thing it is, its own words would tell: a reason is written also where no words of the text may be.
  return "said of something else that belongs to the actor";
};

/** True if the label is that of whom the words name: *Turkish farmers* are not Turkey, though they count for it. */
const isNamed = ({ label, in_name, facet, derivation }: ActorMention): boolean => {
  if (isCollective(label) || in_name) return false;
  return derivation !== "nominal" || (facet !== "people" && facet !== "person");
};

/** Of two that tell the same of one mention by overlapping terms the longer term goes before. */
const withoutOverlaps = (all: readonly Portrayal[]): readonly Portrayal[] => {
  const byMention = new Map<number, Portrayal[]>();
  for (const one of all) {
    if (one.status !== "kept") continue;
    const list = byMention.get(one.mention.start);
    if (list === undefined) byMention.set(one.mention.start, [one]);
    else list.push(one);
  }
  const length = ({ term }: Portrayal): number => term.end - term.start;
  const beaten = new Map<Portrayal, Portrayal>();
  for (const list of byMention.values()) {
    const kept: Portrayal[] = [];
    for (const one of list.sort((a, b) => length(b) - length(a))) {
      const winner = kept.find(({ term, label }) => label === one.label && overlaps(term, one.term));
      if (winner === undefined) kept.push(one);
      else beaten.set(one, winner);
    }
  }
  return all.map((one): Portrayal => {
    const winner = beaten.get(one);
    if (winner === undefined) return one;
    return { ...one, status: "rejected", rule: "overlap", reason: `over ${winner.entry}, which goes before it` };
  });
};

/** What stands around the terms of a text. */
interface Around {
  readonly isNegated: (hit: Span & Place) => boolean;
  readonly hedges: ReadonlyMap<number, readonly StanceMarker[]>;
  readonly quotation: (span: Span) => Quotation | undefined;
}

/** What one candidate tells, a portrayal for each actor of its group. */
const portrayalsOf = (
  candidate: Candidate,
  { found, fits }: { readonly found: Told; readonly fits: boolean },
  { tokens, sentence }: Stream,
  reading: Reading,
  around: Around,
  rules: PortrayalRules,
): Portrayal[] => {
  const { hit, entry } = candidate;
  const evidence = spanOf(tokens, found.from, found.to);
  const hedged = hedgeOn(evidence, around.hedges.get(sentence) ?? [], tokens, around.quotation(evidence), rules);
  const verdict = verdictOf(candidate, found, fits, reading, rules);
  const negated = isDeniedByReport(reading, found, around.isNegated(hit), rules);
  const all: Portrayal[] = [];
  for (const { mention } of found.group.mentions) {
    if (!isNamed(mention)) continue;
    all.push({
      ...hit,
      ...evidence,
      ...verdict,
      ...hedged,
      label: entry.label,
      negated,
      actor: mention.label,
      mention: { start: mention.start, end: mention.end },
      term: { start: hit.start, end: hit.end },
    });
  }
  return all;
};

/** What is said of an actor's rise or decline in power, influence or standing; one hit for each actor of a coordination. */
export const portrayals = stage({
  adds: "portrayals",
  needs: ["tokens", "sentences", "names", "negations", "actors", "stance", "quotations"],
  prepare: ({ portrayal: rules, modalClauses, english }) => {
    const forms = vocabulary(english);
    const find = markerFinder(rules.entries, english);
    const facts = { words: modalClauses.words, participles: participlesOf(english) };
    return ({ document: { text }, tokens, sentences, names, negations, actors, stance, quotations }) => {
      // Most texts have no candidate beside an actor, and need none of this.
      let around: Around | undefined;
      const all: Portrayal[] = [];
      for (const stream of streamsOf(text, tokens, sentences, forms)) {
        const candidates = find(stream);
        const mentions = candidates.length === 0 ? [] : mentionsIn(stream, actors);
        if (mentions.length === 0) continue;
        const reading = readingOf(stream, mentions, [], names, facts);
        for (const candidate of candidates) {
          const told = placed(reading, candidate, candidate.entry.actor, rules);
          if (told === undefined) continue;
          around ??= {
            isNegated: negatedBy(negations),
            hedges: hedgesBySentence(stance),
            quotation: quotationAround(quotations),
          };
          for (const one of portrayalsOf(candidate, told, stream, reading, around, rules)) all.push(one);
        }
      }
      return withoutOverlaps(all).toSorted((a, b) => bySpan(a, b) || a.mention.start - b.mention.start);
    };
  },
});
