import { restSide } from "../../model/inference.js";
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

/** What the sentences are made from. */
interface Told {
  readonly comparison: Comparison;
  readonly counting: Counting;
  readonly isCorpus: boolean;
  /** Headline rows of single labels. */
  readonly rows: readonly Compared[];
  /** Both sides as a sentence calls them, in an order that does not depend on which is the target. */
  readonly sides: readonly [string, string];
  /** What a sentence calls a side. */
  readonly said: (side: "target" | "reference") => string;
}

/** No more differences than this are named; the table has them all. */
const mostNamed = 3;

const isStanceLabel = (label: string): label is StanceLabel => Object.hasOwn(stanceNames, label);

/** What the hits of a label are called. */
const nameOf = ({ answer: { question } }: Compared, { nameOf: actorName }: Comparison): string => {
  const { layer, label } = question;
  if (layer === "actors") return `mentions of ${actorName(label) ?? label}`;
  return layer === "stance" && isStanceLabel(label) ? stanceNames[label] : `terms of ${label}`;
};

/** Headline rows of single labels, without those outside all totals and the actors that share a label. */
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

/** Joins as people do: a, b and c. */
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const withVerdict = (rows: readonly Compared[], verdict: Verdict): readonly Compared[] =>
  rows.filter(({ judgement }) => judgement.verdict === verdict);

const hasMore = ({ answer: { target, reference } }: Compared): "target" | "reference" =>
  (target.rate ?? 0) > (reference.rate ?? 0) ? "target" : "reference";

/** "hedges (23.7 against 5.4 per 1,000 words; 15 and 8 hits)". */
const figuresText = (compared: Compared, { comparison, counting }: Told): string => {
  const { target, reference } = compared.answer;
  const [more, less] = hasMore(compared) === "target" ? [target, reference] : [reference, target];
  return (
    `more ${nameOf(compared, comparison)} (${(more.rate ?? 0).toFixed(1)} against ${(less.rate ?? 0).toFixed(1)} per 1,000 ` +
    `${counting.inference.base}; ${more.count} and ${less.count} hits)`
  );
};

/** The named differences, put together by the side that has more. */
const differencesText = (named: readonly Compared[], told: Told): string => {
  const first = named[0] === undefined ? "target" : hasMore(named[0]);
  const parts = [first, first === "target" ? ("reference" as const) : ("target" as const)].flatMap((side) => {
    const own = named.filter((one) => hasMore(one) === side);
    const other = side === "target" ? "reference" : "target";
    if (own.length === 0) return [];
    return [`${told.said(side)} has ${listed(own.map((one) => figuresText(one, told)))} than ${told.said(other)}`];
  });
  return parts.join(", ");
};

/** What a comparison holds of: texts or pairs that stand for others, or these texts alone. */
const whereOf = ({ comparison: { observations, units }, isCorpus, sides }: Told): string => {
  const [one, other] = observations.texts;
  if (!isCorpus) return one + other === 2 ? "Within these two texts" : `Within these ${one + other} texts`;
  return observations.unit === "pair"
    ? `Over ${units[0]} pairs of ${sides[0]} and ${sides[1]}`
    : `Between ${many(one, "text", "texts")} of ${sides[0]} and ${other} of ${sides[1]}`;
};

const canBeSaid = (told: Told): string => {
  const { rows, isCorpus } = told;
  const found = withVerdict(rows, isCorpus ? "differs" : "stable_within_these_texts").toSorted(bySureness);
  const where = whereOf(told);
  if (found.length === 0) {
    return isCorpus
      ? `${where}, no label differs by every check.`
      : `${where}, no difference is stable: none holds beyond a passage or two.`;
  }
  const others = found.length - mostNamed;
  const rest = others > 0 ? `, as for ${many(others, "other label", "other labels")}` : "";
  const ground = isCorpus ? "and every check agrees" : "and that hangs on no single passage";
  return `${where}, ${differencesText(found.slice(0, mostNamed), told)}, ${ground}${rest}.`;
};

