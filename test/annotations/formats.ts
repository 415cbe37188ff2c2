import {
  type AnnotatedText,
  type AnnotationFormat,
  annotationKey,
  type ReadAnnotations,
} from "../../pipeline/model/annotations.js";
import { annotationReaders, parseAnnotations } from "../../pipeline/read/annotations/index.js";
import { annotationWriter, writeAnnotations } from "../../pipeline/write/annotations/index.js";

/** What a text's files hold in a format: the annotations, and the text where it stands in a file of its own. */
export interface Files {
  readonly path: string;
  readonly content: string;
  readonly text: string | null;
}

/** The files of a text in a format. */
export const filesOf = (format: AnnotationFormat, one: AnnotatedText): Files => {
  const textEnding = annotationReaders.find(({ name }) => name === format)?.textEnding ?? "";
  const files = writeAnnotations(format, one);
  const text = files[annotationWriter(format).endings.indexOf(textEnding)];
  const main = files.find((file) => file !== text);
  return { path: main?.path ?? "", content: main?.content ?? "", text: text?.content ?? null };
};

/** Reads files, as bytes in UTF-8 would give them. */
export const readFiles = (format: AnnotationFormat, { path, content, text }: Files): ReadAnnotations => {
  const throughBytes = (words: string): string =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(words));
  return parseAnnotations(format, { path, content: throughBytes(content) }, text === null ? null : throughBytes(text));
};

/** All that the annotations of a text say, one line each. */
export const keysOf = ({ annotations }: Pick<AnnotatedText, "annotations">): readonly string[] =>
  annotations.map(annotationKey);
