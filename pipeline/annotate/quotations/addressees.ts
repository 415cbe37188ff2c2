import { baseTo } from "./noun-bases.js";
import { type Field, isVerb, normalAt, posAt, type Reading, words } from "./reading.js";
import { officePerson } from "./speakers/nouns.js";

/** Words that open a clause which is given. */
export const openers = words("that whether if how why what who whom which when where");

/** Where the clause begins that an addressee without a mark of its end runs into: *told parliament | India would*. */
export const subjectIn = (reading: Reading, field: Field, from: number): number => {
  // Told her that: the tagger takes no side on whose she is.
  const next = posAt(reading, from + 1);
  if (normalAt(reading, from) === "her" && next !== "NOUN" && next !== "ADJ" && next !== "PROPN" && next !== "NUM")
    return openers.has(normalAt(reading, from + 1)) || next === "DET" || next === "PRON" ? from + 1 : -1;
  const end = baseTo(reading, field, from);
  if (!isVerb(reading, end)) return -1;
  for (let at = from + 1; at < end; at++) {
    const before = normalAt(reading, at - 1);
    if (posAt(reading, at) === "PROPN" && posAt(reading, at - 1) === "NOUN" && !officePerson.has(before)) return at;
  }
  return -1;
};
