import type { Inlay } from "../../model/document.js";
import { bySpan, overlaps, type Span } from "../../model/span.js";
import { lineAt } from "../lines.js";
import { nearMiss, occurrences, type SourceText } from "./anchors.js";
import type { TextEntry } from "./schema.js";
import type { Path, StudySource } from "./yaml.js";

/** Inlays that a text declares, found by their words inside its zones, in the order of the source. */
export const inlaysOfText = (
  source: SourceText,
  text: TextEntry,
  zones: readonly Span[],
  place: Path,
  study: StudySource,
): readonly Inlay[] => {
  const all: Inlay[] = [];
  for (const [number, { kind, text: words, each, voice = null }] of (text.inlays ?? []).entries()) {
    const where = [...place, "inlays", number];
    const quoted = JSON.stringify(words);
    const found = zones.flatMap((zone) => occurrences(source.text, words, zone));
    const [first, second] = found;
    if (!first)
      throw study.fault(
        where,
        `${quoted} does not occur in the zones of text "${text.id}"; ${nearMiss(source, words)}`,
      );
    if (second && each !== true) {
      const numbers = found.slice(0, 5).map(({ start }) => lineAt(source.text, start));
      const lines = `on lines ${numbers.join(", ")}${found.length > 5 ? " …" : ""}`;
      throw study.fault(
        where,
        `${quoted} occurs ${found.length} times in text "${text.id}", ${lines}; lengthen it, or add \`each: true\``,
      );
    }
    for (const span of found) {
      const other = all.find((inlay) => overlaps(inlay, span));
      if (other) {
        throw study.fault(
          where,
          `${quoted} at ${span.start} overlaps another inlay, from ${other.start} to ${other.end}; keep one of them`,
        );
      }
      all.push({ ...span, kind, voice });
    }
  }
  return all.sort(bySpan);
};
