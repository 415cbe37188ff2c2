import type { ModalConstruction } from "../../model/lexicon.js";
import type { NegationScope, Polarity } from "../../model/modality.js";
import type { Subject } from "./noun-phrases.js";
import { isBeside, isNegator, isOne, isOpenedByNegation, normalAt, type Reading } from "./reading.js";

/** Where the parts of a clause stand. */
export interface Parts {
  /** First token of the marker, and the token after the words of its construction. */
  readonly marker: number;
  readonly behind: number;
  /** First token of the verb group before the marker. */
  readonly group: number;
  /** First token of the verb, or where it would stand. */
  readonly verb: number;
  /** The verb that says what is done, −1 where it is left out. */
  readonly main: number;
  readonly subject: Subject | undefined;
}

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

/** True if the verb's object is negative, and the clause with it: *can accept no delay*, *there can be no peace*. */
const hasNegativeObject = (reading: Reading, verb: number): boolean => {
  let at = verb + 1;
  while (isBeside(reading, at) && at < verb + 4 && !isOne(reading, "negators", at)) at++;
  return isOne(reading, "negative_subjects", at) && !isOne(reading, "set_phrases", at + 1);
};

/** Words of the constructions that change places with their subject and are negated themselves. */
export const operators: ReadonlySet<string> = new Set(["must", "should", "shall", "ought", "can", "could", "need not"]);

/** Whether the clause is negated, and what the negation denies. */
export const polarityOf = (
  reading: Reading,
  { negative, negation, words, takes }: ModalConstruction,
  { marker, behind, group, verb, main, subject }: Parts,
): { readonly polarity: Polarity; readonly negation: NegationScope } => {
  const isInverted = subject !== undefined && subject.from >= behind;
  const of = (scope: NegationScope) => ({ polarity: "negative" as const, negation: scope });
  // Behind a modal verb the same not is meant as before it (must not, cannot); behind "to" or in a clause it is the deed's.
  const inner = operators.has(words) ? negation : "internal";
  if (negative || anyNegator(reading, group, behind)) return of(negation);
  if (anyNegator(reading, behind, isInverted ? subject.from : verb)) return of(inner);
  if (isInverted && anyNegator(reading, subject.to, verb)) return of(inner);
  if (isInverted && operators.has(words) && isOpenedByNegation(reading, marker)) return of(negation);
  if (subject !== undefined && isNegativeSubject(reading, subject))
    return of(takes === "impersonal" ? inner : negation);
  if (main >= 0 && hasNegativeObject(reading, main)) return of(inner);
  return { polarity: "positive", negation: "none" };
};
