import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../model/fault.js";
import { fileFault, kindOfPath, readBytes } from "../files.js";
import { collect } from "../format.js";
import { zipEntries } from "../zip.js";

/** Where annotations lie: one file, a folder, or a zip with folders in it. */
export interface Holder {
  /** Paths of all files that may hold annotations, in order. */
  readonly files: readonly string[];
  /** Bytes of one of them, or of one beside it; one that is none, or a link, is a Fault. */
  readonly bytes: (path: string) => Promise<Uint8Array>;
}

/** The manifest that the program writes beside annotations is none. */
const isOurs = (name: string): boolean => !name.startsWith(".") && name !== "manifest.json" && name !== "__MACOSX";

/** Fails for a link, which may lead out of the folder. */
const demandFile = async (path: string): Promise<void> => {
  const kind = await lstat(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  if (!kind.isFile())
    throw new Fault(`${path}: is no file of its own; a link may lead anywhere, so it is not followed`);
};

const zipHolder = async (path: string): Promise<Holder> => {
  const { size } = await stat(path);
  const held = new Map<string, Uint8Array>();
  for await (const entry of zipEntries(path, path, size)) {
    const place = `${path}/${entry.path}`;
    if (entry.path.split("/").every(isOurs)) held.set(place, await collect(entry.bytes(), { name: place }));
  }
  return {
    files: [...held.keys()].sort(),
    bytes: async (file) => {
      const found = held.get(file);
      if (found === undefined) throw new Fault(`${file}: no such file in the archive`);
      return found;
    },
  };
};

/** Opens what holds annotations; a path that leads to nothing is a Fault. */
export const holderOf = async (path: string): Promise<Holder> => {
  const kind = await kindOfPath(path);
  if (kind === "nothing") throw new Fault(`${path}: no such file`);
  if (kind === "file" && /\.zip$/i.test(path)) return zipHolder(path);
  const bytes = async (file: string): Promise<Uint8Array> => {
    if (file !== path) await demandFile(file);
    return readBytes(file);
  };
  if (kind === "file") return { files: [path], bytes };
  const names = await readdir(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  const files = names
    .filter(isOurs)
    .sort()
    .map((name) => join(path, name));
  return { files, bytes };
};
