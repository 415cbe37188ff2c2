import type { Span } from "../../model/span.js";
import { adverbialParts, isAdverbial } from "./adverbials.js";
import { holdsClause, holdsMarks } from "./clauses.js";
import { contentBehind, endsHere, named, object, telling } from "./contents.js";
import { contentBefore } from "./contents-before.js";
import type { Cue } from "./cues.js";
import type { Draft, Parts } from "./draft.js";
import { type Fault, faultOf } from "./faults.js";
import { isNominalCue, nominalParts } from "./nominals.js";
import { phraseBefore, phraseFrom } from "./noun-phrases.js";
import { passiveParts } from "./passives.js";
import {
  type Field,
  fieldOf,
  isComma,
  isDash,
  isGerund,
  isNominal,
  isOne,
  isShut,
  isTime,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";
import { mainSubject, subjectOf } from "./sources.js";
import { type VerbGroup, verbGroup } from "./verb-groups.js";

const widened = (cue: Phrase, to: number): Phrase => ({ from: cue.from, to: Math.max(cue.to, to) });

/** What the first cues of a reading, so many of them, give to whom, in their order. */
export const draftsIn = (reading: Reading, cues: readonly Cue[], count: number): Draft[] => {
  const drafts: Draft[] = [];
  let earlier: Phrase | null = null;
  /** Where the content of the reports so far ends. */
  let covered = 0;
  for (let index = 0; index < count; index++) {
    const cue = cues[index];
    if (cue === undefined) break;
    const parts = partsOf(reading, cue, earlier);
    earlier = parts.source ?? earlier;
    const fault = faultOf(reading, cue, parts, cues[index + 1], covered);
    // What was rejected as attribution already is no candidate anew.
    if (fault !== null && cue.weak) continue;
    const draft = drafted(reading, cue, parts, fault);
    drafts.push(draft);
    if (!cue.opens_voice) continue;
    const behind = draft.cue[0]?.end ?? 0;
    for (const { start, end } of draft.content) if (start >= behind) covered = Math.max(covered, end);
  }
  return drafts;
};

const spanned = ({ tokens }: Reading, { from, to }: Phrase): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const drafted = (reading: Reading, cue: Cue, parts: Parts, fault: Fault | null): Draft => ({
  entry: cue.entry,
  lexicon: cue.lexicon,
  induced: cue.induced,
  act: cue.act,
  opens_voice: cue.opens_voice,
  zone: cue.place.zone,
  inlay: cue.place.inlay,
  paragraph: cue.place.paragraph,
  sentence: cue.place.sentence,
  negated: cue.negated,
  cue: [spanned(reading, parts.cue)],
  source: parts.source === null ? null : spanned(reading, parts.source),
  content: fault === null ? parts.content.slice() : [],
  rule: fault?.rule ?? parts.rule,
  reason: fault?.reason ?? "",
});

/** The parts that a cue joins; without content if it has none. */
const partsOf = (reading: Reading, cue: Cue, earlier: Phrase | null): Parts => {
  const field = fieldOf(reading, cue.from);
  if (isAdverbial(reading, cue)) return adverbialParts(reading, field, cue);
  if (isNominalCue(reading, field, cue)) return nominalParts(reading, field, cue);
  const group = verbGroup(reading, field, cue);
  switch (group.form) {
    case "gerund":
      return behind(reading, field, cue, group, gerundSource(reading, field, group, earlier), "participle");
    case "infinitive":
      return behind(reading, field, cue, group, mainSubject(reading, field, group.from) ?? earlier, "infinitive");
    case "passive":
    case "reduced":
      return passiveParts(reading, field, cue, group);
    case "finite":
      return finiteParts(reading, field, cue, group, earlier);
  }
};

const behind = (
  reading: Reading,
  field: Field,
  cue: Cue,
  group: VerbGroup,
  source: Phrase | null,
  rule: string,
): Parts => {
  // Spoke on the radio about: what is given stands behind the whole pattern.
  const content =
    cue.reach > cue.to && posAt(reading, cue.reach - 1) === "ADP"
      ? object(reading, field, cue.reach, group.to)
      : contentBehind(reading, field, group.to, cue.from);
  return { cue: widened(group, content?.cueTo ?? 0), source, content: content === null ? [] : [content], rule };
};

/** Whose words a participle gives: those of the noun before it, or of the subject of the clause. */
const gerundSource = (reading: Reading, field: Field, group: VerbGroup, earlier: Phrase | null): Phrase | null => {
  // Quoted one official as saying.
  const before = normalAt(reading, group.from - 1) === "as" ? group.from - 2 : group.from - 1;
  if (before >= field.from && isNominal(reading, before) && !isShut(reading, field, before)) {
    return phraseBefore(reading, field, before + 1);
  }
  const main = mainSubject(reading, field, group.from);
  if (main !== null || earlier !== null) return main ?? earlier;
  // Calling it a mistake, Trump left: the subject follows.
  for (let at = group.to; at < field.to && at - group.to < 40; at++) {
    if (isComma(reading, at) && !isShut(reading, field, at)) return phraseFrom(reading, field, at + 1);
  }
  return null;
};

/** The source behind an inverted verb, *said Ramos*, or null. */
const invertedSource = (reading: Reading, field: Field, cue: Cue, group: VerbGroup): Phrase | null => {
  const before = group.from - 1;
  if (before < field.from || group.from < cue.from) return null;
  const marked = isShut(reading, field, before);
  if (!marked && !isComma(reading, before) && normalAt(reading, before) !== "as") return null;
  if (telling.has(normalAt(reading, cue.from)) && !normalAt(reading, cue.from).startsWith("ask")) return null;
  const phrase = phraseFrom(reading, field, cue.to);
  if (phrase === null || isTime(reading, phrase.from)) return null;
  if (marked) return phrase;
  const ends = endsHere(reading, field, phrase.to) || normalAt(reading, phrase.to) === "who";
  return ends ? phrase : null;
};

const finiteParts = (reading: Reading, field: Field, cue: Cue, group: VerbGroup, earlier: Phrase | null): Parts => {
  const inverted = invertedSource(reading, field, cue, group);
  if (inverted !== null) {
    const content = around(reading, field, group.from, inverted.to);
    const told =
      holdsMarks(reading, field, field.from, group.from) || holdsClause(reading, field, field.from, group.from - 1);
    if (content.length > 0 && told) return { cue: group, source: inverted, content, rule: "inversion" };
  }
  const found = subjectOf(reading, field, group.from);
  const coordinated = found !== null && found.to < group.from - 1;
  const source = found ?? (posAt(reading, group.from - 1) === "CCONJ" ? earlier : null);
  const first = source === null || coordinated ? group.from : source.from;
  if (normalAt(reading, first - 1) === "as" && first - 1 >= field.from) {
    const content = asClause(reading, field, first - 1, group);
    if (content !== null) return { cue: group, source, content: [content], rule: "as" };
  }
  if (source !== null && mayFollow(reading, field, first, group.to)) {
    const content = around(reading, field, first, group.to);
    // “Time is short”, parliament told: who is named there was told.
    const told = isOne(reading, addressed, cue.from) && endsHere(reading, field, group.to);
    if (content.length > 0) return { cue: group, source: told ? null : source, content, rule: "postposed" };
  }
  const relative = normalAt(reading, first - 1) === "whom" && isShut(reading, field, group.to);
  if ((normalAt(reading, first - 1) === "what" || relative) && first - 1 >= field.from) {
    const content = named(reading, field, group.to);
    if (content !== null) return { cue: group, source, content: [content], rule: "what" };
  }
  const given = behind(reading, field, cue, group, source, "before");
  if (given.content.length > 0 || source === null) return given;
  const content = besideCommas(reading, field, first, group.to);
  return content === null ? given : { cue: group, source, content: [content], rule: "postposed" };
};

/** A clause that commas part from its report: *However, he said, | talks go on*; *Talks go on, | he said after the vote*. */
const besideCommas = (reading: Reading, field: Field, first: number, to: number): Span | null => {
  if (!isComma(reading, first - 1)) return null;
  if (isComma(reading, to) && holdsClause(reading, field, to + 1, field.to))
    return contentBehind(reading, field, to + 1, to);
  return holdsClause(reading, field, field.from, first - 1) ? contentBefore(reading, field, first) : null;
};

const addressed = words("told reminded informed assured");

/** True if what a source and its cue give may stand before them: a quotation, or a clause and a comma. */
const mayFollow = (reading: Reading, field: Field, first: number, to: number): boolean => {
  const before = first - 1;
  if (before < field.from) return false;
  if (isShut(reading, field, before)) return true;
  return (isComma(reading, before) || isDash(reading, before)) && endsHere(reading, field, to);
};

/** Content before a source with its cue, and its continuation behind them. */
const around = (reading: Reading, field: Field, first: number, to: number): Span[] => {
  // The talks, she said, will resume: what stands before need be no clause.
  const goesOnBehind =
    (isVerb(reading, to + 1) && !isGerund(reading, to + 1)) || holdsClause(reading, field, to + 1, field.to);
  const split = isComma(reading, to) && isComma(reading, first - 1) && goesOnBehind;
  const before = contentBefore(reading, field, first, split);
  if (before === null) return [];
  let at = to;
  while (at < field.to && at - to < 20 && !isComma(reading, at) && !isShut(reading, field, at)) at++;
  const goesOn =
    isComma(reading, at) && (isShut(reading, field, at + 1) || (at === to && !isShut(reading, field, first - 1)));
  if (!goesOn) return [before];
  const behindIt = contentBehind(reading, field, at + 1, at);
  return behindIt === null || behindIt.start < before.end ? [before] : [before, behindIt];
};

/** What *as he said* gives: the clause behind its comma, else the one before it. */
const asClause = (reading: Reading, field: Field, as: number, group: VerbGroup): Span | null => {
  for (let at = group.to; at < field.to && at - group.to < 14; at++) {
    if (isShut(reading, field, at)) break;
    if (isComma(reading, at)) return contentBehind(reading, field, at + 1, at);
  }
  return contentBefore(reading, field, as);
};
