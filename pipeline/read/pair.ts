import type { Document } from "../model/document.js";
import type { Source, Study } from "../model/study.js";
import { readInOrder } from "./files.js";
import { demandFiles, draftsOf, type Encoding, formatOf, placed } from "./index.js";
import { nameTexts } from "./names.js";
import { sha256Of } from "./study/sources.js";
import { defaultZones, warningsOf } from "./study.js";

/** Two files to compare without a study. */
export interface PairOfFiles {
  readonly target: string;
  readonly reference: string;
  readonly encoding?: Encoding;
}

/**
 * Makes a study of two files: each is a side, named after its file, and the zones are found. The texts are no pair in
 * the study's sense, since nothing says that they belong together.
 */
export const readPair = async ({ target, reference, encoding = "utf-8" }: PairOfFiles): Promise<Study> => {
  const paths = [target, reference];
  await demandFiles(paths);
  const ids = nameTexts(paths);
  const documents: Document[] = [];
  const sources: Source[] = [];
  for await (const bytes of readInOrder(paths)) {
    const path = paths[sources.length] ?? "";
    const id = ids[sources.length] ?? "";
    // The id, and not the path, because a report must not depend on where the file lay.
    sources.push({ id, file: `${id}${/\.[^./\\]*$/.exec(path)?.[0] ?? ""}`, sha256: sha256Of(bytes) });
    for await (const draft of draftsOf(bytes, { name: path, id, encoding })) {
      // Two JSONL files may both number their texts from 1.
      const own = formatOf(path).streams ? `${id}/${draft.id}` : id;
      documents.push(placed({ ...draft, id: own }, id));
    }
  }
  const [first = "", second = ""] = ids;
  return {
    id: `${first}-and-${second}`.replace(/[^\p{L}\p{N}._-]+/gu, "-"),
    title: `${first} and ${second}`,
    documents,
    sources,
    voices: [],
    counting: { target: first, reference: second, zones: defaultZones },
    lexicons: [],
    without: [],
    warnings: warningsOf(documents),
  };
};
