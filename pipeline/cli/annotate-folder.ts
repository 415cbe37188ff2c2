import { basename } from "node:path";
import {
  type AnnotationFormat,
  type AnnotationLayer,
  annotationFormats,
  annotationLayers,
} from "../model/annotations.js";
import { Fault } from "../model/fault.js";
import { demandReplaceable } from "../run/disk.js";
import { writeAnnotationFolder } from "../run/write-annotations.js";
import { type Arguments, listOf } from "./command.js";
import { inputsOf } from "./inputs.js";
import { accountTold } from "./telling.js";
import type { Terminal } from "./terminal.js";
import { textsOf, watchLanguage } from "./texts.js";

/** The format of another tool that was asked for, or null. */
export const annotationFormatOf = (name: string | undefined): AnnotationFormat | null =>
  annotationFormats.find((format) => format === name) ?? null;

const layersOf = (given: Arguments, format: AnnotationFormat): readonly AnnotationLayer[] => {
  if (!given.has("layers")) return annotationLayers;
  return [...new Set(listOf(given, "layers"))].map((name) => {
    const layer = annotationLayers.find((one) => one === name);
    if (layer === undefined) {
      throw new Fault(
        `--layers: ${format} carries ${annotationLayers.join(", ")}, not ${name}; take it out, or write jsonl`,
      );
    }
    return layer;
  });
};

/** Writes the layers of texts into a folder, in the format of another tool. */
export const annotateFolder = async (given: Arguments, terminal: Terminal, format: AnnotationFormat): Promise<void> => {
  const layers = layersOf(given, format);
  const out = given.value("out");
  if (out === undefined) throw new Fault(`--format ${format} writes a folder; name it with --out DIR`);
  if (given.has("no-text"))
    throw new Fault(`--no-text: ${format} holds the texts themselves; take it out, or write jsonl`);
  await demandReplaceable(out);
  const { documents, lexicons, without, total, paths, account, manner } = await textsOf(
    given.positionals,
    given,
    terminal,
  );
  const files = await writeAnnotationFolder(watchLanguage(documents, terminal), out, {
    format,
    layers,
    title: given.positionals.map((path) => basename(path)).join(", ") || "standard input",
    inputs: await inputsOf(paths, manner),
    told: () => accountTold(account),
    lexicons: given.values("lexicon"),
    induced: lexicons,
    without: [...without, ...listOf(given, "without")],
    progress: (done) => terminal.progress("annotated text", done, total),
  });
  terminal.say(`${out}: ${files.length} files; counterpoint annotations ${out} reads them back`);
};
