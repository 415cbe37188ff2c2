import type { Contrast } from "../../model/inference.js";
import type { View } from "../page/view.js";
import { actors } from "./actors.js";
import { departments } from "./departments.js";
import { differences } from "./differences.js";
import type { Figure } from "./figure.js";
import { actorFrame, actorStance } from "./meetings.js";
import { pairs } from "./pairs.js";
import { positions } from "./positions.js";
import { rates } from "./rates.js";
import { voices } from "./voices.js";

/** Makes a figure for each contrast, where its tables were made. */
const each =
  (figureOf: (view: View, contrast: Contrast) => Figure | null) =>
  (view: View): readonly Figure[] =>
    view.contrasts.map((contrast) => figureOf(view, contrast)).filter((figure) => figure !== null);

/** All sorts of figures, in the order of the page. */
const sorts: readonly ((view: View) => readonly Figure[])[] = [
  each(differences),
  each(actors),
  each(rates),
  each(pairs),
  each(actorStance),
  each(actorFrame),
  positions,
  each(departments),
  each(voices),
];

/** All figures of a report, in the order of the page. */
export const figuresOf = (view: View): readonly Figure[] => sorts.flatMap((figuresIn) => figuresIn(view));
