import { Worker } from "node:worker_threads";
import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { Counted } from "./count.js";
import type { WorkerAnswer, WorkerOrder, WorkerTask } from "./worker.js";

/** Worker threads that count texts; only a bounded number of texts waits for them. */
export interface Workers {
  /** Hands texts to whoever has the least to do; waits while all have enough. */
  readonly send: (documents: readonly Document[]) => Promise<void>;
  /** Waits until all texts that were sent are counted. */
  readonly finish: () => Promise<void>;
  /** Ends all threads, whatever they are at. */
  readonly dismiss: () => Promise<void>;
}

/** A batch in work and one that waits, so that nobody idles. */
const batchesEach = 2;

/** While one is at a long text, the others may run so many batches ahead of it, each. */
const batchesAhead = 16;

/** What is remembered of a text that a worker was sent. */
export interface SentText {
  readonly id: string;
  readonly codeUnits: number;
}

/**
 * A thread's new objects may take so many megabytes. Most of what a text leaves is dead at once, so that more room makes
 * nothing faster, and each thread would keep it.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

interface Batch {
  /** Place among all batches, from 0. */
  readonly number: number;
  readonly texts: readonly SentText[];
}

interface Hand {
  readonly worker: Worker;
  readonly begun: Int32Array;
  /** Batches that are not done. */
  readonly batches: Batch[];
  /** Texts of the batches that are done. */
  done: number;
}

/** Id of the text that a worker has begun last. */
const textAt = ({ begun, batches, done }: Hand): string | null =>
  batches.flatMap(({ texts }) => texts)[Atomics.load(begun, 0) - 1 - done]?.id ?? null;

const deathOf = (hand: Hand, error: unknown): Error => {
  const id = textAt(hand);
  const place = id === null ? "before its first text" : `at text "${id}"`;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new Fault(`a worker ran out of memory ${place}; take fewer with --workers, or split the text`, {
      again: true,
    });
  }
  // The system has no thread, file or memory left for it.
  if (code === "ERR_WORKER_INIT_FAILED") {
    return new Fault(`a worker could not be started (${message}); try again, or take fewer with --workers`, {
      again: true,
    });
  }
  return new Error(`a worker died ${place}: ${message}`, { cause: error });
};

const failureOf = ({ fault, message, stack }: WorkerAnswer & { readonly kind: "failed" }): Error => {
  if (fault) return new Fault(message);
  const error = new Error(message);
  error.stack = stack;
  return error;
};

/** Gives things on in the order of their numbers, in whatever order they come. */
const inOrder = <Item>(take: (item: Item) => void) => {
  const early = new Map<number, Item>();
  let next = 0;
  return {
    /** How many were given on. */
    given: (): number => next,
    put: (number: number, item: Item): void => {
      early.set(number, item);
      for (let one = early.get(next); one !== undefined; one = early.get(next)) {
        early.delete(next);
        next += 1;
        take(one);
      }
    },
  };
};

/** Starts threads, all with the same task; `take` is given what was counted of each batch, in the order of sending. */
export const startWorkers = (
  script: URL,
  count: number,
  task: Omit<WorkerTask, "begun">,
  take: (counted: Counted, texts: readonly SentText[]) => void,
): Workers => {
  const answers = inOrder<readonly [Counted, readonly SentText[]]>(([counted, texts]) => take(counted, texts));
  let sent = 0;
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
      if (answer.kind === "failed") return fail(failureOf(answer));
      const batch = hand.batches.shift();
      hand.done += batch?.texts.length ?? 0;
      try {
        if (batch !== undefined) answers.put(batch.number, [answer.counted, batch.texts]);
        wake();
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    for (const event of ["error", "messageerror"] as const) {
      hand.worker.on(event, (error: unknown) => fail(deathOf(hand, error)));
    }
    // It answers what goes wrong with a text, and ends by itself only where the system ends it.
    hand.worker.on("exit", (code) => {
      const { message } = deathOf(hand, `it ended with code ${code}`);
      fail(new Fault(`${message}; try again, or take fewer with --workers`, { again: true }));
    });
  };
  const hands = Array.from({ length: count }, (): Hand => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const hand = {
      worker: new Worker(script, { workerData: { ...task, begun }, resourceLimits }),
      begun,
      batches: [],
      done: 0,
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
      await until(
        () => (idlest()?.batches.length ?? 0) < batchesEach && sent - answers.given() < batchesAhead * hands.length,
      );
      const hand = idlest();
      if (hand === undefined) return;
      hand.batches.push({ number: sent, texts: documents.map(({ id, text }) => ({ id, codeUnits: text.length })) });
      sent += 1;
      order(hand, documents);
    },
    finish: () => until(() => answers.given() === sent),
    dismiss: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
};
