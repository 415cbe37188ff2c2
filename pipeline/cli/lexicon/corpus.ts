import { withFolders } from "../../read/folder.js";
import { isStudy } from "../../read/study.js";
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
export const corpusOf = async (
  given: Arguments,
  terminal: Terminal,
): Promise<(Texts & { readonly paths: readonly string[] }) | null> => {
  if (!given.has("on")) return null;
  const named = listOf(given, "on");
  const [first] = named;
  const study = first !== undefined && named.length === 1 && (await isStudy(first));
  const paths = study ? named : await withFolders(named);
  return { ...(await textsOf(paths, given, terminal)), paths };
};
