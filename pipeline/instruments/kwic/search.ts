import { createContext, Script } from "node:vm";
import type { Document } from "../../model/document.js";
import { Fault } from "../../model/fault.js";
import type { Span } from "../../model/span.js";
import { isSimple, regexOf } from "./regex.js";
import { isCostly, wordPattern } from "./word-pattern.js";

/** Where words stand, and in which of the stretches that were searched. */
export interface Found extends Span {
  readonly stretch: number;
}

/** Finds words in stretches of a text, each searched by itself, in their order. */
export type Finder = (document: Document, stretches: readonly Span[]) => Iterable<Found>;

/** Milliseconds that one text may take, and those more for each million code units; nothing reasonable comes near. */
const patience = 5000;
const patiencePerMillion = 1000;

function* allIn(text: string, stretches: readonly Span[], pattern: RegExp): Generator<Found> {
  for (const [stretch, { start: from, end: to }] of stretches.entries()) {
    for (const { 0: found, index } of text.slice(from, to).matchAll(pattern)) {
      if (found !== "") yield { start: from + index, end: from + index + found.length, stretch };
    }
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

/** Matches that are looked for under one look at the clock, so that those of a long text are not all held. */
const atOnce = 10_000;

/**
 * A search that ends with a Fault where a pattern takes for ever, as `(a+)+$` does by trying all ways to part a word. The
 * clock only stops what would hang; it never changes what is found.
 */
const guarded = (pattern: RegExp, name: string): Finder => {
  const job: { run: () => void } = { run: () => {} };
  // An engine looks at its clock between two tries of a pattern, if it was started with one.
  const script = new Script("run()");
  const context = createContext({ run: () => job.run() });
  const runWithin = (timeout: number, id: string): void => {
    try {
      script.runInContext(context, { timeout });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new Fault(
        `"${name}" takes more than ${Math.round(timeout / 1000)} seconds in text ${id}: it can match the same words in too many ways, as (a+)+ can; write it without a repetition inside another`,
      );
    }
  };
  return function* ({ id, text }, stretches) {
    const timeout = patience + Math.ceil((text.length / 1e6) * patiencePerMillion);
    const all = allIn(text, stretches, pattern);
    let batch: Found[];
    do {
      batch = [];
      job.run = () => {
        for (let next = all.next(); next.done !== true; next = all.next()) {
          batch.push(next.value);
          if (batch.length === atOnce) return;
        }
      };
      runWithin(timeout, id);
      yield* batch;
    } while (batch.length === atOnce);
  };
};

/** A search by a pattern that cannot take long; to look at the clock takes longer than to search a text. */
const plain =
  (pattern: RegExp): Finder =>
  ({ text }, stretches) =>
    allIn(text, stretches, pattern);

/** Finds a whole word or phrase with wildcards. */
export const wordFinder = (word: string, matchCase: boolean): Finder => {
  const pattern = wordPattern(word, matchCase);
  return isCostly(word) ? guarded(pattern, word) : plain(pattern);
};

/** Finds what a regular expression matches; one that is none is a Fault. */
export const regexFinder = (source: string, matchCase: boolean): Finder => {
  const pattern = regexOf(source, matchCase);
  return isSimple(source) ? plain(pattern) : guarded(pattern, source);
};
