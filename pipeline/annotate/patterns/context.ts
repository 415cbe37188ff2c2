import { type Matcher, matcher } from "./matcher.js";
import { atomsOf, variants } from "./parse.js";
import { endOf, startOf } from "./sentence-bounds.js";
import { matchSteps, noMatch, type Probe, probeOf, stepsOf } from "./sequence.js";
import type { Form, Stream, Vocabulary } from "./vocabulary.js";

/** True if the context holds around the stretch from one token to another. */
type Holds = (stream: Stream, from: number, to: number) => boolean;

/** One way in which one of several contexts may hold. */
interface Way {
  /** Which of the contexts. */
  readonly index: number;
  /** The word beside the stretch that must be there, looked at first; undefined if none can tell. */
  readonly probe: Probe | undefined;
  readonly holds: Holds;
}

const around = (variant: string, words: Vocabulary): Omit<Way, "index"> => {
  const atoms = atomsOf(variant);
  const hit = atoms.findIndex((atom) => atom.kind === "hit");
  const before = stepsOf(atoms.slice(0, hit), words);
  const after = stepsOf(atoms.slice(hit + 1), words);
  const atStart = startOf(atoms);
  const atEnd = endOf(atoms);
  return {
    probe: probeOf(before.at(-1), after[0]),
    holds: (stream, from, to) =>
      matchSteps(before, stream, from - 1, -1, atStart) !== noMatch &&
      matchSteps(after, stream, to, 1, atEnd) !== noMatch,
  };
};

/** Contexts of the whole sentence: all that were asked for are looked for at once, and once a sentence. */
interface SentenceWide {
  readonly patterns: Map<string, Holds>;
  readonly matcher: Matcher<string>;
  stream: Stream | undefined;
  found: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();
const shared = new WeakMap<Vocabulary, SentenceWide>();

const anywhere = (pattern: string, words: Vocabulary): Holds => {
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
  const holds: Holds = (stream) => {
    if (stream !== wide.stream) {
      wide.stream = stream;
      const matches = wide.matcher.find(stream);
      wide.found = matches.length === 0 ? nothing : new Set(matches.map(({ value }) => value));
    }
    return wide.found.has(pattern);
  };
  wide.patterns.set(pattern, holds);
  return holds;
};

const waysOf = (pattern: string, index: number, words: Vocabulary): Way[] =>
  variants(pattern).map((variant) =>
    /(?:^|\s)_(?:\s|$)/.test(variant)
      ? { index, ...around(variant, words) }
      : { index, probe: undefined, holds: anywhere(variant, words) },
  );

/** Several contexts, asked together. */
export interface Contexts {
  /** How many there are. */
  readonly size: number;
  /** Index of the first that holds around the stretch from one token to another, −1 if none does. */
  readonly first: (stream: Stream, from: number, to: number) => number;
}

const noWays: readonly Way[] = [];
const nonePass = (): readonly Way[] => noWays;
const noContexts: Contexts = { size: 0, first: () => -1 };

// Few words stand beside a marker again and again; what is remembered of them is thrown away now and then.
const mostRemembered = 500;

/** Finds those ways whose probe a word passes: once for each word that is met beside the stretch. */
const passing = (ways: readonly Way[]): ((form: Form | undefined) => readonly Way[]) => {
  // Most markers have no such ways, and there are thousands of markers.
  if (ways.length === 0) return nonePass;
  const remembered = new Map<Form, readonly Way[]>();
  return (form) => {
    if (form === undefined) return noWays;
    const known = remembered.get(form);
    if (known !== undefined) return known;
    const found = ways.filter(({ probe }) => probe !== undefined && form.tests.has(probe.test));
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(form, found.length === 0 ? noWays : found);
    return found;
  };
};

/** Compiles contexts: each a pattern with `_` for the hit, or one without that may stand anywhere in the sentence. */
export const contexts = (patterns: readonly string[], words: Vocabulary): Contexts => {
  if (patterns.length === 0) return noContexts;
  const ways = patterns.flatMap((pattern, index) => waysOf(pattern, index, words));
  const before = passing(ways.filter(({ probe }) => probe?.before === true));
  const behind = passing(ways.filter(({ probe }) => probe?.before === false));
  const anyway = ways.filter(({ probe }) => probe === undefined);
  /** The first of some ways that holds, if it stands before the best so far. */
  const better = (some: readonly Way[], best: number, stream: Stream, from: number, to: number): number => {
    for (const { index, holds } of some) {
      if (best >= 0 && index >= best) return best;
      if (holds(stream, from, to)) return index;
    }
    return best;
  };
  return {
    size: patterns.length,
    first: (stream, from, to) => {
      const left = better(before(stream.forms[from - 1]), -1, stream, from, to);
      const right = better(behind(stream.forms[to]), left, stream, from, to);
      return better(anyway, right, stream, from, to);
    },
  };
};
