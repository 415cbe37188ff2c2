import { resolve } from "node:path";
import { annotationFormats } from "../model/annotations.js";
import { Fault } from "../model/fault.js";
import type { LayerName } from "../model/layers.js";
import type { Annotated } from "../model/table.js";
import { annotate as annotateDocuments } from "../run/annotate.js";
import { replaceFile } from "../run/disk.js";
import { csvChunks, jsonl, spanTable } from "../write/index.js";
import { annotateFolder, annotationFormatOf } from "./annotate-folder.js";
import { annotateShard, shardOptions } from "./annotate-shard.js";
import { type Arguments, type Command, demandKnown, demandMeant, listOf } from "./command.js";
import { textNote, textOptions } from "./manner.js";
import { exitNote, lexiconOption, withoutOption } from "./options.js";
import { textsOf, watchLanguage } from "./texts.js";

const layerNames: readonly LayerName[] = [
  "paragraphs",
  "tokens",
  "sentences",
  "names",
  "negations",
  "actors",
  "stance",
  "frames",
  "modalClauses",
  "quotations",
  "voices",
  "portrayals",
];
const defaultLayers: readonly LayerName[] = ["actors", "stance", "frames"];
const outputFormats = ["jsonl", "csv"] as const;
const allFormats = [...outputFormats, ...annotationFormats] as const;

interface Shape {
  readonly layers: readonly LayerName[];
  readonly format: (typeof outputFormats)[number];
  readonly text: boolean;
}

const shapeOf = (given: Arguments): Shape => ({
  layers: given.has("layers") ? demandKnown("layer", listOf(given, "layers"), layerNames) : defaultLayers,
  format: outputFormats.find((format) => format === given.value("format")) ?? "jsonl",
  text: !given.has("no-text"),
});

async function* pieces(annotated: AsyncIterable<Annotated>, { layers, format, text }: Shape): AsyncGenerator<string> {
  const options = { text, bom: false, delimiter: "," } as const;
  if (format === "csv") yield* csvChunks(spanTable([], layers, options), options);
  for await (const one of annotated) {
    if (format === "jsonl") {
      yield jsonl(one, layers, options);
      continue;
    }
    // Each text makes a table of its own, and its header stands already at the top.
    const [, ...rows] = csvChunks(spanTable([one], layers, options), options);
    yield* rows;
  }
}

/** Writes the layers of texts, one text after the other. */
export const annotate: Command = {
  name: "annotate",
  about: "Write the layers of texts: who is named, which stance is taken, which frames are evoked.",
  usage: [
    "annotate [FILES] [OPTIONS]",
    "annotate STUDY [OPTIONS]",
    "annotate --shard I/N PLAN [--out DIR] [--workers N] [--resume]",
  ],
  options: {
    layers: {
      type: "string",
      value: "LIST",
      about: `layers to write: ${layerNames.join(", ")}; without it ${defaultLayers.join(", ")}`,
    },
    format: {
      type: "string",
      value: "NAME",
      about: `jsonl (one text a line, without it the default), csv (one span a line), or for other tools ${annotationFormats.join(", ")}, which need --out DIR`,
    },
    out: {
      type: "string",
      value: "FILE|DIR",
      about:
        "file to write, instead of standard output; one that is there is replaced. For the formats of other tools a folder, refused where somebody has edited it; with --shard the folder of the partials, without it plan.partials beside plan.json",
    },
    lexicon: lexiconOption,
    without: withoutOption,
    ...textOptions,
    "no-text": { type: "boolean", about: "leave all words of the texts out; offsets stay" },
    ...shardOptions,
  },
  notes: [
    textNote,
    "Without files, or for -, standard input is read in whatever format it begins with: JSONL if with {, a page, XML, PDF, .docx or .zip by their marks, else one text.",
    'Each line of the output is {"id", "spans": [{"layer", "label", "start", "end", …}]}; start and end count UTF-16 code units of the text.',
    "The formats of other tools hold the texts, and without --layers actors, stance, frames, quotations and voices; counterpoint annotations reads them back.",
    "With --shard no layers are written: the texts of one shard of a plan are annotated and counted, and what counterpoint merge needs of them is written as a partial. It reads nothing but the plan, the lexicons and the shard's own bytes, may run on any machine that has them, beside any others, and gives the same partial whenever it is run; one that is there and whole is left alone. Texts that have changed since the plan was made are a fault.",
    exitNote,
  ],
  examples: [
    {
      call: "counterpoint annotate speech.txt --layers actors,stance",
      about: "Actors and stance of one text, as one line of JSON.",
    },
    {
      call: "counterpoint annotate corpora/cfr-shen-yi-2017 --format brat --out out/brat",
      about: "A study's texts, to be looked at and edited in brat.",
    },
    { call: "counterpoint annotate speeches.jsonl --format csv --out spans.csv", about: "A corpus, one row a span." },
    {
      call: "echo 'Perhaps China will agree.' | counterpoint annotate --layers stance",
      about: "A sentence from standard input.",
    },
    {
      call: 'for i in $(seq 8); do counterpoint annotate --shard "$i/8" plan.json || exit; done',
      about: "All shards of a plan; of a scheduler's array each job takes one, by its number.",
    },
  ],
  run: async (given, terminal) => {
    if (given.has("shard")) return annotateShard(given, terminal, Object.keys(annotate.options));
    demandMeant(given, Object.keys(shardOptions), false, "--shard I/N");
    demandKnown("format", [given.value("format") ?? "jsonl"], allFormats);
    const folderFormat = annotationFormatOf(given.value("format"));
    if (folderFormat !== null) return annotateFolder(given, terminal, folderFormat);
    const shape = shapeOf(given);
    const out = given.value("out");
    const { documents, lexicons, without, total, paths } = await textsOf(given.positionals, given, terminal);
    if (out !== undefined && paths.some((path) => resolve(path) === resolve(out))) {
      throw new Fault(`${out}: is one of the texts; choose another file for --out`);
    }
    const annotated = annotateDocuments(watchLanguage(documents, terminal), {
      lexicons: given.values("lexicon"),
      induced: lexicons,
      without: [...without, ...listOf(given, "without")],
    });
    async function* watched(): AsyncGenerator<Annotated> {
      let done = 0;
      for await (const one of annotated) {
        yield one;
        done += 1;
        terminal.progress("annotated text", done, total);
      }
      terminal.finish();
    }
    if (out !== undefined) return replaceFile(out, pieces(watched(), shape));
    for await (const piece of pieces(watched(), shape)) await terminal.write(piece);
  },
};
