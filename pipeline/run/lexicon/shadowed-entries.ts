import { matcher } from "../../annotate/patterns/matcher.js";
import { atomsOf, variants } from "../../annotate/patterns/parse.js";
import { type Stream, type Vocabulary, vocabulary } from "../../annotate/patterns/vocabulary.js";
import { frameLabels, stanceLabels, type Token, type TokenKind } from "../../model/layers.js";
import type { Lexicons, PatternEntry } from "../../model/lexicon.js";
import { overlaps } from "../../model/span.js";
import { type PlainPhrase, plainPhrases } from "./pattern-words.js";

/** A pattern that another entry's match always goes before, so that it is never kept. */
export interface Shadow {
  readonly entry: PatternEntry;
  readonly pattern: string;
  /** The entry that always wins, or the first of several. */
  readonly winner: PatternEntry;
  /** True if no pattern of the entry is ever kept. */
  readonly whole: boolean;
}

/** Entry with what decides between equally long hits: lower goes before. */
interface Ranked {
  readonly entry: PatternEntry;
  readonly rank: number;
  readonly index: number;
}

/** More phrases than this are no plain pattern any more. */
const mostPhrases = 400;

const kindOf = (word: string): TokenKind => {
  if (/\p{L}/u.test(word)) return "word";
  return /\p{N}/u.test(word) ? "number" : "punctuation";
};

/** The words of a phrase as a stream of tokens without parts of speech, so that no pattern passes that asks for one. */
const streamOf = (words: readonly string[], known: Vocabulary): Stream => {
  const text = words.join(" ");
  let end = -1;
  const tokens = words.map((word): Token => {
    const start = end + 1;
    end = start + word.length;
    const normal = word.toLowerCase();
    const place = { zone: 0, inlay: -1, paragraph: 0 };
    return { start, end, normal, lemma: normal, pos: "X", kind: kindOf(word), script: "Latin", word: true, ...place };
  });
  return { text, tokens, forms: tokens.map(({ normal }) => known.formOf(normal)), capitals: [], sentence: 0 };
};

/** True for an entry that keeps every one of its hits, wherever they stand. */
const isUnconditional = ({ pos, given, only, unless }: PatternEntry): boolean =>
  pos.length === 0 && given.length === 0 && only.length === 0 && unless.length === 0;

const isUnbound = (variant: string): boolean =>
  !atomsOf(variant).some(({ kind }) => kind === "sentence_start" || kind === "sentence_end");

type Winner = (phrase: PlainPhrase, loser: Ranked) => PatternEntry | undefined;

/** Finds, for the hit of a phrase, the entry that goes before it whatever stands around. */
const winners = (ranked: readonly Ranked[], words: Vocabulary): Winner => {
  const certain = matcher<Ranked>(words);
  for (const one of ranked.filter(({ entry }) => isUnconditional(entry))) {
    for (const variant of one.entry.match.flatMap(variants).filter(isUnbound)) certain.add(variant, one);
  }
  return ({ words: phrase, hit: [start, end] }, loser) => {
    const before = certain.find(streamOf(phrase, words)).find(({ value, from, to }) => {
      if (value.entry.id === loser.entry.id || !overlaps({ start: from, end: to }, { start, end })) return false;
      const longer = to - from - (end - start);
      return longer > 0 || (longer === 0 && (value.rank - loser.rank || value.index - loser.index) < 0);
    });
    return before?.value.entry;
  };
};

function* shadowsAmong(ranked: readonly Ranked[], lexicons: Lexicons): Generator<Shadow> {
  const { english } = lexicons;
  const winnerOf = winners(ranked, vocabulary(english));
  for (const one of ranked) {
    const beaten = one.entry.match.flatMap((pattern) => {
      const phrases = plainPhrases(pattern, english, mostPhrases) ?? [];
      const [first, ...others] = phrases.map((phrase) => winnerOf(phrase, one));
      return first === undefined || others.includes(undefined) ? [] : [{ pattern, winner: first }];
    });
    const whole = beaten.length === one.entry.match.length;
    for (const { pattern, winner } of beaten) yield { entry: one.entry, pattern, winner, whole };
  }
}

const rankedBy = (entries: readonly PatternEntry[], labels: readonly string[]): readonly Ranked[] =>
  entries.map((entry, index) => ({
    entry,
    index,
    // As the stages rank them: the study's own goes before the house's.
    rank: labels.indexOf(entry.label) - (entry.induced ? labels.length : 0),
  }));

/**
 * Patterns of stance and frames that are never kept, because an entry without conditions matches the same words, and
 * goes before them by its length, its label's place in the codebook, or its place in the lexicons.
 */
export function* shadows(lexicons: Lexicons): Generator<Shadow> {
  yield* shadowsAmong(rankedBy(lexicons.stance, stanceLabels), lexicons);
  yield* shadowsAmong(rankedBy(lexicons.frames, frameLabels), lexicons);
}
