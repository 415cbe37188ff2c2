import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { AnnotatedText, AnnotationFile, AnnotationFormat, ReadAnnotations } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { fileFault, kindOfPath, readBytes } from "../files.js";
import { brat } from "./brat.js";
import { casJson } from "./cas-json.js";
import { conllu } from "./conllu.js";
import type { AnnotationReader } from "./reader.js";
import { tei } from "./tei.js";
import { webAnnotation } from "./web-annotation.js";
import { webannoTsv } from "./webanno-tsv.js";

/** All formats that annotations come back in. */
export const annotationReaders: readonly AnnotationReader[] = [brat, webannoTsv, casJson, conllu, tei, webAnnotation];

const readerOf = (format: AnnotationFormat): AnnotationReader => {
  const reader = annotationReaders.find(({ name }) => name === format);
  if (reader === undefined) throw new Error(`no reader of ${format}`);
  return reader;
};

/** JSON may hold by its escapes what no file in UTF-8 does. */
const demandWhole = ({ id, text, annotations }: AnnotatedText, path: string): void => {
  const words = [id, text, ...annotations.flatMap(({ label, attributes }) => [label, ...attributes.values()])];
  for (const one of words) {
    const at = one.search(/\p{Surrogate}/u);
    if (at >= 0) {
      throw new Fault(
        `${path}: ${JSON.stringify(one.slice(Math.max(0, at - 10), at + 1))} ends with half of a character`,
      );
    }
  }
};

/**
 * Reads what stands in one file of annotations, which a program holds already; `text` is what stands in the `.txt` beside
 * it, for the formats that have one.
 */
export const parseAnnotations = (
  format: AnnotationFormat,
  file: AnnotationFile,
  text: string | null = null,
): ReadAnnotations => {
  const found = readerOf(format).read(file, text);
  for (const one of found.texts) demandWhole(one, file.path);
  return found;
};

const decoded = async (path: string): Promise<string> => {
  try {
    // A mark of order at the beginning of a text is a part of it, since offsets count it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readBytes(path));
  } catch (error) {
    if (error instanceof TypeError) throw new Fault(`${path}: is not UTF-8; save it as UTF-8`);
    throw error;
  }
};

/** Fails for a link, which may lead out of the folder. */
const demandFile = async (path: string): Promise<void> => {
  const kind = await lstat(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  if (!kind.isFile())
    throw new Fault(`${path}: is no file of its own; a link may lead anywhere, so it is not followed`);
};

const endingIn = ({ endings }: AnnotationReader, path: string): string | undefined =>
  endings.find((ending) => path.toLowerCase().endsWith(ending));

const formatOf = (paths: readonly string[], path: string): AnnotationFormat => {
  const found = annotationReaders.filter((reader) => paths.some((one) => endingIn(reader, one) !== undefined));
  const [first, second] = found;
  if (first === undefined) {
    const known = annotationReaders.flatMap(({ endings }) => endings).join(", ");
    throw new Fault(`${path}: holds no annotations; their files end in ${known}`);
  }
  if (second !== undefined)
    throw new Fault(`${path}: holds ${first.name} and ${second.name}; choose one with --format`);
  return first.name;
};

/** Files of a folder that may hold annotations; the manifest that the program writes beside them is none. */
const filesIn = async (path: string): Promise<readonly string[]> => {
  const kind = await kindOfPath(path);
  if (kind === "nothing") throw new Fault(`${path}: no such file`);
  if (kind === "file") return [path];
  const names = await readdir(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  const isOurs = (name: string): boolean => !name.startsWith(".") && name !== "manifest.json";
  return names
    .filter(isOurs)
    .sort()
    .map((name) => join(path, name));
};

/**
 * Reads annotations that people may have edited: a file, or all files of a format in a folder. What cannot be read is a
 * Fault; what does not fit its text is told among the problems, with file, line and mend, and no annotation is moved.
 * @param format null to tell it by the endings of the files.
 */
export const readAnnotations = async (format: AnnotationFormat | null, path: string): Promise<ReadAnnotations> => {
  const files = await filesIn(path);
  const reader = readerOf(format ?? formatOf(files, path));
  const texts: AnnotatedText[] = [];
  const problems: string[] = [];
  const fileOfId = new Map<string, string>();
  for (const file of files) {
    // Of a file that was named, and holds its text, the format was named too, or told by its ending.
    const ending = endingIn(reader, file) ?? (file === path && reader.textEnding === null ? "" : undefined);
    if (ending === undefined) continue;
    if (file !== path) await demandFile(file);
    const beside =
      reader.textEnding === null ? null : `${file.slice(0, file.length - ending.length)}${reader.textEnding}`;
    if (beside !== null) await demandFile(beside);
    const text = beside === null ? null : await decoded(beside);
    const found = parseAnnotations(reader.name, { path: file, content: await decoded(file) }, text);
    for (const one of found.texts) {
      const earlier = fileOfId.get(one.id);
      if (earlier !== undefined) throw new Fault(`${file}: has a text ${JSON.stringify(one.id)}, as ${earlier} has`);
      fileOfId.set(one.id, file);
      texts.push(one);
    }
    problems.push(...found.problems);
  }
  if (texts.length === 0)
    throw new Fault(`${path}: holds no ${reader.name}; its files end in ${reader.endings.join(", ")}`);
  return { texts, problems };
};
