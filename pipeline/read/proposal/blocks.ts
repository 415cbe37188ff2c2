import { linesOf } from "../lines.js";
import { longestLine } from "./line-rules.js";

/** A line that is not blank. */
export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  /** Without white space at its ends; of a very long line only the beginning. */
  readonly text: string;
  /** True if it ends as a sentence does, or is so long that it must be running text. */
  readonly ends: boolean;
  readonly indented: boolean;
  readonly length: number;
}

/** Lines between blank ones. */
export type Block = readonly Line[];

const sentenceEnd = /[.!?…。！？;；][\p{Pe}\p{Pf}"'*_]*(?:\[\^?\d{1,3}\]|[¹²³⁴-⁹⁰]+)?$/u;
const tail = 40;
const shortestProse = 40;
const longestHeading = 120;

const lineOf = (written: string, number: number): Line => {
  const text = written.trim();
  return {
    number,
    text: text.slice(0, longestLine + 1),
    ends: text.length > longestLine || sentenceEnd.test(text.slice(-tail)),
    indented: /^(?:\t| {4})/.test(written),
    length: text.length,
  };
};

/** Lines so long were not broken to fit a page: each is a paragraph of its own, with or without a blank line between. */
const unbroken = 160;

/** No paragraph has more lines; it keeps the work bounded where a whole book has no blank line. */
const longestBlock = 500;

const parted = (block: Block): readonly Block[] => {
  const size = block.some(({ length }) => length > unbroken) ? 1 : longestBlock;
  return Array.from({ length: Math.ceil(block.length / size) }, (_, index) =>
    block.slice(index * size, (index + 1) * size),
  );
};

/** Blocks of a text; a line for which `apart` is true is left out, and parts what is around it. */
export const blocksOf = (text: string, apart: (line: number) => boolean): readonly Block[] => {
  const blocks: Line[][] = [];
  let open = false;
  for (const [index, { start, end }] of linesOf(text).entries()) {
    const line = lineOf(text.slice(start, end), index + 1);
    if (line.length === 0 || apart(line.number)) {
      open = false;
      continue;
    }
    if (open) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    open = true;
  }
  return blocks.flatMap(parted);
};

/** True for running text: long enough, and its last line ends as a sentence does. */
export const isProse = (block: Block | undefined): boolean => {
  if (block === undefined) return false;
  const length = block.reduce((sum, line) => sum + line.length, 0);
  return length > longestLine || (length >= shortestProse && block.at(-1)?.ends === true);
};

/** True for letters that are capitals all. */
export const isCapitals = ({ text, length }: Line): boolean =>
  length <= longestHeading && /\p{Lu}{2}/u.test(text) && !/\p{Ll}|[:;,]$/u.test(text);

/** True for a short line without the punctuation of a sentence, that begins as a heading does. */
export const mayBeHeading = ({ text, length }: Line): boolean =>
  length <= longestHeading && /^[\p{Lu}\p{Lo}\p{N}“"‘'¿].*[^\p{Po}\p{Pf}\p{Pe}"]$/u.test(text);

/** True for a title: as a heading, or short and closed by a question mark, an exclamation mark, a quotation mark or a bracket. */
export const mayBeTitle = (line: Line): boolean =>
  mayBeHeading(line) ||
  (line.length <= longestHeading &&
    /^[\p{Lu}\p{Lo}\p{N}“"‘'¿¡].*[?!？！”"’)]$/u.test(line.text) &&
    !/\.[”"’)]$/.test(line.text));
