import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileFault } from "./files.js";

/** Files that systems leave in folders by themselves; they are nobody's work. */
export const litter: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Files in a folder and those below it, by their paths from it with forward slashes, sorted. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !litter.has(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
      .sort();
  } catch (error) {
    throw fileFault(folder, error);
  }
};

/** Names of the folders in a folder, sorted; none where there is no such folder. */
export const foldersIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};
