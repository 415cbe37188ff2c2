// What reads PDFs in the process that is kept for it, in a thread beside the one that watches.
import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "../../model/fault.js";
import type { Limits } from "./limits.js";
import { type ReadPdf, readPdf } from "./read.js";

/** A PDF that is to be read. */
export interface PdfOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: Limits;
}

/** What came of a PDF. */
export type PdfAnswer =
  | { readonly kind: "read"; readonly read: ReadPdf }
  | {
      readonly kind: "failed";
      readonly fault: boolean;
      readonly message: string;
      readonly stack: string;
      /** True if its process ends with it. */
      readonly isLast: boolean;
    };

/** What the thread is told when it starts. */
export interface PdfTask {
  /** One number, shared: the page that it is at; it outlives a thread that dies. */
  readonly page: Int32Array;
}

/** An error as it is told to another thread or process. */
export const failed = (error: unknown, isLast = false): PdfAnswer => {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "failed", fault: error instanceof Fault, message, stack, isLast };
};

const work = (port: NonNullable<typeof parentPort>, { page }: PdfTask): void => {
  const answerTo = async ({ bytes, name }: PdfOrder): Promise<PdfAnswer> => {
    try {
      return { kind: "read", read: await readPdf(bytes, name, (number) => Atomics.store(page, 0, number)) };
    } catch (error) {
      return failed(error);
    }
  };
  port.on("message", (order: PdfOrder) => {
    void answerTo(order).then((answer) => port.postMessage(answer));
  });
};

// Nothing, where the file is only imported for its types.
if (parentPort !== null) work(parentPort, workerData as PdfTask);
