import { tables } from "../compare/index.js";
import type { Document } from "../model/document.js";
import type { Report } from "../model/report.js";
import type { Corpus } from "../model/study.js";
import type { AnyTable } from "../model/table.js";
import { warningsOf } from "../read/study.js";
import { watchTexts } from "../read/watch.js";
import { type CompareOptions, compare, reportOf, settle } from "./compare.js";
import { canFlow, carriedRows } from "./count.js";
import { tablesOf } from "./feed.js";
import { countTexts, type FlowOptions, usefulWorkers } from "./flow.js";

/** What the comparison of a corpus may be told. */
export interface CompareCorpusOptions
  extends CompareOptions,
    Partial<Pick<FlowOptions, "workers" | "batch" | "script">> {}

/** A corpus names thousands of actors, and this table has some fifty rows of each; its summary has one. */
const onlyByName: ReadonlySet<string> = new Set(["specifications"]);

/** Tables that are made of a corpus unless others are named: its texts need not be kept for them. */
export const corpusTables: readonly AnyTable[] = tables.filter(
  (table) => canFlow(table) && !onlyByName.has(table.name),
);

/** Holds all texts in memory, as tables of hits and relations need them. */
const compareHeld = async (corpus: Corpus, options: CompareOptions): Promise<Report> => {
  const documents: Document[] = [];
  for await (const document of corpus.read()) documents.push(document);
  documents.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return compare({ ...corpus, documents, warnings: [...corpus.warnings, ...warningsOf(documents)] }, options);
};

/**
 * Compares the sides of a corpus. Where all tables are counts, texts flow through worker threads and none is kept;
 * other tables are made as those of a study, with all texts in memory.
 */
export const compareCorpus = async (corpus: Corpus, options: CompareCorpusOptions = {}): Promise<Report> => {
  const chosen = options.tables ?? corpusTables;
  if (!chosen.every(canFlow)) return compareHeld(corpus, { ...options, tables: chosen });
  const settled = await settle(corpus, options);
  const total = corpus.grouping.groups.reduce((sum, { texts }) => sum + texts, 0);
  const watch = watchTexts();
  async function* watched(): AsyncGenerator<Document> {
    for await (const document of corpus.read()) {
      watch.see(document);
      yield document;
    }
  }
  const { counting, lexicons } = settled;
  const { workers = usefulWorkers(corpus.codeUnits), progress, ...rest } = options;
  const counted = await countTexts(
    watched(),
    { tables: chosen, counting, contrasts: corpus.contrasts, lexicons },
    { ...rest, workers, progress: (done) => progress?.(done, total) },
  );
  const fed = { annotated: [], states: counted.states, carried: carriedRows(counted) };
  const made = tablesOf(chosen, fed, counting, corpus.contrasts);
  return reportOf({ ...corpus, warnings: [...corpus.warnings, ...watch.warnings()] }, settled, made);
};
