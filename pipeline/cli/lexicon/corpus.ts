import { type Arguments, listOf, type Option } from "../command.js";
import type { Terminal } from "../terminal.js";
import { type Texts, textsOf } from "../texts.js";

/** Option for the texts on which lexicons are tried. */
export const onOption: Option = {
  type: "string",
  value: "TEXTS",
  about: "a study, or files and folders of texts, parted by commas; may be given more than once",
};

/** Texts that `--on` names, with the paths they come from, or null if it was not given. */
export const corpusOf = async (given: Arguments, terminal: Terminal): Promise<Texts | null> =>
  given.has("on") ? textsOf(listOf(given, "on"), given, terminal) : null;
