import type { Contrast } from "../../model/inference.js";
import { shownDepartments } from "../../model/labels.js";
import type { Columns, Row } from "../../model/table.js";
import type { View } from "../page/view.js";
import { type CellRow, numberCell, textCell } from "../summary-rows.js";
import type { Figure } from "./figure.js";
import { drawPortrayals, portrayalCounts } from "./portrayal-grid.js";
import { type FigureSide, sidesOfContrast } from "./sides.js";
import { actorName, cut, figureName, listed, titleEnd } from "./words.js";

const five: readonly string[] = Object.keys(shownDepartments);

/** Actors that are shown beside the departments. */
const most = 12;

const columns = {
  actor: { type: "string", about: "id of the actor" },
  name: { type: "string", about: "the actor as the figure writes it" },
  side: { type: "string", about: "side of the panel" },
  mentions: { type: "integer", about: "kept mentions of it in counted zones" },
  rising: { type: "integer", about: "stretches that say that it rises in power, influence or standing" },
  declining: { type: "integer", about: "stretches that say that it declines" },
  reported: { type: "integer", about: "of both kinds those that are somebody else's claim" },
  hedged: { type: "integer", about: "of both kinds those that bear a hedge" },
  denied: { type: "integer", about: "stretches that deny it; they stand in no other column" },
} as const satisfies Columns;

type DataRow = Row<typeof columns>;

const said = (row: CellRow): number =>
  ["rising", "declining", "negated"].reduce(
    (sum, what) => sum + (numberCell(row, `target_${what}`) ?? 0) + (numberCell(row, `reference_${what}`) ?? 0),
    0,
  );

const mentions = (row: CellRow): number =>
  (numberCell(row, "target_mentions") ?? 0) + (numberCell(row, "reference_mentions") ?? 0);

/** The five departments where they are mentioned, then others of which something is said. */
const shownRows = (rows: readonly CellRow[]): readonly CellRow[] => {
  const own = five.flatMap((id) => rows.filter((row) => row.actor === id && mentions(row) > 0));
  const others = rows
    .filter((row) => !five.includes(textCell(row, "actor") ?? "") && said(row) > 0)
    .toSorted((a, b) => said(b) - said(a) || (String(a.actor) < String(b.actor) ? -1 : 1))
    .slice(0, most);
  return [...own, ...others];
};

const seen = (data: readonly DataRow[], sides: readonly FigureSide[]): string =>
  sides
    .map(({ id, name }) => {
      const own = data.filter(({ side }) => side === id);
      const names = (kind: "rising" | "declining"): string =>
        listed(own.filter((row) => row[kind] > 0).map((row) => cut(row.name, 50)));
      const parts = (["rising", "declining"] as const)
        .filter((kind) => own.some((row) => row[kind] > 0))
        .map((kind) => `${names(kind)} as ${kind}`);
      return `${cut(name, 60)} speaks of ${parts.length === 0 ? "none of them as rising or declining" : parts.join(", and of ")}`;
    })
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(" ");

/** Which of the departments, and of other actors, each side says that they rise or decline. */
export const departments = (view: View, contrast: Contrast): Figure | null => {
  const rows = shownRows(view.rowsOf("actor-trajectories", contrast));
  if (rows.length === 0) return null;
  const sides = sidesOfContrast(view, contrast);
  const data = sides.flatMap(({ of, id }) =>
    rows.map((row): DataRow => {
      const count = (what: string): number => numberCell(row, `${of}_${what}`) ?? 0;
      const actor = textCell(row, "actor") ?? "";
      return {
        actor,
        name: actorName(view, actor),
        side: id,
        mentions: count("mentions"),
        rising: count("rising"),
        declining: count("declining"),
        reported: count("reported"),
        hedged: count("hedged"),
        denied: count("negated"),
      };
    }),
  );
  const name = figureName(view, "departments", contrast);
  const title = `Who is said to rise or decline${titleEnd(view, contrast)}`;
  const caption = `${seen(data, sides)} Counts are stretches of text, found by rules over words: 0 says that none was found, not that nothing of the kind is meant; and what is reported is somebody else's claim.`;
  const lines = rows.map((_, at) => ({
    name: data[at]?.name ?? "",
    counts: sides.map((_side, side) => portrayalCounts.map((what) => data[at + side * rows.length]?.[what] ?? 0)),
  }));
  return {
    name,
    kind: "departments",
    contrast,
    title,
    caption,
    data: {
      name: `figures/${name}`,
      about: "What is said of the rise and decline of actors, a row an actor and side.",
      columns,
      rows: data,
    },
    draw: (drawing) => drawPortrayals({ title, caption, sides, lines }, drawing),
  };
};
