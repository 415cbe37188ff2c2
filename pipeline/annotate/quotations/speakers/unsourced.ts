import type { Sentence, Token } from "../../../model/layers.js";
import type { SpeakerRule } from "../../../model/quotation.js";
import type { Span } from "../../../model/span.js";
import type { Place } from "./antecedents.js";
import { endingBehind, type Figure, type Sighting } from "./figures.js";
import { type Agreement, agreedTexts, pronouns } from "./nouns.js";
import type { Resolved } from "./resolve.js";

/** A quotation that has been told, for those that follow it. */
export interface Done {
  readonly figure: Figure | null;
  readonly rule: SpeakerRule;
  /** Where its source stands, or its content if it has none; indices. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** How many sentences an unattributed quotation may stand behind the one that it goes on with. */
const reach = 2;

/** Names of a sentence that are looked at; no sentence that is read has more. */
const most = 40;

const marksOrSpace = /^[\s"'“”‘’„‚«»‹›「『]*$/u;

/** True if the quotation told last, by somebody, stands in the sentence. */
export const isInSentence = (last: Done | undefined, sentence: number): boolean =>
  last !== undefined && last.figure !== null && last.sentence === sentence;

/** True if an unattributed quotation goes on with the one before it, or stands in a sentence with it. */
export const goesOn = (
  text: string,
  at: number,
  last: Done | undefined,
  sentence: Sentence | undefined,
  index: number,
  continues: boolean,
): boolean => {
  if (last === undefined || last.figure === null) return false;
  if (continues || last.sentence === index) return true;
  if (sentence === undefined || sentence.paragraph !== last.paragraph || index - last.sentence > reach) return false;
  // In the middle of a sentence it may be a word that the writer does not want to be held to.
  return at - sentence.start < 8 && marksOrSpace.test(text.slice(sentence.start, at));
};

/** The offset behind the last sign before another that is neither white space nor a quotation mark. */
const lastSignBefore = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && offset - at < 8 && marksOrSpace.test(text.charAt(at - 1))) at--;
  return at;
};

/** Tokens, sentences and names of a text. */
interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly sightings: readonly Sighting[];
}

/** Tells from the words around it whose a quotation without words for its source is. */
export const unsourced = (
  { text, tokens, sentences, sightings }: Surroundings,
  byPronoun: (asks: Agreement, place: Place, speaking: Figure | null) => Resolved | undefined,
) => {
  /** *Merkel’s answer was short: “No.”*: whom the sentence before the colon is about. */
  const beforeColon = (at: number): Resolved | undefined => {
    const colon = lastSignBefore(text, at) - 1;
    if (colon < 0 || text.charAt(colon) !== ":") return undefined;
    const index = endingBehind(sentences, colon);
    const sentence = sentences[index];
    if (sentence === undefined) return undefined;
    const asks = pronouns.get(tokens[sentence.tokens[0]]?.normal ?? "");
    if (asks !== undefined && asks !== "first" && asks !== "relative") {
      return byPronoun(asks, { start: sentence.start, sentence: index, inlay: -1, apart: null }, null);
    }
    const first = endingBehind(sightings, sentence.start);
    for (const one of sightings.slice(first, first + most)) {
      if (one.start >= colon) break;
      if (one.subject || one.owner) return { figure: one, rule: "name", unnamed: null };
    }
    return undefined;
  };

  const isAgreed = (cue: Span): boolean => {
    for (let at = endingBehind(tokens, cue.start); (tokens[at]?.start ?? cue.end) < cue.end; at++)
      if (agreedTexts.has(tokens[at]?.normal ?? "")) return true;
    return false;
  };

  /** *After the G20 summit, the consensus that …*: those who met, named before it in the sentence. */
  const agreedBy = (cue: Span): Resolved | undefined => {
    if (!isAgreed(cue)) return undefined;
    const from = sentences[endingBehind(sentences, cue.start)]?.start ?? cue.start;
    const last = endingBehind(sightings, cue.start);
    for (const one of sightings.slice(Math.max(0, last - most), last).reverse()) {
      if (one.start < from) break;
      if (one.kind === "body" && one.mention.in_name) return { figure: one, rule: "nominal", unnamed: null };
    }
    return undefined;
  };

  return (at: number, cue: Span | null, goesOn: boolean): Resolved | undefined =>
    (cue === null ? undefined : agreedBy(cue)) ?? (goesOn ? undefined : beforeColon(at));
};
