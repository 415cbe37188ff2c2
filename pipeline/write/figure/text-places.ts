import { frameLabels, stanceLabels } from "../../model/layers.js";
import type { HitLayer } from "../../prove/evidence.js";
import { textHref } from "../page/links.js";
import type { PageText } from "../page/page-texts.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell } from "../summary-rows.js";

/** Layers whose hits are placed, with their labels. */
export const placedLayers = { stance: stanceLabels, frames: frameLabels } as const satisfies Partial<
  Record<HitLayer, readonly string[]>
>;

/** A hit, and how many counted words stand before it in its text. */
export interface PlacedHit {
  readonly id: string;
  readonly href: string;
  readonly layer: keyof typeof placedLayers;
  readonly label: string;
  readonly start: number;
  readonly word: number;
}

/** A text laid out along its words. */
export interface PlacedText {
  readonly text: PageText;
  readonly words: number;
  readonly hits: readonly PlacedHit[];
  /** Words before the ends of its paragraphs; of its last one there is no end to be seen. */
  readonly paragraphs: readonly number[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly words: number;
  readonly paragraph: string;
}

const stretchesOf = (rows: readonly CellRow[]): readonly Stretch[] => {
  let before = 0;
  return rows.map((row) => {
    const words = numberCell(row, "words") ?? 0;
    const stretch = {
      start: numberCell(row, "start") ?? 0,
      end: numberCell(row, "end") ?? 0,
      before,
      words,
      paragraph: `${row.zone} ${row.paragraph}`,
    };
    before += words;
    return stretch;
  });
};

/** Words before an offset, those of its sentence by how far it stands in it; null outside all sentences. */
const wordAt = (stretches: readonly Stretch[], offset: number): number | null => {
  const found = stretches.findLast(({ start }) => start <= offset);
  if (found === undefined || offset >= found.end) return null;
  return found.before + (found.words * (offset - found.start)) / Math.max(1, found.end - found.start);
};

/** Texts with their headline hits at their places; none where the report has no sentences, or no hits. */
export const placedTexts = (view: View): readonly PlacedText[] => {
  const { evidence, texts, report } = view;
  if (evidence.sample) return [];
  const zones = report.counting.zones;
  return texts.flatMap((text) => {
    const rows = view
      .rows("sentences")
      .filter((row) => row.document === text.id && zones.includes(String(row.role)) && row.inlay === null);
    const stretches = stretchesOf(rows);
    const words = stretches.reduce((sum, stretch) => sum + stretch.words, 0);
    if (words === 0) return [];
    const hits = evidence.inText(text).flatMap((hit): readonly PlacedHit[] => {
      const word = wordAt(stretches, hit.start);
      const { layer, label, start } = hit;
      if (word === null || hit.counting !== "headline" || layer === "actors") return [];
      return [{ id: String(hit.row.hit), href: textHref(hit), layer, label, start, word }];
    });
    const ends = stretches.flatMap(({ paragraph, before, words: own }, at) => {
      const next = stretches[at + 1];
      return next === undefined || next.paragraph === paragraph ? [] : [before + own];
    });
    return [{ text, words, hits, paragraphs: ends }];
  });
};
