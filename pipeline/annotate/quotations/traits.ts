import type { Token } from "../../model/layers.js";
import type { EnglishFacts } from "../../model/lexicon.js";
import { type Form, lookUp, type Vocabulary } from "../patterns/vocabulary.js";

/** A set of words from a line of them. */
export const words = (line: string): ReadonlySet<string> => new Set(line.split(" "));

/**
 * What the rules ask of a token again and again, a bit each, so that a row is looked at once. Those up to `colon` are
 * told by the letters alone.
 */
export const traits = {
  possessive: 1 << 0,
  relative: 1 << 1,
  gerund: 1 << 2,
  participle: 1 << 3,
  be: 1 << 4,
  shift: 1 << 5,
  comma: 1 << 6,
  stop: 1 << 7,
  dash: 1 << 8,
  joint: 1 << 9,
  denial: 1 << 10,
  standing: 1 << 11,
  percent: 1 << 12,
  mark: 1 << 13,
  day: 1 << 14,
  month: 1 << 15,
  period: 1 << 16,
  hyphen: 1 << 17,
  conjunction: 1 << 18,
  colon: 1 << 19,
  verb: 1 << 20,
  noun: 1 << 21,
  adverb: 1 << 22,
  nominal: 1 << 23,
  pronoun: 1 << 24,
  time: 1 << 25,
  quote: 1 << 26,
  named: 1 << 27,
  cue: 1 << 28,
} as const;

const listed: readonly (readonly [trait: number, words: ReadonlySet<string>])[] = [
  [traits.possessive, words("his her its their our my your whose")],
  [traits.relative, words("who which that whom whose where")],
  [traits.be, words("is are was were am be been being 's 're 'm get gets got getting")],
  [traits.shift, words("last this next earlier late early that every each previous past")],
  [traits.comma, words(",")],
  [traits.dash, words("— – -- ―")],
  [traits.joint, words("& - / – ‑")],
  [traits.denial, words("not n't never")],
  [
    traits.standing,
    words(
      "he she it they we i you who this that these those some many most all both others another one none everyone everybody someone somebody anyone nobody few several half each which",
    ),
  ],
  [traits.percent, words("%")],
  [traits.mark, words("“ ” \" ‘ ’ ' « » ‹ › „ ‚ `` ''")],
  [traits.day, words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow")],
  [
    traits.month,
    words(
      "january february march april may june july august september october november december jan feb aug sept oct nov dec",
    ),
  ],
  [
    traits.period,
    words("week month year night day morning afternoon evening summer spring fall winter weekend decade century"),
  ],
  [traits.hyphen, words("-")],
  [traits.conjunction, words("that whether")],
  [traits.colon, words(":")],
];

/** Participles of irregular verbs. */
const participlesOf = ({ verbs }: EnglishFacts): ReadonlySet<string> =>
  new Set([...verbs.values()].map((forms) => forms[1] ?? forms[0] ?? "").concat("been", "done", "gone", "had"));

/** Traits that a token has by its letters alone. */
export type TraitsOfForm = (form: Form, token: Token) => number;

/** Tells the traits that a word has wherever it stands, from its form; worked out once for each distinct form. */
export const traitsOfForms = (english: EnglishFacts, vocabulary: Vocabulary): TraitsOfForm => {
  const participles = participlesOf(english);
  const slot = vocabulary.slot();
  const find = ({ normal }: Pick<Form, "normal">): number | null => {
    let found = 0;
    for (const [trait, set] of listed) if (set.has(normal)) found |= trait;
    if (/^[.,;:!?…]+$/.test(normal)) found |= traits.stop;
    if (/..ing$/.test(normal)) found |= traits.gerund;
    if (/.ed$/.test(normal) || participles.has(normal)) found |= traits.participle;
    return found === 0 ? null : found;
  };
  // What is too long to be remembered has a form without letters.
  return (form, token) => (form.normal === "" ? find(token) : lookUp(form, slot, find)) ?? 0;
};

/** Adds to the traits of a token's form those that its part of speech and the token before it tell. */
export const traitsIn = (
  own: number,
  token: Token,
  named: boolean,
  before: Token | undefined,
  past: number,
): number => {
  const { pos } = token;
  let found = own;
  if (named) found |= traits.named;
  // The tagger takes names for verbs now and then.
  if (pos === "AUX" || (pos === "VERB" && !named)) found |= traits.verb;
  else if (pos === "VERB" || pos === "NOUN" || pos === "PROPN" || pos === "NUM") found |= traits.noun;
  const isDetermined = before?.pos === "DET";
  if ((own & traits.denial) !== 0 || (pos === "ADV" && !isDetermined)) found |= traits.adverb;
  if (
    (found & (traits.noun | traits.percent)) !== 0 ||
    ((own & traits.standing) !== 0 && pos !== "SCONJ") ||
    (isDetermined && (pos === "ADJ" || pos === "ADV"))
  )
    found |= traits.nominal;
  if (pos === "PRON" && (own & traits.possessive) === 0) found |= traits.pronoun;
  if (
    (own & traits.day) !== 0 ||
    ((own & traits.month) !== 0 && pos === "PROPN") ||
    ((own & traits.period) !== 0 && (past & traits.shift) !== 0)
  )
    found |= traits.time;
  if ((own & traits.mark) !== 0 && token.kind !== "word") found |= traits.quote;
  return found;
};
