import type { Dictionary } from "../model/dictionary.js";
import { Fault } from "../model/fault.js";
import { decode, type Encoding } from "./decode.js";
import type { DictionaryFormat } from "./dictionary.js";
import { readBytes } from "./files.js";
import { liwc } from "./liwc.js";
import { quanteda } from "./quanteda.js";

/** All formats of dictionaries that can be read. */
export const dictionaryFormats: readonly DictionaryFormat[] = [quanteda, liwc];

/** How a dictionary is read. */
export interface DictionaryOptions {
  /** Name of its format; without it the ending of the file's name tells. */
  readonly format?: string;
  readonly encoding?: Encoding;
}

const formatOf = (path: string, name: string | undefined): DictionaryFormat => {
  const format = dictionaryFormats.find((one) =>
    name === undefined ? one.endings.some((ending) => path.toLowerCase().endsWith(ending)) : one.name === name,
  );
  if (format !== undefined) return format;
  const names = dictionaryFormats.map((one) => one.name).join(" or ");
  throw new Fault(`${path}: its name does not tell what dictionary it is; say --format ${names}`);
};

/** Reads a dictionary of another program; what is none, or cannot be read, is a Fault in one line. */
export const readDictionary = async (path: string, options: DictionaryOptions = {}): Promise<Dictionary> => {
  const format = formatOf(path, options.format);
  const text = decode(await readBytes(path), path, options.encoding);
  return { name: path.split(/[\\/]/).at(-1) ?? path, ...format.read(text, path) };
};
