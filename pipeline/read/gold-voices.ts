import type { Document } from "../model/document.js";
import { Fault } from "../model/fault.js";
import type { GoldSpan } from "../model/gold.js";
import type { Study } from "../model/study.js";
import { entriesOf, listOfSpans, type Place, wordOf } from "./gold-spans.js";
import { found } from "./jsonl.js";

/** Where a line of a text, counted from 1, begins and ends; undefined if the text has no such line. */
const lineAt = (text: string, line: number): readonly [start: number, end: number] | undefined => {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return [start, end < 0 ? text.length : end];
};

const ownerOf = (study: Study, line: number, content: string, place: Place): readonly [Document, number] => {
  for (const document of study.documents) {
    const [start, end] = lineAt(document.text, line) ?? [0, 0];
    const at = document.text.slice(start, end).indexOf(content);
    const offset = start + at;
    if (at >= 0 && document.zones.some((zone) => zone.start <= offset && offset < zone.end)) return [document, offset];
  }
  throw new Fault(`${place}: line ${line} of no text of the study holds ${JSON.stringify(content).slice(0, 60)}`);
};

/**
 * Rows of gold that say whose words are whose, `{"line", "content", "source", "type", "cue"}` with lines counted from 1,
 * as contents in the layer of quotations; the source, an actor's id, becomes the attribute `speaker`.
 */
export const voiceSpans = (value: unknown, study: Study, path: string): readonly (readonly [Document, GoldSpan])[] => {
  if (value === undefined || value === null) return [];
  return listOfSpans(value, `${path}: "voice"`).map((row, index) => {
    const place = `${path}: voice[${index}]`;
    const entries = entriesOf(row, place);
    const line = entries.get("line");
    if (typeof line !== "number" || !Number.isInteger(line) || line < 1) {
      throw new Fault(`${place}: "line" ${found(line)}, but must be a line, counted from 1`);
    }
    const content = wordOf(entries, "content", place);
    if (content === null) throw new Fault(`${place}: "content" is missing`);
    const told = (["source", "type", "cue"] as const).flatMap((key) => {
      const word = wordOf(entries, key, place);
      return word === null ? [] : [[key === "source" ? "speaker" : key, word] as const];
    });
    const [owner, start] = ownerOf(study, line, content, place);
    const span = { start, end: start + content.length, layer: "quotations", label: "content", optional: false };
    return [owner, { ...span, attributes: new Map(told) }];
  });
};
