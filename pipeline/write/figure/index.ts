import type { Contrast } from "../../model/inference.js";
import type { View } from "../page/view.js";
import { actors } from "./actors.js";
import { differences } from "./differences.js";
import type { Figure } from "./figure.js";

/** Figures that every contrast has, in the order of the page; each is none where its tables were not made. */
const ofContrast: readonly ((view: View, contrast: Contrast) => Figure | null)[] = [differences, actors];

/** All figures of a report, in the order of the page. */
export const figuresOf = (view: View): readonly Figure[] =>
  ofContrast.flatMap((figureOf) => view.contrasts.map((contrast) => figureOf(view, contrast)).filter((one) => one !== null));
