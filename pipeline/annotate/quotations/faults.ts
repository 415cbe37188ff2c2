import { firstAtOrAfter, type Span } from "../../model/span.js";
import type { Cue } from "./cues.js";
import type { Draft, Parts } from "./draft.js";
import { isLifeless, isNobody } from "./givers.js";
import {
  fieldOf,
  isAdverb,
  isConjunction,
  isGenitive,
  isOne,
  isParticiple,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";

const firstPersons = words("i we me us my our mine ours myself ourselves");
const own = words("my our");
const home = words("delegation government country administration party");

/** True for the writer, or for whom the writer speaks: *I*, *my delegation*, *our Government’s*. */
const isOwn = (reading: Reading, { from, to }: Phrase): boolean => {
  const last = isGenitive(reading, to - 1) ? to - 1 : to;
  return last - from === 1
    ? isOne(reading, firstPersons, from)
    : isOne(reading, own, from) && last - from === 2 && isOne(reading, home, from + 1);
};

/** The rule that takes a candidate away, and why. */
export type Fault = Pick<Draft, "rule" | "reason">;

/** True if what is given begins with a quotation mark. */
const isQuoted = (reading: Reading, cue: Cue, [content]: readonly Span[]): boolean => {
  const first = firstAtOrAfter(reading.tokens, content?.start ?? 0);
  return reading.inside[first] !== reading.inside[cue.from];
};

const modals = words("can could may might must should shall would ought ca");

/** What somebody may, must or would say has not been said. */
const isMerelyPossible = (reading: Reading, cue: Cue, { cue: { from }, rule, source }: Parts): boolean => {
  const future = rule === "passive" && source === null;
  for (let at = from; at < cue.from; at++)
    if (isOne(reading, modals, at) || (future && normalAt(reading, at) === "will")) return true;
  return false;
};

const noSource: Fault = { rule: "no_source", reason: "nobody is there whose it could be" };
const speakers = words("i we us you");

/** True if no source was found and none is left out: the writer's (*let us hope that*), or a request (*Remember that*). */
const hasNoSource = (reading: Reading, cue: Cue, { cue: { from }, content, rule }: Parts): boolean => {
  if (rule !== "before" && rule !== "participle") return false;
  if (rule === "before" && !isPlain(reading, cue, content, rule)) return true;
  if (cue.act === "belief") return true;
  const before = normalAt(reading, from - 1);
  if (rule === "before" && (from === 0 || before === "," || before === "to") && isBase(reading, cue.from)) return true;
  for (let at = from - 1; at >= 0 && from - at < 5; at--) {
    if (isOne(reading, speakers, at)) return true;
    if (!isVerb(reading, at) && !isAdverb(reading, at) && posAt(reading, at) !== "ADJ") return false;
  }
  return false;
};

const isBase = (reading: Reading, at: number): boolean =>
  isVerb(reading, at) && !/(?:s|ed|ing)$/.test(normalAt(reading, at)) && !isParticiple(reading, at);

const topical = words("on about regarding concerning over toward towards at in");
const adrift = words("in by into through from with without under upon");
const bare = words("it this that these those which who whom what so them him her");

/** True for a participle inside a noun phrase: *the second | pledging | conference*. */
const isModifier = (reading: Reading, { from, to }: Cue): boolean => {
  const before = posAt(reading, from - 1) === "ADV" ? posAt(reading, from - 2) : posAt(reading, from - 1);
  return (before === "DET" || posAt(reading, from - 1) === "ADJ") && posAt(reading, to) === "NOUN";
};

/** What takes away a report whose content is only named, or stands somewhere else. */
const contentFault = (reading: Reading, cue: Cue, { source, content, rule }: Parts): Fault | null => {
  if (isQuoted(reading, cue, content)) return null;
  const [only] = content;
  const first = firstAtOrAfter(reading.tokens, only?.start ?? 0);
  if (rule === "before" && (posAt(reading, first) === "CCONJ" || isOne(reading, adrift, first)))
    return { rule: "no_content", reason: "what follows is no object of the cue" };
  if (rule === "passive" && source === null && /^hope/.test(normalAt(reading, cue.from)))
    return { rule: "no_source", reason: "what is hoped by nobody in particular the writer hopes" };
  if (rule === "participle" && isModifier(reading, cue))
    return { rule: "modifier", reason: "it tells what sort of thing is meant" };
  const subject = rule === "noun" || (rule === "passive" && source === null);
  if (subject && isOne(reading, topical, first - 1))
    return { rule: "topic", reason: "tells what it is about, not what it says" };
  if (
    rule !== "before" &&
    content.length === 1 &&
    isOne(reading, bare, first) &&
    reading.tokens[first]?.end === only?.end
  )
    return { rule: "no_content", reason: "a pronoun stands for what was said elsewhere" };
  if (rule === "passive" && source === null && cue.act === "belief" && cue.opens_voice && cue.negated)
    return { rule: "no_source", reason: "what is not believed is denied by the writer" };
  return null;
};

/** What takes away a report without marks whose source nobody is, or nothing that could speak. */
const sourceFault = (reading: Reading, cue: Cue, parts: Parts): Fault | null => {
  const { source, content, rule } = parts;
  if (source !== null && isNobody(reading, source)) return { rule: "nobody", reason: "nobody has said or thought it" };
  if (isQuoted(reading, cue, content) || rule === "postposed" || rule === "inversion" || rule === "according")
    return null;
  if (source === null) return hasNoSource(reading, cue, parts) ? noSource : null;
  if (isLifeless(reading, fieldOf(reading, cue.from), source))
    return { rule: "no_speaker", reason: "a thing can neither speak nor think" };
  if (cue.act === "belief" && source.to - source.from === 1 && normalAt(reading, source.from) === "you")
    return { rule: "addressee", reason: "told to the reader, not by them" };
  return null;
};

/** What takes a report away that has all its parts. */
export const faultOf = (
  reading: Reading,
  cue: Cue,
  parts: Parts,
  next: Cue | undefined,
  covered: number,
): Fault | null => {
  const { source, content, rule } = parts;
  if (cue.fault !== null) return cue.fault;
  if (content.length === 0) return { rule: "no_content", reason: "nothing is there that it could give to a source" };
  if (cue.weak && !isPlain(reading, cue, content, rule)) {
    return { rule: "weak_cue", reason: "no quotation and no clause of its own makes it a report" };
  }
  if (rule === "infinitive" && !isQuoted(reading, cue, content)) {
    return { rule: "not_said", reason: "an infinitive tells that it may be said" };
  }
  if (cue.opens_voice && !isQuoted(reading, cue, content) && isMerelyPossible(reading, cue, parts)) {
    return { rule: "not_said", reason: "may, must or would be said" };
  }
  const level = reading.inside[cue.from] ?? -1;
  if (!cue.opens_voice && (level >= 0 || (reading.tokens[cue.from]?.start ?? 0) < covered)) {
    return { rule: "nested_wish", reason: "merely named in another's words" };
  }
  if (source !== null && isOwn(reading, source)) {
    return { rule: "own_words", reason: level < 0 ? "the writer's own words" : "the speaker's own words" };
  }
  const fault = sourceFault(reading, cue, parts) ?? contentFault(reading, cue, parts);
  if (fault !== null) return fault;
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
  const first = firstAtOrAfter(reading.tokens, content?.start ?? 0);
  if (first < cue.to) return false;
  return reading.inside[first] !== reading.inside[cue.from] || isConjunction(reading, first);
};

const linking = words("goes went go going continues continued continue began begins declined declines");
