// What a worker thread runs: it counts the texts that it is sent, and answers with counts and with rows as they will be
// put by, as sending layers back would cost more than making them.
import { parentPort, workerData } from "node:worker_threads";
import { tables } from "../compare/index.js";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Contrast } from "../model/inference.js";
import type { Lexicons } from "../model/lexicon.js";
import type { Counting } from "../model/table.js";
import { english } from "./annotate.js";
import { annotateText, type Counted, countText, nothingCounted } from "./count.js";

/** What a worker is told when it starts. */
export interface WorkerTask {
  readonly lexicons: Lexicons;
  /** Names of the tables. */
  readonly tables: readonly string[];
  readonly counting: Counting;
  readonly contrasts: readonly Contrast[];
  /** One number, shared: how many texts the worker has begun; it outlives a worker that dies. */
  readonly begun: Int32Array;
}

/** What a worker is sent: texts to count. */
export type WorkerOrder = readonly Document[];

/** What a worker answers: what it has counted of a batch, or what went wrong. */
export type WorkerAnswer =
  | { readonly kind: "counted"; readonly counted: Counted }
  | { readonly kind: "failed"; readonly fault: boolean; readonly message: string; readonly stack: string };

const work = async (port: NonNullable<typeof parentPort>, task: WorkerTask): Promise<void> => {
  const layersOf = (await english())(task.lexicons);
  const chosen = tables.filter(({ name }) => task.tables.includes(name));
  const { counting, contrasts, begun } = task;
  const answer = (message: WorkerAnswer, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved);
  const take = (order: WorkerOrder): void => {
    const counted = nothingCounted();
    for (const document of order) {
      Atomics.add(begun, 0, 1);
      countText(counted, annotateText(layersOf, document), { tables: chosen, counting, contrasts });
    }
    const lines = [...counted.lines.values()].flat();
    answer({ kind: "counted", counted }, [...new Set(lines.map(({ buffer }) => buffer))]);
  };
  port.on("message", (order: WorkerOrder) => {
    try {
      take(order);
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      answer({ kind: "failed", fault: error instanceof Fault, message, stack });
      port.close();
    }
  });
};

// Nothing, where the file is only imported for its types.
if (parentPort !== null) await work(parentPort, workerData as WorkerTask);
