import { createInterface } from "node:readline/promises";
import { Fault } from "../model/fault.js";
import { printable } from "../write/display-width.js";

/** Asks a person for a word, with what is taken if nothing is typed. */
export interface Questions {
  readonly ask: (question: string, proposal: string) => Promise<string>;
  readonly close: () => void;
}

/** Where a person types, and where a person reads. */
export interface Desk {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Questions to a person at a terminal, on stderr, as stdout is for data; null where nobody sits there. */
export const questionsTo = ({ stdin, stderr }: Desk): Questions | null => {
  if (stdin.isTTY !== true || stderr.isTTY !== true) return null;
  const lines = createInterface({ input: stdin, output: stderr });
  let [ended, asking] = [false, false];
  // A question that is never answered would keep the program waiting without end.
  const gone = new Promise<never>((_, reject) => {
    lines.once("close", () => {
      ended = true;
      // The cursor stands behind the question.
      if (asking) stderr.write("\n");
      reject(new Fault("the questions were left; nothing was written"));
    });
  });
  gone.catch(() => {});
  return {
    ask: async (question, proposal) => {
      if (ended) return gone;
      asking = true;
      const typed = await Promise.race([lines.question(`${printable(question)} [${printable(proposal)}] `), gone]);
      asking = false;
      return typed.trim() === "" ? proposal : typed.trim();
    },
    close: () => lines.close(),
  };
};
