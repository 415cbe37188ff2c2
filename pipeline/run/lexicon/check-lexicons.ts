import { annotator } from "../../annotate/english.js";
import { markerFinder } from "../../annotate/patterns/markers.js";
import type { Document } from "../../model/document.js";
import type { Hit } from "../../model/hit.js";
import type { HitLayer, Layers } from "../../model/layers.js";
import type { ActorEntry, Entry, Lexicons, PatternEntry } from "../../model/lexicon.js";
import type { Span } from "../../model/span.js";
import { documentOf } from "../../read/document.js";
import { checkNegation } from "./check-negation.js";
import { checkQuotations } from "./check-quotations.js";
import { deadNames, deadPatterns, type Problem } from "./dead-entries.js";
import { shadows } from "./shadowed-entries.js";

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

/** True for what stands in a whole set of lexicons, such as the shipped one; files of others have bare names. */
const isShipped = ({ lexicon }: Pick<Entry, "lexicon">): boolean => lexicon.includes("/");

/** What is no more than a warning in a lexicon of one's own: its entries may do nothing, and owe nobody examples. */
const mildInOwn: ReadonlySet<Problem["kind"]> = new Set(["repetition", "example", "loser", "taken"]);
/** What is one in a shipped lexicon beside which another is added, which may take what shipped entries show. */
const mildBeside: ReadonlySet<Problem["kind"]> = new Set(["failing", "loser", "taken"]);

/** Makes problems, each an error or a warning by its kind and by whose lexicon it is in. */
const problems = (lexicons: Lexicons) => {
  const mixed = ![...lexicons.stance, ...lexicons.frames, ...lexicons.actors].every(isShipped);
  return (entry: Entry, kind: Problem["kind"], what: string): Problem => {
    const harmless = isShipped(entry) ? mixed && mildBeside.has(kind) : mildInOwn.has(kind);
    return { kind, level: harmless ? "warning" : "error", lexicon: entry.lexicon, entry: entry.id, what };
  };
};

type Tell = ReturnType<typeof problems>;

type Annotate = (document: Document) => Layers;

