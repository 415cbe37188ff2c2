import type { Contrast } from "../../model/inference.js";
import { frameLabels, stanceLabels } from "../../model/layers.js";
import type { Columns, Row, Table } from "../../model/table.js";
import type { HitLayer } from "../../prove/evidence.js";
import { hitsHref } from "../page/links.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell, textCell } from "../summary-rows.js";
import { hasHits } from "./compared-labels.js";
import type { Figure } from "./figure.js";
import { drawHeat, fewSentences, type HeatCell, type HeatRow } from "./heat.js";
import { type FigureSide, sidesOfContrast } from "./sides.js";
import { actorName, cut, figureName, labelName, percent, titleEnd } from "./words.js";

/** Actors that are shown. */
const most = 14;

const columns = {
  actor: { type: "string", about: "id of the actor" },
  name: { type: "string", about: "the actor as the figure writes it" },
  label: { type: "string", about: "label that its sentences have" },
  side: { type: "string", about: "side of the panel" },
  sentences: { type: "integer", about: "number in the cell: sentences with the actor and the label" },
  actor_sentences: { type: "integer", about: "number at the end of the line: sentences that mention the actor" },
  share: {
    type: "number?",
    about: "colour of the cell: sentences of actor_sentences, 0 to 1; empty if there are none",
  },
  few: { type: "boolean", about: `fewer than ${fewSentences} sentences mention the actor` },
} as const satisfies Columns;

type DataRow = Row<typeof columns>;

/** What is met by what, and how sentences call it. */
interface Meeting {
  readonly kind: "actor-stance" | "actor-frame";
  readonly layer: HitLayer;
  readonly title: string;
  readonly noun: string;
  readonly caution: string;
}

const order: readonly string[] = [...stanceLabels, ...frameLabels];

const count = (row: CellRow, column: string): number => numberCell(row, column) ?? 0;

/** Actors by how many sentences mention them, those of many sentences first. */
const actorsOf = (rows: readonly CellRow[]): readonly string[] => {
  const sizes = new Map(
    rows.map((row) => [
      textCell(row, "actor") ?? "",
      count(row, "target_actor_sentences") + count(row, "reference_actor_sentences"),
    ]),
  );
  return [...sizes]
    .filter(([, size]) => size > 0)
    .sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([actor]) => actor);
};

/** The whole grid: the tables have no rows for what nowhere meets. */
const dataOf = (view: View, rows: readonly CellRow[], sides: readonly FigureSide[]): readonly DataRow[] => {
  const actors = actorsOf(rows);
  const known = new Map<string, CellRow>();
  for (const row of rows) if (row.label !== "all") known.set(`${row.actor}\n${row.label}`, row);
  const bases = new Map(rows.map((row) => [row.actor, row]));
  const meets = (label: string): boolean =>
    actors.some((actor) => {
      const row = known.get(`${actor}\n${label}`);
      return row !== undefined && count(row, "target_sentences") + count(row, "reference_sentences") > 0;
    });
  const labels = [...new Set(rows.map((row) => textCell(row, "label") ?? ""))]
    .filter((label) => label !== "all" && meets(label))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return sides.flatMap(({ of, id }) =>
    actors.flatMap((actor) =>
      labels.map((label) => {
        const base = count(bases.get(actor) ?? {}, `${of}_actor_sentences`);
        const sentences = count(known.get(`${actor}\n${label}`) ?? {}, `${of}_sentences`);
        const share = base === 0 ? null : sentences / base;
        const name = actorName(view, actor);
        return { actor, name, label, side: id, sentences, actor_sentences: base, share, few: base < fewSentences };
      }),
    ),
  );
};

/** The cell that says most: the one with the most sentences, of lines that are not short; short ones say nothing of a share. */
const strongest = (data: readonly DataRow[], side: string): DataRow | undefined =>
  data
    .filter((row) => row.side === side && row.sentences > 0 && !row.few)
    .toSorted((a, b) => b.sentences - a.sentences)[0];

const seen = (data: readonly DataRow[], sides: readonly FigureSide[], noun: string): string =>
  sides
    .flatMap(({ id, name }) => {
      const cell = strongest(data, id);
      return cell === undefined
        ? [`In ${cut(name, 60)} no actor of ${fewSentences} sentences or more meets such ${noun}.`]
        : [
            `In ${cut(name, 60)} ${cut(cell.name, 60)} meets ${noun} of ${labelName(cell.label)} most often: in ${cell.sentences} of ${cell.actor_sentences} sentences${cell.share === null ? "" : ` (${percent(cell.share)})`}.`,
          ];
    })
    .join(" ");

const meetingOf =
  ({ kind, layer, title: heading, noun, caution }: Meeting) =>
  (view: View, contrast: Contrast): Figure | null => {
    const sides = sidesOfContrast(view, contrast);
    const data = dataOf(view, view.rowsOf(kind, contrast), sides);
    if (data.length === 0) return null;
    const actors = [...new Set(data.map(({ actor }) => actor))];
    const labels = [...new Set(data.map(({ label }) => label))];
    const base = (actor: string, side: FigureSide): number =>
      data.find((row) => row.actor === actor && row.side === side.id)?.actor_sentences ?? 0;
    const linked = (layer: HitLayer, label: string) => (hasHits(view, layer) ? hitsHref(layer, label) : null);
    const heads = labels.map((label) => ({ name: labelName(label), href: linked(layer, label) }));
    const rows: readonly HeatRow[] = actors.map((actor) => ({
      name: actorName(view, actor),
      href: linked("actors", actor),
      target: base(actor, sides[0]),
      reference: base(actor, sides[1]),
    }));
    const cells = data.map(
      ({ actor, label, side, sentences, share }): HeatCell => ({
        row: actors.indexOf(actor),
        column: labels.indexOf(label),
        of: side === sides[0].id ? "target" : "reference",
        sentences,
        share,
      }),
    );
    const name = figureName(view, kind, contrast);
    const title = `${heading}${titleEnd(view, contrast)}`;
    const caption = `${seen(data, sides, noun)} Each number counts sentences; the darker its cell, the larger their part of the actor's sentences, whose number ends the line; of fewer than ${fewSentences} no share is shown. ${caution}`;
    const table: Table = { name: `figures/${name}`, about: `${heading}, a row a cell.`, columns, rows: data };
    return {
      name,
      kind,
      contrast,
      title,
      caption,
      data: table,
      draw: (drawing) => drawHeat({ title, caption, sides, rows, columns: heads, cells }, drawing),
    };
  };

/** Stance markers in the sentences that mention an actor. */
export const actorStance = meetingOf({
  kind: "actor-stance",
  layer: "stance",
  title: "Actors and stance in one sentence",
  noun: "words",
  caution: "Standing in one sentence does not say that the stance is taken towards the actor: read the sentences.",
});

/** Frame terms in the sentences that mention an actor. */
export const actorFrame = meetingOf({
  kind: "actor-frame",
  layer: "frames",
  title: "Actors and frame terms in one sentence",
  noun: "terms",
  caution: "Standing in one sentence does not say that the actor is framed so: read the sentences.",
});
