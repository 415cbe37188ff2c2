import { itemForms } from "../instruments/reading.js";
import { type VocabularyOptions, vocabularyInstrument, vocabularyParts } from "../instruments/vocabulary.js";
import {
  growthTable,
  overlapTable,
  readabilityTable,
  sizesTable,
  spectrumTable,
  vocabularyTable,
} from "../instruments/vocabulary-tables.js";
import { type Arguments, type Command, demandKnown } from "./command.js";
import { runInstrument, sidesOf } from "./instrument.js";
import { integerOf } from "./numbers.js";
import { readingNotes, readingOptions, togetherOption } from "./reading.js";
import { tablesOutOptions } from "./tables-out.js";

const optionsOf = (given: Arguments): VocabularyOptions => {
  const asked = vocabularyParts.filter((part) => given.has(part));
  const [of = "word"] = demandKnown("form", [given.value("of") ?? "word"], itemForms);
  return {
    of,
    show: asked.length === 0 ? ["list"] : asked,
    minCount: integerOf(given, "min-count", { usual: 1, least: 1, most: 1_000_000_000 }),
    points: integerOf(given, "points", { usual: 20, least: 1, most: 10_000 }),
  };
};

/** Tells the vocabularies of texts. */
export const vocabulary: Command = {
  name: "vocabulary",
  about:
    "List the words of texts by frequency, and tell how large, how shared and how hard to read their vocabulary is.",
  usage: ["vocabulary STUDY [OPTIONS]", "vocabulary [TEXTS] [OPTIONS]"],
  options: {
    list: { type: "boolean", about: "the frequency list, with ranks and document frequencies; the default" },
    sizes: { type: "boolean", about: "words, different words, hapaxes and entropy of each side" },
    spectrum: { type: "boolean", about: "how many words stand there once, twice, and so on" },
    growth: { type: "boolean", about: "how many different words the first 5, 10 … per cent of each side have" },
    overlap: { type: "boolean", about: "what the vocabularies of each two sides share" },
    readability: { type: "boolean", about: "Flesch, Flesch-Kincaid, Gunning fog and SMOG of each side and text" },
    of: {
      type: "string",
      value: "FORM",
      about: `what words are counted as: ${itemForms.join(", ")}; without it word`,
    },
    "min-count": {
      type: "string",
      value: "N",
      about: "leave words out of the list that are rarer in a side; without it 1",
    },
    points: { type: "string", value: "N", about: "points of a growth curve; without it 20" },
    together: togetherOption,
    ...readingOptions,
    ...tablesOutOptions,
  },
  notes: [
    ...readingNotes,
    "More than one of --list, --sizes, --spectrum, --growth, --overlap and --readability gives as many tables.",
  ],
  examples: [
    { call: "counterpoint vocabulary corpora/cfr-shen-yi-2017", about: "Frequency lists of both sides of the study." },
    {
      call: "counterpoint vocabulary corpora/cfr-shen-yi-2017 --overlap --readability",
      about: "What the two vocabularies share, and how hard the texts are to read.",
    },
    {
      call: "counterpoint vocabulary corpora/cfr-shen-yi-2017 --of lemma --format csv --out lemmas.csv",
      about: "Lemmas with their frequencies, as a file.",
    },
  ],
  tables: [vocabularyTable, sizesTable, spectrumTable, growthTable, overlapTable, readabilityTable],
  run: (given, terminal) =>
    runInstrument(
      {
        command: vocabulary,
        make: (reading, texts) => vocabularyInstrument(reading, { ...optionsOf(given), sides: sidesOf(texts) }),
      },
      given,
      terminal,
    ),
};
