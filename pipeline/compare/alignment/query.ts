import { flag, type Words } from "./words.js";

/** Words that are looked for, as parallel arrays. */
export interface Query {
  /** Numbers of the words in the vocabulary. */
  readonly ids: Int32Array;
  /** Index of each word in its own document. */
  readonly words: Int32Array;
  /** 1 where an ellipsis, or the break between two parts of a quotation, stands before the word. */
  readonly marks: Uint8Array;
  /** 1 for words in square brackets, which are the quoting writer's. */
  readonly brackets: Uint8Array;
}

/** A quotation's place between the words of its document: first and behind the last, one range a part. */
export type Parts = readonly (readonly [from: number, to: number])[];

/** Makes a query of the parts of a quotation; what is not to be compared is left out. */
export const queryOf = ({ flags }: Words, numbers: Int32Array, first: number, parts: Parts): Query => {
  const words: number[] = [];
  const marks: number[] = [];
  for (const [from, to] of parts) {
    let marked = words.length > 0;
    for (let at = from; at < to; at++) {
      const bits = flags[at] ?? 0;
      if ((bits & flag.ellipsis) !== 0 && at > from) marked = true;
      if ((bits & flag.hidden) !== 0) continue;
      words.push(at);
      marks.push(marked ? 1 : 0);
      marked = false;
    }
  }
  return {
    ids: Int32Array.from(words, (at) => numbers[first + at] ?? 0),
    words: Int32Array.from(words),
    marks: Uint8Array.from(marks),
    brackets: Uint8Array.from(words, (at) => (((flags[at] ?? 0) & flag.bracketed) === 0 ? 0 : 1)),
  };
};

/** True if an ellipsis or the break between two parts stands before one of the words, the last included. */
export const hasMark = (marks: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (marks[at] === 1) return true;
  return false;
};
