import { basename } from "node:path";
import { Fault } from "../model/fault.js";
import type { Gold } from "../model/gold.js";
import { scoredLayers } from "../model/mapping.js";
import type { HashedFile, WriteOptions } from "../model/report.js";
import { readGold, readStudyGold } from "../read/gold.js";
import { encodings } from "../read/index.js";
import { readMapping } from "../read/mapping.js";
import { isStudy } from "../read/study/named.js";
import { readStudy } from "../read/study.js";
import { demandReplaceable } from "../run/disk.js";
import { defaultResampling, type EvaluateOptions, evaluate as evaluateGold } from "../run/evaluate.js";
import { writeResult } from "../run/write-result.js";
import { evaluationCodebook, scoresSummary } from "../write/index.js";
import { type Arguments, type Command, demandKnown, listOf } from "./command.js";
import { csvOptions, csvOptionsOf } from "./csv-options.js";
import { integerOf, seeds } from "./numbers.js";
import { lexiconOption, withoutOption } from "./options.js";
import { evaluateSheets } from "./sheets.js";

const mostResamples = 10_000;

const goldOf = async (given: Arguments): Promise<Gold> => {
  const [path, ...others] = given.positionals;
  const file = given.value("gold");
  if (path === undefined || others.length > 0) {
    throw new Fault(
      `evaluate takes one gold, or one study with --gold, but was given ${given.positionals.length || "nothing"}; see counterpoint evaluate --help`,
    );
  }
  if (await isStudy(path)) {
    if (file === undefined) throw new Fault(`${path}: is a study; name the gold for its texts with --gold FILE.json`);
    return readStudyGold(file, await readStudy(path));
  }
  if (file !== undefined) {
    throw new Fault(`${path}: is no study, but --gold is for the texts of one; give gold with its texts alone`);
  }
  return readGold(path);
};

const mappingOf = async (given: Arguments): Promise<Pick<EvaluateOptions, "mapping" | "mappingFile">> => {
  const path = given.value("map");
  if (path === undefined) return {};
  const { mapping, sha256 } = await readMapping(path);
  const mappingFile: HashedFile = { path: basename(path), sha256 };
  return { mapping, mappingFile };
};

const layersOf = (given: Arguments): Pick<EvaluateOptions, "layers"> => {
  if (!given.has("layers")) return {};
  if (given.has("map")) throw new Fault("--layers and --map both say which layer is scored; take one of them out");
  return { layers: [...new Set(demandKnown("layer", listOf(given, "layers"), scoredLayers))] };
};

const writeOptions = (given: Arguments): WriteOptions => ({
  text: !given.has("no-text"),
  ...csvOptionsOf(given),
});

/** Measures our hits against gold. */
export const evaluate: Command = {
  name: "evaluate",
  about: "Measure the layers against gold: precision, recall and F1 with intervals, confusion, errors.",
  usage: [
    "evaluate GOLD [OPTIONS]",
    "evaluate STUDY --gold FILE [OPTIONS]",
    "evaluate --sheet FILE [--key FILE] [OPTIONS]",
  ],
  options: {
    map: { type: "string", value: "FILE", about: "mapping that ties another scheme's labels to ours, as YAML" },
    gold: { type: "string", value: "FILE", about: "gold for the texts of a study, as JSON without the texts" },
    sheet: {
      type: "string",
      value: "FILE",
      about: "a coding sheet that was filled in (counterpoint code); twice for two coders, who are compared too",
    },
    key: { type: "string", value: "FILE", about: "key of the sheet; without it key.csv beside it" },
    encoding: {
      type: "string",
      value: "NAME",
      about: `encoding of the sheets: ${encodings.join(", ")}; without it utf-8, or what a byte-order mark says`,
    },
    layers: {
      type: "string",
      value: "LIST",
      about: `layers to score: ${scoredLayers.join(", ")}; without it those that the gold or the mapping names`,
    },
    out: {
      type: "string",
      value: "DIR",
      about: "folder for scores.csv, confusion.csv, errors.csv; without it nothing is written",
    },
    resamples: {
      type: "string",
      value: "NUMBER",
      about: `bootstrap resamples for the intervals; without it ${defaultResampling.resamples}`,
    },
    seed: { type: "string", value: "NUMBER", about: `seed of the resamples; without it ${seeds.usual}` },
    lexicon: lexiconOption,
    without: withoutOption,
    "no-text": { type: "boolean", about: "leave all words of the texts out of errors.csv; offsets stay" },
    ...csvOptions,
  },
  notes: [
    'GOLD holds its texts: one {"id", "text", "spans": [{"start", "end", "label"}]} a line, offsets in UTF-16 code units; a span may have "layer", "optional" and "attrs", a text "meta". A folder stands for the .jsonl files in it.',
    'With a study, --gold is {"source_sha256", "spans": [{"side", "layer", "label", "start", "end"}]}, offsets into the study\'s own source; only the zones that the study counts are scored.',
    "A mapping is YAML with about, source, layer and classes: { name: hedge, gold: [ ENTERTAIN ], ours: { label: [ hedge ] } }. scripts/validation/ in the program's source holds those for gold of others, with the format explained.",
    'Without --map labels are compared as they stand. Spans that are "optional" are neither wanted nor wrong. errors.csv holds passages of the gold\'s texts: mind their licence, or use --no-text.',
  ],
  examples: [
    {
      call: "counterpoint evaluate corpora/speeches-gold",
      about: "The gold that comes with the program, all of its layers.",
    },
    {
      call: "counterpoint evaluate gold.jsonl --map mapping.yaml --out out/scores",
      about: "Gold in a scheme of its own, with the list of errors.",
    },
    {
      call: "counterpoint evaluate corpora/cfr-shen-yi-2017 --gold gold.json --layers stance --resamples 0",
      about: "One layer of a study's texts, without intervals.",
    },
    {
      call: "counterpoint evaluate --sheet out/coding/sheet.csv",
      about: "How right the program is by your own coding.",
    },
  ],
  run: async (given, terminal) => {
    const options = writeOptions(given);
    const resamples = integerOf(given, "resamples", {
      usual: defaultResampling.resamples,
      least: 0,
      most: mostResamples,
    });
    const seed = integerOf(given, "seed", seeds);
    const out = given.value("out");
    if (out !== undefined) await demandReplaceable(out);
    if (given.has("sheet")) return evaluateSheets(given, terminal, { out, options });
    if (given.has("encoding")) throw new Fault("--encoding is for sheets (--sheet); gold is JSON, in UTF-8");
    const evaluation = await evaluateGold(await goldOf(given), {
      ...(await mappingOf(given)),
      ...layersOf(given),
      resamples,
      seed,
      lexicons: given.values("lexicon"),
      without: listOf(given, "without"),
      progress: (done) => terminal.progress("scored text", done, null),
    });
    terminal.finish();
    for (const warning of evaluation.warnings) terminal.say(`warning: ${warning}`);
    await terminal.write(scoresSummary(evaluation, { width: terminal.columns, colour: terminal.colour }));
    if (out !== undefined) {
      const files = await writeResult(evaluation, out, options, evaluationCodebook);
      terminal.say(`${out}: ${files.length} files`);
    }
  },
};
