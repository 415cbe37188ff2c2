import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Fault } from "../model/fault.js";
import type { OutputFile, WrittenFile } from "../model/report.js";
import { sha256OfFile, streamBytes } from "../read/files.js";
import { litter } from "../read/listing.js";

const manifestName = "manifest.json";
const bufferSize = 1 << 16;

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a part of the path is a file",
  ENOENT: "no such folder",
  EISDIR: "it is a folder",
  EBUSY: "another program uses it",
};

/** Does the work; an error of the file system becomes a Fault that names what could not be written. */
const telling = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    // Errors of Node itself, such as wrong arguments, are bugs and stay what they are.
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new Fault(`${path}: cannot be written: ${reasons[code] ?? code}; choose another place with --out`);
  }
};

const exists = async (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Makes a folder and those above it; gives back the highest that was made. */
const makeFolders = async (path: string): Promise<string | null> => {
  // One by one, because Node's own way never ends where the system refuses with "no such folder", as in /proc.
  if (await exists(path)) return null;
  const highest = await makeFolders(dirname(path));
  await mkdir(path);
  return highest ?? path;
};

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Writes the pieces of a new file; gives back its hash and size. */
const writeNew = async (path: string, chunks: Chunks, flag: "w" | "wx"): Promise<Omit<WrittenFile, "path">> => {
  const handle = await open(path, flag);
  const hash = createHash("sha256");
  let [held, size, bytes]: [Uint8Array[], number, number] = [[], 0, 0];
  const flush = async (): Promise<void> => {
    await handle.writeFile(Buffer.concat(held));
    [held, size] = [[], 0];
  };
  try {
    for await (const chunk of chunks) {
      const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      hash.update(piece);
      held.push(piece);
      size += piece.length;
      bytes += piece.length;
      if (size >= bufferSize) await flush();
    }
    await flush();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes };
};

/** Gives the work a path beside `target` to write to, and takes away what is left there, whatever happens. */
const besides = async <Result>(target: string, work: (path: string) => Promise<Result>): Promise<Result> => {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  // Where the process is ended in the midst of it, nothing asynchronous runs any more.
  const sweep = (): void => rmSync(temporary, { recursive: true, force: true });
  const parent = await makeFolders(dirname(target));
  process.once("exit", sweep);
  try {
    await rm(temporary, { recursive: true, force: true });
    return await work(temporary);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (parent !== null) await rm(parent, { recursive: true, force: true });
    throw error;
  } finally {
    process.off("exit", sweep);
  }
};

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
      return [String(output.path), "sha256" in output ? String(output.sha256) : null];
    });
    return new Map([...hashes, [manifestName, null]]);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Fails unless the folder does not exist, is empty, or holds an earlier report, as it was written, and nothing beside it. */
const demandOurs = async (target: string, name: string): Promise<void> => {
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

/** Puts the new folder in the place of the old one; if that fails, the old one comes back. */
const exchange = async (made: string, target: string): Promise<void> => {
  if (!(await exists(target))) return rename(made, target);
  const old = `${made}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(target, old);
  try {
    await rename(made, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
};

/** Writes one file of a folder in the making. */
export type PutFile = (file: OutputFile) => Promise<WrittenFile>;

/** Takes one file over from the folder that is replaced. */
export type CarryFile = (path: string) => Promise<WrittenFile>;

/**
 * Writes a folder as a whole: all files go into a folder beside it, which then takes its place. A folder with anything
 * else than an earlier report in it is refused; after any failure all is as it was.
 */
export const replaceFolder = async (
  folder: string,
  write: (put: PutFile, carry: CarryFile) => Promise<void>,
): Promise<void> =>
  telling(folder, async () => {
    const target = (await exists(folder)) ? await realpath(folder) : resolve(folder);
    await demandOurs(target, folder);
    await besides(target, async (temporary) => {
      await mkdir(temporary);
      const put = async (path: string, chunks: Chunks): Promise<WrittenFile> => {
        await makeFolders(dirname(join(temporary, path)));
        return { path, ...(await writeNew(join(temporary, path), chunks, "wx")) };
      };
      await write(
        ({ path, chunks }) => put(path, chunks),
        (path) => put(path, streamBytes(join(target, path))),
      );
      await exchange(temporary, target);
    });
  });

/** Fails early, before long work, where {@link replaceFolder} would refuse the folder. */
export const demandReplaceable = async (folder: string): Promise<void> =>
  telling(folder, async () => demandOurs((await exists(folder)) ? await realpath(folder) : resolve(folder), folder));

/** Writes a file as a whole: it stands complete in its place, or what was there before does. */
export const replaceFile = async (path: string, chunks: Chunks): Promise<void> =>
  telling(path, async () => {
    const target = (await exists(path)) ? await realpath(path) : resolve(path);
    const kind = (await exists(target)) ? await stat(target) : null;
    if (kind?.isDirectory()) throw new Fault(`${path}: is a folder, but a file is meant; name a file in it`);
    // A device or a pipe is written into, not replaced.
    if (kind !== null && !kind.isFile()) {
      await writeNew(target, chunks, "w");
      return;
    }
    await besides(target, async (temporary) => {
      await writeNew(temporary, chunks, "wx");
      await rename(temporary, target);
    });
  });

/** Gives the work a folder of its own among the system's temporary ones, and takes it away afterwards, whatever happens. */
export const inTemporaryFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await telling(tmpdir(), () => mkdtemp(join(tmpdir(), "counterpoint-")));
  const sweep = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", sweep);
  try {
    return await work(folder);
  } finally {
    process.off("exit", sweep);
    await rm(folder, { recursive: true, force: true });
  }
};
