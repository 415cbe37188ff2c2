import { createHash } from "node:crypto";
import { tables } from "../compare/index.js";
import type { Document } from "../model/document.js";
import type { Report } from "../model/report.js";
import type { Corpus } from "../model/study.js";
import type { AnyTable } from "../model/table.js";
import { warningsOf } from "../read/study.js";
import { type Watch, watchTexts } from "../read/watch.js";
import { type CompareOptions, compare, reportOf, type Settled, settle } from "./compare.js";
import { canFlow } from "./count.js";
import { tablesOf } from "./feed.js";
import { countTexts, type FlowOptions, usefulWorkers } from "./flow.js";
import { provenanceOf } from "./provenance.js";
import { readAgain } from "./read-again.js";

/** What the comparison of a corpus may be told. */
export interface CompareCorpusOptions
  extends CompareOptions,
    Partial<Pick<FlowOptions, "workers" | "batch" | "script" | "saveEvery">> {
  /** Opens the place from which a run that was killed can be carried on; given a hash of all that decides the result. */
  readonly workplace?: (task: string) => Promise<NonNullable<FlowOptions["workplace"]>>;
}

/** A corpus names thousands of actors, and this table has some fifty rows of each; its summary has one. */
const onlyByName: ReadonlySet<string> = new Set(["specifications"]);

/** Tables that are made of a corpus unless others are named: its texts need not be kept for them. */
export const corpusTables: readonly AnyTable[] = tables.filter(
  (table) => (table.kind === "tally" || table.name === "texts") && !onlyByName.has(table.name),
);

/** Holds all texts in memory, as relations need them, each against all others. */
const compareHeld = async (corpus: Corpus, options: CompareOptions): Promise<Report> => {
  const documents: Document[] = [];
  for await (const document of readAgain(corpus)) documents.push(document);
  return compare({ ...corpus, documents, warnings: [...corpus.warnings, ...warningsOf(documents)] }, options);
};

async function* watched(documents: AsyncIterable<Document>, { see }: Watch): AsyncGenerator<Document> {
  for await (const document of documents) {
    see(document);
    yield document;
  }
}

/** Hash of all that decides the counts of a corpus: its texts, how they are counted, and by what. */
export const taskOf = async (
  corpus: Omit<Corpus, "read">,
  settled: Settled,
  chosen: readonly AnyTable[],
): Promise<string> => {
  const { program, inputs, lexicons, packages, settings } = await provenanceOf(corpus, {
    ...settled,
    lexicons: settled.lexicons.files,
    entries: [],
  });
  const task = [program, inputs, [...lexicons], [...packages], [...settings], chosen.map(({ name }) => name)];
  return createHash("sha256").update(JSON.stringify(task)).digest("hex");
};

/**
 * Compares the sides of a corpus. Texts flow through worker threads and none is kept, while rows of hits are put by on
 * the disk; only where texts are set against each other are all of them held in memory.
 */
export const compareCorpus = async (corpus: Corpus, options: CompareCorpusOptions = {}): Promise<Report> => {
  const chosen = options.tables ?? corpusTables;
  if (!chosen.every(canFlow)) return compareHeld(corpus, { ...options, tables: chosen });
  const settled = await settle(corpus, options);
  const total = corpus.grouping.groups.reduce((sum, { texts }) => sum + texts, 0);
  const watch = watchTexts();
  let isChanged = false;
  const again = readAgain(corpus, () => {
    isChanged = true;
  });
  const { counting, lexicons } = settled;
  const { workers = usefulWorkers(corpus.codeUnits), progress, workplace: open, ...rest } = options;
  const workplace = await open?.(await taskOf(corpus, settled, chosen));
  const counted = await countTexts(
    watched(again, watch),
    { tables: chosen, counting, contrasts: corpus.contrasts, lexicons },
    {
      ...rest,
      workers,
      ...(workplace === undefined ? {} : { workplace }),
      progress: (done) => progress?.(done, total),
    },
  ).catch((error: unknown) => {
    // Counts of other texts are not to be carried on, should the old ones come back.
    if (isChanged) workplace?.sweep();
    throw error;
  });
  const carried = new Map(
    chosen.flatMap((table) => (table.kind === "hits" ? [[table.name, counted.rows.rows(table)] as const] : [])),
  );
  const fed = {
    annotated: [],
    states: counted.states,
    carried,
    ...(workplace === undefined ? {} : { place: workplace }),
  };
  const made = tablesOf(chosen, fed, counting, corpus.contrasts);
  return reportOf({ ...corpus, warnings: [...corpus.warnings, ...watch.warnings()] }, settled, made);
};
