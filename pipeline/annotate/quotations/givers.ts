import {
  type Field,
  isComma,
  isGerund,
  isNamed,
  isNoun,
  isOne,
  isRelative,
  isVerb,
  normalAt,
  type Phrase,
  posAt,
  type Reading,
  words,
} from "./reading.js";
import { namedBody } from "./speakers/nouns.js";

// Texts and gatherings speak, though their names end as those of qualities do.
const speaking = words(
  "agreement agreements proportion administration administrations association associations audience coalition coalitions commission commissions commentary communication conference congregation constitution convention conventions corporation corporations decision declaration declarations delegation delegations document documents documentation faction factions federation foundation government governments institution institutions legislation majority ministry minority nation nations opposition organisation organisations organization organizations parliament parliaments petition population populations proclamation publication publications regulation regulations resolution resolutions statement statements testimony testament translation treatment tribunal union unions university universities version city cities community communities party parties county counties society societies country countries military deputies secretary dignitary dignitaries visionary adversary adversaries authority authorities agency agencies security committee",
);
const lifeless =
  /(?:tion|sion|ness|ship|ism|ance|ence|ity|ment|tions|sions|nesses|ships|isms|ances|ences|ities|ments)$/;
const things = words(
  "fact facts event events year years century centuries history experience circumstance circumstances condition conditions situation situations problem problems question questions issue issues policy policies war wars peace matter matters step steps measure measures action actions effort efforts idea ideas principle principles system systems way ways thing things power powers interest interests need needs reason reasons result results case cases hour hours age nature number numbers amount rate increase success failure failures change changes crisis crises growth progress reference references attempt attempts example examples process processes danger dangers task tasks work life trade market cost costs price prices aim aims goal goals spirit hope hopes mark sign signs attack attacks technology science poverty freedom debt mere dialogue talk talks programme programmes program programs plan plans project projects",
);
const pointing = words("this these those latter former such what where one");
const negative = words("nobody none nothing neither");

const polls = words("poll polls survey surveys study studies report reports census");

/** Last token of the bare phrase that a source begins with: *the actions | of Washington*; −1 for a list of them. */
const headOf = (reading: Reading, { from, to }: Phrase): number => {
  let at = from;
  for (let any = from; any < to; any++)
    if (isComma(reading, any) || posAt(reading, any) === "CCONJ" || isOne(reading, polls, any)) return -1;
  while (at + 1 < to) {
    const next = at + 1;
    const pos = posAt(reading, next);
    if (pos === "ADP" || pos === "CCONJ" || isComma(reading, next) || isRelative(reading, next)) break;
    if (normalAt(reading, next) === "(" || (isVerb(reading, next) && isNoun(reading, at))) break;
    at = next;
  }
  return at;
};

/** True for a source that is nobody: *nobody*, *no minister*. */
export const isNobody = (reading: Reading, { from, to }: Phrase): boolean =>
  negative.has(normalAt(reading, from)) || (normalAt(reading, from) === "no" && to - from > 1);

const isThing = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at];
  const normal = normalAt(reading, at);
  if (token === undefined || isNamed(reading, at) || posAt(reading, at) === "PROPN") return false;
  if (speaking.has(normal) || namedBody.has(normal)) return false;
  return things.has(normal) || (lifeless.test(normal) && isNoun(reading, at));
};

/** True for a source that can neither speak nor think, nor is a text: *equity*, *these actions of the court*, *this*. */
export const isLifeless = (reading: Reading, field: Field, source: Phrase): boolean => {
  const { from, to } = source;
  if (to - from === 1 && isRelative(reading, from) && normalAt(reading, from) !== "who") {
    const before = isComma(reading, from - 1) ? from - 2 : from - 1;
    return before < field.from || !isNoun(reading, before) || isThing(reading, before);
  }
  const head = headOf(reading, source);
  if (head < 0) return false;
  if (pointing.has(normalAt(reading, head)) && (head === from || normalAt(reading, from) === "the")) return true;
  return isThing(reading, head) || (isGerund(reading, head) && posAt(reading, head) !== "PROPN" && head === from);
};
