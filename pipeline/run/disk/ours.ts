import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Fault } from "../../model/fault.js";
import { sha256OfFile } from "../../read/files.js";
import { litter } from "../../read/listing.js";

const manifestName = "manifest.json";

/** True if something is there, be it a link that leads nowhere. */
export const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Files that a manifest of ours lists, each with its hash, or null if the text is no such manifest. */
const outputsOf = (text: string): ReadonlyMap<string, string | null> | null => {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== "object" || manifest === null || !("program" in manifest) || !("outputs" in manifest))
      return null;
    const { program, outputs } = manifest;
    if (typeof program !== "object" || program === null || !("name" in program) || program.name !== "counterpoint")
      return null;
    if (!Array.isArray(outputs)) return null;
    const hashes = outputs.map((output: unknown): [string, string | null] => {
      if (typeof output !== "object" || output === null || !("path" in output)) return ["", null];
      const told = "sha256" in output ? output.sha256 : null;
      return [typeof output.path === "string" ? output.path : "", typeof told === "string" ? told : null];
    });
    return new Map([...hashes, [manifestName, null]]);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Fails unless the folder does not exist, is empty, or holds an earlier report, as it was written, and nothing beside it. */
export const demandOurs = async (target: string, name: string): Promise<void> => {
  if (!(await exists(target))) return;
  if (!(await stat(target)).isDirectory())
    throw new Fault(`${name}: is a file, but a folder is meant; choose another with --out`);
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !litter.has(entry.name))
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  if (files.length === 0 && entries.every((entry) => !entry.isDirectory())) return;
  const ours = files.includes(manifestName) ? outputsOf(await readFile(join(target, manifestName), "utf8")) : null;
  if (ours === null) {
    throw new Fault(
      `${name}: holds ${files[0] ?? entries[0]?.name ?? "folders"} and no manifest of ours, so it is left alone; choose another folder with --out`,
    );
  }
  const foreign = files.find((file) => !ours.has(file));
  if (foreign !== undefined) {
    throw new Fault(
      `${name}: holds ${foreign}, which is not ours, beside an earlier report; move it elsewhere, or choose another folder with --out`,
    );
  }
  for (const file of files) {
    // A coding sheet that somebody has filled in is hours of work.
    const written = ours.get(file) ?? null;
    if (written !== null && (await sha256OfFile(join(target, file))) !== written) {
      throw new Fault(
        `${name}: ${file} was changed since it was written; move it elsewhere, or choose another folder with --out`,
      );
    }
  }
};
