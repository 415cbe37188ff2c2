import {
  addToSample,
  anyActor,
  type DrawnItem,
  drawnItems,
  type SamplePlan,
  startSample,
} from "../evaluate/coding-sample.js";
import { codingTables } from "../evaluate/coding-sheet.js";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import { frameLabels, stanceLabels } from "../model/layers.js";
import type { HashedFile, Result, Setting } from "../model/report.js";
import { versions } from "../read/versions.js";
import { type AnnotateOptions, choiceOf, english } from "./annotate.js";
import { chooseLexicons } from "./lexicons.js";

/** What a coding sheet may be told. */
export interface CodeOptions extends AnnotateOptions {
  readonly plan: SamplePlan;
  readonly title: string;
  readonly inputs: readonly HashedFile[];
  /** Told after each document. */
  readonly progress?: (done: number) => void;
}

/** Labels that a layer can be asked about. */
export const codingLabels = { actors: [anyActor], stance: stanceLabels, frames: frameLabels } as const;

/** With fewer kept hits a label's precision cannot be told from a sheet. */
const fewestKept = 10;

const warningsOf = (items: readonly DrawnItem[]): readonly string[] =>
  [...new Set(items.map(({ label }) => label))].flatMap((label) => {
    const kept = items.filter((item) => item.label === label && item.stratum === "kept").length;
    return kept >= fewestKept ? [] : [`${label}: kept hits on the sheet: only ${kept}, too few to tell its precision`];
  });

/** Draws a coding sheet from texts, which come one by one; texts in which nothing can be asked are a Fault. */
export const code = async (
  documents: Iterable<Document> | AsyncIterable<Document>,
  options: CodeOptions,
): Promise<Result> => {
  const { plan } = options;
  const lexicons = await chooseLexicons(choiceOf(options));
  const layersOf = (options.annotator ?? (await english()))(lexicons);
  const sample = startSample(plan);
  let done = 0;
  for await (const document of documents) {
    addToSample(sample, { document, layers: layersOf(document) }, plan.labels ?? codingLabels[plan.layer]);
    done += 1;
    options.progress?.(done);
  }
  const items = drawnItems(sample);
  if (items.length === 0)
    throw new Fault(`nothing to code: the texts hold no ${plan.layer} in the zones ${plan.zones.join(", ")}`);
  const { program, packages } = await versions();
  return {
    id: "coding-sheet",
    title: options.title,
    tables: codingTables(plan.layer, items),
    provenance: {
      program: { name: "counterpoint", version: program },
      inputs: options.inputs,
      lexicons: lexicons.files,
      packages,
      settings: new Map<string, Setting>([
        ["layer", plan.layer],
        ["labels", plan.labels ?? "all that are found"],
        ["size", plan.size],
        ["seed", plan.seed],
        ["zones", plan.zones],
        ["without", options.without ?? []],
      ]),
    },
    warnings: warningsOf(items),
  };
};
