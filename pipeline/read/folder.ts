import { readdir } from "node:fs/promises";
import { basename, isAbsolute, join, resolve } from "node:path";
import { Fault } from "../model/fault.js";
import { fileFault, kindOfPath } from "./files.js";
import { demandFiles, inputFormats, isTextName } from "./index.js";
import type { Account } from "./manner.js";

/** Texts in a folder and those below it, in the order of their names; hidden ones are left out, files of other kinds noted. */
const textsIn = async (folder: string, account: Account | undefined, shown: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const paths: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) paths.push(...(await textsIn(path, account, `${shown}/${entry.name}`)));
      else if (isTextName(entry.name)) paths.push(path);
      else account?.passed.add(`${shown}/${entry.name}`);
    }
    return paths;
  } catch (error) {
    throw fileFault(folder, error);
  }
};

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

/** Files that a pattern such as `*.html` names, in the order of their paths. */
const matched = async (pattern: string, account?: Account): Promise<readonly string[]> => {
  const { glob } = await import("tinyglobby");
  const written = pattern.replaceAll("\\", "/");
  const found = (
    await glob(written, {
      absolute: isAbsolute(pattern),
      expandDirectories: false,
      followSymbolicLinks: false,
    })
  ).sort();
  const texts = found.filter(isTextName);
  for (const path of found) if (!isTextName(path)) account?.passed.add(path.split("/").slice(-2).join("/"));
  if (found.length === 0) throw new Fault(`${pattern}: no file has a name like this`);
  if (texts.length === 0)
    throw new Fault(
      `${pattern}: names ${found.length === 1 ? "1 file" : `${found.length} files`}, but none of a format that is read`,
    );
  return texts;
};

/** The files that a path means: itself, the texts of a folder, or those that a pattern names; no text at all is a Fault. */
const filesOf = async (path: string, account?: Account): Promise<readonly string[]> => {
  const kind = path === "-" ? "file" : await kindOfPath(path);
  if (kind === "nothing" && isGlob(path)) return matched(path, account);
  if (kind !== "folder") return [path];
  const texts = await textsIn(path, account, basename(resolve(path)));
  if (texts.length > 0) return texts;
  const endings = inputFormats.flatMap((format) => format.endings).join(", ");
  throw new Fault(`${path}: holds no text; texts end in ${endings}`);
};

/**
 * The paths, with the texts of each folder and of each pattern in its place; one without any is a Fault. A link in a
 * folder that leads nowhere is a broken document, but a file that was named and is not there is a slip: see `demandNamed`.
 */
export const withFolders = async (paths: readonly string[], account?: Account): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const path of paths) all.push(...(await filesOf(path, account)));
  return all;
};

/** Fails for the first of the paths that was named itself, and is no file. */
export const demandNamed = (files: readonly string[], named: readonly string[]): Promise<void> => {
  const own = new Set(named);
  return demandFiles(files.filter((path) => path !== "-" && own.has(path)));
};

/** Name of the side that a folder makes, or the files of a pattern: the last folder that it names. */
const sideOf = (path: string): string => {
  if (!isGlob(path)) return basename(resolve(path));
  const fixed = path.split(/[\\/]/);
  const folders = fixed.slice(0, fixed.findIndex(isGlob));
  return folders.at(-1) ?? path;
};

/** The files that each path means, with the name of their side: of a folder or a pattern its own, of a file null. */
export const sidesOfPaths = async (
  paths: readonly string[],
  account?: Account,
): Promise<readonly { readonly side: string | null; readonly paths: readonly string[] }[]> => {
  const sides: { side: string | null; paths: readonly string[] }[] = [];
  for (const path of paths) {
    const files = await filesOf(path, account);
    sides.push({ side: files.length === 1 && files[0] === path ? null : sideOf(path), paths: files });
  }
  const names = sides.map(({ side }) => side);
  const isTwice = (name: string | null): boolean => name !== null && names.filter((one) => one === name).length > 1;
  return sides.map(({ side, paths: files }, index) => ({
    side: isTwice(side) ? (paths[index] ?? side) : side,
    paths: files,
  }));
};
