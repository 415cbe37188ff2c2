import type { AnnotationFile, AnnotationFormat, ReadAnnotations } from "../../model/annotations.js";

/** A format that annotations come back in. */
export interface AnnotationReader {
  /** File name in `read/annotations/`, and CLI word. */
  readonly name: AnnotationFormat;
  /** Endings of files that hold annotations. */
  readonly endings: readonly string[];
  /** Ending of the file of the same name that holds the text, or null where the text stands in the same file. */
  readonly textEnding: string | null;
  /**
   * What stands in one file. What cannot be read at all is a Fault; what does not fit is among the problems.
   * @param text what stands in the file with the text, or null if the format has none.
   */
  readonly read: (file: AnnotationFile, text: string | null) => ReadAnnotations;
}