/** The label with most hits that are still too few, with what it lacks. */
const nearest = (few: readonly Compared[], { comparison, said, isCorpus }: Told): string => {
  const lacking = few
    .flatMap((compared) => {
      const { needs } = compared.judgement;
      if (needs === null || compared.answer.question.layer !== "stance") return [];
      const side = needs.onTarget ? ("target" as const) : ("reference" as const);
      return [{ compared, needs: needs.hits, side, has: compared.answer[side].count }];
    })
    .filter(({ has, needs }) => has > 0 && has < needs)
    .sort((a, b) => b.has - a.has || b.has / b.needs - a.has / a.needs);
  const [first] = lacking;
  if (first === undefined) return "";
  const { compared, needs, side, has } = first;
  const other = side === "target" ? "reference" : "target";
  return (
    ` (${nameOf(compared, comparison)}, ${has} in ${said(side)} and ${compared.answer[other].count} in ${said(other)}, would ` +
    `take ${needs} or more in ${said(side)}${isCorpus ? ", in more such texts" : ""})`
  );
};

/** What is to be expected of labels that nobody had named before. */
const explored = (rows: readonly Compared[]): string => {
  const free = rows.filter(({ family }) => family === null).length;
  const byChance = Math.round(free / 20);
  return byChance === 0
    ? ""
    : `, and of the ${free} that were explored without a family about ${byChance} would pass a test at .05 by chance alone`;
};

const cannotBeSaid = (told: Told): string => {
  const withoutActors = told.rows.filter(({ answer }) => answer.question.layer !== "actors");
  // Mentions are a base of actors alone.
  const [labels, one, more] =
    withoutActors.length > 0
      ? ([withoutActors, "stance or frame label", "stance and frame labels"] as const)
      : ([told.rows, "actor", "actors"] as const);
  const few = withVerdict(labels, "too_few_to_tell");
  const of = `Of ${many(labels.length, one, more)}`;
  const tooFew = `${few.length || "none"} ${few.length === 1 ? "has" : "have"} too few hits to tell${nearest(few, told)}`;
  if (!told.isCorpus) {
    const hanging = withVerdict(labels, "hangs_on_few_passages").length;
    const hang = hanging === 0 ? "" : ` and ${hanging} ${hanging === 1 ? "hangs" : "hang"} on few passages`;
    const alarms =
      falseAlarms === null
        ? ""
        : `: even two texts of one speaker are told apart in ${(100 * falseAlarms).toFixed(0)} of 100 comparisons`;
    const [first, second] = told.comparison.observations.texts;
    const has = first + second === 2 ? "one text has more than one other" : "these texts have more or less of";
    return (
      `${of} ${tooFew}${hang}; and what ${has} says nothing of other texts by these writers or of their ` +
      `countries${alarms}.`
    );
  }
  const none = withVerdict(labels, "no_difference_larger_than");
  const largest = Math.max(...none.map(({ judgement }) => judgement.largestRatio ?? 1));
  const same = none.length === 0 ? "" : `, ${none.length} differ by no more than ${ratioText(largest)} times`;
  const suggestive = withVerdict(labels, "suggestive").length;
  const only = suggestive === 0 ? "" : ` and ${suggestive} ${suggestive === 1 ? "is" : "are"} only suggestive`;
  return (
    `${of} ${tooFew}${same}${only}${explored(labels)}; and why ` +
    "texts differ, whether by their writers, their time or their occasions, no count tells."
  );
};

const caution = ({ comparison: { observations }, sides }: Told): string => {
  const translated = sides.filter((_, at) => (observations.translatedFrom[at]?.size ?? 0) > 0);
  const from = [...new Set(observations.translatedFrom.flatMap((languages) => [...languages]))].sort();
  if (translated.length === 0) {
    return "What is counted are words by rules that err: a frame term is no frame, and a rate of hedges no degree of certainty.";
  }
  const [first = "", ...rest] = listed(translated);
  return (
    `${first.toUpperCase()}${rest.join("")} ${translated.length === 1 ? "is" : "are"} read in translation (from ` +
    `${listed(from)}): these are a translator's words, and each *must* may be the translator's.`
  );
};

/** What can be said of a contrast, what cannot, and what to bear in mind: three sentences. */
export const findingsOf = (comparison: Comparison, counting: Counting): readonly Finding[] => {
  const { unit, flipped } = comparison.observations;
  const said = (side: "target" | "reference"): string =>
    counting.sideNames?.get(counting[side]) ?? (counting[side] === restSide ? "the rest" : counting[side]);
  const told: Told = {
    comparison,
    counting,
    isCorpus: unit === "text" || unit === "pair",
    rows: labelRows(comparison),
    sides: flipped ? [said("reference"), said("target")] : [said("target"), said("reference")],
    said,
  };
  return [
    { kind: "can_be_said", sentence: canBeSaid(told) },
    { kind: "cannot_be_said", sentence: cannotBeSaid(told) },
    { kind: "caution", sentence: caution(told) },
  ];
};
