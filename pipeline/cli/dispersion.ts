import { countedThings } from "../instruments/counts/items.js";
import { dispersionTable } from "../instruments/dispersion/columns.js";
import type { DispersionOptions } from "../instruments/dispersion/options.js";
import { stripsTable } from "../instruments/dispersion/strip.js";
import { dispersionInstrument } from "../instruments/dispersion.js";
import { itemForms } from "../instruments/reading.js";
import type { Sought } from "../instruments/sought.js";
import { Fault } from "../model/fault.js";
import { positionStrips } from "../write/position-strips.js";
import { type Arguments, type Command, demandKnown, demandMeant } from "./command.js";
import { runInstrument, sidesOf } from "./instrument.js";
import { integerOf } from "./numbers.js";
import { readingNotes, readingOptions, togetherOption } from "./reading.js";
import { labelsSought, patternNote, soughtOptions, wordsSought } from "./sought.js";
import { tablesOutOptions } from "./tables-out.js";

const most = 1_000_000_000;
const deviations = ["population", "sample"] as const;

/** What is looked for, and the texts: with `--of` or a label all arguments are texts. */
const soughtOf = (given: Arguments): { readonly sought: readonly Sought[]; readonly paths: readonly string[] } => {
  const labels = labelsSought(given);
  if (given.has("of")) {
    if (labels.length > 0) throw new Fault("--of tells all of a kind; take --stance, --actor or --frame out, or --of");
    return { sought: [], paths: given.positionals };
  }
  if (labels.length > 0) return { sought: labels, paths: given.positionals };
  const [words, ...paths] = given.positionals;
  const patterns = (words ?? "").split(",").filter((pattern) => pattern.trim() !== "");
  if (patterns.length === 0) {
    throw new Fault(
      "dispersion needs something to look for: counterpoint dispersion WORD[,WORD] TEXTS, --stance LABEL, or --of word for all words",
    );
  }
  return { sought: patterns.map((pattern) => wordsSought(given, pattern.trim())), paths };
};

const optionsOf = (given: Arguments, sought: readonly Sought[], columns: number): DispersionOptions => {
  const [of = "word"] = demandKnown("thing to count", [given.value("of") ?? "word"], countedThings);
  demandMeant(given, ["size", "form"], of === "ngram", "--of ngram");
  const [form = "word"] = demandKnown("form", [given.value("form") ?? "word"], itemForms);
  const [deviation = "population"] = demandKnown("standard deviation", [given.value("sd") ?? "population"], deviations);
  return {
    sought,
    of,
    form,
    deviation,
    size: integerOf(given, "size", { usual: 2, least: 1, most: 10 }),
    strip: Math.max(20, Math.min(100, columns - 44)),
    ...(given.has("parts") ? { parts: integerOf(given, "parts", { usual: 10, least: 1, most: 10_000 }) } : {}),
    ...(given.has("min-count") ? { minCount: integerOf(given, "min-count", { usual: 5, least: 1, most }) } : {}),
  };
};

/** Tells how evenly words or labels are spread. */
export const dispersion: Command = {
  name: "dispersion",
  about: "Tell how evenly words or labels are spread over texts, or over parts of a text, and draw where they stand.",
  usage: [
    "dispersion WORD[,WORD] [TEXTS] [OPTIONS]",
    "dispersion --stance LABEL [TEXTS] [OPTIONS]",
    "dispersion --of NAME [TEXTS] [OPTIONS]",
  ],
  options: {
    ...soughtOptions,
    of: { type: "string", value: "NAME", about: `tell all of a kind instead: ${countedThings.join(", ")}` },
    size: { type: "string", value: "N", about: "words of an n-gram (--of ngram); without it 2" },
    form: {
      type: "string",
      value: "NAME",
      about: `what the words of an n-gram are counted as: ${itemForms.join(", ")}; without it word`,
    },
    parts: {
      type: "string",
      value: "N",
      about: "cut each text into so many equal parts; without it texts are the parts",
    },
    sd: {
      type: "string",
      value: "NAME",
      about: "standard deviation in Juilland's D: population (the book's) or sample (n − 1); without it population",
    },
    "min-count": {
      type: "string",
      value: "N",
      about:
        "occurrences on a side, or in a text that is cut, below which none is told; without it 5 with --of, else 1",
    },
    together: togetherOption,
    ...readingOptions,
    ...tablesOutOptions,
  },
  notes: [
    patternNote,
    ...readingNotes,
    "Over one part or two there is no dispersion, only a difference: that is refused, and --parts cuts texts. A strip shows where in each text the hits are; csv and json hold the figures, a folder (--out) both.",
  ],
  examples: [
    {
      call: "counterpoint dispersion cyber,china corpora/cfr-shen-yi-2017 --parts 10",
      about: "Two words over tenths of each text, and where they stand.",
    },
    {
      call: "counterpoint dispersion --stance hedge corpora/cfr-shen-yi-2017 --parts 5",
      about: "Where each text hedges.",
    },
    {
      call: "counterpoint dispersion --of lemma corpora/speeches-gold/gold.jsonl --min-count 20",
      about: "All frequent lemmas over the passages of a file.",
    },
  ],
  tables: [dispersionTable, stripsTable],
  run: async (given, terminal) => {
    const { sought, paths } = soughtOf(given);
    const options = optionsOf(given, sought, terminal.columns);
    await runInstrument(
      {
        command: dispersion,
        main: dispersionTable.name,
        make: (reading, texts) => dispersionInstrument(reading, { ...options, sides: sidesOf(texts) }),
        shown: (table) => (table.name === stripsTable.name ? [] : [table]),
        *drawn(tables, rows, { colour }) {
          for (const table of tables) {
            if (table.name === stripsTable.name) yield* positionStrips(table, { rows, colour });
          }
        },
      },
      { ...given, positionals: paths },
      terminal,
    );
  },
};
