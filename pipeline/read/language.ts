import type { Document } from "../model/document.js";

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// Frequent words of English that are rare in other languages of the Latin script: no in, a, as, on, me, die, was.
const functionWords = wordSet(
  `the of and to that is with for are this by it from be have which not at has were they their his will would an but
  its he she you been if who more than when can about all into only also could what had there these those our your my
  we or do does did should must may might it's don't i because through between after before while how each such both`,
);

// Frequent words of German, Dutch, the Romance and the Scandinavian languages and Polish that are rare in English.
const foreignWords = wordSet(
  `der die und den das von mit ist nicht ein eine zu auf für sich dem des im het een van en dat niet voor zijn met le la
  les et du une est pas pour dans que qui sur au aux el los las del y por con una para se lo como su il di che e non
  della sono gli o os da em não uma com och att det som på är og af til ikke się nie jest że`,
);

/** Shares of English function words: below the first running text may be something else, below the second it is. */
const doubtful = 0.15;
const hopeless = 0.05;
const fewestWords = 12;
const fewestLetters = 12;

/** What speaks for a text being English or not. */
export interface LanguageCheck {
  /** Words in Latin script. */
  readonly words: number;
  /** Those of them that are English function words. */
  readonly functionWords: number;
  /** Those of them that are frequent in other languages. */
  readonly foreignWords: number;
  /** Letters of any script. */
  readonly letters: number;
  readonly latinLetters: number;
}

/** Letters of any script; run by run, as a list of all letters takes long to make, and of all matches longer still. */
const lettersIn = (text: string): number => {
  let letters = 0;
  for (const run of text.match(/\p{L}+/gu) ?? []) {
    letters += run.length;
    for (let at = 0; at < run.length; at += 1) if ((run.charCodeAt(at) & 0xfc00) === 0xd800) letters -= 1;
  }
  return letters;
};

// What most zones are made of: no letters but those of ASCII, and the marks of typographers.
const usual = /^[\t\n\r -~\u00a0\u2010-\u2027]*$/;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Short words of letters alone as numbers, so that they are looked up without being cut out. */
const keyed = (words: ReadonlySet<string>): ReadonlySet<number> =>
  new Set(
    [...words]
      .filter((word) => /^[a-z]{1,6}$/.test(word))
      .map((word) => [...word].reduce((key, letter) => key * 32 + (letter.charCodeAt(0) & 31), 0)),
  );
const functionKeys = keyed(functionWords);
const foreignKeys = keyed(foreignWords);
const longestKeyed = 6;
const longestKnown = Math.max(...[...functionWords, ...foreignWords].map(({ length }) => length));

type Counts = { -readonly [Count in keyof LanguageCheck]: LanguageCheck[Count] };

/** The counts of a usual zone, letter by letter: the same as by the patterns, in a tenth of their time. */
const addUsual = (counts: Counts, zone: string): void => {
  for (let at = 0; at < zone.length; at += 1) {
    if (!isLetter(zone.charCodeAt(at))) continue;
    const start = at;
    let [key, marks] = [0, 0];
    for (; ; at += 1) {
      const code = zone.charCodeAt(at);
      if (isLetter(code)) key = at - start < longestKeyed ? key * 32 + (code & 31) : 0;
      else if ((code === 39 || code === 0x2019) && isLetter(zone.charCodeAt(at + 1))) marks += 1;
      else break;
    }
    const length = at - start;
    counts.words += 1;
    counts.letters += length - marks;
    counts.latinLetters += length - marks;
    if (length > longestKnown) continue;
    if (length <= longestKeyed && marks === 0) {
      if (functionKeys.has(key)) counts.functionWords += 1;
      if (foreignKeys.has(key)) counts.foreignWords += 1;
    } else addPlain(counts, zone.slice(start, at));
  }
};

const addPlain = (counts: Counts, word: string): void => {
  const plain = word.toLowerCase().replace("’", "'");
  if (functionWords.has(plain)) counts.functionWords += 1;
  if (foreignWords.has(plain)) counts.foreignWords += 1;
};

/** Counts, over the zones of a document, what speaks for its being English. */
export const checkLanguage = ({ text, zones }: Pick<Document, "text" | "zones">): LanguageCheck => {
  const counts: Counts = { words: 0, functionWords: 0, foreignWords: 0, letters: 0, latinLetters: 0 };
  for (const { start, end } of zones) {
    const zone = text.slice(start, end);
    if (usual.test(zone)) {
      addUsual(counts, zone);
      continue;
    }
    counts.letters += lettersIn(zone);
    for (const word of zone.match(/\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*/gu) ?? []) {
      counts.words += 1;
      counts.latinLetters += word.replace(/['’]/g, "").length;
      addPlain(counts, word);
    }
  }
  return counts;
};

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

/** A warning in words if a document does not look like English, else null; too short a text gets none. */
export const languageWarning = (document: Pick<Document, "id" | "text" | "zones">): string | null => {
  const { words, functionWords: common, foreignWords: foreign, letters, latinLetters } = checkLanguage(document);
  const consequence = "the lexicons are English, so its counts mean little";
  if (letters >= fewestLetters && latinLetters < letters / 2) {
    return `text "${document.id}" does not look like English: only ${percent(latinLetters, letters)} of its letters are Latin; ${consequence}`;
  }
  const share = common / words;
  // A sentence full of names has few function words too, but hardly those of another language.
  if (words < fewestWords || share >= doubtful || (share >= hopeless && foreign <= common)) return null;
  return (
    `text "${document.id}" does not look like English: ${common} of its ${words} words (${percent(common, words)}) ` +
    `are frequent English ones, where English prose has 30 % or more; ${consequence}`
  );
};
