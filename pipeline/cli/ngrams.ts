import { type NgramsOptions, ngramForms, ngramsInstrument, ngramsTable } from "../instruments/ngrams.js";
import { type Arguments, type Command, demandKnown } from "./command.js";
import { runInstrument, sidesOf } from "./instrument.js";
import { integerOf, numbersOf } from "./numbers.js";
import { readingNotes, readingOptions, togetherOption } from "./reading.js";
import { tablesOutOptions } from "./tables-out.js";

const longest = 10;
const farthest = 9;

const optionsOf = (given: Arguments): NgramsOptions => {
  const [sizes, skips] = [
    numbersOf(given, "size", { least: 1, most: longest }),
    numbersOf(given, "skip", { least: 0, most: farthest }),
  ];
  const pattern = given.value("pattern");
  const [of = "word"] = demandKnown("form", [given.value("of") ?? "word"], ngramForms);
  const least = { usual: 1, least: 1, most: 1_000_000_000 };
  return {
    of,
    across: given.has("across"),
    minCount: integerOf(given, "min-count", least),
    minRange: integerOf(given, "min-range", least),
    ...(sizes === undefined ? {} : { sizes }),
    ...(skips === undefined ? {} : { skips }),
    ...(pattern === undefined ? {} : { pattern }),
  };
};

/** Lists n-grams and skip-grams. */
export const ngrams: Command = {
  name: "ngrams",
  about: "List n-grams and skip-grams of words, lemmas or parts of speech, with how they are spread over the texts.",
  usage: ["ngrams STUDY [OPTIONS]", "ngrams [TEXTS] [OPTIONS]"],
  options: {
    size: { type: "string", value: "N", about: "words of an n-gram, as 3, 2-4 or 2,4; without it 2" },
    skip: {
      type: "string",
      value: "N",
      about: "words that may be passed over between two neighbours, as 0-2; without it 0",
    },
    of: {
      type: "string",
      value: "FORM",
      about: `what words are counted as: ${ngramForms.join(", ")}; mixed keeps words of grammar and takes the part of speech of all others; without it word`,
    },
    pattern: {
      type: "string",
      value: "SLOTS",
      about:
        "a slot for each word: ADJ (a part of speech), BE (a lemma), must, cyber*, wom?n, * (any word), state/VERB, must|should",
    },
    across: { type: "boolean", about: "let n-grams run over the ends of sentences, inside a paragraph" },
    "min-count": { type: "string", value: "N", about: "leave out what is rarer than that in a side; without it 1" },
    "min-range": { type: "string", value: "N", about: "leave out what is in fewer texts of a side; without it 1" },
    together: togetherOption,
    ...readingOptions,
    ...tablesOutOptions,
  },
  notes: [
    ...readingNotes,
    "N-grams never run over words that were left out, be it because of their zone, inlay or voice. In memory an n-gram takes some 20 bytes, and 8 more for each text that has it; texts themselves are not kept.",
  ],
  examples: [
    {
      call: "counterpoint ngrams corpora/cfr-shen-yi-2017 --size 2-3 --min-count 2",
      about: "What each side of the study says more than once, in two or three words.",
    },
    {
      call: "counterpoint ngrams corpora/cfr-shen-yi-2017 --pattern 'ADJ NOUN|PROPN'",
      about: "Adjectives with their nouns.",
    },
    {
      call: "counterpoint ngrams corpora/cfr-shen-yi-2017 --size 3 --of mixed --voice headline",
      about: "Frames such as the NOUN of, without quoted words.",
    },
  ],
  tables: [ngramsTable],
  run: (given, terminal) =>
    runInstrument(
      {
        command: ngrams,
        make: (reading, texts) => ngramsInstrument(reading, { ...optionsOf(given), sides: sidesOf(texts) }),
      },
      given,
      terminal,
    ),
};
