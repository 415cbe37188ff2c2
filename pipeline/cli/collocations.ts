import { collocationsTable } from "../instruments/collocations/columns.js";
import { usualFloor } from "../instruments/collocations/measures.js";
import { type CollocationsOptions, collocationsInstrument } from "../instruments/collocations.js";
import { itemForms } from "../instruments/reading.js";
import type { Sought } from "../instruments/sought.js";
import { Fault } from "../model/fault.js";
import { type Arguments, type Command, demandKnown } from "./command.js";
import { runInstrument, sidesOf } from "./instrument.js";
import { integerOf } from "./numbers.js";
import { readingNotes, readingOptions, togetherOption } from "./reading.js";
import { labelsSought, patternNote, soughtOptions, wordsSought } from "./sought.js";
import { tablesOutOptions } from "./tables-out.js";

const most = 1_000_000_000;
const widest = 1000;
const margins = ["windows", "nodes"] as const;

/** The node, and what is left of the arguments, which are texts. */
const nodeOf = (given: Arguments): { readonly node: Sought; readonly paths: readonly string[] } => {
  const labels = labelsSought(given);
  const [label, another] = labels;
  if (another !== undefined) throw new Fault("collocations has one node: a word, or one of --stance, --actor, --frame");
  if (label !== undefined) return { node: label, paths: given.positionals };
  const [word, ...paths] = given.positionals;
  if (word === undefined)
    throw new Fault("collocations needs a node: counterpoint collocations WORD TEXTS, or --stance, --actor, --frame");
  return { node: wordsSought(given, word), paths };
};

const optionsOf = (given: Arguments, node: Sought): CollocationsOptions => {
  const window = integerOf(given, "window", { usual: 5, least: 0, most: widest });
  const side = (option: string): number => integerOf(given, option, { usual: window, least: 0, most: widest });
  const [left, right] = [side("left"), side("right")];
  if (left === 0 && right === 0) throw new Fault("--left and --right are both 0, which leaves no window");
  if (given.has("sentence") && given.has("across")) throw new Fault("--sentence counts sentences; take --across out");
  if (given.has("sentence") && given.has("window"))
    throw new Fault("--sentence takes the whole sentence; take --window out, or --sentence");
  const [of = "word"] = demandKnown("form", [given.value("of") ?? "word"], itemForms);
  const [margin = "windows"] = demandKnown("margin", [given.value("margin") ?? "windows"], margins);
  return {
    node,
    left,
    right,
    of,
    margin,
    sentence: given.has("sentence"),
    across: given.has("across"),
    minCount: integerOf(given, "min-count", { usual: 3, least: 1, most }),
    minRange: integerOf(given, "min-range", { usual: 1, least: 1, most }),
    floor: integerOf(given, "floor", { usual: usualFloor, least: 1, most }),
  };
};

/** Lists what stands near a word or label. */
export const collocations: Command = {
  name: "collocations",
  about: "List what stands near a word, an actor, a stance or a frame, and how strongly it is drawn there.",
  usage: ["collocations WORD [TEXTS] [OPTIONS]", "collocations --stance LABEL [TEXTS] [OPTIONS]"],
  options: {
    ...soughtOptions,
    window: { type: "string", value: "N", about: "words on either side of the node; without it 5" },
    left: { type: "string", value: "N", about: "words on its left, 0 for none; without it as --window" },
    right: { type: "string", value: "N", about: "words on its right, 0 for none; without it as --window" },
    sentence: { type: "boolean", about: "take the whole sentence, and count sentences instead of words" },
    across: { type: "boolean", about: "let windows run over the ends of sentences, inside a paragraph" },
    of: {
      type: "string",
      value: "NAME",
      about: `what collocates are counted as: ${itemForms.join(", ")}; without it word`,
    },
    "min-count": {
      type: "string",
      value: "N",
      about: "occurrences near the node below which none is told; without it 3",
    },
    "min-range": { type: "string", value: "N", about: "texts in which it must stand near the node; without it 1" },
    floor: {
      type: "string",
      value: "N",
      about: `occurrences near the node below which MI and t are left empty; without it ${usualFloor}`,
    },
    margin: {
      type: "string",
      value: "NAME",
      about:
        "what expected counts take for the node: windows, all words in them (Evert), or nodes, its occurrences, however wide the window (Church and Hanks); without it windows",
    },
    together: togetherOption,
    ...readingOptions,
    ...tablesOutOptions,
  },
  notes: [
    patternNote,
    ...readingNotes,
    "Windows end with the sentence and where words are left out, unless --across. Each side is counted by itself; with two, log_dice_difference tells where a word is drawn to the node more.",
  ],
  examples: [
    {
      call: "counterpoint collocations cyber corpora/cfr-shen-yi-2017",
      about: "What stands near cyber, on each side of the study.",
    },
    {
      call: "counterpoint collocations --actor us corpora/cfr-shen-yi-2017 --of lemma --left 0 --right 3 --min-count 2",
      about: "Lemmas within three words behind a mention of the United States.",
    },
    {
      call: "counterpoint collocations --stance hedge corpora/cfr-shen-yi-2017 --sentence --voice headline",
      about: "Words of the sentences that are hedged, quoted words left out.",
    },
  ],
  tables: [collocationsTable],
  run: async (given, terminal) => {
    const { node, paths } = nodeOf(given);
    const options = optionsOf(given, node);
    await runInstrument(
      {
        command: collocations,
        make: (reading, texts) => collocationsInstrument(reading, { ...options, sides: sidesOf(texts) }),
      },
      { ...given, positionals: paths },
      terminal,
    );
  },
};
