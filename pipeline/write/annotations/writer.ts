import type { AnnotatedText, AnnotationFile, AnnotationFormat } from "../../model/annotations.js";

/** A format that annotations go out in. */
export interface AnnotationWriter {
  /** File name in `write/annotations/`, and CLI word. */
  readonly name: AnnotationFormat;
  readonly about: string;
  /** Endings of the files of a text, in the order in which they are written. */
  readonly endings: readonly string[];
  /** What stands in each of the files; what the format cannot carry is a Fault. */
  readonly write: (one: AnnotatedText) => readonly string[];
  /** Files that stand in the folder once. */
  readonly beside: readonly AnnotationFile[];
}
