import { type DiversityOptions, diversityInstrument } from "../instruments/diversity.js";
import { type MeasureName, measureNames, shortNames, usualMeasures } from "../instruments/diversity-measures.js";
import { diversityTable } from "../instruments/diversity-table.js";
import { itemForms } from "../instruments/reading.js";
import { type Arguments, type Command, demandKnown, listOf } from "./command.js";
import { runInstrument, sidesOf } from "./instrument.js";
import { integerOf, seeds } from "./numbers.js";
import { readingNotes, readingOptions, togetherOption } from "./reading.js";
import { tablesOutOptions } from "./tables-out.js";

const variants = ["kyle", "shen"] as const;
const most = 1_000_000;

const measuresOf = (given: Arguments): readonly MeasureName[] => {
  const named = listOf(given, "measure").map((name) => shortNames.get(name) ?? name);
  return named.length === 0 ? usualMeasures : [...new Set(demandKnown("measure", named, measureNames))];
};

const lengthOf = (given: Arguments): number | "shortest" | null => {
  const length = given.value("length");
  if (length === undefined) return null;
  return length === "shortest" ? length : integerOf(given, "length", { usual: 0, least: 10, most });
};

const optionsOf = (given: Arguments): DiversityOptions => {
  const [of = "word"] = demandKnown("form", [given.value("of") ?? "word"], itemForms);
  const [mtld = "kyle"] = demandKnown("variant", [given.value("mtld") ?? "kyle"], variants);
  const random = given.has("random") ? integerOf(given, "random", { usual: 0, least: 1, most }) : null;
  return {
    of,
    mtld,
    random,
    measures: measuresOf(given),
    length: random === null ? lengthOf(given) : (lengthOf(given) ?? "shortest"),
    window: integerOf(given, "window", { usual: 100, least: 2, most }),
    seed: integerOf(given, "seed", seeds),
  };
};

/** Tells how varied vocabularies are. */
export const diversity: Command = {
  name: "diversity",
  about: "Tell how varied the vocabulary of texts and sides is (MATTR, MTLD, HD-D, Yule's K …), with intervals.",
  usage: ["diversity STUDY [OPTIONS]", "diversity [TEXTS] [OPTIONS]"],
  options: {
    measure: {
      type: "string",
      value: "LIST",
      about: `measures, from ${measureNames.join(", ")} (or ${[...shortNames.keys()].join(", ")}); without it ${usualMeasures.join(", ")}`,
    },
    length: {
      type: "string",
      value: "N",
      about:
        "take each measure of windows of so many words, or of as many as the shortest text has (shortest); without it of whole texts",
    },
    random: {
      type: "string",
      value: "N",
      about: "take so many windows at random places of each text, instead of all successive ones",
    },
    window: { type: "string", value: "N", about: "words of a window of MATTR and MSTTR; without it 100" },
    mtld: {
      type: "string",
      value: "NAME",
      about: "whose MTLD: kyle (lexical_diversity) or shen (LexicalRichness); without it kyle",
    },
    of: { type: "string", value: "FORM", about: `what words are counted as: ${itemForms.join(", ")}; without it word` },
    seed: { type: "string", value: "N", about: "seed of all random draws; without it 1" },
    together: togetherOption,
    ...readingOptions,
    ...tablesOutOptions,
  },
  notes: [
    ...readingNotes,
    "The type–token ratio and its kin (type_token_ratio, root_, corrected_, herdan_c, dugast_u, summer_s) go with the length of a text: of texts whose lengths differ by more than a twentieth they are refused, unless --length brings them to one length. The other measures are taken of whole texts; they depend on length far less, and not at all with --length.",
  ],
  examples: [
    {
      call: "counterpoint diversity corpora/cfr-shen-yi-2017",
      about: "Six measures of both texts of the study, with their intervals.",
    },
    {
      call: "counterpoint diversity corpora/cfr-shen-yi-2017 --measure ttr,mtld --length 200",
      about: "Type–token ratio and MTLD of successive windows of 200 words.",
    },
    {
      call: "counterpoint diversity corpora/cfr-shen-yi-2017 --measure ttr --length shortest --random 50 --seed 7",
      about: "At the length of the shorter text, from 50 random windows of each.",
    },
  ],
  tables: [diversityTable],
  run: (given, terminal) =>
    runInstrument(
      {
        command: diversity,
        make: (reading, texts) => diversityInstrument(reading, { ...optionsOf(given), sides: sidesOf(texts) }),
      },
      given,
      terminal,
    ),
};
