import type { View } from "../page/view.js";
import type { Figure } from "./figure.js";

/** All figures of a report, in the order of the page. */
export const figuresOf = (_view: View): readonly Figure[] => [];
