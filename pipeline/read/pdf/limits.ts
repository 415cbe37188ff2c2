const mebibyte = 1024 * 1024;

/** What reading one PDF may cost: no book needs as much, and what does was made to stop whoever reads it. */
export interface Limits {
  /** Seconds for one page, or for opening the file and for putting its pages together. */
  readonly page: number;
  /** Seconds for all of it. */
  readonly file: number;
  /** Bytes of memory, beside the file itself. */
  readonly memory: number;
}

/** Limits of every PDF. */
export const usualLimits: Limits = { page: 60, file: 1800, memory: 512 * mebibyte };

const partTold = (page: number): string => (page === 0 ? "opening it" : `page ${page}`);

/** What was not kept to, in the words of a message; a page of 0 is none yet. */
export const exceeded = {
  page: (name: string, page: number, { page: seconds }: Limits): string =>
    `${name}: ${partTold(page)} takes more than ${seconds} seconds; print it to a new PDF, or give its text`,
  file: (name: string, page: number, { file: seconds }: Limits): string =>
    `${name}: takes more than ${seconds} seconds, in which it was read to page ${page}; split it`,
  memory: (name: string, page: number | null, { memory }: Limits): string =>
    `${name}: ${page === null ? "it" : partTold(page)} takes more than ${Math.floor(memory / mebibyte)} MB of memory; split it, print it to a new PDF, or give its text`,
} as const;
