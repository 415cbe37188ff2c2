import { availableParallelism } from "node:os";
import { tables as allTables } from "../compare/index.js";
import type { Document } from "../model/document.js";
import type { Lexicons } from "../model/lexicon.js";
import { type Annotator, english } from "./annotate.js";
import { annotateText, type Counted, type CountingOptions, countText, mergeCounted, nothingCounted } from "./count.js";
import { startWorkers } from "./workers.js";

/** How many threads a flow takes, and how it feeds them; none of it changes a number. */
export interface FlowOptions {
  readonly workers: number;
  /** Texts that are sent at once. */
  readonly batch?: number;
  /** Another annotator than the English one; it cannot go to other threads. */
  readonly annotator?: Annotator;
  /** The compiled worker; null where there is none, as when the sources are run without a build. */
  readonly script?: URL | null;
  /** Told after each text that was counted or sent. */
  readonly progress?: (done: number) => void;
}

/** How texts are counted, and with which lexicons. */
export interface FlowJob extends CountingOptions {
  readonly lexicons: Lexicons;
}

/** Texts of the usual batch: sending one at a time costs more. */
const usualBatch = 10;

/** A batch of long texts is sent before it is full, so that memory stays flat. */
const codeUnitsAtOnce = 1_000_000;

/** A worker takes about a second to start, in which this much is annotated. */
const codeUnitsPerWorker = 750_000;
const mostWorkers = 16;

const compiledWorker = import.meta.url.endsWith(".js") ? new URL("./worker.js", import.meta.url) : null;

/** How many workers are worth their start, for texts of that length; 1 means that none is started. */
export const usefulWorkers = (codeUnits: number, cores = availableParallelism()): number =>
  Math.max(1, Math.min(cores, mostWorkers, Math.floor(codeUnits / codeUnitsPerWorker)));

/** Texts in batches, of so many or of so much. */
async function* batchesOf(documents: AsyncIterable<Document>, most: number): AsyncGenerator<readonly Document[]> {
  let [batch, codeUnits]: [Document[], number] = [[], 0];
  for await (const document of documents) {
    batch.push(document);
    codeUnits += document.text.length;
    if (batch.length < most && codeUnits < codeUnitsAtOnce) continue;
    yield batch;
    [batch, codeUnits] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const countHere = async (
  documents: AsyncIterable<Document>,
  job: FlowJob,
  { annotator, progress }: FlowOptions,
): Promise<Counted> => {
  const layersOf = (annotator ?? (await english()))(job.lexicons);
  const counted = nothingCounted();
  let done = 0;
  for await (const document of documents) {
    countText(counted, annotateText(layersOf, document), job);
    done += 1;
    progress?.(done);
  }
  return counted;
};

const countInThreads = async (
  documents: AsyncIterable<Document>,
  { lexicons, tables, counting, contrasts }: FlowJob,
  { workers: count, batch = usualBatch, progress }: FlowOptions,
  script: URL,
): Promise<Counted> => {
  const workers = startWorkers(script, count, {
    lexicons,
    tables: tables.map(({ name }) => name),
    counting,
    contrasts,
  });
  try {
    let done = 0;
    for await (const texts of batchesOf(documents, batch)) {
      await workers.send(texts);
      done += texts.length;
      progress?.(done);
    }
    const counted = nothingCounted();
    for (const part of await workers.finish()) mergeCounted(counted, part, { tables });
    return counted;
  } finally {
    await workers.dismiss();
  }
};

/**
 * Annotates texts as they come and counts them, in this thread or in several; none is kept, and the counts are the same
 * however many threads there are. An error names the text at which it happened.
 */
export const countTexts = async (
  documents: AsyncIterable<Document>,
  job: FlowJob,
  options: FlowOptions,
): Promise<Counted> => {
  const { workers, annotator, script = compiledWorker } = options;
  // A worker finds tables by their names, so it knows none but those of the house.
  const isHouse = job.tables.every((table) => allTables.includes(table));
  if (workers <= 1 || script === null || annotator !== undefined || !isHouse) return countHere(documents, job, options);
  return countInThreads(documents, job, options, script);
};
