import type { Span } from "../../model/span.js";
import type { Cue } from "./cues.js";
import type { Draft, Parts } from "./draft.js";
import { firstFrom, isOne, normalAt, type Phrase, type Reading, words } from "./reading.js";

const firstPersons = words("i we me us");
const own = words("my our");
const home = words("delegation government country administration party");

/** True for the writer, or for whom the writer speaks: *I*, *my delegation*. */
const isOwn = (reading: Reading, { from, to }: Phrase): boolean =>
  to - from === 1
    ? isOne(reading, firstPersons, from)
    : isOne(reading, own, from) && to - from === 2 && isOne(reading, home, from + 1);

/** What takes a report away that has all its parts. */
export const faultOf = (
  reading: Reading,
  cue: Cue,
  { source, content, rule }: Parts,
  next: Cue | undefined,
  covered: number,
): Pick<Draft, "rule" | "reason"> | null => {
  if (cue.fault !== null) return cue.fault;
  if (content.length === 0) return { rule: "no_content", reason: "nothing is there that it could give to a source" };
  if (cue.weak && !isPlain(reading, cue, content, rule)) {
    return { rule: "weak_cue", reason: "no quotation and no clause of its own makes it a report" };
  }
  if (rule === "infinitive" && !isPlain(reading, cue, content, rule)) {
    return { rule: "not_said", reason: "an infinitive tells that it may be said" };
  }
  const level = reading.inside[cue.from] ?? -1;
  if (!cue.opens_voice && (level >= 0 || (reading.tokens[cue.from]?.start ?? 0) < covered)) {
    return { rule: "nested_wish", reason: "merely named in another's words" };
  }
  if (source === null && rule === "before" && !isPlain(reading, cue, content, rule)) {
    return { rule: "no_source", reason: "nobody is there whose it could be" };
  }
  if (source !== null && isOwn(reading, source)) {
    return { rule: "own_words", reason: level < 0 ? "the writer's own words" : "the speaker's own words" };
  }
  if (
    normalAt(reading, cue.to) === "to" &&
    next !== undefined &&
    rule !== "noun" &&
    next.from - cue.to < 3 &&
    linking.has(normalAt(reading, cue.from))
  ) {
    return { rule: "link", reason: `read with the verb behind it, ${next.entry}` };
  }
  return null;
};

/** True if what a cue gives is told by its form: it stands in marks, has a conjunction, or stands before the cue. */
const isPlain = (reading: Reading, cue: Cue, [content]: readonly Span[], rule: string): boolean => {
  if (rule === "postposed" || rule === "inversion") return true;
  if (rule === "noun") return false;
  const first = firstFrom(reading.tokens, content?.start ?? 0);
  if (first < cue.to) return false;
  return reading.inside[first] !== reading.inside[cue.from] || isOne(reading, conjunctions, first);
};

const conjunctions = words("that whether");
const linking = words("goes went go going continues continued continue began begins declined declines");
