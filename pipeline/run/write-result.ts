import type { OutputFile, Result, WriteOptions, WrittenFile } from "../model/report.js";
import { csvFiles, manifest } from "../write/index.js";
import { replaceFolder } from "./disk.js";

/**
 * Writes a result into a folder of its own: its tables as CSV, its codebook, a manifest of hashes. The folder is replaced
 * whole, and refused if it holds anything but an earlier result.
 */
export const writeResult = async <R extends Result>(
  result: R,
  folder: string,
  options: WriteOptions,
  codebook: (result: R, options: WriteOptions) => OutputFile,
): Promise<readonly WrittenFile[]> => {
  const { text, bom, delimiter, decimal } = options;
  const settings = new Map([
    ...result.provenance.settings,
    ["text", text] as const,
    ["bom", bom] as const,
    ["delimiter", delimiter] as const,
    ...(decimal === "," ? [["decimal", decimal] as const] : []),
  ]);
  const complete = { ...result, provenance: { ...result.provenance, settings } };
  const written: WrittenFile[] = [];
  await replaceFolder(folder, async (put) => {
    for (const file of csvFiles(complete.tables, options)) written.push(await put(file));
    written.push(await put(codebook(complete, options)));
    written.push(await put(manifest(complete, written)));
  });
  return written;
};
