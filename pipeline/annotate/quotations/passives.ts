import type { Span } from "../../model/span.js";
import { contentBehind } from "./contents.js";
import type { Cue } from "./cues.js";
import type { Parts } from "./draft.js";
import { phraseBefore, phraseFrom } from "./noun-phrases.js";
import { objectTo } from "./objects.js";
import {
  type Field,
  isGerund,
  isRelative,
  isShut,
  isTime,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";
import { subjectOf } from "./sources.js";
import { spanOf } from "./spans.js";
import type { VerbGroup } from "./verb-groups.js";

// Who is told is no part of what is told.
const addressing = words(
  "told asked reminded warned informed assured advised notified briefed urged questioned pressed quoted",
);
const clausal = words("that whether if how why what to : , as");

/** The agent: the phrase behind *by*, or null. */
const agentOf = (
  reading: Reading,
  field: Field,
  from: number,
): { readonly by: number; readonly phrase: Phrase } | null => {
  for (let at = from; at < field.to && at - from < 12; at++) {
    if (isShut(reading, field, at) && at > from) continue;
    if (normalAt(reading, at) === "by" && !isGerund(reading, at + 1) && !isTime(reading, at + 1)) {
      const phrase = phraseFrom(reading, field, at + 1);
      return phrase === null ? null : { by: at, phrase };
    }
    if (isVerb(reading, at) || posAt(reading, at) === "SCONJ" || /^[.;:]$/.test(normalAt(reading, at))) return null;
  }
  return null;
};

/** Parts of a passive: *was announced by police*, *was told that …*, *a plan backed by the court*. */
export const passiveParts = (reading: Reading, field: Field, cue: Cue, group: VerbGroup): Parts => {
  const agent = agentOf(reading, field, group.to);
  const from = agent !== null && agent.by === group.to ? agent.phrase.to : group.to;
  const opener = normalAt(reading, from);
  const opens = clausal.has(opener) || (isShut(reading, field, from) && from < field.to) || opener === "about";
  const behind = opens ? contentBehind(reading, field, from, -1) : null;
  const source = agent?.phrase ?? null;
  const cueTo = Math.max(group.to, agent === null ? (behind?.cueTo ?? 0) : 0);
  const made = (content: readonly Span[], rule: string): Parts => ({
    cue: { from: group.from, to: cueTo },
    source,
    content,
    rule,
  });
  if (addressing.has(normalAt(reading, cue.from))) return made(behind === null ? [] : [behind], "passive");
  const subject =
    group.form === "passive" ? subjectOf(reading, field, group.from) : phraseBefore(reading, field, group.from);
  const content: Span[] = [];
  if (subject !== null && normalAt(reading, subject.from) !== "it") {
    const span = spanOf(reading, field, subject.from, Math.min(subject.to, group.from));
    if (span !== null) content.push(span);
  }
  const rest = behind ?? complement(reading, field, group.to, agent?.by ?? -1);
  if (rest !== null && (content[0]?.end ?? 0) <= rest.start) content.push(rest);
  return made(content, group.form === "passive" ? "passive" : "reduced");
};

/** What a thing is called: *was dubbed the Wall by critics*. */
const complement = (reading: Reading, field: Field, from: number, by: number): Span | null => {
  const end = by >= 0 ? by : objectTo(reading, field, from);
  if (posAt(reading, from) === "ADP" || posAt(reading, from) === "PUNCT" || isRelative(reading, from)) return null;
  return end > from ? spanOf(reading, field, from, end) : null;
};
