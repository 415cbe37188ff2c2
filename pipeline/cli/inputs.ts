import { basename } from "node:path";
import type { HashedFile } from "../model/report.js";
import { sha256OfFile } from "../read/files.js";
import { giveUp, type Manner } from "../read/manner.js";
import { isStudy } from "../read/study/named.js";

/** Files of the texts that were named, with their hashes: those of a study, or the files themselves; standard input has none. */
export const inputsOf = async (paths: readonly string[], manner: Manner = {}): Promise<readonly HashedFile[]> => {
  const [first] = paths;
  if (first !== undefined && (await isStudy(first))) {
    const { readStudy } = await import("../read/study.js");
    return (await readStudy(first)).sources.map(({ file, sha256 }) => ({ path: file, sha256 }));
  }
  const files: HashedFile[] = [];
  // One by one: of a folder there may be more than can be open at once.
  for (const path of paths.filter((one) => one !== "-")) {
    try {
      files.push({ path: basename(path), sha256: await sha256OfFile(path) });
    } catch (error) {
      giveUp(error, { ...manner, name: path, shown: basename(path) });
    }
  }
  return files;
};
