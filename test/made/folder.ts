import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for one test, with these files in it; taken away when the test ends. */
export const madeFolder = async (files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "counterpoint-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
};

/** Paths of all files in a folder and in its folders, with forward slashes, in order. */
export const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

/** The message of the Fault that the work fails with; anything else than a Fault fails the test. */
export const faultOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && error.name === "Fault") return error.message;
    throw error;
  }
  throw new Error("no Fault was thrown");
};

/** All items of an asynchronous stream. */
export const all = async <Item>(stream: AsyncIterable<Item>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
};
