import type { Inlay } from "../../model/document.js";
import { bySpan, overlaps, type Span } from "../../model/span.js";
import { lineAt } from "../lines.js";
import { nearMiss, occurrences, type SourceText } from "./anchors.js";
import type { TextEntry } from "./schema.js";
import type { Path, StudySource } from "./yaml.js";

type Entry = NonNullable<TextEntry["inlays"]>[number];

/** What one entry declares; `earlier` inlays are those of the entries before it. */
const inlaysOfEntry = (
  { source, text, zones, study }: Declared,
  { kind, text: words, each, voice = null }: Entry,
  where: Path,
  earlier: readonly Inlay[],
): readonly Inlay[] => {
  const quoted = JSON.stringify(words);
  const found = zones.flatMap((zone) => occurrences(source.text, words, zone));
  const [first, second] = found;
  if (!first)
    throw study.fault(where, `${quoted} does not occur in the zones of text "${text.id}"; ${nearMiss(source, words)}`);
  if (second && each !== true) {
    const numbers = found.slice(0, 5).map(({ start }) => lineAt(source.text, start));
    const lines = `on lines ${numbers.join(", ")}${found.length > 5 ? " …" : ""}`;
    throw study.fault(
      where,
      `${quoted} occurs ${found.length} times in text "${text.id}", ${lines}; lengthen it, or add \`each: true\``,
    );
  }
  for (const span of found) {
    const other = earlier.find((inlay) => overlaps(inlay, span));
    if (other) {
      throw study.fault(
        where,
        `${quoted} at ${span.start} overlaps another inlay, from ${other.start} to ${other.end}; keep one of them`,
      );
    }
  }
  return found.map((span) => ({ ...span, kind, voice }));
};

/** A text whose inlays are looked for. */
interface Declared {
  readonly source: SourceText;
  readonly text: TextEntry;
  readonly zones: readonly Span[];
  readonly study: StudySource;
}

/** Inlays that a text declares, found by their words inside its zones, in the order of the source. */
export const inlaysOfText = (
  source: SourceText,
  text: TextEntry,
  zones: readonly Span[],
  place: Path,
  study: StudySource,
): readonly Inlay[] => {
  const all: Inlay[] = [];
  for (const [number, entry] of (text.inlays ?? []).entries()) {
    const where = [...place, "inlays", number];
    all.push(...(study.attempt(() => inlaysOfEntry({ source, text, zones, study }, entry, where, all)) ?? []));
  }
  return all.sort(bySpan);
};
