import type { Document } from "../model/document.js";
import { defaultInference } from "../model/inference.js";
import type { Source, Study } from "../model/study.js";
import { readInOrder } from "./files.js";
import { demandFiles, draftsOf, type Encoding, formatOf, placed } from "./index.js";
import { endingOf, nameTexts } from "./names.js";
import { sha256Of } from "./study/sources.js";
import { defaultZones, warningsOf } from "./study.js";

/** Two files to compare without a study. */
export interface PairOfFiles {
  readonly target: string;
  readonly reference: string;
  readonly encoding?: Encoding;
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

/** Texts of files and what they were read from. */
const readFiles = async (
  files: readonly NamedFile[],
  encoding: Encoding,
): Promise<{ readonly documents: readonly Document[]; readonly sources: readonly Source[] }> => {
  const documents: Document[] = [];
  const sources: Source[] = [];
  for await (const bytes of readInOrder(files.map(({ path }) => path))) {
    const { path, id, side } = files[sources.length] ?? { path: "", id: "", side: "" };
    // The id, and not the path, because a report must not depend on where the file lay.
    sources.push({ id, file: id + endingOf(path), sha256: sha256Of(bytes) });
    for await (const draft of draftsOf(bytes, { name: path, id, encoding })) {
      // Two JSONL files may both number their texts from 1.
      const own = formatOf(path).streams ? `${id}/${draft.id}` : id;
      documents.push(placed({ ...draft, id: own }, side));
    }
  }
  return { documents, sources };
};

/** Makes a study of files on two sides; the zones are found. The second side may have none. */
export const readSides = async (
  target: SideOfFiles,
  reference: SideOfFiles,
  encoding: Encoding = "utf-8",
): Promise<Study> => {
  const paths = [...target.paths, ...reference.paths];
  await demandFiles(paths);
  const ids = nameTexts(paths);
  const files = paths.map((path, index): NamedFile => {
    const side = index < target.paths.length ? target.side : reference.side;
    return { path, id: ids[index] ?? "", side };
  });
  const { documents, sources } = await readFiles(files, encoding);
  return {
    id: ids.join("-and-").replace(/[^\p{L}\p{N}._-]+/gu, "-"),
    title: ids.join(" and "),
    documents,
    sources,
    voices: [],
    counting: { target: target.side, reference: reference.side, zones: defaultZones, inference: defaultInference },
    contrasts: [{ target: target.side, reference: reference.side }],
    lexicons: [],
    without: [],
    warnings: warningsOf(documents),
  };
};

/**
 * Makes a study of two files: each is a side, named after its file, and the zones are found. The texts are no pair in
 * the study's sense, unless lines of JSONL say so.
 */
export const readPair = async ({ target, reference, encoding }: PairOfFiles): Promise<Study> => {
  const [first = "", second = ""] = nameTexts([target, reference]);
  const sides = [
    { side: first, paths: [target] },
    { side: second, paths: [reference] },
  ] as const;
  if (encoding === undefined) return readSides(...sides);
  return { ...(await readSides(...sides, encoding)), asked: new Map([["encoding", encoding]]) };
};
