// One text against one by the same speaker: how often the program's own rules say that they stably differ.
import { type Compared, concluded } from "../../pipeline/compare/analysis/comparing.js";
import { packed, type TextCounts } from "../../pipeline/compare/analysis/packed-texts.js";
import type { Question } from "../../pipeline/compare/analysis/questions.js";
import { allLabels } from "../../pipeline/compare/columns-of-counts.js";
import { minimumCount, seedOf } from "../../pipeline/statistics/index.js";
import { counting } from "./counting.js";
import type { CountedCorpus } from "./counts.js";
import { drawFrom, pairOfSpeaker } from "./draw.js";
import { type Outcome, outcome } from "./outcome.js";

/** Permutations and bootstrap resamples of each pair; the program takes twenty times as many. */
export const resamplesOfPairs = 499;

/**
 * True if there are hits enough to tell anything: had all hits of both texts stood in one of them, whichever, Fisher's p
 * would have been below .05.
 */
export const hasEnough = (
  hits: number,
  [targetBase, referenceBase]: readonly [target: number, reference: number],
): boolean => {
  const needed = [
    minimumCount({ otherCount: 0, base: targetBase, otherBase: referenceBase }),
    minimumCount({ otherCount: 0, base: referenceBase, otherBase: targetBase }),
  ];
  return needed.every((count) => count !== null && count <= hits);
};

/** What is counted of comparisons. */
export const pairMethods = ["fisher", "permutation", "hangs_on_few_passages", "stable_within_these_texts"] as const;

/** Of which comparisons: all that have a hit, or those that {@link hasEnough}. */
export const pairCases = ["with_hits", "with_enough"] as const;

const saysSo: Readonly<Record<(typeof pairMethods)[number], (compared: Compared) => boolean>> = {
  fisher: ({ answer }) => (answer.fisherP ?? 1) <= 0.05,
  permutation: ({ answer }) => (answer.permutation.p ?? 1) <= 0.05,
  hangs_on_few_passages: ({ judgement }) => judgement.verdict === "hangs_on_few_passages",
  stable_within_these_texts: ({ judgement }) => judgement.verdict === "stable_within_these_texts",
};

/** Headline words, and labels by themselves. */
const isAsked = ({ voice, label }: Question): boolean => voice === "headline" && label !== allLabels;

/** What two texts' labels are said of, as the program would. */
const comparedTexts = (
  { counts }: CountedCorpus,
  [target, reference]: readonly [TextCounts, TextCounts],
  seed: number,
): readonly Compared[] => {
  const { labels, names } = counts;
  const texts = packed([
    { ...target, side: counting.target },
    { ...reference, side: counting.reference },
  ]);
  const inference = { ...counting.inference, resamples: resamplesOfPairs, seed };
  const { rows } = concluded({ labels, names, texts }, { ...counting, inference }, isAsked);
  return rows.filter(({ answer }) => answer.target.count + answer.reference.count > 0);
};

interface Job {
  readonly counted: CountedCorpus;
  readonly pairs: number;
  /** Which part of the pairs, of how many, so that several processes may share them. */
  readonly part: number;
  readonly parts: number;
  readonly seed: number;
}

/** How often each thing was said of each label, over pairs of texts by one speaker. */
export const pairsOfSpeakers = ({ counted, pairs, part, parts, seed }: Job): readonly Outcome[] => {
  const speakers = counted.speeches.map(({ speaker }) => speaker);
  const tallies = new Map<string, { readonly cases: number[]; readonly said: number[][] }>();
  for (let pair = part; pair < pairs; pair += parts) {
    const own = seedOf(seed, ["pairs", counted.corpus.name, String(pair)]);
    const [a, b] = pairOfSpeaker(speakers, drawFrom(own)).map((text) => counted.counts.texts[text] as TextCounts);
    for (const compared of comparedTexts(counted, [a as TextCounts, b as TextCounts], own)) {
      const { question, target, reference } = compared.answer;
      const key = `${question.layer}\n${question.label}`;
      const tally = tallies.get(key) ?? { cases: [0, 0], said: pairMethods.map(() => [0, 0]) };
      tallies.set(key, tally);
      const counts = [true, hasEnough(target.count + reference.count, [target.base, reference.base])];
      counts.forEach((isCase, at) => {
        if (!isCase) return;
        tally.cases[at] = (tally.cases[at] ?? 0) + 1;
        pairMethods.forEach((method, m) => {
          const said = tally.said[m] as number[];
          if (saysSo[method](compared)) said[at] = (said[at] ?? 0) + 1;
        });
      });
    }
  }
  return [...tallies].flatMap(([key, { cases, said }]) => {
    const [layer = "", label = ""] = key.split("\n");
    return pairCases.flatMap((of, at) =>
      pairMethods.map((method, m) =>
        outcome({
          part: "pairs",
          corpus: counted.corpus.name,
          unit: "paragraph",
          of,
          layer,
          label,
          method,
          cases: cases[at] ?? 0,
          hits: said[m]?.[at] ?? 0,
        }),
      ),
    );
  });
};
