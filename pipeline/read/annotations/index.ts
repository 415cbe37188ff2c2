import type { AnnotatedText, AnnotationFile, AnnotationFormat, ReadAnnotations } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { brat } from "./brat.js";
import { casJson } from "./cas-json.js";
import { conllu } from "./conllu.js";
import { holderOf } from "./holder.js";
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

const decoded = async (path: string, bytes: Uint8Array): Promise<string> => {
  try {
    // A mark of order at the beginning of a text is a part of it, since offsets count it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Fault(`${path}: is not UTF-8; save it as UTF-8`);
    throw error;
  }
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

/**
 * Reads annotations that people may have edited: a file, or all files of a format in a folder or a zip. What cannot be read is a
 * Fault; what does not fit its text is told among the problems, with file, line and mend, and no annotation is moved.
 * @param format null to tell it by the endings of the files.
 */
export const readAnnotations = async (format: AnnotationFormat | null, path: string): Promise<ReadAnnotations> => {
  const { files, bytes } = await holderOf(path);
  const reader = readerOf(format ?? formatOf(files, path));
  const texts: AnnotatedText[] = [];
  const problems: string[] = [];
  const fileOfId = new Map<string, string>();
  for (const file of files) {
    // Of a file that was named, and holds its text, the format was named too, or told by its ending.
    const ending = endingIn(reader, file) ?? (file === path && reader.textEnding === null ? "" : undefined);
    if (ending === undefined) continue;
    const beside =
      reader.textEnding === null ? null : `${file.slice(0, file.length - ending.length)}${reader.textEnding}`;
    const text = beside === null ? null : await decoded(beside, await bytes(beside));
    const found = parseAnnotations(reader.name, { path: file, content: await decoded(file, await bytes(file)) }, text);
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
