import { type AnnotationFormat, type AnnotationLayer, annotationLayers } from "../model/annotations.js";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { HashedFile, Result, Setting, WrittenFile } from "../model/report.js";
import { textHash } from "../read/annotations/written-texts.js";
import { versions } from "../read/versions.js";
import { annotationWriter, writeAnnotations } from "../write/annotations/index.js";
import { annotatedTextOf } from "../write/annotations/of-layers.js";
import { manifest } from "../write/index.js";
import { type AnnotateOptions, annotate, choiceOf } from "./annotate.js";
import { replaceFolder } from "./disk.js";
import { chooseLexicons } from "./lexicons.js";

/** What a folder of annotations may be told. */
export interface AnnotationsOptions extends AnnotateOptions {
  readonly format: AnnotationFormat;
  /** Without it all layers that go out. */
  readonly layers?: readonly AnnotationLayer[];
  readonly title?: string;
  /** Files of the texts, for the manifest. */
  readonly inputs?: readonly HashedFile[];
  /** What else the manifest tells, known when all texts were read. */
  readonly told?: () => { readonly settings: ReadonlyMap<string, Setting>; readonly warnings: readonly string[] };
  /** Told after each document. */
  readonly progress?: (done: number) => void;
}

const provenanceOf = async (options: AnnotationsOptions, texts: readonly string[]): Promise<Result> => {
  const { format, layers = annotationLayers, title = "annotations", inputs = [], without = [] } = options;
  const { program, packages } = await versions();
  const { files } = await chooseLexicons(choiceOf(options));
  const told = options.told?.();
  const settings = new Map<string, Setting>([
    ["format", format],
    ["layers", layers],
    ["without", without],
    // By these a text is known again that somebody has edited in another tool.
    ["texts", texts],
    ...(told?.settings ?? []),
  ]);
  const provenance = {
    program: { name: "counterpoint", version: program },
    inputs,
    lexicons: files,
    packages,
    settings,
  };
  return { id: "annotations", title, tables: [], provenance, warnings: told?.warnings ?? [] };
};

/**
 * Annotates texts, one after the other, and writes what is found into a folder of its own, with a manifest of hashes. A
 * folder in which somebody has edited a file is left alone, and a text that the format cannot carry is a Fault.
 */
export const writeAnnotationFolder = async (
  documents: Iterable<Document> | AsyncIterable<Document>,
  folder: string,
  options: AnnotationsOptions,
): Promise<readonly WrittenFile[]> => {
  const written: WrittenFile[] = [];
  await replaceFolder(folder, async (put) => {
    const idOfName = new Map<string, string>();
    const hashes: string[] = [];
    for await (const annotated of annotate(documents, options)) {
      const one = annotatedTextOf(annotated, options.layers);
      hashes.push(textHash(one));
      for (const { path, content } of writeAnnotations(options.format, one)) {
        // Many disks take two names for one that differ in nothing but their capitals.
        const earlier = idOfName.get(path.toLowerCase());
        if (earlier !== undefined) {
          throw new Fault(
            `texts ${JSON.stringify(earlier)} and ${JSON.stringify(one.id)} would stand in one file; rename one of them`,
          );
        }
        idOfName.set(path.toLowerCase(), one.id);
        written.push(await put({ path, chunks: [content] }));
      }
      options.progress?.(idOfName.size);
    }
    for (const { path, content } of annotationWriter(options.format).beside) {
      written.push(await put({ path, chunks: [content] }));
    }
    written.push(await put(manifest(await provenanceOf(options, hashes), written)));
  });
  return written;
};
