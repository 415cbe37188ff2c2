import type { Zone } from "../../model/document.js";
import type { Span } from "../../model/span.js";
import { lineAt, linesOf, trimmed } from "../lines.js";
import { anchor, type SourceText } from "./anchors.js";
import type { TextEntry, ZoneEntry } from "./schema.js";
import type { Path, StudySource } from "./yaml.js";

/** A zone with the place of the study file that made it. */
export interface PlacedZone extends Zone {
  readonly place: Path;
  /** How messages call it beside its place: its number in the text's list. */
  readonly number: number;
  readonly textId: string;
}

const spanOfLines = (source: SourceText, range: string | number, place: Path, study: StudySource): Span => {
  const lines = linesOf(source.text);
  const [from = "", to = from] = String(range).split("-");
  const [first, last] = [lines[Number(from) - 1], lines[Number(to) - 1]];
  if (Number(to) < Number(from))
    throw study.fault(place, `ends at line ${to}, before line ${from} where it starts; turn them round`);
  if (!first || !last) {
    throw study.fault(place, `has line ${first ? to : from}, but ${source.file} ends with line ${lines.length}`);
  }
  const span = trimmed(source.text, { start: first.start, end: last.end });
  if (span === null)
    throw study.fault(
      place,
      `holds no text: ${from === to ? `line ${from} is` : `lines ${range} are`} blank in ${source.file}`,
    );
  return span;
};

/** Between two anchors; null where the first is wrong, and was told. */
const spanOfAnchors = (source: SourceText, { from, to }: ZoneEntry, place: Path, study: StudySource): Span | null => {
  if (from === undefined || to === undefined) {
    throw study.fault(
      place,
      "says not where it is; give `lines: 22-30`, or both `from:` and `to:` with words of the source",
    );
  }
  const first = study.attempt(() => anchor(source, from, [...place, "from"], study));
  const last = anchor(source, to, [...place, "to"], study);
  if (first === undefined) return null;
  if (last.end < first.end || last.start < first.start) {
    throw study.fault(place, `ends at ${last.end}, before it starts at ${first.start}; exchange \`from\` and \`to\``);
  }
  return { start: first.start, end: last.end };
};

const spansOf = (
  source: SourceText,
  entry: ZoneEntry,
  place: Path,
  study: StudySource,
): readonly (Span & { place: Path })[] => {
  const { lines, from, to } = entry;
  if (lines === undefined) {
    const span = spanOfAnchors(source, entry, place, study);
    return span === null ? [] : [{ ...span, place }];
  }
  if (from !== undefined || to !== undefined) {
    throw study.fault(place, "has both `lines` and words to find it by; keep one of them");
  }
  if (!Array.isArray(lines)) return [{ ...spanOfLines(source, lines, [...place, "lines"], study), place }];
  return lines.flatMap((range, index) => {
    const item = [...place, "lines", index];
    const span = study.attempt(() => spanOfLines(source, range, item, study));
    return span === undefined ? [] : [{ ...span, place: item }];
  });
};

/** Zones that a text declares, in the order of the source; each is known to hold text. */
export const zonesOfText = (
  source: SourceText,
  text: TextEntry,
  place: Path,
  study: StudySource,
): readonly PlacedZone[] => {
  const zones = (text.zones ?? []).flatMap((entry, number) =>
    (study.attempt(() => spansOf(source, entry, [...place, "zones", number], study)) ?? []).map(
      ({ start, end, place: where }): PlacedZone => {
        const voice = entry.voice === undefined ? (text.voice ?? null) : entry.voice;
        return { start, end, role: entry.role, voice, place: where, number, textId: text.id };
      },
    ),
  );
  return zones.sort((a, b) => a.start - b.start);
};

/** Fails where two zones of one source overlap, whether they belong to one text or to two. */
export const refuseOverlaps = (zones: readonly PlacedZone[], study: StudySource): void => {
  const sorted = [...zones].sort((a, b) => a.start - b.start);
  for (const [index, zone] of sorted.entries()) {
    const before = sorted[index - 1];
    if (!before || zone.start >= before.end) continue;
    const owner = before.textId === zone.textId ? "" : ` of text "${before.textId}"`;
    study.attempt(() => {
      throw study.fault(
        zone.place,
        `starts at ${zone.start}, but zone ${before.number}${owner} ends at ${before.end}; let one of them be shorter`,
      );
    });
  }
};

/** Lines of a gap with their verb. */
const linesOfGap = (text: string, { start, end }: Span): readonly [lines: string, verb: string] => {
  const [first, last] = [lineAt(text, start), lineAt(text, end - 1)];
  return first === last ? [`line ${first}`, "is"] : [`lines ${first}-${last}`, "are"];
};

/** Fails where words of a source are in no zone of any text, so that nothing is left out unseen. */
export const refuseGaps = (source: SourceText, zones: readonly PlacedZone[], place: Path, study: StudySource): void => {
  const sorted = [...zones].sort((a, b) => a.start - b.start);
  // Where zones overlap, nothing that one of them holds is a gap.
  let furthest = 0;
  const ends = [
    0,
    ...sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    }),
  ];
  const starts = [...sorted.map(({ start }) => start), source.text.length];
  for (const [index, start] of ends.entries()) {
    const gap = trimmed(source.text, { start, end: Math.max(start, starts[index] ?? start) });
    if (gap === null) continue;
    const words = source.text.slice(gap.start, Math.min(gap.end, gap.start + 50)).replace(/\s+/g, " ");
    const [lines, verb] = linesOfGap(source.text, gap);
    study.attempt(() => {
      throw study.fault(
        place,
        `${lines} of ${source.file} (offsets ${gap.start} to ${gap.end}) ${verb} in no zone: ` +
          `${JSON.stringify(words)}; give it to a text as a zone, with role boilerplate if it is neither's`,
      );
    });
  }
};
