import { join } from "node:path";
import type { AnnotatedText } from "../../model/annotations.js";
import { kindOfPath, readBytes } from "../files.js";
import { sha256Of } from "../study/sources.js";

/** Hash of a text as UTF-8, by which it is known again. */
export const textHash = ({ id, text }: Pick<AnnotatedText, "id" | "text">): string =>
  `${sha256Of(new TextEncoder().encode(text))} ${id}`;

/** Hashes of the texts that a folder was written with, by its manifest; null where it has none of ours. */
const hashesIn = async (folder: string): Promise<ReadonlySet<string> | null> => {
  const path = join(folder, "manifest.json");
  if ((await kindOfPath(folder)) !== "folder" || (await kindOfPath(path)) !== "file") return null;
  try {
    const manifest: unknown = JSON.parse(new TextDecoder().decode(await readBytes(path)));
    if (typeof manifest !== "object" || manifest === null || !("settings" in manifest)) return null;
    const { settings } = manifest;
    if (typeof settings !== "object" || settings === null || !("texts" in settings)) return null;
    return Array.isArray(settings.texts) ? new Set(settings.texts.filter((text) => typeof text === "string")) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Ids of texts that are not as they were when the folder was written; none where no manifest tells. */
export const changedTexts = async (folder: string, texts: readonly AnnotatedText[]): Promise<readonly string[]> => {
  const written = await hashesIn(folder);
  return written === null ? [] : texts.filter((one) => !written.has(textHash(one))).map(({ id }) => id);
};
