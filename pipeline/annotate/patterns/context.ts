import { type Matcher, matcher } from "./matcher.js";
import { atomsOf, variants } from "./parse.js";
import { endOf, startOf } from "./sentence-bounds.js";
import { matchSteps, mayMatch, noMatch, probeOf, stepsOf } from "./sequence.js";
import type { Stream, Vocabulary } from "./vocabulary.js";

/** True if the context holds around the stretch from one token to another. */
export type Context = (stream: Stream, from: number, to: number) => boolean;

const around = (variant: string, words: Vocabulary): Context => {
  const atoms = atomsOf(variant);
  const hit = atoms.findIndex((atom) => atom.kind === "hit");
  const before = stepsOf(atoms.slice(0, hit), words);
  const after = stepsOf(atoms.slice(hit + 1), words);
  const atStart = startOf(atoms);
  const atEnd = endOf(atoms);
  const probe = probeOf(before.at(-1), after[0]);
  return (stream, from, to) =>
    mayMatch(probe, stream, from - 1, to) &&
    matchSteps(before, stream, from - 1, -1, atStart) !== noMatch &&
    matchSteps(after, stream, to, 1, atEnd) !== noMatch;
};

/** Contexts of the whole sentence: all that were asked for are looked for at once, and once a sentence. */
interface SentenceWide {
  readonly patterns: Map<string, Context>;
  readonly matcher: Matcher<string>;
  stream: Stream | undefined;
  found: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();
const shared = new WeakMap<Vocabulary, SentenceWide>();

const anywhere = (pattern: string, words: Vocabulary): Context => {
  const wide = shared.get(words) ?? {
    patterns: new Map(),
    matcher: matcher<string>(words),
    stream: undefined,
    found: new Set(),
  };
  shared.set(words, wide);
  const known = wide.patterns.get(pattern);
  if (known !== undefined) return known;
  wide.matcher.add(pattern, pattern);
  wide.stream = undefined;
  const context: Context = (stream) => {
    if (stream !== wide.stream) {
      wide.stream = stream;
      const matches = wide.matcher.find(stream);
      wide.found = matches.length === 0 ? nothing : new Set(matches.map(({ value }) => value));
    }
    return wide.found.has(pattern);
  };
  wide.patterns.set(pattern, context);
  return context;
};

/** Compiles a context: a pattern with `_` for the hit, or one without that may stand anywhere in the sentence. */
export const context = (pattern: string, words: Vocabulary): Context => {
  const tests = variants(pattern).map((variant) =>
    /(?:^|\s)_(?:\s|$)/.test(variant) ? around(variant, words) : anywhere(variant, words),
  );
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (stream, from, to) => tests.some((test) => test(stream, from, to));
};
