import type { Span } from "../../model/span.js";
import { type Field, isShut, type Reading } from "./reading.js";

/** Makes a span of tokens, run on to the end of a quotation that begins in it and leaves the sentence. */
export const spanOf = (reading: Reading, field: Field, from: number, to: number): Span | null => {
  const { tokens, marked, inside } = reading;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to <= from) return null;
  const stretch = isShut(reading, field, to - 1) ? outermostIn(reading, field, inside[to - 1] ?? -1) : undefined;
  const end = stretch === undefined ? last.end : Math.max(last.end, marked.stretches[stretch]?.end ?? 0);
  const head = isShut(reading, field, from) ? outermostIn(reading, field, inside[from] ?? -1) : undefined;
  const start = head === undefined ? first.start : Math.min(first.start, marked.stretches[head]?.start ?? first.start);
  return { start, end };
};

/** The stretch right inside the field that holds another. */
const outermostIn = ({ marked: { parents } }: Reading, { level }: Field, stretch: number): number => {
  let at = stretch;
  for (let up = parents[at] ?? -1; up !== level && up >= 0; up = parents[at] ?? -1) at = up;
  return at;
};
