import { verdictNames } from "../../model/verdict.js";
import type { Answer } from "./answers.js";
import type { Compared } from "./comparing.js";

/** A ratio as people say it: two digits, three from 10 on. */
export const ratioText = (ratio: number): string => (ratio >= 9.95 ? ratio.toFixed(0) : ratio.toFixed(1));

/** True if both sides have the same figures, so that neither has more. */
const isEven = ({ target, reference }: Answer): boolean =>
  target.count === reference.count && target.base === reference.base;

/** A verdict in a few words, with the figure that it needs. */
export const verdictWords = (
  { judgement, passages, answer, texts }: Compared,
  target: string,
  reference: string,
): string => {
  const { verdict, largestRatio, needs } = judgement;
  const name = verdictNames[verdict];
  if (verdict === "no_difference_larger_than" && largestRatio !== null)
    return `${name} ${ratioText(largestRatio)} times`;
  if (verdict === "too_few_to_tell") {
    if (answer.target.count + answer.reference.count === 0) return `${name}: no hits`;
    if (needs === null) return name;
    const [side, { count }] = needs.onTarget ? [target, answer.target] : [reference, answer.reference];
    const has = `${name}: ${isEven(answer) ? "either side" : side} has ${count}`;
    const what = texts === null ? "passages" : "texts";
    if (count >= needs.hits) return `${has}, but in ${what} too few or too unlike`;
    return `${has}, and needs ${needs.hits} hits or more${texts === null ? "" : ", in more such texts"}`;
  }
  if (verdict === "hangs_on_few_passages") {
    const places = passages.map(
      ({ onTarget, place }) => `${onTarget ? target : reference} ${place.start}–${place.end}`,
    );
    const shown = places.slice(0, 3).join(", ");
    return places.length === 0 ? name : `${name}: ${shown}${places.length > 3 ? ` and ${places.length - 3} more` : ""}`;
  }
  return name;
};
