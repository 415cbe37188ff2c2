import { clauseTo, mainVerbFrom } from "./clauses.js";
import { endsHere } from "./contents.js";
import type { Cue } from "./cues.js";
import type { Parts } from "./draft.js";
import { ownerPhrase, phraseFrom } from "./noun-phrases.js";
import { objectTo } from "./objects.js";
import {
  type Field,
  isAdverb,
  isBe,
  isComma,
  isDash,
  isGenitive,
  isGerund,
  isJoint,
  isNoun,
  isOne,
  isPossessive,
  isShut,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";
import { spanOf } from "./spans.js";

const prepositions = words("of for on about against with to at over in regarding toward towards");

const clauseOpeners = words('that he she it they we i how why , " “ :');

/** True for a third person that the tagger takes for a plural: *Ames notes that*, *the ad claims that*. */
const isThirdPerson = (reading: Reading, { from, to }: Phrase): boolean => {
  if (!/[^s]s$/.test(normalAt(reading, from))) return false;
  for (let at = from + 1; at < to; at++) if (posAt(reading, at) !== "ADP") return false;
  if (to - from > 1) return posAt(reading, from - 1) === "PRON" && !isPossessive(reading, from - 1);
  const before = posAt(reading, from - 1);
  if (before !== "PROPN" && before !== "PRON" && before !== "NOUN") return false;
  if (isPossessive(reading, from - 1) || isGenitive(reading, from - 1)) return false;
  const after = posAt(reading, to);
  return after === "DET" || after === "PROPN" || after === "SCONJ" || clauseOpeners.has(normalAt(reading, to));
};

/** True for a verb behind its plural subject that the tagger takes for a noun: *records show that*. */
const isPlural = (reading: Reading, { from, to }: Phrase): boolean => {
  // Six in ten say they will: a number stands for so many people.
  const several = posAt(reading, from - 1) === "NUM" || /s$/.test(normalAt(reading, from - 1));
  if (!isOne(reading, showing, from) || !several) return false;
  if (!isNoun(reading, from - 1) && posAt(reading, from - 1) !== "NUM") return false;
  const after = posAt(reading, to);
  return after === "DET" || after === "PROPN" || after === "PRON" || after === "SCONJ" || isOne(reading, stops, to);
};

/** True for a third person behind a quotation and a name, with which the sentence ends: *“…,” Ames notes.* */
const isPostposed = (reading: Reading, field: Field, { from, to }: Phrase): boolean => {
  if (to - from > 1 || !/[^s]s$/.test(normalAt(reading, from)) || !endsHere(reading, field, to)) return false;
  for (let at = from - 1; at >= field.from && from - at < 6; at--) {
    if (isShut(reading, field, at)) return at < from - 1;
    const pos = posAt(reading, at);
    if (pos !== "PROPN" && pos !== "PRON" && pos !== "NOUN" && pos !== "DET" && pos !== "ADJ") return false;
    if (isGenitive(reading, at) || isPossessive(reading, at)) return false;
  }
  return false;
};

const showing = words(
  "show reveal suggest indicate say report claim find note fear hope doubt worry argue warn predict",
);
const stops = words(". , that");

/** True for a cue that is a noun, read with what it belongs to. */
export const isNominalCue = (reading: Reading, field: Field, { from, to }: Phrase): boolean => {
  const last = to - 1;
  if (to - from > 1 && (isPossessive(reading, from) || posAt(reading, from) === "DET")) return true;
  if (isVerb(reading, from) || isThirdPerson(reading, { from, to }) || isPlural(reading, { from, to })) return false;
  if (isPostposed(reading, field, { from, to })) return false;
  const beside = isAdverb(reading, from - 1) ? from - 2 : from - 1;
  if (beside >= field.from && posAt(reading, beside) === "AUX") return false;
  if (!isNoun(reading, last) && posAt(reading, last) !== "ADP") return false;
  const before = from - 1;
  if (before < field.from) return posAt(reading, from) === "NOUN";
  const pos = posAt(reading, before);
  return (
    pos === "DET" ||
    pos === "ADJ" ||
    isPossessive(reading, before) ||
    isGenitive(reading, before) ||
    posAt(reading, from) === "NOUN"
  );
};

/** Where the modifiers of a noun begin. */
const modifiersFrom = (reading: Reading, field: Field, from: number): number => {
  let at = from;
  while (at - 1 >= field.from && from - at < 6 && !isShut(reading, field, at - 1)) {
    const pos = posAt(reading, at - 1);
    if (
      pos !== "ADJ" &&
      pos !== "NOUN" &&
      pos !== "NUM" &&
      pos !== "PROPN" &&
      pos !== "ADV" &&
      !isJoint(reading, at - 1)
    )
      break;
    if (isGenitive(reading, at - 1)) break;
    at--;
  }
  return at;
};

/** Parts of a noun that names words or thoughts: *his claim that …*, *the minister’s criticism of …*. */
export const nominalParts = (reading: Reading, field: Field, cue: Cue): Parts => {
  const inner = isPossessive(reading, cue.from) ? cue.from + 1 : cue.from;
  const first = modifiersFrom(reading, field, inner);
  const owner = ownerBefore(reading, field, first);
  const determined =
    owner === null && posAt(reading, first - 1) === "DET" && first - 1 >= field.from ? first - 1 : first;
  let to = cue.to;
  let source = owner;
  if (normalAt(reading, to) === "by" || normalAt(reading, to) === "from") {
    const giver = phraseFrom(reading, field, to + 1);
    if (giver !== null && source === null) {
      source = giver;
      const behind = contentOf(reading, field, giver.to, false);
      return { cue: { from: determined, to: cue.to }, source, content: behind.content, rule: "noun" };
    }
  }
  const opening = owner?.from ?? determined;
  const found = contentOf(reading, field, to, isSubject(reading, field, opening));
  if (source === null && !isShared(reading, cue, found.cueTo)) return { cue, source, content: [], rule: "noun" };
  to = Math.max(to, found.cueTo);
  return { cue: { from: determined, to }, source, content: found.content, rule: "noun" };
};

// Thoughts and words that are common talk; of others somebody must be named.
const shared = words(
  "consensus belief view claim claims argument arguments allegation allegations accusation accusations assertion suspicion rumor rumors rumour rumours",
);

/** True for a noun that may give what everybody says: *the consensus that*. */
const isShared = (reading: Reading, { to }: Phrase, cueTo: number): boolean =>
  isOne(reading, shared, to - 1) && cueTo <= to && normalAt(reading, to) === "that";

const ownerBefore = (reading: Reading, field: Field, first: number): Phrase | null => {
  const before = first - 1;
  if (before < field.from) return null;
  if (isPossessive(reading, before)) return { from: before, to: first };
  if (!isGenitive(reading, before)) return null;
  const phrase = ownerPhrase(reading, field, before);
  return phrase === null ? null : { from: phrase.from, to: first };
};

/** Where the clause begins that says what a noun stands for: *his critique of the court — namely, | that it is slow*, or −1. */
const spelledOut = (reading: Reading, field: Field, end: number): number => {
  let at = end;
  while (at < field.to && at - end < 4 && (isComma(reading, at) || isDash(reading, at) || isOne(reading, naming, at)))
    at++;
  return at > end && normalAt(reading, at) === "that" ? at : -1;
};

const naming = words("namely : specifically viz");

interface NounContent {
  readonly content: Parts["content"];
  readonly cueTo: number;
}

/** True if a noun phrase opens its clause, whose verb then follows. */
const isSubject = (reading: Reading, field: Field, from: number): boolean => {
  const before = from - 1;
  return before < field.from || isComma(reading, before) || ["CCONJ", "SCONJ"].includes(posAt(reading, before));
};

const contentOf = (reading: Reading, field: Field, from: number, subject: boolean): NounContent => {
  const none = { content: [], cueTo: 0 };
  const normal = normalAt(reading, from);
  const made = (start: number, end: number, cueTo: number): NounContent => {
    const span = spanOf(reading, field, start, end);
    return span === null ? none : { content: [span], cueTo };
  };
  const object = (start: number): NounContent => {
    const whole = objectTo(reading, field, start);
    const end = subject ? mainVerbFrom(reading, field, start, whole, 0) : whole;
    const clause = spelledOut(reading, field, end);
    return clause < 0 ? made(start, end, start) : made(clause, clauseTo(reading, field, clause), start);
  };
  if (from >= field.to) return none;
  // The preposition may belong to the cue already: critique of.
  if (posAt(reading, from - 1) === "ADP" && prepositions.has(normalAt(reading, from - 1))) return object(from);
  if (isShut(reading, field, from)) return made(from, Math.max(from + 1, objectTo(reading, field, from)), from);
  if (normal === ":" && from + 1 < field.to) return made(from + 1, clauseTo(reading, field, from + 1), from);
  // A consensus that sent a signal: a relative clause gives nothing.
  if (normal === "that" && isVerb(reading, from + 1) && !isGerund(reading, from + 1)) return none;
  if (normal === "that" || normal === "whether" || (normal === "to" && isVerb(reading, from + 1))) {
    const end = clauseTo(reading, field, from);
    return made(from, subject ? mainVerbFrom(reading, field, from, end, 1) : end, from);
  }
  if (
    isBe(reading, from) &&
    (["that", "to"].includes(normalAt(reading, from + 1)) || isShut(reading, field, from + 1))
  ) {
    return made(from + 1, clauseTo(reading, field, from + 1), from + 1);
  }
  if (prepositions.has(normal)) return object(from + 1);
  return none;
};
