import { defaultInference } from "../model/inference.js";
import type { Source, Study } from "../model/study.js";
import { sha256OfFile } from "./files.js";
import { demandFiles } from "./index.js";
import { accountSettings, accountWarnings, giveUp, type Manner } from "./manner.js";
import { endingOf, nameTexts } from "./names.js";
import { defaultZones } from "./study/named.js";

/** A file and the id by which it is known. */
export interface NamedFile {
  readonly path: string;
  readonly id: string;
}

/** More names than this make no title. */
const namesInTitle = 3;

/** Files with their ids; one that is none is a Fault, told before any is read, unless what is broken is to be left out. */
export const namedFiles = async (paths: readonly string[], { broken }: Manner): Promise<readonly NamedFile[]> => {
  if (broken !== "skip") await demandFiles(paths);
  const ids = nameTexts(paths);
  return paths.map((path, index) => ({ path, id: ids[index] ?? path }));
};

/** Files with their hashes, by the id, and not the path, because a report must not depend on where a file lay. */
export const sourcesOf = async (files: readonly NamedFile[], manner: Manner): Promise<readonly Source[]> => {
  const sources: Source[] = [];
  for (const { path, id } of files) {
    try {
      sources.push({ id, file: id + endingOf(path), sha256: await sha256OfFile(path) });
    } catch (error) {
      giveUp(error, { ...manner, name: path, shown: id + endingOf(path) });
    }
  }
  return sources;
};

/** What a study of bare files has. */
export const bareStudy = (ids: readonly string[], sources: readonly Source[]): Omit<Study, "documents"> => {
  const more = ids.length > namesInTitle ? [`${ids.length - namesInTitle} more`] : [];
  const names = [...ids.slice(0, namesInTitle), ...more];
  return {
    id: names.join("-and-").replace(/[^\p{L}\p{N}._-]+/gu, "-"),
    title: names.join(" and "),
    sources,
    voices: [],
    counting: { target: "", reference: "", zones: defaultZones, inference: defaultInference },
    contrasts: [],
    lexicons: [],
    without: [],
    warnings: [],
  };
};

/** What a study tells of how its texts were read, once they were. */
export const toldOf = ({ account }: Manner): { readonly warnings: readonly string[] } & Pick<Study, "reading"> =>
  account === undefined ? { warnings: [] } : { warnings: accountWarnings(account), reading: accountSettings(account) };
