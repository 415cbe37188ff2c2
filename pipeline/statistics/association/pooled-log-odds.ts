import { type PriorLogOdds, priorLogOdds } from "./log-odds.js";

/** A word in one of several sets, with its pseudo-count there. */
export interface SetCount {
  readonly set: string;
  readonly word: string;
  readonly count: number;
}

const add = (sums: Map<string, number>, key: string, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value);
};

/**
 * Log-odds ratio of each word in each set against *all sets pooled*, itself among them, as tidylo computes it after
 * Monroe, Colaresi & Quinn (2008), equations 15, 18 and 21. The prior is the word's count in all sets (`"informed"`) or 1
 * (`"flat"`), added to each given count and to none that is not given. In the order of the counts.
 */
export const pooledLogOdds = (
  counts: readonly SetCount[],
  { prior = "informed" }: { readonly prior?: "informed" | "flat" } = {},
): readonly (PriorLogOdds | null)[] => {
  const known = new Map<string, number>();
  for (const { word, count } of counts) add(known, word, count);
  const pseudo = counts.map((one) => ({
    ...one,
    count: one.count + (prior === "flat" ? 1 : (known.get(one.word) ?? 0)),
  }));
  const [words, sets] = [new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  for (const { set, word, count } of pseudo) {
    add(words, word, count);
    add(sets, set, count);
    total += count;
  }
  return pseudo.map(({ set, word, count }) =>
    priorLogOdds(
      {
        targetCount: count,
        targetBase: sets.get(set) ?? 0,
        referenceCount: words.get(word) ?? 0,
        referenceBase: total,
      },
      { word: 0, all: 0 },
    ),
  );
};