interface Listed {
  readonly entry: (PatternEntry & { readonly label: string }) | ActorEntry;
  readonly layer: HitLayer | "portrayals";
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

const tryOut = (examples: readonly string[], layer: Listed["layer"], annotate: Annotate): Tried[] =>
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

/** Other entries that find all of an entry's own examples, so that no example shows what it is for. */
const takersOf = (own: Listed["entry"], found: readonly Tried[]): readonly string[] => {
  const takers = found.flatMap(({ spans, hits }) =>
    spans.flatMap(({ start, end }) =>
      hits.filter((hit) => hit.status === "kept" && hit.start === start && hit.end === end),
    ),
  );
  // Whoever adds a lexicon means it to go before the shipped ones.
  const meant = takers.some((hit) => hit.entry === own.id || (isShipped(own) && !isShipped(hit)));
  return meant ? [] : [...new Set(takers.map(({ entry }) => entry))];
};

/** What fails of the examples of an entry, and exceptions that none of them shows, so that nobody knows whether they work. */
function* failuresOf({ entry, layer }: Listed, annotate: Annotate): Generator<Pick<Problem, "kind" | "what">> {
  const wanted = tryOut(entry.yes, layer, annotate);
  const unwanted = tryOut(entry.no, layer, annotate);
  for (const what of missesOf(entry, wanted)) yield { kind: "failing", what };
  const takers = takersOf(entry, wanted);
  if (takers.length > 0) yield { kind: "taken", what: `its own examples are all found by ${takers.join(", ")}` };
  for (const { example, text, hits } of unwanted) {
    const kept = hits.filter((hit) => hit.status === "kept" && hit.entry === entry.id);
    if (kept.length > 0)
      yield { kind: "failing", what: `"${example}": must not be found, but here is ${shown(text, kept)}` };
  }
  if (!("unless" in entry)) return;
  const own = [...wanted, ...unwanted].flatMap(({ hits }) => hits).filter((hit) => hit.entry === entry.id);
  const reasons = new Set(own.filter(({ rule }) => rule === "unless").map(({ reason }) => reason));
  for (const { when, why } of entry.unless) {
    if (!reasons.has(why)) yield { kind: "failing", what: `no example shows the exception "${when}" (${why})` };
  }
}

/** Shipped lexicons first, so that of two alike the later file is to be mended. */
const shippedFirst = <E extends Entry>(entries: readonly E[]): readonly E[] => [
  ...entries.filter(isShipped),
  ...entries.filter((entry) => !isShipped(entry)),
];

/** Ids that stand twice, and patterns that stand twice under one label; one word under two labels is for contexts to part. */
function* repetitions(
  listed: readonly (Entry & { readonly label: string; readonly match?: readonly string[] })[],
  tell: Tell,
): Generator<Problem> {
  const ids = new Map<string, string>();
  const patterns = new Map<string, string>();
  for (const entry of listed) {
    const { id, label, lexicon, match = [] } = entry;
    const first = ids.get(id);
    if (first !== undefined) yield tell(entry, "twice", `the id stands in ${first} already`);
    ids.set(id, lexicon);
    for (const pattern of match) {
      const owner = patterns.get(`${label} ${pattern}`);
      if (owner !== undefined) yield tell(entry, "repetition", `the pattern "${pattern}" stands in ${owner} already`);
      patterns.set(`${label} ${pattern}`, id);
    }
  }
}

/** Every entry that is made of patterns. */
const patternEntries = ({ stance, frames, designations, quotations, portrayal }: Lexicons): readonly PatternEntry[] => [
  ...stance,
  ...frames,
  ...designations,
  ...quotations.entries,
  ...portrayal.entries,
];

/** Entries whose patterns or contexts cannot be read, with what is wrong. */
const unreadable = (lexicons: Lexicons, tell: Tell): Problem[] =>
  patternEntries(lexicons).flatMap((entry): Problem[] => {
    try {
      markerFinder([entry], lexicons.english);
      return [];
    } catch (error) {
      return [tell(entry, "unreadable", error instanceof Error ? error.message : String(error))];
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
    quotations: { ...lexicons.quotations, entries: on(lexicons.quotations.entries) },
    portrayal: { ...lexicons.portrayal, entries: on(lexicons.portrayal.entries) },
  };
};

/** Patterns that another entry always goes before. Whoever adds a lexicon means it to go before the shipped ones. */
function* losers(lexicons: Lexicons, tell: Tell): Generator<Problem> {
  for (const { entry, pattern, winner, whole } of shadows(lexicons)) {
    if (isShipped(entry) && !isShipped(winner)) continue;
    // Told already, as a repetition.
    if (winner.label === entry.label && winner.match.includes(pattern)) continue;
    const why = winner.label === entry.label ? "" : `, whose label ${winner.label} goes before ${entry.label}`;
    const end = whole ? "; no pattern of the entry is ever kept" : "";
    yield tell(entry, "loser", `the pattern "${pattern}" always loses to ${winner.id}${why}${end}`);
  }
}

/** Checks the lexicons: repetitions, patterns that always lose, and every entry's own examples, annotated as a text would be. */
export function* checkLexicons(all: Lexicons): Generator<Problem> {
  const tell = problems(all);
  const broken = unreadable(all, tell);
  yield* broken;
  const lexicons = without(all, broken);
  yield* repetitions(shippedFirst(patternEntries(lexicons)), tell);
  yield* repetitions(shippedFirst(lexicons.actors), tell);
  const annotate = annotator(lexicons);
  yield* deadNames(lexicons, annotate);
  yield* deadPatterns(lexicons, annotate);
  yield* checkNegation(lexicons.negation, annotate);
  yield* checkQuotations(lexicons.quotations, new Set(lexicons.stance.map(({ id }) => id)), annotate);
  yield* losers(lexicons, tell);
  const listed: readonly Listed[] = [
    ...lexicons.stance.map((entry) => ({ entry, layer: "stance" as const })),
    ...lexicons.frames.map((entry) => ({ entry, layer: "frames" as const })),
    ...lexicons.actors.map((entry) => ({ entry, layer: "actors" as const })),
    ...lexicons.designations.map((entry) => ({ entry, layer: "actors" as const })),
    ...lexicons.portrayal.entries.map((entry) => ({ entry, layer: "portrayals" as const })),
  ];
  for (const one of listed) {
    const { entry, layer } = one;
    const handWritten = layer !== "actors" || entry.lexicon === "actors/designations";
    if (handWritten && entry.yes.length === 0) yield tell(entry, "example", "has no example (yes:)");
    for (const { kind, what } of failuresOf(one, annotate)) yield tell(entry, kind, what);
  }
}
