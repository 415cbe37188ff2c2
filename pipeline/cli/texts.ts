import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { demandNamed, withFolders } from "../read/folder.js";
import { languageWarning, readDocuments } from "../read/index.js";
import { type Account, demandSome, type Manner } from "../read/manner.js";
import { isStudy } from "../read/study/named.js";
import type { Arguments } from "./command.js";
import { mannerOf, refuseManner } from "./manner.js";
import { tellAccount } from "./telling.js";
import type { Terminal } from "./terminal.js";

/** Texts to go through, with the lexicons that come with them. */
export interface Texts {
  readonly documents: AsyncIterable<Document> | Iterable<Document>;
  readonly lexicons: readonly string[];
  readonly without: readonly string[];
  /** How many there are, where that is known before. */
  readonly total: number | null;
  /** The files that were named, those of folders and patterns one by one. */
  readonly paths: readonly string[];
  /** What became of the files, once they were read; a study lists its own, and has none. */
  readonly account: Account | null;
  /** How they are read. */
  readonly manner: Manner;
}

/** Passes texts on, and tells at the end what could not be read. */
async function* accounted(
  paths: readonly string[],
  manner: Manner & { readonly account: Account },
  terminal: Terminal,
): AsyncGenerator<Document> {
  let isFault = false;
  try {
    const input = terminal.input ?? undefined;
    yield* readDocuments(paths, { ...manner, input });
    demandSome(manner.account);
  } catch (error) {
    isFault = true;
    throw error;
  } finally {
    // Who reads may have enough before the end, and is told all the same; a fault is told in one line.
    if (!isFault) tellAccount(manner.account, terminal);
  }
}

/**
 * Texts that were named: a study, files, folders, patterns, or standard input, which is meant by `-` or by nothing. Files
 * are looked for before the first is read, so that a slip in the last is told at once.
 */
export const textsOf = async (named: readonly string[], given: Arguments, terminal: Terminal): Promise<Texts> => {
  const [first] = named;
  if (first !== undefined && named.length === 1 && (await isStudy(first))) {
    refuseManner(first, given);
    const { readStudy } = await import("../read/study.js");
    const { documents, lexicons, without } = await readStudy(first);
    return { documents, lexicons, without, total: documents.length, paths: named, account: null, manner: {} };
  }
  const manner = mannerOf(given, terminal);
  const paths = named.length === 0 ? ["-"] : await withFolders(named, manner.account);
  await demandNamed(paths, named);
  if (paths.includes("-") && terminal.input === null)
    throw new Fault("no texts: name files, or send a text to standard input");
  const documents = accounted(paths, manner, terminal);
  return { documents, lexicons: [], without: [], total: null, paths, account: manner.account, manner };
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
