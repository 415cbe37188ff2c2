import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../model/fault.js";
import { fileFault, kindOfPath, unpackedPath } from "./files.js";
import { inputFormats } from "./index.js";

const endings = inputFormats.flatMap((format) => format.endings);

/** Texts in a folder and those below it, in the order of their names; hidden ones are left out. */
const textsIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const paths: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) paths.push(...(await textsIn(path)));
      else if (endings.some((ending) => unpackedPath(entry.name).toLowerCase().endsWith(ending))) paths.push(path);
    }
    return paths;
  } catch (error) {
    throw fileFault(folder, error);
  }
};

/** The paths, with the texts of each folder in its place; a folder without any is a Fault. */
export const withFolders = async (paths: readonly string[]): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const path of paths) {
    if (path === "-" || (await kindOfPath(path)) !== "folder") {
      all.push(path);
      continue;
    }
    const texts = await textsIn(path);
    if (texts.length === 0) throw new Fault(`${path}: holds no text; texts end in ${endings.join(", ")}`);
    all.push(...texts);
  }
  return all;
};
