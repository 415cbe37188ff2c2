import { basename, join } from "node:path";
import { type CodedLayer, codedLayers } from "../model/coding.js";
import { zoneRoles } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { codingLabels, code as drawSheet } from "../run/code.js";
import { demandReplaceable } from "../run/disk.js";
import { writeResult } from "../run/write-result.js";
import { codingCodebook } from "../write/index.js";
import { type Arguments, type Command, demandKnown, listOf } from "./command.js";
import { delimiterOf, delimiterOption } from "./delimiter.js";
import { inputsOf } from "./inputs.js";
import { textOptions } from "./manner.js";
import { integerOf, seeds } from "./numbers.js";
import { lexiconOption, withoutOption } from "./options.js";
import { withAccount } from "./telling.js";
import { textsOf, watchLanguage } from "./texts.js";

const rows = { usual: 60, least: 4, most: 10_000 } as const;

const layerOf = (given: Arguments): CodedLayer => {
  const [layer, ...others] = demandKnown("layer", listOf(given, "layer"), codedLayers);
  if (others.length > 0) throw new Fault("--layer takes one layer: a sheet is about one, and its coder too");
  return layer ?? "stance";
};

const labelsOf = (given: Arguments, layer: CodedLayer): readonly string[] | null => {
  const labels = listOf(given, "labels");
  return labels.length === 0 ? null : [...new Set(demandKnown("label", labels, codingLabels[layer]))];
};

/** Draws a coding sheet. */
export const code: Command = {
  name: "code",
  about:
    "Draw a coding sheet: hits and non-hits in context, to be judged by a person who sees neither side nor answer.",
  usage: ["code STUDY [OPTIONS]", "code FILES [OPTIONS]"],
  options: {
    layer: {
      type: "string",
      value: "NAME",
      about: `layer to be judged: ${codedLayers.join(", ")}; without it stance`,
    },
    labels: { type: "string", value: "LIST", about: "labels to be judged; without it all that are found" },
    size: { type: "string", value: "NUMBER", about: `rows for each label; without it ${rows.usual}` },
    seed: { type: "string", value: "NUMBER", about: `seed of the draw; without it ${seeds.usual}` },
    out: { type: "string", value: "DIR", about: "folder of the sheet; without it out/coding" },
    lexicon: lexiconOption,
    without: withoutOption,
    ...textOptions,
    delimiter: delimiterOption,
  },
  notes: [
    "Of each label's rows 40 in 100 are stretches that the program keeps, 20 stretches that a rule took away, 15 sentences with a kept hit, 25 sentences without; a stratum that holds fewer gives what it has. About 60 rows are an hour's work for whoever is new to the codebook.",
    "sheet.csv is for the coder, key.csv is not to be opened before; codebook.md in the folder tells how to code. Then: counterpoint evaluate --sheet sheet.csv --key key.csv.",
  ],
  examples: [
    {
      call: "counterpoint code corpora/cfr-shen-yi-2017 --labels hedge,booster",
      about: "Sixty rows a label from the study's two texts, into out/coding/.",
    },
    {
      call: "counterpoint code speeches.jsonl --layer frames --labels security --size 100 --seed 7 --out out/security",
      about: "A hundred rows on one frame, from a corpus.",
    },
  ],
  run: async (given, terminal) => {
    const layer = layerOf(given);
    const labels = labelsOf(given, layer);
    const size = integerOf(given, "size", rows);
    const seed = integerOf(given, "seed", seeds);
    const options = {
      text: true, // The sheet is for a spreadsheet, and Excel reads UTF-8 only behind a mark.
      bom: true,
      delimiter: delimiterOf(given),
    };
    const out = given.value("out") ?? join("out", "coding");
    await demandReplaceable(out);
    const { documents, lexicons, without, total, paths, account, manner } = await textsOf(
      given.positionals,
      given,
      terminal,
    );
    const result = await drawSheet(watchLanguage(documents, terminal), {
      plan: { layer, labels, size, seed, zones: zoneRoles.filter((role) => role === "body") },
      title: given.positionals.map((path) => basename(path)).join(", ") || "standard input",
      inputs: await inputsOf(paths, manner),
      lexicons: given.values("lexicon"),
      induced: lexicons,
      without: [...without, ...listOf(given, "without")],
      progress: (done) => terminal.progress("annotated text", done, total),
    });
    terminal.finish();
    for (const warning of result.warnings) terminal.say(`warning: ${warning}`);
    const files = await writeResult(withAccount(result, account), out, options, codingCodebook);
    const [sheet] = result.tables;
    await terminal.write(
      `${out}: ${[...(sheet?.rows ?? [])].length} rows to code in sheet.csv; how to, in codebook.md (${files.length} files)\n`,
    );
  },
};
