import type { Contrast } from "../../model/inference.js";
import type { Columns, Row } from "../../model/table.js";
import { grouped } from "../butterfly.js";
import { hitsHref } from "../page/links.js";
import type { View } from "../page/view.js";
import { densities } from "./densities.js";
import type { Figure } from "./figure.js";
import { drawStrips } from "./strips.js";
import { type PlacedText, placedLayers, placedTexts } from "./text-places.js";
import { cut, labelName, listed } from "./words.js";

/** Texts whose hits are shown one by one; of more they are counted by part of the text. */
const mostTexts = 4;

/** Ticks that can be told apart in a strip, all labels together; of more they are counted by part of the text, too. */
const mostTicks = 1500;

const columns = {
  document: { type: "string", about: "id of the text" },
  side: { type: "string", about: "side of the text" },
  layer: { type: "string", about: "layer of the hit", values: ["stance", "frames"] },
  label: { type: "string", about: "line that the tick stands on" },
  hit: { type: "string", about: "id of the hit" },
  start: { type: "integer", about: "first UTF-16 code unit in the source, counted from 0" },
  word: { type: "number", about: "place of the tick: counted words before it, by its place in its sentence" },
} as const satisfies Columns;

/** Hits of a label that can be told to stand unevenly; fewer stand so by chance too often. */
const fewestHits = 10;

/** Label that falls most unevenly over the two halves of a text, of those with hits enough. */
const lopsided = ({
  hits,
  words,
}: PlacedText): { readonly label: string; readonly first: number; readonly all: number } | null => {
  const labels = [...new Set(hits.map(({ label }) => label))].sort();
  const counted = labels.map((label) => {
    const own = hits.filter((hit) => hit.label === label);
    return { label, first: own.filter(({ word }) => word < words / 2).length, all: own.length };
  });
  const tilt = ({ first, all }: (typeof counted)[number]): number => Math.abs(2 * first - all);
  return counted.filter(({ all }) => all >= fewestHits).toSorted((a, b) => tilt(b) - tilt(a))[0] ?? null;
};

const seen = (texts: readonly PlacedText[], view: View): string => {
  const parts = texts.flatMap((placed) => {
    const found = lopsided(placed);
    if (found === null) return [];
    const half = 2 * found.first >= found.all ? "first" : "second";
    const count = half === "first" ? found.first : found.all - found.first;
    return [
      `${count} of ${found.all} hits of ${labelName(found.label)} fall in the ${half} half of ${cut(view.sideName(placed.text.side), 60)}`,
    ];
  });
  const words = texts.map(({ words: count }) => grouped(count));
  return `Each tick is a hit at its place among the ${listed(words)} counted words.${parts.length === 0 ? "" : ` Most unevenly: ${listed(parts)}.`}`;
};

const stripsOf = (view: View, texts: readonly PlacedText[]): Figure => {
  const data = texts.flatMap(({ text, hits }) =>
    hits.map(
      ({ id, layer, label, start, word }): Row<typeof columns> => ({
        document: text.id,
        side: text.side,
        layer,
        label,
        hit: id,
        start,
        word: Math.round(word * 100) / 100,
      }),
    ),
  );
  const found = (layer: string, label: string): boolean =>
    data.some((row) => row.layer === layer && row.label === label);
  const lines = (["stance", "frames"] as const).flatMap((layer) =>
    placedLayers[layer]
      .filter((label) => found(layer, label))
      .map((label) => ({ layer, label, href: hitsHref(layer, label) })),
  );
  const title = "Where hits fall";
  const caption = `${seen(texts, view)} Faint lines are ends of paragraphs. A cluster shows where to read; a few ticks close together are no pattern.`;
  return {
    name: "positions",
    kind: "positions",
    contrast: null,
    title,
    caption,
    data: {
      name: "figures/positions",
      about: "Headline hits of stance and frames at their places, a row a tick.",
      columns,
      rows: data,
    },
    draw: (drawing) => drawStrips({ title, caption, view, texts, lines }, drawing),
  };
};

/** Where in the texts hits fall: one by one in a few texts, by twentieths of the text in many. */
export const positions = (view: View): readonly Figure[] => {
  const few = view.textCount <= mostTexts ? placedTexts(view).filter(({ hits }) => hits.length > 0) : [];
  const ticks = few.reduce((sum, { hits }) => sum + hits.length, 0);
  if (ticks > 0 && ticks <= mostTicks) return [stripsOf(view, few)];
  return view.contrasts.map((contrast: Contrast) => densities(view, contrast)).filter((one) => one !== null);
};
