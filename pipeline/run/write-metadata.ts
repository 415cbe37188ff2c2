import type { Report, WriteOptions, WrittenFile } from "../model/report.js";
import { type Metadata, metadata } from "../write/index.js";
import type { PutFile } from "./disk.js";

/** Writes what tells of the files of a report, each of those before it too; gives back what was written. */
export const writeMetadata = async (
  report: Report,
  options: WriteOptions,
  written: readonly WrittenFile[],
  put: PutFile,
  chosen: readonly Metadata[] = metadata,
): Promise<readonly WrittenFile[]> => {
  const made: WrittenFile[] = [];
  for (const { path, text } of chosen) {
    const told = text(report, options, [...written, ...made]);
    if (told !== null) made.push(await put({ path, chunks: [told] }));
  }
  return made;
};
