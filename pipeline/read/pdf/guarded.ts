import { type ChildProcess, fork } from "node:child_process";
import { Fault } from "../../model/fault.js";
import { exceeded, type Limits, usualLimits } from "./limits.js";
import type { ReadPdf } from "./read.js";
import type { PdfAnswer, PdfOrder } from "./thread.js";

/** Reads one PDF after the other, in the order in which they were given. */
type PdfReader = (bytes: Uint8Array, name: string) => Promise<ReadPdf>;

const started = (script: URL): ChildProcess =>
  fork(script, {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
  });

/** Where nobody waits for it, it does not keep the program from ending. */
const hold = (child: ChildProcess, isWanted: boolean): void => {
  for (const one of [child, child.channel]) {
    if (isWanted) one?.ref();
    else one?.unref();
  }
};

/** What a process has died of that did not say it. */
const deathOf = ({ name, limits }: PdfOrder, code: number | null, signal: string | null): Fault =>
  // Memory that cannot be had in one piece ends a process at once.
  signal === "SIGABRT" || signal === "SIGTRAP" || code === 134
    ? new Fault(exceeded.memory(name, null, limits))
    : new Fault(`${name}: the process that read it ended (${signal ?? `code ${code}`}); try again`, { again: true });

const answerOf = (child: ChildProcess, order: PdfOrder): Promise<PdfAnswer> =>
  new Promise((resolve, reject) => {
    const done = (): void => {
      child.off("message", answered).off("exit", ended).off("error", unsent);
      hold(child, false);
    };
    const answered = (answer: PdfAnswer): void => {
      done();
      resolve(answer);
    };
    const ended = (code: number | null, signal: string | null): void => {
      done();
      reject(deathOf(order, code, signal));
    };
    const unsent = ({ message }: Error): void => {
      done();
      reject(new Fault(`${order.name}: there is no process that reads it (${message}); try again`, { again: true }));
    };
    child.on("message", answered).on("exit", ended).on("error", unsent);
    hold(child, true);
    try {
      child.send(order, () => {
        // That it could not be sent is told by the end of the process, or by the error that it has.
      });
    } catch (error) {
      // A process that could not be started has nothing to send by.
      unsent(error as Error);
    }
  });

/** A reader in a process of its own, which is started for the first PDF, kept for the next, and started anew where it died. */
export const pdfReader = (script: URL, limits: Limits): PdfReader => {
  let kept: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const child = (): ChildProcess => {
    const isAlive = kept?.connected === true && kept.exitCode === null && kept.signalCode === null;
    if (kept === null || !isAlive) kept = started(script);
    return kept;
  };
  const read = async (bytes: Uint8Array, name: string): Promise<ReadPdf> => {
    const answer = await answerOf(child(), { bytes, name, limits });
    if (answer.kind === "read") return answer.read;
    if (answer.isLast) kept = null;
    if (answer.fault) throw new Fault(answer.message);
    throw Object.assign(new Error(answer.message), { stack: answer.stack });
  };
  return (bytes, name) => {
    const own = last.then(() => read(bytes, name));
    last = own.catch(() => {});
    return own;
  };
};

const compiled = import.meta.url.endsWith(".js") ? new URL("./process.js", import.meta.url) : null;

/**
 * Reads a PDF in a process of its own, so that one that was made to fill memories or to take for ever ends that process
 * only; it is a Fault as any damaged PDF is. Where the program runs uncompiled, it is read here.
 */
export const readGuarded: PdfReader =
  compiled === null
    ? async (bytes, name) => (await import("./read.js")).readPdf(bytes, name)
    : pdfReader(compiled, usualLimits);
