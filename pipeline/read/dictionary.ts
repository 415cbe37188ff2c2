import type { Dictionary } from "../model/dictionary.js";

/** One format of dictionaries, known by the ending of the file's name. */
export interface DictionaryFormat {
  readonly name: string;
  readonly endings: readonly string[];
  /** Categories in the text; what is no such dictionary is a Fault that names the file and the line. */
  readonly read: (text: string, path: string) => Omit<Dictionary, "name">;
}
