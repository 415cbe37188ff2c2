import { Fault } from "../../model/fault.js";
import type { Span } from "../../model/span.js";
import { columnsOf, type TsvColumn, unescaped } from "./tsv-values.js";

/** A token, or a part of one, as it stands on its line. */
export interface TsvUnit extends Span {
  readonly line: number;
  readonly isPart: boolean;
  /** Its words as they stand there, and without escapes, as not all programs write them. */
  readonly surfaces: readonly string[];
  readonly cells: readonly string[];
}

/** What stands in a file: its text put together again, columns, units and sentences. */
export interface TsvLines {
  readonly text: string;
  readonly columns: readonly TsvColumn[];
  readonly units: readonly TsvUnit[];
  readonly sentences: readonly Span[];
  readonly problems: readonly string[];
}

/** No text is longer; a crafted offset must not fill the memory with spaces. */
const longestGap = 1_000_000;

const unitOf = (content: string, line: number, path: string): TsvUnit => {
  const [id = "", offsets = "", surface = "", ...cells] = content.split("\t");
  const [, start = "", end = ""] = /^(\d{1,9})-(\d{1,9})$/.exec(offsets) ?? [];
  if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || start === "") {
    throw new Fault(`${path}:${line}: is no "1-1<tab>0-7<tab>word", but ${JSON.stringify(content.slice(0, 40))}`);
  }
  const [isPart, surfaces] = [id.includes("."), [surface, unescaped(surface)]];
  return { line, start: Number(start), end: Number(end), isPart, surfaces, cells };
};

/** Space between two sentences, which the format does not tell: a line break and spaces, as INCEpTION puts them. */
const gap = (length: number, isFirst: boolean): string =>
  isFirst ? " ".repeat(length) : `\n${" ".repeat(Math.max(0, length - 1))}`;

/** Goes through the lines of a file; what is no line of the format is a Fault. */
export const tsvLines = (lines: readonly string[], path: string): TsvLines => {
  const columns: TsvColumn[] = [];
  const units: TsvUnit[] = [];
  const sentences: { start: number; end: number }[] = [];
  const problems: string[] = [];
  let text = "";
  let header: string[] = [];
  const begin = (unit: TsvUnit): void => {
    const missing = unit.start - text.length;
    if (missing < 0 || missing > longestGap) {
      throw new Fault(
        `${path}:${unit.line}: begins at ${unit.start}, but the sentences before it have ${text.length} code units`,
      );
    }
    if (missing > 0) text += gap(missing, sentences.length === 0);
    sentences.push({ start: unit.start, end: unit.end });
    text += header.join("\n");
    header = [];
  };
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (content.startsWith("#Text=")) header.push(unescaped(content.slice(6)));
    else if (/^#T_(?:SP|RL|CH)=/.test(content)) columns.push(...columnsOf(content));
    else if (content === "" || content.startsWith("#")) continue;
    else {
      const unit = unitOf(content, line, path);
      if (header.length > 0) begin(unit);
      const [last, sentence] = [units.findLast(({ isPart }) => !isPart), sentences.at(-1)];
      if (sentence === undefined) throw new Fault(`${path}:${line}: stands before the first #Text=`);
      const isOut = unit.isPart ? last === undefined || unit.start < last.start || unit.end > last.end : false;
      if (isOut || (!unit.isPart && last !== undefined && unit.start < last.end)) {
        problems.push(`${path}:${line}: ${unit.start}-${unit.end} is out of the order of tokens; mend the offsets`);
        continue;
      }
      if (unit.end <= unit.start || unit.end > text.length) {
        problems.push(`${path}:${line}: ${unit.start}-${unit.end} is outside the text; mend the offsets`);
        continue;
      }
      sentence.end = Math.max(sentence.end, unit.end);
      units.push(unit);
    }
  }
  if (header.length > 0) problems.push(`${path}:${lines.length}: ends with a #Text= that has no token; add its tokens`);
  return { text, columns, units, sentences, problems };
};
