import { Fault } from "../model/fault.js";
import { unpackedPath } from "./files.js";

const withoutEnding = (name: string): string => unpackedPath(name).replace(/(?<=.)\.[^.]*$/, "");

/** File name without folders and ending: `essays/on-war.txt` is `on-war`. */
const partsOf = (path: string): string[] => {
  const parts = path.split(/[\\/]+/).filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.map((part, index) => (index === parts.length - 1 ? withoutEnding(part) : part));
};

/** Ending of a file's name, that of an archive included: `.jsonl.gz`. */
export const endingOf = (path: string): string => /\.[^./\\]*(?:\.gz)?$/i.exec(path)?.[0] ?? "";

/**
 * Ids of texts, from the names of their files without folders and endings. Where several files have one name, as many
 * of the folders above are put before it as tell them apart, and no more, since ids must not hold a machine's paths.
 */
export const nameTexts = (paths: readonly string[]): readonly string[] => {
  const all = paths.map(partsOf);
  const deepest = Math.max(1, ...all.map((parts) => parts.length));
  let names: string[] = [];
  for (let depth = 1; depth <= deepest; depth++) {
    names = all.map((parts) => parts.slice(-depth).join("/") || "text");
    if (new Set(names).size === names.length) return names;
  }
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  const first = names.indexOf(names[twice] ?? "");
  throw new Fault(
    `${paths[twice] ?? ""}: has the same name as ${paths[first] ?? ""}, so their texts could not be told apart; ` +
      "give each file once, or rename one of them",
  );
};
