import { annotator } from "../annotate/english.js";
import { markerFinder } from "../annotate/patterns/markers.js";
import type { Document } from "../model/document.js";
import type { Hit, HitLayer, Layers } from "../model/layers.js";
import type { ActorEntry, Entry, Lexicons, PatternEntry } from "../model/lexicon.js";
import type { Span } from "../model/span.js";
import { documentOf } from "../read/document.js";
import { checkNegation } from "./check-negation.js";
import { deadNames, deadPatterns, type Problem } from "./dead-entries.js";

/** Text of a bracketed example, and the spans that stood in brackets. */
const unbracket = (example: string): { readonly text: string; readonly spans: readonly Span[] } => {
  const spans: Span[] = [];
  let text = "";
  let open = -1;
  for (const character of example) {
    if (character === "[") open = text.length;
    else if (character === "]" && open >= 0) {
      spans.push({ start: open, end: text.length });
      open = -1;
    } else text += character;
  }
  return { text, spans };
};

type Annotate = (document: Document) => Layers;

interface Listed {
  readonly entry: (PatternEntry & { readonly label: string }) | ActorEntry;
  readonly layer: HitLayer;
}

const shown = (text: string, hits: readonly Hit[]): string =>
  hits.length === 0
    ? "nothing"
    : hits
        .map(
          ({ start, end, label, status, rule, reason }) =>
            `"${text.slice(start, end)}" ${label} ${status}${status === "rejected" ? ` (${rule}: ${reason})` : ""}`,
        )
        .join("; ");

const near = (hits: readonly Hit[], spans: readonly Span[]): Hit[] =>
  hits.filter((hit) => spans.some((span) => hit.start < span.end && span.start < hit.end));

/** An example, annotated. */
interface Tried {
  readonly example: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly hits: readonly Hit[];
}

const tryOut = (examples: readonly string[], layer: HitLayer, annotate: Annotate): Tried[] =>
  examples.map((example) => {
    const { text, spans } = unbracket(example);
    return { example, text, spans, hits: annotate(documentOf("example", text))[layer] };
  });

/** What fails of the sentences in which an entry is to be found. */
function* missesOf({ id, label }: Listed["entry"], found: readonly Tried[]): Generator<string> {
  for (const { example, text, spans, hits } of found) {
    if (spans.length === 0) yield `"${example}" has no brackets to show what is to be found`;
    for (const { start, end } of spans) {
      const same = (hit: Hit): boolean => hit.label === label && hit.start === start && hit.end === end;
      if (hits.some((hit) => hit.status === "kept" && same(hit))) continue;
      yield `"${example}": not found; here is ${shown(text, near(hits, [{ start, end }]))}`;
    }
    if (spans.length > 0 && !hits.some(({ entry }) => entry === id))
      yield `"${example}": found, but never by this entry`;
  }
}

/** What fails of the examples of an entry, and exceptions that none of them shows, so that nobody knows whether they work. */
function* problemsOf({ entry, layer }: Listed, annotate: Annotate): Generator<string> {
  const wanted = tryOut(entry.yes, layer, annotate);
  const unwanted = tryOut(entry.no, layer, annotate);
  yield* missesOf(entry, wanted);
  for (const { example, text, hits } of unwanted) {
    const kept = hits.filter((hit) => hit.status === "kept" && hit.entry === entry.id);
    if (kept.length > 0) yield `"${example}": must not be found, but here is ${shown(text, kept)}`;
  }
  if (!("unless" in entry)) return;
  const own = [...wanted, ...unwanted].flatMap(({ hits }) => hits).filter((hit) => hit.entry === entry.id);
  const reasons = new Set(own.filter(({ rule }) => rule === "unless").map(({ reason }) => reason));
  for (const { when, why } of entry.unless) {
    if (!reasons.has(why)) yield `no example shows the exception "${when}" (${why})`;
  }
}

/** Shipped lexicons first, so that of two alike the later file is to be mended. */
const shippedFirst = <E extends Entry>(entries: readonly E[]): readonly E[] => {
  const isShipped = ({ lexicon }: Entry): boolean => lexicon.includes("/");
  return [...entries.filter(isShipped), ...entries.filter((entry) => !isShipped(entry))];
};

/** Ids that stand twice, and patterns that stand twice under one label; one word under two labels is for contexts to part. */
function* repetitions(
  listed: readonly (Entry & { readonly label: string; readonly match?: readonly string[] })[],
): Generator<Problem> {
  const ids = new Map<string, string>();
  const patterns = new Map<string, string>();
  for (const { id, label, lexicon, match = [] } of listed) {
    const first = ids.get(id);
    if (first !== undefined) yield { lexicon, entry: id, what: `the id stands in ${first} already` };
    ids.set(id, lexicon);
    for (const pattern of match) {
      const owner = patterns.get(`${label} ${pattern}`);
      if (owner !== undefined)
        yield { lexicon, entry: id, what: `the pattern "${pattern}" stands in ${owner} already` };
      patterns.set(`${label} ${pattern}`, id);
    }
  }
}

/** Entries whose patterns or contexts cannot be read, with what is wrong. */
const unreadable = (lexicons: Lexicons): Problem[] =>
  [...lexicons.stance, ...lexicons.frames, ...lexicons.designations].flatMap((entry) => {
    try {
      markerFinder([entry], lexicons.english);
      return [];
    } catch (error) {
      return [
        { lexicon: entry.lexicon, entry: entry.id, what: error instanceof Error ? error.message : String(error) },
      ];
    }
  });

const without = (lexicons: Lexicons, problems: readonly Problem[]): Lexicons => {
  const off = new Set(problems.map(({ entry }) => entry));
  const on = <E extends Entry>(entries: readonly E[]): readonly E[] => entries.filter(({ id }) => !off.has(id));
  return {
    ...lexicons,
    stance: on(lexicons.stance),
    frames: on(lexicons.frames),
    designations: on(lexicons.designations),
  };
};

/** Checks the lexicons: repetitions, and every entry's own examples, annotated as a text would be. */
export function* checkLexicons(all: Lexicons): Generator<Problem> {
  const broken = unreadable(all);
  yield* broken;
  const lexicons = without(all, broken);
  yield* repetitions(shippedFirst([...lexicons.stance, ...lexicons.frames, ...lexicons.designations]));
  yield* repetitions(shippedFirst(lexicons.actors));
  const annotate = annotator(lexicons);
  yield* deadNames(lexicons, annotate);
  yield* deadPatterns(lexicons, annotate);
  yield* checkNegation(lexicons.negation, annotate);
  const listed: readonly Listed[] = [
    ...lexicons.stance.map((entry) => ({ entry, layer: "stance" as const })),
    ...lexicons.frames.map((entry) => ({ entry, layer: "frames" as const })),
    ...lexicons.actors.map((entry) => ({ entry, layer: "actors" as const })),
    ...lexicons.designations.map((entry) => ({ entry, layer: "actors" as const })),
  ];
  for (const one of listed) {
    const { entry, layer } = one;
    const handWritten = layer !== "actors" || entry.lexicon === "actors/designations";
    if (handWritten && entry.yes.length === 0)
      yield { lexicon: entry.lexicon, entry: entry.id, what: "has no example (yes:)" };
    for (const what of problemsOf(one, annotate)) yield { lexicon: entry.lexicon, entry: entry.id, what };
  }
}
