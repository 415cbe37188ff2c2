/** A line that somebody reads; what is longer quotes a file that has no end. */
const [longest, head, tail] = [2000, 1500, 300];

const shortened = (message: string): string =>
  message.length <= longest ? message : `${message.slice(0, head)} … ${message.slice(-tail)}`;

/**
 * A fault of what the user gave, or of the machine, and not of the program: told in one line; exit code 2, or 75 where
 * the same may go well another time.
 */
export class Fault extends Error {
  /** True where nothing that was given is wrong: a full disk, memory or files that gave out, a place that is in use. */
  readonly again: boolean;

  /** @param message names the file, the place, what was found and how to mend it; the midst of a very long one is left out. */
  constructor(message: string, { again = false }: { readonly again?: boolean } = {}) {
    super(shortened(message));
    this.name = "Fault";
    this.again = again;
  }
}

/** Errors of a system that gave out for the moment: no room, no memory, no files to open, a disk or a network that failed. */
const passing: ReadonlySet<string> = new Set([
  "EAGAIN",
  "EBUSY",
  "EDQUOT",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENOMEM",
  "ENOSPC",
  "ESTALE",
  "ETIMEDOUT",
]);

/** True for the code of an error after which the same may go well another time. */
export const isPassing = (code: string): boolean => passing.has(code);
