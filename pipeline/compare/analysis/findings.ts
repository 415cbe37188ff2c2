import { stanceNames } from "../../model/label-names.js";
import { outsideStanceTotals, type StanceLabel } from "../../model/layers.js";
import type { Counting } from "../../model/table.js";
import type { Verdict } from "../../model/verdict.js";
import { allLabels } from "../columns-of-counts.js";
import { falseAlarms } from "./calibration.js";
import type { Compared, Comparison } from "./comparing.js";
import { ratioText } from "./verdict-words.js";

/** What a sentence of the findings is for. */
export const findingKinds = ["can_be_said", "cannot_be_said", "caution"] as const;

/** One sentence. */
export interface Finding {
  readonly kind: (typeof findingKinds)[number];
  readonly sentence: string;
}

/** No more differences than this are named; the table has them all. */
const mostNamed = 3;

const isStanceLabel = (label: string): label is StanceLabel => Object.hasOwn(stanceNames, label);

/** What the hits of a label are called. */
const nameOf = ({ answer: { question } }: Compared): string => {
  const { layer, label } = question;
  if (layer === "actors") return `mentions of ${label}`;
  if (layer === "stance" && isStanceLabel(label)) return stanceNames[label];
  return `terms of ${label}`;
};

/** Headline rows of single labels; labels outside all totals are left out of what is told. */
const labelRows = ({ rows }: Comparison): readonly Compared[] =>
  rows.filter(
    ({ answer: { question } }) =>
      question.voice === "headline" &&
      question.label !== allLabels &&
      (question.layer !== "actors" || question.label !== "other") &&
      !outsideStanceTotals.some((label) => question.layer === "stance" && label === question.label),
  );

/** How far from 0 the interval of the log ratio stays: by it the surest differences are named first. */
const sureness = ({ answer: { logRatioInterval } }: Compared): number =>
  logRatioInterval === null ? 0 : Math.max(logRatioInterval[0], 0 - logRatioInterval[1]);

const bySureness = (a: Compared, b: Compared): number => {
  const [one, other] = [a.answer.question, b.answer.question];
  // Actors after what is said of them.
  const layers = Number(one.layer === "actors") - Number(other.layer === "actors");
  return layers || sureness(b) - sureness(a) || (one.label < other.label ? -1 : 1);
};

const rateText = (rate: number | null): string => (rate === null ? "none" : rate.toFixed(1));

/** Joins as people do: a, b and c. */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** "a has more hedges than b (23.7 against 5.4 per 1,000 words; 15 and 8 hits)". */
const differenceText = (compared: Compared, { target, reference, inference }: Counting): string => {
  const { answer } = compared;
  const isMore = (answer.target.rate ?? 0) > (answer.reference.rate ?? 0);
  const [more, less] = isMore ? [answer.target, answer.reference] : [answer.reference, answer.target];
  const [first, second] = isMore ? [target, reference] : [reference, target];
  return (
    `${first} has more ${nameOf(compared)} than ${second} (${rateText(more.rate)} against ${rateText(less.rate)} per 1,000 ` +
    `${inference.base}; ${more.count} and ${less.count} hits)`
  );
};

const withVerdict = (rows: readonly Compared[], verdict: Verdict): readonly Compared[] =>
  rows.filter(({ judgement }) => judgement.verdict === verdict);

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const canBeSaid = (rows: readonly Compared[], counting: Counting, isCorpus: boolean, sizes: string): string => {
  const verdict = isCorpus ? "differs" : "stable_within_these_texts";
  const found = withVerdict(rows, verdict).toSorted(bySureness);
  const where = isCorpus ? `Between ${sizes}` : "Within these two texts";
  if (found.length === 0) {
    return isCorpus
      ? `${where}, no label differs by every check.`
      : `${where}, no difference is stable: none holds beyond a passage or two.`;
  }
  const named = found.slice(0, mostNamed).map((one) => differenceText(one, counting));
  const others = found.length - named.length;
  const rest = others > 0 ? `, as for ${many(others, "other label", "other labels")}` : "";
  const ground = isCorpus ? "and every check agrees" : "and that hangs on no single passage";
  return `${where}, ${listed(named)}, ${ground}${rest}.`;
};

