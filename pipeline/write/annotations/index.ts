import { fileNameOf } from "../../model/annotations/file-names.js";
import type { AnnotatedText, AnnotationFile, AnnotationFormat } from "../../model/annotations.js";
import { Fault } from "../../model/fault.js";
import { brat } from "./brat.js";
import { casJson } from "./cas-json.js";
import { conllu } from "./conllu.js";
import { tei } from "./tei.js";
import { webAnnotation } from "./web-annotation.js";
import { webannoTsv } from "./webanno-tsv.js";
import type { AnnotationWriter } from "./writer.js";

/** All formats that annotations go out in. */
export const annotationWriters: readonly AnnotationWriter[] = [brat, webannoTsv, casJson, conllu, tei, webAnnotation];

/** The writer of a format. */
export const annotationWriter = (format: AnnotationFormat): AnnotationWriter => {
  const writer = annotationWriters.find(({ name }) => name === format);
  if (writer === undefined) throw new Error(`no writer of ${format}`);
  return writer;
};

/**
 * The files of one text in a format, each with its path inside the folder; what the format cannot carry is a Fault that
 * names the text and the place. Files that stand in a folder once are `beside` of {@link annotationWriter}.
 */
export const writeAnnotations = (format: AnnotationFormat, text: AnnotatedText): readonly AnnotationFile[] => {
  const { endings, write } = annotationWriter(format);
  const name = fileNameOf(text.id);
  if (name === null) {
    throw new Fault(
      `text ${JSON.stringify(text.id).slice(0, 60)}: its id is ${text.id === "" ? "empty" : "too long to name a file"}; give it another`,
    );
  }
  const contents = write(text);
  return endings.map((ending, index) => ({ path: `${name}${ending}`, content: contents[index] ?? "" }));
};
