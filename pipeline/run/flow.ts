import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { tables as allTables } from "../compare/index.js";
import type { Document } from "../model/document.js";
import type { Lexicons } from "../model/lexicon.js";
import { type Annotator, english } from "./annotate.js";
import { annotateText, type Counted, type CountingOptions, countText, mergeCounts } from "./count.js";
import type { Workplace } from "./disk/workplace.js";
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
  /** Where it is saved how far the flow has come, and what an earlier one had saved is carried on. */
  readonly workplace?: Workplace<TallyStates>;
  /** Least code units between two savings; it changes nothing but what is lost where a run is killed. */
  readonly saveEvery?: number;
}

/** What is left of all texts when they have passed: counts, and rows that were put by in the order of the texts. */
export interface Flowed {
  readonly states: TallyStates;
  readonly rows: Spool;
}

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

/** What has flowed so far, and how more is put to it. */
interface Basin {
  readonly flowed: Flowed;
  /** Texts that an earlier run has counted. */
  readonly before: number;
  readonly addRows: (lines: Counted["lines"]) => void;
  /** Told that so many more texts are in, so long together. */
  readonly isIn: (texts: number, codeUnits: number) => void;
}

/** Less than a second of work. */
const usualSaving = 250_000;

/** Code units that are annotated between two savings, for each byte that is saved: so that saving takes hardly any of the time. */
const codeUnitsPerByte = 0.2;

const basin = ({ workplace, saveEvery = usualSaving }: FlowOptions): Basin => {
  const saved = workplace?.saved ?? null;
  const flowed = { states: saved?.state ?? noStates(), rows: spool(workplace) };
  const before = saved?.texts ?? 0;
  let [texts, since, pause] = [before, 0, saveEvery];
  return {
    flowed,
    before,
    addRows: (lines) => {
      for (const [table, pieces] of lines) for (const piece of pieces) flowed.rows.append(table, piece);
    },
    isIn: (more, codeUnits) => {
      texts += more;
      since += codeUnits;
      if (workplace === undefined || since < pause) return;
      pause = Math.max(saveEvery, workplace.save({ texts, state: flowed.states }) * codeUnitsPerByte);
      since = 0;
    },
  };
};

/** Texts without the first so many, which are read all the same. */
async function* after(documents: AsyncIterable<Document>, count: number): AsyncGenerator<Document> {
  let seen = 0;
  for await (const document of documents) {
    seen += 1;
    if (seen > count) yield document;
  }
}

const countHere = async (
  documents: AsyncIterable<Document>,
  job: FlowJob,
  { annotator, progress }: FlowOptions,
  { flowed, before, addRows, isIn }: Basin,
): Promise<Flowed> => {
  const layersOf = (annotator ?? (await english()))(job.lexicons);
  let done = before;
  for await (const document of documents) {
    const counted: Counted = { states: flowed.states, lines: new Map() };
    countText(counted, annotateText(layersOf, document), job);
    addRows(counted.lines);
    isIn(1, document.text.length);
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
  { flowed, before, addRows, isIn }: Basin,
): Promise<Flowed> => {
  const task = { lexicons, tables: tables.map(({ name }) => name), counting, contrasts };
  let sent = before;
  const workers = startWorkers(script, count, task, (counted, texts) => {
    mergeCounts(flowed.states, counted, tables);
    addRows(counted.lines);
    isIn(
      texts.length,
      texts.reduce((sum, { codeUnits }) => sum + codeUnits, 0),
    );
  });
  try {
    for await (const texts of batchesOf(documents, batch)) {
      await workers.send(texts);
      sent += texts.length;
      progress?.(sent);
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
  // Heaps of threads that grow freely take twice the memory, and a fifth less time; at half this, time goes to collecting.
  setFlagsFromString("--heap-growing-percent=30");
  // A worker finds tables by their names, so it knows none but those of the house.
  const isHouse = job.tables.every((table) => allTables.includes(table));
  const into = basin(options);
  const rest = after(documents, into.before);
  if (workers <= 1 || script === null || annotator !== undefined || !isHouse)
    return countHere(rest, job, options, into);
  return countInThreads(rest, job, options, script, into);
};
