import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, open, realpath, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Fault, isPassing } from "../model/fault.js";
import type { OutputFile, WrittenFile } from "../model/report.js";
import { streamBytes } from "../read/files.js";
import { claim } from "./disk/claim.js";
import { demandOurs, exists } from "./disk/ours.js";

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

/** Turns an error of the file system into a Fault that names what could not be written; any other comes back as it was. */
export const diskFault = (path: string, error: unknown, mend = "make room, or take another disk"): unknown => {
  const code = codeOf(error);
  // Errors of Node itself, such as wrong arguments, are bugs and stay what they are.
  if (!/^E[A-Z]+$/.test(code)) return error;
  return new Fault(`${path}: cannot be written: ${reasons[code] ?? code}; ${mend}`, { again: isPassing(code) });
};

/** Does the work; an error of the file system becomes a Fault. */
const telling = async <Result>(path: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw diskFault(path, error, "choose another place with --out");
  }
};

/** Makes a folder and those above it; gives back the highest that was made. */
export const makeFolders = async (path: string): Promise<string | null> => {
  // One by one, because Node's own way never ends where the system refuses with "no such folder", as in /proc.
  if (await exists(path)) return null;
  const highest = await makeFolders(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Of many shards that begin at once, another may have made it by now.
    if (codeOf(error) !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
    return highest;
  }
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

/** What a run that was killed left between the old folder and the new one. */
const oldOf = (made: string): string => `${made}.old`;

/** Brings back what a run that was killed had put aside; the place is claimed, as a living run might be at it. */
const recover = async (target: string, made: string): Promise<void> => {
  const old = oldOf(made);
  if (!(await exists(old))) return;
  if (await exists(target)) await rm(old, { recursive: true, force: true });
  else await rename(old, target);
};

/**
 * Gives the work a path beside `target` to write to, and takes away what is left there, whatever happens. No other run may
 * write to the target meanwhile.
 */
const besides = async <Result>(
  target: string,
  name: string,
  work: (path: string) => Promise<Result>,
): Promise<Result> => {
  const temporary = join(dirname(target), `.${basename(target)}.part`);
  // Where the process is ended in the midst of it, nothing asynchronous runs any more.
  const sweep = (): void => rmSync(temporary, { recursive: true, force: true });
  const parent = await makeFolders(dirname(target));
  const claimed = claim(target, name);
  process.once("exit", sweep);
  try {
    await recover(target, temporary);
    await rm(temporary, { recursive: true, force: true });
    const result = await work(temporary);
    claimed.letGo();
    return result;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    claimed.letGo();
    if (parent !== null) await rm(parent, { recursive: true, force: true });
    throw error;
  } finally {
    process.off("exit", sweep);
  }
};

/** Puts the new folder in the place of the old one; if that fails, the old one comes back. */
const exchange = async (made: string, target: string): Promise<void> => {
  if (!(await exists(target))) return rename(made, target);
  const old = oldOf(made);
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
    await besides(target, folder, async (temporary) => {
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

/** Writes a new file; what is there already is left alone, and a Fault. */
export const createFile = async (path: string, chunks: Chunks): Promise<void> => {
  try {
    await telling(path, async () => {
      if (await exists(path)) throw new Fault(`${path}: is there already, and is left alone; move it elsewhere first`);
      await writeNew(path, chunks, "wx");
    });
  } catch (error) {
    // The place is the folder's that was named; no option would change it.
    if (error instanceof Fault) throw new Fault(error.message.replace(/; choose another place with --out$/, ""), error);
    throw error;
  }
};

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
    await besides(target, path, async (temporary) => {
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
