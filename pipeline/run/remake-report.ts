import { tables } from "../compare/index.js";
import type { WrittenFile } from "../model/report.js";
import { assets } from "../read/assets.js";
import { readReport } from "../read/report.js";
import { formats, manifest, metadata } from "../write/index.js";
import { replaceFolder } from "./disk.js";
import { writeMetadata } from "./write-metadata.js";

/** Formats that are made of the tables alone, with the files that are theirs. */
export const remadeFormats = {
  html: /^(?:(?:report|how-to-read)\.html$|texts\/)/,
  figures: /^figures\//,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Metadata that tell of all files, and so of those that are made again. */
const remadeMetadata = metadata.filter(({ remade }) => remade);

/** One of {@link remadeFormats}. */
export type RemadeFormat = keyof typeof remadeFormats;

/**
 * Makes the page and the figures of a report again from the data in its folder, or for the first time; all other files
 * stay as they are. Data that somebody has changed since they were written are refused.
 */
export const remakeReport = async (
  folder: string,
  wanted: readonly RemadeFormat[],
): Promise<readonly WrittenFile[]> => {
  const { report, options, formats: had, outputs } = await readReport(folder, tables);
  const { settings } = report.provenance;
  const known = {
    ...report.provenance,
    settings: new Map([...settings, ["formats", [...new Set([...had, ...wanted])].sort()] as const]),
  };
  const remade = { ...report, provenance: known };
  const isRemade = (path: string): boolean =>
    wanted.some((name) => remadeFormats[name].test(path)) || remadeMetadata.some((one) => one.path === path);
  const written: WrittenFile[] = [];
  await replaceFolder(folder, async (put, carry) => {
    for (const { path } of outputs) if (!isRemade(path)) written.push(await carry(path));
    for (const format of formats.filter(({ name }) => wanted.some((one) => one === name)))
      for await (const file of format.files(remade, options, assets)) written.push(await put(file));
    written.push(...(await writeMetadata(remade, options, written, put, remadeMetadata)));
    await put(manifest(remade, written));
  });
  return written.filter(({ path }) => wanted.some((name) => remadeFormats[name].test(path)));
};
