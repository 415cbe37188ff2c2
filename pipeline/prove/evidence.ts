import { actorClasses, frameClasses, stanceClasses } from "../model/counting-classes.js";
import { type Contrast, restSide } from "../model/inference.js";
import type { CountingClass } from "../model/labels.js";
import type { Report } from "../model/report.js";
import { type CellRow, numberCell, textCell } from "../model/row.js";
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
  /** Class by its form alone, whatever became of it: rejected ones have one too, as a list of words without rules counts them. */
  readonly form: CountingClass;
  /** True if its zone is counted. */
  readonly inZone: boolean;
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
  /** Of `specifications`: hits of all zones, not only of those that are counted. */
  readonly zones?: "all";
  /** Hits that a list of words without rules would count, kept or not. */
  readonly rules?: "as_listed";
  /** Of `pair-effects`: the pair that the text belongs to. */
  readonly pair?: string;
  /** Of `text-rates`: the text that the hits stand in. */
  readonly document?: string;
  /** Of `passages`: the stretch of a text in which the hits begin. */
  readonly within?: { readonly start: number; readonly end: number };
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

const isVoiced = ({ form, mode }: CountedHit, voice: string): boolean => {
  if (form !== "headline" || voice === "all") return form === "headline";
  return voice === "headline" ? mode !== "quoted" : mode === voice;
};

const classOf = ({ form, mode }: Pick<CountedHit, "form" | "mode">): CountingClass =>
  mode === "quoted" && form !== "inlay" ? "quoted" : form;

const isTaken = ({ row, kept, inZone }: CountedHit, { zones, rules }: Selection): boolean =>
  (rules === "as_listed" ? row.listed === true : kept) && (zones === "all" || inZone);

/** True if a side is one that a contrast's target, or its reference, stands for. */
export const isOnSide = (side: string, { target, reference }: Contrast, of: keyof Contrast): boolean => {
  if (of === "target") return side === target;
  return reference === restSide ? side !== target : side === reference;
};

const isOf = (hit: CountedHit, selection: Selection): boolean => {
  const { label, contrast, of, counting, classes, voice, speaker, pair, document, within } = selection;
  if (!isTaken(hit, selection) || !isOnSide(hit.side, contrast, of)) return false;
  if (label === "all" ? hit.layer === "stance" && outsideTotals.has(hit.label) : hit.label !== label) return false;
  if (counting !== undefined && classOf(hit) !== counting) return false;
  if (classes !== undefined && !classes.includes(classOf(hit))) return false;
  if (voice !== undefined && !isVoiced(hit, voice)) return false;
  if (speaker !== undefined && (textCell(hit.row, "voice") || null) !== (speaker || null)) return false;
  if (document !== undefined && hit.text.id !== document) return false;
  if (within !== undefined && (hit.start < within.start || hit.start >= within.end)) return false;
  return pair === undefined || hit.row.pair === pair;
};

/** The class is told of kept hits only; that of others follows from the same facets. */
const formOf = (row: CellRow, layer: HitLayer): CountingClass => {
  // The table of examples has headline hits only, and no need to say so.
  if (row.counting === undefined) return "headline";
  if (row.counting) return row.counting as CountingClass;
  const facets = {
    inlay: numberCell(row, "inlay") ?? -1,
    induced: row.induced === true,
    in_name: row.in_name === true,
    in_actor: row.in_actor === true,
    form: row.form === "modifier" ? "modifier" : "head",
  } as const;
  if (layer === "actors") return actorClasses.classify(facets, "own");
  return layer === "stance" ? stanceClasses.classify(facets, "own") : frameClasses.classify(facets, "own");
};

const hitOf = <Text extends TextOfHits>(
  row: CellRow,
  layer: HitLayer,
  number: number,
  text: Text,
  zones: readonly string[],
): CountedHit<Text> => {
  const mode = row.mode as VoiceMode;
  const form = formOf(row, layer);
  const kept = row.status === "kept";
  const inZone = zones.includes(String(row.role));
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
    kept,
    form,
    inZone,
    counting: kept && inZone ? classOf({ form, mode }) : null,
    headline: kept && inZone && form === "headline",
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
