import { thingsCalled } from "../counts/items.js";
import { type Chosen, textsOnSides } from "./chosen.js";
import { type CountedSides, targetFirst } from "./counted-sides.js";
import { levelOfEach } from "./measures.js";
import type { KeynessSettings } from "./options.js";
import type { Permuted } from "./permuted.js";

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${count === 1 ? one : many}`;

const sidesNote = (sides: CountedSides, { of }: KeynessSettings): string => {
  const [targetTexts, referenceTexts] = textsOnSides(sides);
  const [target, reference] = targetFirst(sides, sides.words);
  const base = of === "ngram" ? "n-gram" : "word";
  return `Target ${sides.target} (${counted(targetTexts, "text")}, ${counted(target, base)}) against reference ${sides.reference} (${counted(referenceTexts, "text")}, ${counted(reference, base)}).`;
};

const floorNote = ({ compared, left }: Chosen, settings: KeynessSettings): string => {
  const { minCount, minRange = 2 } = settings;
  return `Compared: ${counted(compared, "item")} of ${counted(compared + left, "item")} (${thingsCalled(settings)}), those with ${minCount} or more occurrences on both sides together (--min-count) and in ${counted(minRange, "text")} or more of one side, or in its only text (--min-range).`;
};

const percent = (level: number): string => `${Number((100 * level).toFixed(4))} %`;

const levelNote = ({ compared, options }: Chosen, { level, lockwords, bound }: KeynessSettings): string => {
  const each = `${percent(level)} for all ${counted(compared, "item")} at once (Bonferroni: 1 − ${(1 - levelOfEach(options)).toPrecision(3)} for each)`;
  return lockwords
    ? `Given are items whose whole interval of the log ratio lies between −${bound} and ${bound} (--bound), at ${each}.`
    : `Sorted by conservative_log_ratio, the end next to 0 of the log ratio's interval, at ${each}; it takes words for independent. No order is by p.`;
};

const permutationNote = ({ divisions, exact, tests }: Permuted, { seed }: KeynessSettings, given: number): string => {
  const how = exact
    ? `all ${counted(divisions, "division")}`
    : `${counted(divisions, "random division")} (seed ${seed})`;
  const limit = "text_permutation_test: with so many texts, Welch's p, to which the test comes";
  const which = tests.size === given ? "all rows" : `the ${counted(tests.size, "row")} with the greatest effect`;
  const what = divisions === 0 ? limit : `text_permutation_test: ${how} of the texts, the same for every item`;
  return `${what}; for ${which}, not corrected for their number.`;
};

const oneTextNote =
  "One text against one: no inference. What is told is of these two texts alone; LRC and G2 serve to sort, and nothing here says that other texts by these writers would differ so.";

/** What must be known to read the rows. */
export const keynessNotes = (
  sides: CountedSides,
  chosen: Chosen,
  permuted: Permuted,
  settings: KeynessSettings,
): readonly string[] => {
  const texts = textsOnSides(sides);
  const { k, pmiFloor, priorWeight } = settings;
  const prior =
    priorWeight === undefined ? "both sides pooled" : `${priorWeight} pseudo-counts shared out by both sides pooled`;
  return [
    sidesNote(sides, settings),
    ...(Math.max(...texts) === 1 ? [oneTextNote] : []),
    ...(Math.max(...texts) > 1 && Math.min(...texts) === 1
      ? ["A side has one text: texts cannot be dealt out anew, and the difference may be that text's own."]
      : []),
    floorNote(chosen, settings),
    levelNote(chosen, settings),
    ...(permuted.tests.size === 0 ? [] : [permutationNote(permuted, settings, chosen.items.length)]),
    `simple_maths with k = ${k}; mi from ${pmiFloor} occurrences in the target on; prior_log_odds with ${prior} as the prior.`,
  ];
};
