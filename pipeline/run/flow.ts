import { availableParallelism } from "node:os";
import { tables as allTables } from "../compare/index.js";
import type { Document } from "../model/document.js";
import type { Lexicons } from "../model/lexicon.js";
import type { AnyTable } from "../model/table.js";
import { type Annotator, english } from "./annotate.js";
import { annotateText, type Counted, type CountingOptions, countText, mergeCounts } from "./count.js";
import { type Spool, spool } from "./spool.js";
import { noStates, type TallyStates } from "./tallies.js";
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

/** What is left of all texts when they have passed: counts, and rows that were put by in the order of the texts. */
export interface Flowed {
  readonly states: TallyStates;
  readonly rows: Spool;
}

const nothingFlowed = (): Flowed => ({ states: noStates(), rows: spool() });

/** How texts are counted, and with which lexicons. */
export interface FlowJob extends CountingOptions {
  readonly lexicons: Lexicons;
}

/** Texts of the usual batch, and what they may be long together: sending one at a time costs more. */
const usualBatch = 200;
const codeUnitsAtOnce = 250_000;

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

/** Puts what was counted of some texts to all that came before. */
const adder =
  ({ states, rows }: Flowed, tables: readonly AnyTable[]) =>
  (counted: Counted): void => {
    mergeCounts(states, counted, tables);
    for (const [table, lines] of counted.lines) for (const piece of lines) rows.append(table, piece);
  };

const countHere = async (
  documents: AsyncIterable<Document>,
  job: FlowJob,
  { annotator, progress }: FlowOptions,
): Promise<Flowed> => {
  const layersOf = (annotator ?? (await english()))(job.lexicons);
  const flowed = nothingFlowed();
  const put = ([table, lines]: readonly [string, readonly Uint8Array[]]): void => {
    for (const piece of lines) flowed.rows.append(table, piece);
  };
  let done = 0;
  for await (const document of documents) {
    const counted: Counted = { states: flowed.states, lines: new Map() };
    countText(counted, annotateText(layersOf, document), job);
    [...counted.lines].forEach(put);
    done += 1;
    progress?.(done);
  }
  return flowed;
};

const countInThreads = async (
  documents: AsyncIterable<Document>,
  { lexicons, tables, counting, contrasts }: FlowJob,
  { workers: count, batch = usualBatch, progress }: FlowOptions,
  script: URL,
): Promise<Flowed> => {
  const flowed = nothingFlowed();
  const task = { lexicons, tables: tables.map(({ name }) => name), counting, contrasts };
  const workers = startWorkers(script, count, task, adder(flowed, tables));
  try {
    let done = 0;
    for await (const texts of batchesOf(documents, batch)) {
      await workers.send(texts);
      done += texts.length;
      progress?.(done);
    }
    await workers.finish();
    return flowed;
  } finally {
    await workers.dismiss();
  }
};

/**
 * Annotates texts as they come and counts them, in this thread or in several; none is kept, and counts and rows are the
 * same however many threads there are. An error names the text at which it happened.
 */
export const countTexts = async (
  documents: AsyncIterable<Document>,
  job: FlowJob,
  options: FlowOptions,
): Promise<Flowed> => {
  const { workers, annotator, script = compiledWorker } = options;
  // A worker finds tables by their names, so it knows none but those of the house.
  const isHouse = job.tables.every((table) => allTables.includes(table));
  if (workers <= 1 || script === null || annotator !== undefined || !isHouse) return countHere(documents, job, options);
  return countInThreads(documents, job, options, script);
};
