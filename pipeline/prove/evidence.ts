import { type Contrast, restSide } from "../model/inference.js";
import type { CountingClass } from "../model/labels.js";
import type { Report } from "../model/report.js";
import { type CellRow, textCell } from "../model/row.js";
import type { VoiceMode } from "../model/voice.js";

/** Layers whose hits are counted, with the table that lists their hits. */
export const hitTables = { actors: "actor-mentions", stance: "stance-markers", frames: "frame-terms" } as const;

/** One of the layers that are counted. */
export type HitLayer = keyof typeof hitTables;

/** The layers that are counted, in the order of the page. */
export const hitLayers: readonly HitLayer[] = ["stance", "frames", "actors"];

/** A text, as far as its hits need to know it. */
export interface TextOfHits {
  readonly id: string;
  readonly side: string;
}

/** One hit with all by which counts take it or leave it. */
export interface CountedHit<Text extends TextOfHits = TextOfHits> {
  /** Short and one of its kind in the report: `s12`. */
  readonly key: string;
  readonly layer: HitLayer;
  readonly label: string;
  readonly side: string;
  readonly text: Text;
  readonly row: CellRow;
  readonly start: number;
  readonly end: number;
  readonly mode: VoiceMode;
  readonly kept: boolean;
  /** Class by which the tables of counts have it; null if it is in no count: rejected, or in a zone that is not counted. */
  readonly counting: CountingClass | null;
  /** True for a hit of the headline class by its form, whoever's words it stands in: `comparison` counts these by voice. */
  readonly headline: boolean;
}

/** What a count is a count of. */
export interface Selection {
  readonly layer: HitLayer;
  /** A label, or `all`. */
  readonly label: string;
  readonly contrast: Contrast;
  readonly of: keyof Contrast;
  /** Of tables of counts: class of counting. */
  readonly counting?: CountingClass;
  /** Of counts of mentions, which take several classes together. */
  readonly classes?: readonly CountingClass[];
  /** Of `comparison`: headline (own and reported words together), own, reported, quoted, or all of them. */
  readonly voice?: string;
  /** Of `counts-by-voice`: id of the nearest voice, or null where it is not known. */
  readonly speaker?: string | null;
  /** Of `pair-effects`: the pair that the text belongs to. */
  readonly pair?: string;
  /** Of `passages`: the stretch of a text in which the hits begin. */
  readonly within?: { readonly document: string; readonly start: number; readonly end: number };
}

/** All hits of a report. */
export interface Evidence<Text extends TextOfHits = TextOfHits> {
  /** True where the hits are those of the table of examples, a few of each label and side: counts are not to be had by them. */
  readonly sample: boolean;
  readonly hits: readonly CountedHit<Text>[];
  /** Hits of a text, by start. */
  readonly inText: (text: TextOfHits) => readonly CountedHit<Text>[];
  /** The hits that make a count. */
  readonly of: (selection: Selection) => readonly CountedHit<Text>[];
  /** Hit by its id in the tables. */
  readonly byId: (id: string) => CountedHit<Text> | undefined;
}

/** Labels that stand outside the totals of stance. */
const outsideTotals: ReadonlySet<string> = new Set(["condition", "vague"]);

const isVoiced = (hit: CountedHit, voice: string): boolean => {
  if (!hit.headline || voice === "all") return hit.headline;
  return voice === "headline" ? hit.mode !== "quoted" : hit.mode === voice;
};

/** True if a side is one that a contrast's target, or its reference, stands for. */
export const isOnSide = (side: string, { target, reference }: Contrast, of: keyof Contrast): boolean => {
  if (of === "target") return side === target;
  return reference === restSide ? side !== target : side === reference;
};

const isWithin = (hit: CountedHit, { document, start, end }: NonNullable<Selection["within"]>): boolean =>
  hit.text.id === document && hit.start >= start && hit.start < end;

const isOf = (hit: CountedHit, selection: Selection): boolean => {
  const { label, contrast, of, counting, classes, voice, speaker, pair, within } = selection;
  if (hit.counting === null || !isOnSide(hit.side, contrast, of)) return false;
  if (label === "all" ? hit.layer === "stance" && outsideTotals.has(hit.label) : hit.label !== label) return false;
  if (counting !== undefined && hit.counting !== counting) return false;
  if (classes !== undefined && !classes.includes(hit.counting)) return false;
  if (voice !== undefined && !isVoiced(hit, voice)) return false;
  if (speaker !== undefined && (textCell(hit.row, "voice") || null) !== (speaker || null)) return false;
  if (within !== undefined && !isWithin(hit, within)) return false;
  return pair === undefined || hit.row.pair === pair;
};

const hitOf = <Text extends TextOfHits>(
  row: CellRow,
  layer: HitLayer,
  number: number,
  text: Text,
  zones: readonly string[],
): CountedHit<Text> => {
  const mode = row.mode as VoiceMode;
  // The table of examples has headline hits only, and no need to say so.
  const form = (row.counting === undefined ? "headline" : row.counting || null) as CountingClass | null;
  const isCounted = row.status === "kept" && form !== null && zones.includes(String(row.role));
  return {
    key: `${layer.charAt(0)}${number}`,
    layer,
    label: textCell(row, "label") ?? "",
    side: text.side,
    text,
    row,
    start: Number(row.start),
    end: Number(row.end),
    mode,
    kept: row.status === "kept",
    counting: isCounted ? (mode === "quoted" && form !== "inlay" ? "quoted" : form) : null,
    headline: isCounted && form === "headline",
  };
};

/** Rows of the hits of a layer: all of them, or else those that were drawn as examples, each once. */
const rowsOfLayer = (rows: (table: string) => readonly CellRow[], layer: HitLayer): readonly CellRow[] => {
  const all = rows(hitTables[layer]);
  if (all.length > 0) return all;
  const drawn = new Map(
    rows("examples").flatMap((row) => (row.layer === layer ? [[String(row.hit), row] as const] : [])),
  );
  return [...drawn.values()];
};

/** Gathers the hits of a report. */
export const evidenceOf = <Text extends TextOfHits>(
  { counting }: Pick<Report, "counting">,
  rows: (table: string) => readonly CellRow[],
  texts: readonly Text[],
): Evidence<Text> => {
  const byText = new Map(texts.map((text) => [text.id, { text, hits: [] as CountedHit<Text>[] }]));
  const byId = new Map<string, CountedHit<Text>>();
  const hits: CountedHit<Text>[] = [];
  const byLabel = new Map<string, CountedHit<Text>[]>();
  const list = (layer: HitLayer, label: string): CountedHit<Text>[] => {
    const key = `${layer}\n${label}`;
    const known = byLabel.get(key) ?? [];
    byLabel.set(key, known);
    return known;
  };
  for (const layer of hitLayers) {
    const own = list(layer, "all");
    for (const row of rowsOfLayer(rows, layer)) {
      const home = byText.get(String(row.document));
      if (home === undefined) continue;
      const hit = hitOf(row, layer, own.length, home.text, counting.zones);
      own.push(hit);
      list(layer, hit.label).push(hit);
      hits.push(hit);
      home.hits.push(hit);
      byId.set(String(row.hit), hit);
    }
  }
  for (const { hits: own } of byText.values()) own.sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    hits,
    sample: hitLayers.every((layer) => rows(hitTables[layer]).length === 0),
    inText: ({ id }) => byText.get(id)?.hits ?? [],
    of: (selection) => list(selection.layer, selection.label).filter((hit) => isOf(hit, selection)),
    byId: (id) => byId.get(id),
  };
};
