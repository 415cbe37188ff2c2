import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LeftOut } from "../../model/study-proposal.js";
import { fileFault, unpackedPath } from "../files.js";
import { inputFormats } from "../index.js";

const endings = inputFormats.flatMap((format) => format.endings);

/** Names of files that tell of a folder and are no texts of it. */
const aboutFolder =
  /^(?:readme|licen[cs]e|copying|attribution|authors|changelog|contributing|notice|citation|codebook|sources?-list)(?:\.[a-z]+)*$/i;

/** Files that a study itself consists of. */
const ofStudy: ReadonlySet<string> = new Set(["study.yaml", "study.schema.json"]);

/** Files of a folder: those that may be texts, and the others, each with the reason. */
export interface Candidates {
  /** Paths inside the folder, with forward slashes, in the order of their names. */
  readonly files: readonly string[];
  readonly left: readonly LeftOut[];
}

/** Why a file is no text by its name alone; null if it may be one. */
const refusedBy = (name: string): string | null => {
  if (name.startsWith(".")) return "is hidden: its name begins with a dot";
  if (name.includes("\\")) return "has a backslash in its name, which is a folder to other systems; rename it";
  if (aboutFolder.test(basename(name))) return "tells of the folder, by its name; name it with --side if it is a text";
  if (endings.some((ending) => unpackedPath(name).toLowerCase().endsWith(ending))) return null;
  return `is no text by its ending; texts end in ${endings.join(", ")}`;
};

/** Walks a folder and those in it; `wanted` files are taken whatever their names tell of the folder. */
export const candidatesIn = async (
  folder: string,
  wanted: (file: string) => boolean,
  above = "",
): Promise<Candidates> => {
  const files: string[] = [];
  const left: LeftOut[] = [];
  try {
    const entries = await readdir(join(folder, above), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = above === "" ? entry.name : `${above}/${entry.name}`;
      if (entry.isDirectory()) {
        const isHidden = entry.name.startsWith(".") || entry.name === "node_modules";
        const inner = isHidden
          ? { files: [], left: [{ file, why: "is a hidden folder" }] }
          : await candidatesIn(folder, wanted, file);
        files.push(...inner.files);
        left.push(...inner.left);
        continue;
      }
      if (ofStudy.has(file)) continue;
      const why = refusedBy(entry.name);
      if (why === null || (aboutFolder.test(entry.name) && wanted(file))) files.push(file);
      else left.push({ file, why });
    }
  } catch (error) {
    throw fileFault(join(folder, above), error);
  }
  return { files, left };
};
