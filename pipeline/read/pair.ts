import type { Document } from "../model/document.js";
import type { Source, Study } from "../model/study.js";
import { bareStudy, toldOf } from "./bare-study.js";
import { openInOrder } from "./files.js";
import { collect } from "./format.js";
import { demandFiles, draftsOf, formatOf, idInFile, placed } from "./index.js";
import { askedManner, demandSome, giveUp, type Manner, startAccount } from "./manner.js";
import { endingOf, nameTexts } from "./names.js";
import { sha256Of } from "./study/sources.js";
import { warningsOf } from "./study.js";

/** Two files to compare without a study. */
export interface PairOfFiles extends Manner {
  readonly target: string;
  readonly reference: string;
}

/** A side of a comparison and the files of its texts. */
export interface SideOfFiles {
  readonly side: string;
  readonly paths: readonly string[];
}

interface NamedFile {
  readonly path: string;
  readonly id: string;
  readonly side: string;
}

/** Names of sides for a title: of few files their own, of many that of their side. */
export const sideNames = (sides: readonly SideOfFiles[], ids: readonly string[]): readonly string[] => {
  const isFew = ids.length <= 2 || sides.every(({ paths }) => paths.length <= 1);
  return isFew ? ids : sides.filter(({ paths }) => paths.length > 0).map(({ side }) => side);
};

/** Texts of files and what they were read from. */
const readFiles = async (
  files: readonly NamedFile[],
  manner: Manner,
): Promise<{ readonly documents: readonly Document[]; readonly sources: readonly Source[] }> => {
  const documents: Document[] = [];
  const sources: Source[] = [];
  const opened = openInOrder(files.map(({ path }) => path));
  for (const { path, id, side } of files) {
    const next = await opened.next();
    if (next.done === true) break;
    try {
      // Nothing is decided yet by the size of the file: a zip may be as large as its many texts.
      const bytes = await collect(next.value, { name: path, largest: Number.POSITIVE_INFINITY });
      // The id, and not the path, because a report must not depend on where the file lay.
      sources.push({ id, file: id + endingOf(path), sha256: sha256Of(bytes) });
      for await (const draft of draftsOf(bytes, { ...manner, name: path, id })) {
        documents.push(placed({ ...draft, id: formatOf(path).streams ? idInFile(id, draft) : draft.id }, side));
      }
    } catch (error) {
      giveUp(error, { ...manner, name: path, shown: id + endingOf(path) });
    }
  }
  return { documents, sources };
};

/** Makes a study of files on two sides; the zones are found. The second side may have none. */
export const readSides = async (
  target: SideOfFiles,
  reference: SideOfFiles,
  given: Manner | Manner["encoding"] = {},
): Promise<Study> => {
  const told = typeof given === "string" ? { encoding: given } : given;
  const manner = { ...told, account: told.account ?? startAccount() };
  manner.account.texts = 0;
  const paths = [...target.paths, ...reference.paths];
  if (manner.broken !== "skip") await demandFiles(paths);
  const ids = nameTexts(paths);
  const files = paths.map((path, index): NamedFile => {
    const side = index < target.paths.length ? target.side : reference.side;
    return { path, id: ids[index] ?? "", side };
  });
  const { documents, sources } = await readFiles(files, manner);
  demandSome(manner.account);
  const bare = bareStudy(sideNames([target, reference], ids), sources);
  const { warnings, ...reading } = toldOf(manner);
  const asked = askedManner(manner);
  return {
    ...bare,
    ...reading,
    ...(asked.size === 0 ? {} : { asked }),
    documents,
    counting: { ...bare.counting, target: target.side, reference: reference.side },
    contrasts: [{ target: target.side, reference: reference.side }],
    warnings: [...warningsOf(documents), ...warnings],
  };
};

/**
 * Makes a study of two files: each is a side, named after its file, and the zones are found. The texts are no pair in
 * the study's sense, unless lines of JSONL say so.
 */
export const readPair = async ({ target, reference, ...manner }: PairOfFiles): Promise<Study> => {
  const [first = "", second = ""] = nameTexts([target, reference]);
  return readSides({ side: first, paths: [target] }, { side: second, paths: [reference] }, manner);
};
