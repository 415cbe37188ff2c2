import { Worker } from "node:worker_threads";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Counted } from "./count.js";
import type { WorkerAnswer, WorkerOrder, WorkerTask } from "./worker.js";

/** Worker threads that count texts; only a bounded number of texts waits for them. */
export interface Workers {
  /** Hands texts to whoever has the least to do; waits while all have enough. */
  readonly send: (documents: readonly Document[]) => Promise<void>;
  /** What each has counted, once all texts that were sent are done. */
  readonly finish: () => Promise<readonly Counted[]>;
  /** Ends all threads, whatever they are at. */
  readonly dismiss: () => Promise<void>;
}

/** A batch in work and one that waits, so that nobody idles. */
const batchesEach = 2;

interface Hand {
  readonly worker: Worker;
  readonly begun: Int32Array;
  /** Batches that are not done, by the ids of their texts. */
  readonly batches: (readonly string[])[];
  /** Texts of the batches that are done. */
  done: number;
  counted: Counted | null;
}

/** Id of the text that a worker has begun last. */
const textAt = ({ begun, batches, done }: Hand): string | null =>
  batches.flat()[Atomics.load(begun, 0) - 1 - done] ?? null;

const deathOf = (hand: Hand, error: unknown): Error => {
  const id = textAt(hand);
  const place = id === null ? "before its first text" : `at text "${id}"`;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new Fault(`a worker ran out of memory ${place}; take fewer with --workers, or split the text`);
  }
  return new Error(`a worker died ${place}: ${message}`, { cause: error });
};

const failureOf = ({ fault, message, stack }: WorkerAnswer & { readonly kind: "failed" }): Error => {
  if (fault) return new Fault(message);
  const error = new Error(message);
  error.stack = stack;
  return error;
};

/** Starts threads, all with the same task. */
export const startWorkers = (script: URL, count: number, task: Omit<WorkerTask, "begun">): Workers => {
  let failure: Error | null = null;
  let wake = (): void => {};
  const change = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  const listen = (hand: Hand): void => {
    hand.worker.on("message", (answer: WorkerAnswer) => {
      if (answer.kind === "done") hand.done += hand.batches.shift()?.length ?? 0;
      else if (answer.kind === "counted") hand.counted = answer.counted;
      else fail(failureOf(answer));
      wake();
    });
    for (const event of ["error", "messageerror"] as const) {
      hand.worker.on(event, (error: unknown) => fail(deathOf(hand, error)));
    }
    hand.worker.on("exit", (code) => {
      if (hand.counted === null) fail(deathOf(hand, new Error(`it ended with code ${code}`)));
    });
  };
  const hands = Array.from({ length: count }, (): Hand => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const hand = {
      worker: new Worker(script, { workerData: { ...task, begun } }),
      begun,
      batches: [],
      done: 0,
      counted: null,
    };
    listen(hand);
    return hand;
  });
  const order = ({ worker }: Hand, what: WorkerOrder): void => worker.postMessage(what);
  const until = async (isReady: () => boolean): Promise<void> => {
    while (failure === null && !isReady()) await change();
    if (failure !== null) throw failure;
  };
  const idlest = (): Hand | undefined =>
    hands.reduce((best, hand) => (hand.batches.length < best.batches.length ? hand : best));
  return {
    send: async (documents) => {
      await until(() => (idlest()?.batches.length ?? 0) < batchesEach);
      const hand = idlest();
      if (hand === undefined) return;
      hand.batches.push(documents.map(({ id }) => id));
      order(hand, documents);
    },
    finish: async () => {
      for (const hand of hands) order(hand, null);
      await until(() => hands.every(({ counted }) => counted !== null));
      return hands.flatMap(({ counted }) => counted ?? []);
    },
    dismiss: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
};
