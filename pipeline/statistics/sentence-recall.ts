import type { Estimate } from "./intervals/ratio-interval.js";
import { partInterval } from "./part-interval.js";
import { wilsonInterval } from "./wilson-interval.js";

/** Sentences of which some were judged. */
export interface JudgedSentences {
  readonly yes: number;
  readonly judged: number;
  /** How many there are, judged or not. */
  readonly population: number;
}

/** Sentences in which something would be seen, had all been judged. */
const seenOf = ({ yes, judged, population }: JudgedSentences): Estimate => {
  const [lower, upper] = wilsonInterval(yes, judged) ?? [0, 0];
  return {
    value: judged === 0 ? 0 : (population * yes) / judged,
    interval: [population * lower, population * upper],
  };
};

/**
 * Part of the sentences with something to be found in which something was found, each stratum weighted by what it was
 * drawn from (Cochran 1977), with its 95 % interval (Donner & Zou 2012). Null where a stratum was not judged, or nothing
 * was seen in either.
 */
export const sentenceRecall = (withHit: JudgedSentences, without: JudgedSentences): Estimate | null => {
  if (withHit.judged === 0 || (without.judged === 0 && without.population > 0)) return null;
  const [found, missed] = [seenOf(withHit), seenOf(without)];
  const all = found.value + missed.value;
  return all === 0 ? null : { value: found.value / all, interval: partInterval(found, missed) };
};
