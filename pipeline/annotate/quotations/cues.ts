import type { Hit, Place } from "../../model/hit.js";
import type { PartOfSpeech, StanceMarker, Token } from "../../model/layers.js";
import type { QuotationEntry, QuotationRules } from "../../model/lexicon.js";
import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { Found } from "../patterns/markers.js";
import type { Stream } from "../patterns/vocabulary.js";
import type { CueSource } from "./draft.js";
import type { Phrase } from "./reading.js";

/** A cue at its place in a stream. */
export interface Cue extends Phrase, CueSource {
  /** True if only a quotation or a clause of its own makes it a cue. */
  readonly weak: boolean;
  /** The token after the whole pattern, an addressee or place in it included. */
  readonly reach: number;
  /** The rule of its entry that takes it away, or null. */
  readonly fault: Pick<Hit, "rule" | "reason"> | null;
  readonly place: Place;
  readonly negated: boolean;
}

/** The cue that a marker of attribution is. */
const fromMarker = (marker: StanceMarker, tokens: readonly Token[], { acts }: QuotationRules): Cue => {
  const from = firstAtOrAfter(tokens, marker.start);
  let to = from;
  while ((tokens[to]?.end ?? Number.POSITIVE_INFINITY) <= marker.end) to++;
  const { entry, lexicon, induced } = marker;
  return {
    from,
    to,
    entry,
    lexicon,
    induced,
    act: acts.get(entry) ?? "speech",
    opens_voice: true,
    reach: to,
    weak: marker.status === "rejected",
    fault: null,
    place: marker,
    negated: marker.negated,
  };
};

/** The cue that an entry of the quotations' own lexicon found. */
const fromEntry = ({ entry, hit, from, to }: Found<QuotationEntry>, negated: boolean): Cue => ({
  from,
  to,
  entry: entry.id,
  lexicon: entry.lexicon,
  induced: entry.induced,
  act: entry.label,
  opens_voice: entry.opens_voice,
  reach: to,
  weak: false,
  fault: hit.status === "rejected" ? { rule: hit.rule, reason: hit.reason } : null,
  place: hit,
  negated,
});

const isVerb = (token: Token | undefined): boolean => token?.pos === "VERB";

/** True for the first word of an addressee or object that a pattern holds behind its verb. */
const opensPhrase = (pos: PartOfSpeech | undefined): boolean =>
  pos === "NOUN" || pos === "PROPN" || pos === "PRON" || pos === "DET";

/** Leaves out what patterns hold beside the verb: a subject before it, an addressee behind it. */
const withoutCompany = (cue: Cue, tokens: readonly Token[]): Cue => {
  let { from, to } = cue;
  if (to - from === 1) return cue;
  const first = tokens[from];
  if (isVerb(first)) {
    let end = from + 1;
    while (end < to && tokens[end]?.pos === "ADP") end++;
    if (end < to && opensPhrase(tokens[end]?.pos) && !isLight(first)) to = from + 1;
  } else if ((first?.pos === "PROPN" || first?.pos === "PRON" || first?.pos === "DET") && isVerb(tokens[to - 1]))
    from = to - 1;
  // The conjunction belongs to what is given.
  while (to - from > 1 && conjunctions.has(tokens[to - 1]?.normal ?? "")) to--;
  return from === cue.from && to === cue.to ? cue : { ...cue, from, to };
};

const conjunctions = new Set(["that", "whether", "if", "how", "why"]);
const lightVerbs = new Set(
  "make makes made making take takes took taken taking give gives gave given giving put puts putting have has had having raise raises raised raising issue issues issued issuing express expresses expressed expressing draw draws drew drawn send sends sent".split(
    " ",
  ),
);
const isLight = (token: Token | undefined): boolean => lightVerbs.has(token?.normal ?? "");

/** True if the first of two cues over each other goes before the second: it is not weak, or longer, or given first. */
const wins = (cue: Cue, rival: Cue): boolean =>
  cue.weak === rival.weak ? cue.to - cue.from > rival.to - rival.from : rival.weak;

/** Cues in the order of the text; of two over each other one that is not weak stays, then the longer, then the first. */
const withoutOverlaps = (cues: readonly Cue[]): readonly Cue[] => {
  if (cues.length < 2) return cues;
  const left: Cue[] = [];
  for (const cue of cues.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = left.at(-1);
    if (before === undefined || before.to <= cue.from) left.push(cue);
    else if (wins(cue, before)) left[left.length - 1] = cue;
  }
  return left;
};

const none: readonly Cue[] = [];

/** The cues of a stream, from the markers of its sentence and the entries found in it. */
export const cuesIn = (
  { tokens }: Stream,
  markers: readonly StanceMarker[] | undefined,
  found: readonly Found<QuotationEntry>[],
  rules: QuotationRules,
  isNegated: (hit: Span & Place) => boolean,
): readonly Cue[] => {
  if (markers === undefined && found.length === 0) return none;
  const cues: Cue[] = [];
  const inlay = tokens[0]?.inlay ?? -1;
  for (const marker of markers ?? []) if (marker.inlay === inlay) cues.push(fromMarker(marker, tokens, rules));
  for (const one of found) cues.push(fromEntry(one, isNegated(one.hit)));
  return withoutOverlaps(cues).map((cue) => withoutCompany(cue, tokens));
};
