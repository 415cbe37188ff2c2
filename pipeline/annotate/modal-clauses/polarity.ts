import type { ModalConstruction } from "../../model/lexicon.js";
import type { NegationScope, Polarity } from "../../model/modality.js";
import type { Subject } from "./noun-phrases.js";
import { isMark, isOne, normalAt, type Reading } from "./reading.js";

/** Where the parts of a clause stand. */
export interface Parts {
  /** First token of the marker, and the token after the words of its construction. */
  readonly marker: number;
  readonly behind: number;
  /** First token of the verb group before the marker. */
  readonly group: number;
  /** First token of the verb, or where it would stand. */
  readonly verb: number;
  readonly subject: Subject | undefined;
}

const isNegator = (reading: Reading, at: number): boolean => {
  if (normalAt(reading, at) === "no" && normalAt(reading, at + 1) === "longer") return true;
  return isOne(reading, "negators", at) && !isOne(reading, "negates_nothing", at + 1);
};

const anyNegator = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isNegator(reading, at)) return true;
  return false;
};

/** True if the subject is negative (*no state*, *nobody*), or stands behind *not* or *neither*. */
const isNegativeSubject = (reading: Reading, { from, conjuncts }: Subject): boolean => {
  if (isNegator(reading, from - 1) && normalAt(reading, from - 1) !== "nor") return true;
  return conjuncts.some(
    ({ from: first, head }) => isOne(reading, "negative_subjects", first) || isOne(reading, "negative_subjects", head),
  );
};

/** True if a negative word opens the clause of an inverted modal: *nor can we*, *under no circumstances should they*. */
const isOpenedByNegation = (reading: Reading, marker: number): boolean => {
  for (let at = marker - 1; at >= 0 && at > marker - 8 && !isMark(reading, at); at--) {
    if (isNegator(reading, at) || isOne(reading, "negative_subjects", at))
      return !isOne(reading, "negates_nothing", at + 1);
  }
  return false;
};

/** Words of the constructions that change places with their subject and are negated themselves. */
export const operators: ReadonlySet<string> = new Set(["must", "should", "shall", "ought", "can", "could", "need not"]);

/** Whether the clause is negated, and what the negation denies. */
export const polarityOf = (
  reading: Reading,
  { negative, negation, words }: ModalConstruction,
  { marker, behind, group, verb, subject }: Parts,
): { readonly polarity: Polarity; readonly negation: NegationScope } => {
  const isInverted = subject !== undefined && subject.from >= behind;
  const of = (scope: NegationScope) => ({ polarity: "negative" as const, negation: scope });
  // Behind a modal verb the same not is meant as before it (must not, cannot); behind "to" or in a clause it is the deed's.
  const inner = operators.has(words) ? negation : "internal";
  const first = subject !== undefined && subject.to <= marker ? subject.to : group;
  if (negative || anyNegator(reading, Math.min(first, group), behind)) return of(negation);
  if (anyNegator(reading, behind, isInverted ? subject.from : verb)) return of(inner);
  if (isInverted && anyNegator(reading, subject.to, verb)) return of(inner);
  if (isInverted && operators.has(words) && isOpenedByNegation(reading, marker)) return of(negation);
  if (subject !== undefined && isNegativeSubject(reading, subject)) return of(negation);
  return { polarity: "positive", negation: "none" };
};
