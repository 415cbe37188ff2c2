import { tables } from "../compare/index.js";
import type { Contrast, Inference } from "../model/inference.js";
import type { Provenance, Report, Setting } from "../model/report.js";
import type { Study } from "../model/study.js";
import type { Annotated, AnyTable, Counting } from "../model/table.js";
import { type AnnotateOptions, choiceOf, english } from "./annotate.js";
import { versions } from "./disk.js";
import { feedTables } from "./feed.js";
import { chooseLexicons } from "./lexicons.js";

/** What a comparison may be told beside its study. */
export interface CompareOptions extends AnnotateOptions {
  /** Roles of the zones that are counted, instead of the study's choice. */
  readonly zones?: readonly string[];
  /** How sides are compared, where it is not as the study says. */
  readonly inference?: Partial<Inference>;
  /** Tables that are made, instead of all. */
  readonly tables?: readonly AnyTable[];
  /** Told after each annotated document. */
  readonly progress?: (done: number, total: number) => void;
}

const settingsOf = (
  { zones, inference }: Counting,
  contrasts: readonly Contrast[],
  without: readonly string[],
): ReadonlyMap<string, Setting> =>
  new Map<string, Setting>([
    ["target", contrasts.length === 1 ? (contrasts[0]?.target ?? null) : contrasts.map(({ target }) => target)],
    ["reference", contrasts.length === 1 ? (contrasts[0]?.reference ?? null) : contrasts.map((one) => one.reference)],
    ["zones", zones],
    ["without", without],
    ["unit", inference.unit ?? "by the data"],
    ["base", inference.base],
    ["resamples", inference.resamples],
    ["seed", inference.seed],
    ["families", inference.families.map(({ name, labels }) => `${name}: ${labels.join(", ")}`)],
  ]);

const provenanceOf = async (
  { sources }: Study,
  lexicons: ReadonlyMap<string, string>,
  settings: ReadonlyMap<string, Setting>,
): Promise<Provenance> => {
  const { program, packages } = await versions();
  return {
    program: { name: "counterpoint", version: program },
    inputs: sources.map(({ file, sha256 }) => ({ path: file, sha256 })),
    lexicons,
    packages,
    settings,
  };
};

/** Compares the two sides of a study: annotates its texts and makes all tables, ready to be written or gone through. */
export const compare = async (study: Study, options: CompareOptions = {}): Promise<Report> => {
  const without = [...study.without, ...(options.without ?? [])];
  const lexicons = await chooseLexicons({ ...choiceOf(options), induced: study.lexicons, without });
  const counting = {
    ...study.counting,
    zones: options.zones ?? study.counting.zones,
    inference: { ...study.counting.inference, ...options.inference },
  };
  const layersOf = (options.annotator ?? (await english()))(lexicons);
  const annotated: Annotated[] = [];
  for (const document of study.documents) {
    annotated.push({ document, layers: layersOf(document) });
    options.progress?.(annotated.length, study.documents.length);
  }
  return {
    id: study.id,
    title: study.title,
    counting,
    contrasts: study.contrasts,
    tables: feedTables(options.tables ?? tables, annotated, counting, study.contrasts),
    kinships: lexicons.kinships,
    provenance: await provenanceOf(study, lexicons.files, settingsOf(counting, study.contrasts, without)),
    warnings: study.warnings,
  };
};
