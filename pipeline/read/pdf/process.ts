// The process in which PDFs are read: a thread reads, and this one watches what that costs. What reads PDFs can be made to
// take all memory in one piece, which ends a process whole, and to turn round for ever: neither may happen where texts are
// counted.
import { Worker } from "node:worker_threads";
import { Fault } from "../../model/fault.js";
import { exceeded, type Limits } from "./limits.js";
import { failed, type PdfAnswer, type PdfOrder } from "./thread.js";

/** Milliseconds between two looks. */
const look = 50;

const mebibyte = 1024 * 1024;

/** Bytes of the process before it reads anything. */
const resting = process.memoryUsage.rss();

/** The page at which the thread is, 0 before the first; it outlives a thread that dies. */
const page = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** The thread that reads, once there is something to read. */
let thread: Worker | null = null;

/** Tells what came of a PDF, and ends the process where nothing more can come of it. */
const answer = (told: PdfAnswer): void => {
  process.send?.(told, () => {
    if (told.kind === "failed" && told.isLast) process.exit(0);
  });
};

/** Looks at what the reading of one PDF costs until it is told to end; once a limit is passed, the process says so and ends. */
const watch = ({ name, bytes, limits }: PdfOrder): (() => void) => {
  const mostMemory = resting + limits.memory + 2 * bytes.length;
  let [at, here, all] = [0, 0, 0];
  const timer = setInterval(() => {
    here = at === Atomics.load(page, 0) ? here + look : 0;
    at = Atomics.load(page, 0);
    all += look;
    const passed = {
      memory: process.memoryUsage.rss() > mostMemory,
      page: here > limits.page * 1000,
      file: all > limits.file * 1000,
    };
    const limit = (["memory", "page", "file"] as const).find((one) => passed[one]);
    if (limit === undefined) return;
    clearInterval(timer);
    answer(failed(new Fault(exceeded[limit](name, at, limits)), true));
  }, look);
  return () => clearInterval(timer);
};

const start = ({ memory }: Limits): Worker =>
  new Worker(new URL("./thread.js", import.meta.url), {
    workerData: { page },
    resourceLimits: { maxOldGenerationSizeMb: memory / mebibyte, maxYoungGenerationSizeMb: 16 },
  });

/** What a thread has died of. */
const deathOf = (error: Error, { name, limits }: PdfOrder): Fault =>
  "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new Fault(exceeded.memory(name, Atomics.load(page, 0), limits))
    : new Fault(`${name}: cannot be read (${error.message.replace(/\s+/g, " ").slice(0, 100)})`);

process.on("message", (order: PdfOrder) => {
  Atomics.store(page, 0, 0);
  const own = thread ?? start(order.limits);
  thread = own;
  const end = watch(order);
  const done = (told: PdfAnswer): void => {
    end();
    own.off("message", done).off("error", died);
    answer(told);
  };
  const died = (error: Error): void => done(failed(deathOf(error, order), true));
  own.on("message", done).on("error", died);
  own.postMessage(order);
});
process.on("disconnect", () => process.exit(0));
// Whoever ends the program with the keyboard has it end in order, and this process with it.
for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {});
