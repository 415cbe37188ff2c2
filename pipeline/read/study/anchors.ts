import type { Span } from "../../model/span.js";
import { lineAt } from "../lines.js";
import type { Path, StudySource } from "./yaml.js";

/** The text of a source, with the name it has in messages. */
export interface SourceText {
  readonly id: string;
  /** As the study names it. */
  readonly file: string;
  readonly text: string;
}

/** All places, inside a stretch, where the words stand; they do not overlap. */
export const occurrences = (text: string, words: string, { start, end }: Span): readonly Span[] => {
  const spans: Span[] = [];
  for (
    let at = text.indexOf(words, start);
    at >= 0 && at + words.length <= end;
    at = text.indexOf(words, at + words.length)
  ) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
};

// Same length for same length, so that an offset in the one is an offset in the other.
const levelled = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-").replace(/\s/g, " ").toLowerCase();

/** Says where words stand that are not in the text as written, but with other case, quotation marks or spaces. */
export const nearMiss = ({ text, file }: SourceText, words: string): string => {
  const [level, wanted] = [levelled(text), levelled(words)];
  const at = level.length === text.length ? level.indexOf(wanted) : -1;
  if (at < 0) return "copy it from there, letter by letter";
  return `line ${lineAt(text, at)} of ${file} has ${JSON.stringify(text.slice(at, at + wanted.length))}`;
};

/** Where the words of an anchor stand; not at all, or more than once, is a Fault that says where. */
export const anchor = (source: SourceText, words: string, place: Path, { fault }: StudySource): Span => {
  const found = occurrences(source.text, words, { start: 0, end: source.text.length });
  const [first, second] = found;
  const quoted = JSON.stringify(words);
  if (!first) throw fault(place, `${quoted} does not occur in ${source.file}; ${nearMiss(source, words)}`);
  if (second) {
    const lines = `at offset ${first.start} (line ${lineAt(source.text, first.start)}) and at ${second.start} (line ${lineAt(source.text, second.start)})`;
    const times = found.length === 2 ? "twice" : `${found.length} times`;
    throw fault(place, `${quoted} occurs ${times} in ${source.file}, ${lines}; lengthen it until it occurs once`);
  }
  return first;
};
