import type { Evaluation, WriteOptions, WrittenFile } from "../model/report.js";
import { csvFiles, evaluationCodebook, manifest } from "../write/index.js";
import { replaceFolder } from "./disk.js";

/**
 * Writes an evaluation into a folder of its own: its tables as CSV, a codebook, a manifest of hashes. The folder is
 * replaced whole, and refused if it holds anything but an earlier result.
 */
export const writeEvaluation = async (
  evaluation: Evaluation,
  folder: string,
  options: WriteOptions,
): Promise<readonly WrittenFile[]> => {
  const { text, bom, delimiter } = options;
  const settings = new Map([
    ...evaluation.provenance.settings,
    ["text", text] as const,
    ["bom", bom] as const,
    ["delimiter", delimiter] as const,
  ]);
  const result = { ...evaluation, provenance: { ...evaluation.provenance, settings } };
  const written: WrittenFile[] = [];
  await replaceFolder(folder, async (put) => {
    for (const file of csvFiles(result.tables, options)) written.push(await put(file));
    written.push(await put(evaluationCodebook(result, options)));
    written.push(await put(manifest(result, written)));
  });
  return written;
};
