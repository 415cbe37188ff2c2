import { countedThings } from "../instruments/counts/items.js";
import { keynessTable, lockwordsTable } from "../instruments/keyness/columns.js";
import { type KeynessOptions, usualKeyness } from "../instruments/keyness/options.js";
import { keynessInstrument } from "../instruments/keyness.js";
import { itemForms } from "../instruments/reading.js";
import { bothEnds } from "./both-ends.js";
import { type Arguments, type Command, demandKnown, demandMeant } from "./command.js";
import { runInstrument } from "./instrument.js";
import { decimalOf, integerOf, seeds } from "./numbers.js";
import { readingNotes, readingOptions } from "./reading.js";
import { groupOptions } from "./subject.js";
import { tablesOutOptions } from "./tables-out.js";
import type { TextsRead } from "./texts-read.js";

const most = 1_000_000_000;
const intervals = ["katz", "exact"] as const;

const optionsOf = (given: Arguments, { contrasts }: TextsRead): KeynessOptions => {
  const [of = "word"] = demandKnown("thing to count", [given.value("of") ?? "word"], countedThings);
  demandMeant(given, ["size", "form"], of === "ngram", "--of ngram");
  demandMeant(given, ["bound"], given.has("lockwords"), "--lockwords");
  const [form = "word"] = demandKnown("form", [given.value("form") ?? "word"], itemForms);
  const [interval = "katz"] = demandKnown("interval", [given.value("interval") ?? "katz"], intervals);
  const { minCount, level, k, pmiFloor, resamples, bound } = usualKeyness;
  const whole = (option: string, usual: number, least = 1): number => integerOf(given, option, { usual, least, most });
  return {
    contrasts,
    of,
    form,
    interval,
    size: integerOf(given, "size", { usual: 2, least: 1, most: 10 }),
    minCount: whole("min-count", minCount),
    level: decimalOf(given, "level", { usual: level, above: 0, below: 1 }),
    k: decimalOf(given, "k", { usual: k, above: 0, below: most }),
    pmiFloor: whole("pmi-floor", pmiFloor),
    resamples: integerOf(given, "resamples", { usual: resamples, least: 99, most: 1_000_000 }),
    seed: integerOf(given, "seed", seeds),
    lockwords: given.has("lockwords"),
    bound: decimalOf(given, "bound", { usual: bound, above: 0, below: 100 }),
    ...(given.has("min-range") ? { minRange: whole("min-range", 2) } : {}),
    ...(given.has("prior-weight") ? { priorWeight: whole("prior-weight", 1) } : {}),
  };
};

/** Lists what one side uses more than the other. */
export const keyness: Command = {
  name: "keyness",
  about: "List what one side uses more than the other (keywords), or both alike (lockwords).",
  usage: [
    "keyness STUDY [OPTIONS]",
    "keyness TARGET REFERENCE [OPTIONS]",
    "keyness TEXTS --by FIELD [--target GROUP] [--reference GROUP] [OPTIONS]",
  ],
  options: {
    of: { type: "string", value: "NAME", about: `what is compared: ${countedThings.join(", ")}; without it word` },
    size: { type: "string", value: "N", about: "words of an n-gram (--of ngram); without it 2" },
    form: {
      type: "string",
      value: "NAME",
      about: `what the words of an n-gram are counted as: ${itemForms.join(", ")}; without it word`,
    },
    lockwords: { type: "boolean", about: "list what both sides use alike instead" },
    bound: {
      type: "string",
      value: "X",
      about: "how far from 0 the interval of a lockword's log ratio may reach; without it 0.5, from 0.71 to 1.41 times",
    },
    "min-count": {
      type: "string",
      value: "N",
      about: `occurrences on both sides together below which an item is not compared; without it ${usualKeyness.minCount}`,
    },
    "min-range": {
      type: "string",
      value: "N",
      about: "texts of one side at least that must have it (all its texts, where there are fewer); without it 2",
    },
    level: { type: "string", value: "X", about: "level of the intervals, over all items together; without it 0.95" },
    interval: {
      type: "string",
      value: "NAME",
      about: "interval that conservative_log_ratio is the end of: katz or exact (slower); without it katz",
    },
    k: { type: "string", value: "X", about: "constant of simple maths, per million; without it 1" },
    "prior-weight": {
      type: "string",
      value: "N",
      about: "pseudo-counts of the Dirichlet prior in all; without it as many as both sides have words",
    },
    "pmi-floor": {
      type: "string",
      value: "N",
      about: `occurrences in the target from which mi is told; without it ${usualKeyness.pmiFloor}`,
    },
    resamples: {
      type: "string",
      value: "N",
      about: "divisions of the texts by the permutation test; without it 2000",
    },
    seed: { type: "string", value: "N", about: "seed of the random divisions; without it 1" },
    ...readingOptions,
    ...groupOptions,
    ...tablesOutOptions,
  },
  notes: [
    ...readingNotes,
    "Rows go from the keywords of the target to those of the reference, by conservative_log_ratio: how much more frequent a word is at the least, with all words that are compared taken together. A p says only that there is a difference, and of words drawn one by one; the permutation of texts beside it knows that words of a text go together. One text against one is described, and nothing more.",
    "A lockword's whole interval lies within the bound, at the same level over all words.",
  ],
  examples: [
    {
      call: "counterpoint keyness corpora/cfr-shen-yi-2017 --of lemma",
      about: "Lemmas of the op-ed against those of its introduction.",
    },
    {
      call: "counterpoint keyness corpora/cfr-shen-yi-2017 --of stance --voice headline",
      about: "Which stance each side takes more, quoted words left out.",
    },
    {
      call: "counterpoint keyness speeches.jsonl.gz --by party --target Democratic --of ngram --size 3",
      about: "Three words in a row, one party against all others.",
    },
    {
      call: "counterpoint keyness a.jsonl b.jsonl --lockwords --min-count 100",
      about: "Words that two corpora share.",
    },
    { call: "counterpoint keyness --explain conservative_log_ratio", about: "Formula, reading and paper of a column." },
  ],
  tables: [keynessTable, lockwordsTable],
  run: (given, terminal) =>
    runInstrument(
      {
        command: keyness,
        compares: true,
        make: (reading, texts) => keynessInstrument(reading, optionsOf(given, texts)),
        shown: (table, rows) => (table.name === keynessTable.name ? bothEnds(table, rows) : [table]),
      },
      given,
      terminal,
    ),
};