/** What is told of target and reference, in an order that does not depend on which is which. */
const inOrder = <Item>([target, reference]: readonly [Item, Item], isFlipped: boolean): readonly [Item, Item] =>
  isFlipped ? [reference, target] : [target, reference];

/** The label that comes nearest to being told, with what it lacks. */
const nearest = (few: readonly Compared[], { target, reference }: Counting, isFlipped: boolean): string => {
  const lacking = few
    .flatMap((compared) => {
      const { needs } = compared.judgement;
      if (needs === null) return [];
      const has = (needs.onTarget ? compared.answer.target : compared.answer.reference).count;
      return has === 0 ? [] : [{ compared, needs, has, part: has / needs.hits }];
    })
    .filter(({ compared }) => compared.answer.question.layer === "stance")
    .sort((a, b) => b.has - a.has || b.part - a.part);
  const [first] = lacking;
  if (first === undefined) return "";
  const { answer } = first.compared;
  const side = first.needs.onTarget ? target : reference;
  const counts = inOrder(
    [`${answer.target.count} in ${target}`, `${answer.reference.count} in ${reference}`],
    isFlipped,
  );
  return ` (${nameOf(first.compared)}, ${listed(counts)}, would take ${first.needs.hits} or more in ${side})`;
};

const cannotBeSaid = (rows: readonly Compared[], counting: Counting, isCorpus: boolean, isFlipped: boolean): string => {
  const labels = rows.filter(({ answer }) => answer.question.layer !== "actors");
  const few = withVerdict(labels, "too_few_to_tell");
  const of = `Of ${many(labels.length, "stance or frame label", "stance and frame labels")}`;
  const tooFew = `${few.length} ${few.length === 1 ? "has" : "have"} too few hits to tell${nearest(few, counting, isFlipped)}`;
  if (!isCorpus) {
    const hanging = withVerdict(labels, "hangs_on_few_passages").length;
    const alarms =
      falseAlarms === null
        ? ""
        : `: even two texts of one speaker are told apart in ${(100 * falseAlarms).toFixed(0)} of 100 comparisons`;
    return (
      `${of} ${tooFew} and ${hanging} ${hanging === 1 ? "hangs" : "hang"} on few passages; and what one text has more than ` +
      `one other says nothing of other texts by these writers or of their countries${alarms}.`
    );
  }
  const none = withVerdict(labels, "no_difference_larger_than");
  const largest = Math.max(...none.map(({ judgement }) => judgement.largestRatio ?? 1));
  const same = none.length === 0 ? "" : `, ${none.length} differ by no more than ${ratioText(largest)} times`;
  const suggestive = withVerdict(labels, "suggestive").length;
  return (
    `${of} ${tooFew}${same} and ${suggestive} ${suggestive === 1 ? "is" : "are"} only suggestive; and why texts differ, ` +
    "whether by their writers, their time or their occasions, no count tells."
  );
};

const caution = ({ observations }: Comparison, { target, reference }: Counting): string => {
  const sides = inOrder([target, reference], observations.flipped);
  const translated = sides.filter((_, at) => (observations.translatedFrom[at]?.size ?? 0) > 0);
  const from = [...new Set(observations.translatedFrom.flatMap((languages) => [...languages]))].sort();
  if (translated.length > 0) {
    return (
      `${listed(translated)} ${translated.length === 1 ? "is" : "are"} read in translation (from ${listed(from)}): these are ` +
      "a translator's words, and each *must* may be the translator's."
    );
  }
  return "What is counted are words by rules that err: a frame term is no frame, and a rate of hedges no degree of certainty.";
};

/** What can be said of a contrast, what cannot, and what to bear in mind: three sentences. */
export const findingsOf = (comparison: Comparison, counting: Counting): readonly Finding[] => {
  const { unit, texts, flipped } = comparison.observations;
  const isCorpus = unit === "text" || unit === "pair";
  const rows = labelRows(comparison);
  const [first, second] = inOrder([counting.target, counting.reference], flipped);
  const sizes = `${many(texts[0], "text", "texts")} of ${first} and ${texts[1]} of ${second}`;
  return [
    { kind: "can_be_said", sentence: canBeSaid(rows, counting, isCorpus, sizes) },
    { kind: "cannot_be_said", sentence: cannotBeSaid(rows, counting, isCorpus, flipped) },
    { kind: "caution", sentence: caution(comparison, counting) },
  ];
};
