import { once } from "node:events";
import { printable } from "../write/display-width.js";

/** The two ways out, and the one in: stdout is data, stderr is talk. */
export interface Terminal {
  /** Writes data, and waits while the reader is slower. */
  readonly write: (text: string) => Promise<void>;
  /** Tells a person something, in one line. */
  readonly say: (message: string) => void;
  /** Shows how far a long work is; only to a person at a terminal, and only if it is long. */
  readonly progress: (what: string, done: number, total: number | null) => void;
  /** Takes the line of progress away. */
  readonly finish: () => void;
  /** Notes that something that was asked for is left out of what is written, so that the exit code tells it. */
  readonly leaveOut: () => void;
  readonly hasLeftOut: () => boolean;
  /** Standard input, or null if it is a keyboard. */
  readonly input: AsyncIterable<Uint8Array> | null;
  readonly columns: number;
  /** True if stdout takes colours and nobody asked for none. */
  readonly colour: boolean;
}

/** A stream that text can be written to, be it a terminal or not. */
interface Outlet extends NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => boolean;
}

/** What of a process a terminal is made of. */
export interface Surroundings {
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Milliseconds; shorter work shows no progress. */
const patience = 1500;
const shownEvery = 100;

const takesColour = ({ stdout, env }: Surroundings): boolean =>
  stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";

/** Terminal of a process. */
export const terminalOf = (own: Surroundings): Terminal => {
  const { stdout, stderr, stdin } = own;
  const began = performance.now();
  let shown = 0;
  let isPartial = false;
  const finish = (): void => {
    if (shown > 0) stderr.write("\r\x1b[K");
    shown = 0;
  };
  return {
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    say: (message) => {
      finish();
      stderr.write(`counterpoint: ${printable(message)}\n`);
    },
    progress: (what, done, total) => {
      const now = performance.now();
      if (stderr.isTTY !== true || now - began < patience || now - shown < shownEvery) return;
      shown = now;
      stderr.write(`\r\x1b[K${what} ${done}${total === null ? "" : ` of ${total}`}`);
    },
    finish,
    leaveOut: () => {
      isPartial = true;
    },
    hasLeftOut: () => isPartial,
    input: stdin.isTTY === true ? null : stdin,
    columns: stdout.columns ?? 100,
    colour: takesColour(own),
  };
};
