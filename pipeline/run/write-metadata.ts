import type { Report, WriteOptions, WrittenFile } from "../model/report.js";
import { type Metadata, metadata } from "../write/index.js";
import type { PutFile } from "./disk.js";

/** Writes what tells of the files of a report, each with those before it; gives back all files. */
export const writeMetadata = async (
  report: Report,
  options: WriteOptions,
  written: readonly WrittenFile[],
  put: PutFile,
  chosen: readonly Metadata[] = metadata,
): Promise<readonly WrittenFile[]> => {
  const files = [...written];
  for (const { path, text } of chosen) {
    const told = text(report, options, files);
    if (told !== null) files.push(await put({ path, chunks: [told] }));
  }
  return files;
};
