import { realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep, win32 } from "node:path";
import { fileFault, kindOfPath } from "../files.js";
import type { Path, StudySource } from "./yaml.js";

/**
 * Path, as it is to be opened, of a file that a study names; anything outside the study's folder is a Fault, so that a
 * study taken from somebody else reads nothing but itself.
 */
export const insideStudy = async (
  folder: string,
  file: string,
  place: Path,
  { fault }: StudySource,
): Promise<string> => {
  const climbs = `leads out of the study's folder; put the file into it and name it from there`;
  if (isAbsolute(file) || win32.isAbsolute(file) || /^[A-Za-z]:/.test(file)) {
    throw fault(place, `"${file}" is an absolute path, which ${climbs}`);
  }
  if (file.includes("\\")) throw fault(place, `"${file}" has a backslash; part folders by / on every system`);
  if (file.split("/").includes("..")) throw fault(place, `"${file}" ${climbs}`);
  const path = join(folder, file);
  const kind = await kindOfPath(path);
  if (kind === "nothing") throw fault(place, `"${file}": no such file in the study's folder`);
  if (kind === "folder") throw fault(place, `"${file}" is a folder, but a file is meant`);
  const inside = relative(await real(folder), await real(path));
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw fault(place, `"${file}" is a symbolic link that ${climbs}`);
  }
  return path;
};

const real = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch (error) {
    throw fileFault(path, error);
  }
};
