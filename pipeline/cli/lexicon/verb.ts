import { resolve } from "node:path";
import { Fault } from "../../model/fault.js";
import type { HitLayer } from "../../model/layers.js";
import { replaceFile } from "../../run/disk.js";
import { type Arguments, type Command, demandKnown, listOf, type Option } from "../command.js";
import type { Terminal } from "../terminal.js";

/** One thing that `counterpoint lexicon` does; its first word. */
export interface Verb extends Omit<Command, "notes" | "usage"> {
  /** What follows the verb: `[FILES]`. */
  readonly takes: string;
}

/** Layers that lexicons fill, in the order in which they are listed. */
export const lexiconLayers: readonly HitLayer[] = ["stance", "frames", "actors"];

/** Option for some of the layers. */
export const layerOption: Option = {
  type: "string",
  value: "LIST",
  about: `layers: ${lexiconLayers.join(", ")}; without it all of them`,
};

/** Layers that were asked for, or all. */
export const layersOf = (given: Arguments): readonly HitLayer[] =>
  given.has("layer") ? demandKnown("layer", listOf(given, "layer"), lexiconLayers) : lexiconLayers;

/** Writes to the file that `--out` names, whole or not at all, or else to standard output; never over what is read. */
export const writeOut = async (
  given: Arguments,
  terminal: Terminal,
  pieces: Iterable<string> | AsyncIterable<string>,
  sources: readonly string[],
): Promise<void> => {
  const out = given.value("out");
  if (out === undefined) {
    for await (const piece of pieces) await terminal.write(piece);
    return;
  }
  demandNoSource(out, sources);
  await replaceFile(out, pieces);
};

/** Fails if the file to write is one of those to read. */
export const demandNoSource = (out: string, sources: readonly string[]): void => {
  if (sources.some((path) => resolve(path) === resolve(out)))
    throw new Fault(`${out}: is one of the files that are read; choose another file for --out`);
};
