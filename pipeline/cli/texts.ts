import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { demandFiles, type Encoding, encodings, languageWarning, readDocuments, readStream } from "../read/index.js";
import { isStudy, readStudy } from "../read/study.js";
import { type Arguments, demandKnown, type Option } from "./command.js";
import type { Terminal } from "./terminal.js";

/** Option for texts that are not in UTF-8. */
export const encodingOption: Option = {
  type: "string",
  value: "NAME",
  about: `encoding of the texts: ${encodings.join(", ")}; without it utf-8, or what a byte-order mark says`,
};

/** Encoding that was asked for; an unknown one is a Fault. */
export const encodingOf = (given: Arguments): Encoding | undefined => {
  const name = given.value("encoding");
  return name === undefined ? undefined : demandKnown("encoding", [name], encodings)[0];
};

/** Texts to go through, with the lexicons that come with them. */
export interface Texts {
  readonly documents: AsyncIterable<Document> | Iterable<Document>;
  readonly lexicons: readonly string[];
  readonly without: readonly string[];
  /** How many there are, where that is known before. */
  readonly total: number | null;
}

async function* mixed(
  paths: readonly string[],
  input: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Document> {
  for (const path of paths) {
    if (path === "-") yield* readStream(input, "stdin", encoding);
    else yield* readDocuments([path], { encoding });
  }
}

/**
 * Texts that were named: a study, files, or standard input, which is meant by `-` or by nothing. Files are looked for
 * before the first is read, so that a slip in the last is told at once.
 */
export const textsOf = async (paths: readonly string[], given: Arguments, { input }: Terminal): Promise<Texts> => {
  const [first] = paths;
  const encoding = encodingOf(given);
  if (first !== undefined && paths.length === 1 && (await isStudy(first))) {
    if (encoding !== undefined)
      throw new Fault(`${first}: a study says by itself how its texts are encoded; take --encoding out`);
    const { documents, lexicons, without } = await readStudy(first);
    return { documents, lexicons, without, total: documents.length };
  }
  const plain = { lexicons: [], without: [], total: null };
  await demandFiles(paths.filter((path) => path !== "-"));
  if (paths.length > 0 && !paths.includes("-")) {
    return { ...plain, documents: readDocuments(paths, encoding === undefined ? {} : { encoding }) };
  }
  if (input === null) throw new Fault("no texts: name files, or send a text to standard input");
  return { ...plain, documents: mixed(paths.length === 0 ? ["-"] : paths, input, encoding ?? "utf-8") };
};

const namedAtMost = 3;

/** Passes documents on, and tells at the end which of them do not look English. */
export async function* watchLanguage(documents: Texts["documents"], { say }: Terminal): AsyncGenerator<Document> {
  const foreign: string[] = [];
  let [count, all] = [0, 0];
  for await (const document of documents) {
    all += 1;
    const warning = languageWarning(document);
    if (warning !== null) {
      count += 1;
      if (foreign.length < namedAtMost) foreign.push(warning);
    }
    yield document;
  }
  for (const warning of foreign) say(`warning: ${warning}`);
  if (count > foreign.length) say(`warning: in all, ${count} of ${all} texts do not look English`);
}
