import type { PortrayalRules } from "../../model/lexicon.js";
import { normalAt, type Reading } from "../modal-clauses/reading.js";
import type { Term, Told } from "./places.js";

/** Verbs whose infinitive tells what happens, not what is meant to: *continues to lose ground*. */
const factual =
  /^(?:continu|beg[aiu]n|beginning|start|help|serv|manag|seem|appear|tend|go|likely|set$|bound|about|destin|threaten|com|decision|decid|prov|grow|used)/;

/** Why nothing is said to be so; empty if it is. */
export const reasonAgainst = (
  reading: Reading,
  term: Term,
  { place, group, from }: Told,
  { wishes, conditions }: PortrayalRules,
): string => {
  if (conditions.has(normalAt(reading, from - 1))) return "a condition, nothing said to be so";
  if (place === "owner" || place === "attribute") return "";
  const isSubject = place === "subject" || place === "standing";
  const begin = isSubject ? group.to : Math.max(0, term.from - 4);
  for (let at = begin; at < term.from; at++) {
    if (wishes.has(normalAt(reading, at))) return "prescribed or wished, not said to be so";
  }
  const isInfinitive = normalAt(reading, term.from - 1) === "to";
  return isInfinitive && !factual.test(normalAt(reading, term.from - 2)) ? "an aim, not said to be so" : "";
};
