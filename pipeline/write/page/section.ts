import type { ComponentChildren } from "preact";
import type { Figure } from "../figure/figure.js";
import type { View } from "./view.js";

/** A part of the page with a heading of its own, to which the navigation leads. */
export interface Section {
  /** Name of the element. */
  readonly id: string;
  readonly title: string;
  /** One or two words for the navigation. */
  readonly short: string;
  /** Null where the report has nothing for it: then it has no heading either. */
  readonly draw: (view: View, figures: readonly Figure[]) => ComponentChildren | null;
}
