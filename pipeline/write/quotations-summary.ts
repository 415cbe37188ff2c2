import type { Report } from "../model/report.js";
import type { Cell } from "../model/table.js";
import { type VoiceMode, voiceModes } from "../model/voice.js";
import { grouped, type Paint, paint } from "./butterfly.js";
import { padEnd, padStart, printable, truncate, wrap } from "./display-width.js";
import type { SummaryOptions } from "./summary.js";

type CellRow = Readonly<Record<string, Cell>>;

/** Texts and quotations that are shown; a table has them all. */
const shown = { texts: 12, quotations: 60, markers: 6 } as const;

const widths = { number: 4, who: 18, type: 8, cue: 18 } as const;

const textOf = (row: CellRow | undefined, column: string): string => printable(String(row?.[column] ?? ""));

/** Rows of a table, by the value of a column. */
const grouping = ({ tables }: Report, name: string, column: string): ReadonlyMap<string, readonly CellRow[]> => {
  const groups = new Map<string, CellRow[]>();
  for (const row of tables.find((table) => table.name === name)?.rows ?? []) {
    const key = String(row[column] ?? "");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

interface Canvas {
  /** Roles of the zones that are counted. */
  readonly zones: readonly string[];
  readonly width: number;
  readonly paint: Paint;
  /** Rows of the ledger, and of what the cut left behind, by quotation. */
  readonly ledger: ReadonlyMap<string, readonly CellRow[]>;
  readonly leftBehind: ReadonlyMap<string, readonly CellRow[]>;
  readonly claims: ReadonlyMap<string, readonly CellRow[]>;
}

/** Words of a text by mode, in one line. */
const headOf = (document: string, voices: readonly CellRow[], { zones, paint: { strong } }: Canvas): string => {
  const words = new Map<VoiceMode, number>(voiceModes.map((mode) => [mode, 0]));
  for (const { mode, words: count, inlay, role } of voices) {
    const own = voiceModes.find((one) => one === mode);
    if (own !== undefined && inlay === null && zones.includes(String(role)))
      words.set(own, (words.get(own) ?? 0) + Number(count));
  }
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  const parts = [...words].map(([mode, count]) => `${grouped(count)} ${mode}`).join(", ");
  return `${strong(printable(document))}: ${grouped(all)} words counted, ${parts}`;
};

const indent = " ".repeat(widths.number + 1);

/** Markers without the negations whose word is a stance marker too: a *not* was left behind once, though two layers hold it. */
const eachWordOnce = (markers: readonly CellRow[]): readonly CellRow[] =>
  markers.filter(
    ({ layer, sentence, start, end }) =>
      layer !== "negations" ||
      !markers.some(
        (one) =>
          one.layer === "stance" &&
          one.label === "deny" &&
          one.sentence === sentence &&
          Number(one.start) < Number(end) &&
          Number(start) < Number(one.end),
      ),
  );

/** What the ledger knows of a quotation: how faithful it is, to what place, what differs, and what was cut off. */
const detailsOf = (
  hit: string,
  { ledger, leftBehind, claims, width, paint: { faint, target } }: Canvas,
): readonly string[] => {
  const lines: string[] = [];
  const [found] = ledger.get(hit) ?? [];
  if (typeof found?.fidelity === "string") {
    const place =
      found.source_document === null
        ? ""
        : ` in ${textOf(found, "source_document")} ${found.source_start}–${found.source_end}`;
    lines.push(target(`${printable(found.fidelity).replace("_", " ")}${place}`));
    if (found.diff !== "") lines.push(...wrap(textOf(found, "diff"), width - indent.length));
  }
  const markers = eachWordOnce(leftBehind.get(hit) ?? []);
  if (markers.length > 0) {
    const told = markers.slice(0, shown.markers).map((row) => `${textOf(row, "surface")} (${textOf(row, "label")})`);
    const more = markers.length > shown.markers ? ` and ${markers.length - shown.markers} more` : "";
    lines.push(...wrap(`left behind: ${told.join(", ")}${more}`, width - indent.length));
  }
  const [claim] = claims.get(hit) ?? [];
  if (claim !== undefined) {
    const changes = textOf(claim, "commitment").replaceAll("_", " ").replaceAll(";", ", ");
    const place = `compare ${textOf(claim, "source_document")} ${claim.source_start}–${claim.source_end}`;
    // That no rule saw a change is no verdict, and is left to the table.
    const isTold = changes !== "" && changes !== "same";
    lines.push(...wrap(isTold ? `${place} (${changes})` : place, width - indent.length));
  }
  return lines.map((line) => indent + faint(line));
};

/** One quotation: who, how, by which cue, how long, and its first words. */
const lineOf = (row: CellRow, { width, paint: { reference } }: Canvas): string => {
  const who =
    row.speaker === null ? (row.source === null ? "–" : `“${textOf(row, "source")}”`) : textOf(row, "speaker");
  const content = textOf(row, "content");
  const head = [
    padStart(String(row.number), widths.number),
    reference(padEnd(who, widths.who)),
    padEnd(textOf(row, "type"), widths.type),
    padEnd(row.cue === null ? "–" : textOf(row, "cue"), widths.cue),
  ].join(" ");
  const used = widths.number + widths.who + widths.type + widths.cue + 4;
  return `${head} ${truncate(content, Math.max(10, width - used))}`;
};

const textBlock = (
  document: string,
  quotations: readonly CellRow[],
  voices: readonly CellRow[],
  canvas: Canvas,
): string[] => {
  const kept = quotations.filter(({ status }) => status === "kept");
  if (kept.length === 0) return [`${headOf(document, voices, canvas)}; no quotation was found`, ""];
  const lines = [headOf(document, voices, canvas), ""];
  for (const row of kept.slice(0, shown.quotations)) {
    lines.push(lineOf(row, canvas), ...detailsOf(String(row.hit), canvas));
  }
  if (kept.length > shown.quotations) lines.push(`  and ${kept.length - shown.quotations} more`);
  return [...lines, ""];
};

const levels = ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** How many words of each tenth of the source are quoted, as bars beside each other. */
const spark = (row: CellRow): string => {
  const tenths = Array.from({ length: 10 }, (_, index) => Number(row[`tenth_${index + 1}`] ?? 0));
  const most = Math.max(...tenths);
  return tenths.map((words) => levels[words === 0 ? 0 : Math.max(1, Math.round((words / most) * 8))]).join("");
};

/** Words that a text has in common with another, where it quotes none of it. */
const reuseLine = (row: CellRow): string => {
  const [document, source] = [textOf(row, "document"), textOf(row, "source_document")];
  const words = Number(row.words_reused);
  if (words === 0) return `  ${document} quotes nothing of ${source}`;
  return `  ${document} quotes nothing of ${source}, but has ${grouped(words)} words in common with it outside quotation marks`;
};

const coverageLine = (row: CellRow): string => {
  if (row.found === 0) return reuseLine(row);
  const share = typeof row.share_quoted === "number" ? ` (${(100 * row.share_quoted).toFixed(1)} %)` : "";
  return (
    `  ${textOf(row, "document")} quotes ${textOf(row, "source_document")}: ${row.found} of ${row.quotations} quotations found, ` +
    `${grouped(Number(row.words_quoted))} of ${grouped(Number(row.words_source))} words${share}  ${spark(row)}`
  );
};

const coverage = (report: Report, documents: ReadonlySet<string>, { paint: { strong } }: Canvas): readonly string[] => {
  const all = report.tables.find(({ name }) => name === "quotation-coverage")?.rows ?? [];
  const rows = [...all].filter(({ document }) => documents.has(String(document)));
  if (rows.length === 0) return [];
  const told = rows.slice(0, shown.texts).map(coverageLine);
  const more = rows.length > shown.texts ? [`  and ${rows.length - shown.texts} more`] : [];
  return [strong("Whose words are quoted, and from which tenth of the source"), ...told, ...more, ""];
};

const legend = [
  "Numbers are those of quotations.csv. Who: id of the actor, or the source's own words where it could not be resolved; – where there is none.",
  "Differences: [-words of the source alone-] {+words of the quotation alone+}. Left behind: markers of the source's own sentence outside the quoted part. Compare: the sentence most like what is reported, and what became of its commitment, for a person to confirm.",
] as const;

/** What is shown, beside how it is to look. */
export interface QuotationsSummaryOptions extends SummaryOptions {
  /** The side whose texts are told, or null for all; the tables have all. */
  readonly side: string | null;
}

/** The quotations of texts for a terminal, with what the ledger knows of them; ends with a line break. */
export const quotationsSummary = (report: Report, { width, colour, side }: QuotationsSummaryOptions): string => {
  const columns = Math.min(140, Math.max(72, width));
  const canvas: Canvas = {
    zones: report.counting.zones,
    width: columns,
    paint: paint(colour),
    ledger: grouping(report, "quotation-ledger", "quotation"),
    leftBehind: grouping(report, "stance-left-behind", "quotation"),
    claims: grouping(report, "claim-pairs", "quotation"),
  };
  const voices = grouping(report, "voices", "document");
  const quotations = grouping(report, "quotations", "document");
  // A text without words has no voice, but is told all the same.
  const documents = [...grouping(report, "texts", "document")]
    .filter(([, [row]]) => side === null || row?.side === side)
    .map(([document]) => document);
  const texts = documents.slice(0, shown.texts);
  const lines = [
    ...texts.flatMap((document) =>
      textBlock(document, quotations.get(document) ?? [], voices.get(document) ?? [], canvas),
    ),
    ...(documents.length > shown.texts ? [`and ${documents.length - shown.texts} texts more`, ""] : []),
    ...coverage(report, new Set(documents), canvas),
    ...legend.flatMap((point) => wrap(point, columns)).map(canvas.paint.faint),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
};
