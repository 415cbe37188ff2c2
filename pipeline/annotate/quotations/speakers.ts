import type { Document } from "../../model/document.js";
import type { ActorMention, Sentence, Token } from "../../model/layers.js";
import type { Quotation } from "../../model/quotation.js";
import type { Span } from "../../model/span.js";
import { endingBehind, type Figure, sightingsOf } from "./speakers/figures.js";
import { resolver } from "./speakers/resolve.js";
import { type Done, goesOn, isInSentence, unsourced } from "./speakers/unsourced.js";

/** What the words of a text offer for telling who a source is. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Kept mentions. */
  readonly actors: readonly ActorMention[];
}

/** A quotation's words for its source, in the order of the text; null where it has none. */
export interface Sourced {
  readonly source: Span | null;
  /** Where its content begins. */
  readonly at: number;
  /** What gives the content to its source, where that is known: *the consensus that …* is theirs who met. */
  readonly cue?: Span | null;
  /** True if it goes on with the words of the quotation before it, in whatever paragraph. */
  readonly continues?: boolean;
  /** Index of the quotation that it stands inside, −1 for none; without it *I* is nobody. */
  readonly within?: number;
}

/** A quotation whose source was somebody new of a country, until somebody of that country is named. */
interface Unnamed {
  readonly index: number;
  readonly country: string;
  readonly paragraph: number;
}

/** Tells who each source is, going through them in the order of the text. */
export const speakersOf = (
  sourced: readonly Sourced[],
  { document, tokens, sentences, actors }: Reading,
): readonly Pick<Quotation, "speaker" | "speaker_rule">[] => {
  const sightings = sightingsOf(actors, tokens, sentences);
  const { told, bySource, byPronoun, writerAt } = resolver(document, tokens, sightings);
  const byNeighbours = unsourced({ text: document.text, tokens, sentences, sightings }, byPronoun);
  const done: Done[] = [];
  let unnamed: Unnamed | undefined;

  const speaking = (within: number | undefined, at: number): Figure | null => {
    if (within === undefined) return null;
    return within < 0 ? writerAt(at) : (done[within]?.figure ?? null);
  };

  /** *One Dutch academic sees … Anna Vos writes*: who was new is named in the same paragraph. */
  const nameAfterwards = ({ figure, rule, paragraph }: Done): void => {
    if (unnamed === undefined || rule !== "name") return;
    const first = done[unnamed.index];
    const isSame = unnamed.paragraph === paragraph && figure?.kind === "person";
    if (isSame && first !== undefined && figure.id?.startsWith(`${unnamed.country}.`)) {
      done[unnamed.index] = { ...first, figure };
    }
    unnamed = undefined;
  };

  for (const [index, { source, at, cue = null, continues = false, within }] of sourced.entries()) {
    const start = source?.start ?? at;
    const sentence = endingBehind(sentences, start);
    const paragraph = sentences[sentence]?.paragraph ?? -1;
    const inlay = tokens[endingBehind(tokens, start)]?.inlay ?? -1;
    const last = done.at(-1);
    const place = { start, sentence, inlay, apart: at < start ? { start: at, end: start } : null };
    const own = source === null ? undefined : bySource(source, place, speaking(within, at));
    // A source that names nobody (*her tactics: “…”*) leaves the question to its neighbours.
    const resolved = own ?? byNeighbours(at, cue, source === null && isInSentence(last, sentence));
    let now: Done = { figure: null, rule: "none", sentence, paragraph };
    if (resolved !== undefined) {
      const { figure, rule, unnamed: country } = resolved;
      now = { figure, rule, sentence, paragraph };
      told.push({ id: figure.id, key: figure.key, kind: figure.kind, start, sentence });
      if (country !== null) unnamed = { index, country, paragraph };
      else nameAfterwards(now);
    } else if (source === null && goesOn(document.text, at, last, sentences[sentence], sentence, continues)) {
      now = { figure: last?.figure ?? null, rule: "previous", sentence, paragraph };
    }
    done.push(now);
  }
  // The rule tells how a speaker was told: where somebody without an id was meant there is none to tell.
  return done.map(({ figure, rule }) => {
    const speaker = figure?.id ?? null;
    return { speaker, speaker_rule: speaker === null ? "none" : rule };
  });
};
