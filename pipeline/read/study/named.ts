// What is told of a study before it is read, apart from its reader, whose packages take a while to load.
import { join } from "node:path";
import { Fault } from "../../model/fault.js";
import { kindOfPath } from "../files.js";

/** Zones that are counted unless a study says otherwise; what a block quote holds counts as quoted words. */
export const defaultZones: readonly string[] = ["body", "blockquote"];

/** Name that a study's file has in its folder. */
export const studyFileName = "study.yaml";

/** Path of a study's file, which may be given itself or by its folder; none there is a Fault. */
export const studyPathOf = async (path: string): Promise<string> => {
  const kind = await kindOfPath(path);
  if (kind === "nothing") throw new Fault(`${path}: no such study; give a folder that holds a ${studyFileName}`);
  if (kind === "file") return path;
  const file = join(path, studyFileName);
  if ((await kindOfPath(file)) === "file") return file;
  throw new Fault(`${path}: holds no ${studyFileName}; write one, or give two texts to compare`);
};

/**
 * True if a path means a study: a folder that holds a study.yaml, or any folder if one is meant anyway, or a YAML file.
 */
export const isStudy = async (
  path: string,
  folders: "with a study" | "any folder" = "with a study",
): Promise<boolean> => {
  const kind = await kindOfPath(path);
  if (kind === "file") return /\.ya?ml$/i.test(path);
  return kind === "folder" && (folders === "any folder" || (await kindOfPath(join(path, studyFileName))) === "file");
};
