import type { Contrast } from "../../model/inference.js";
import type { View } from "../page/view.js";
import { type Palette, sideColour } from "./figure.js";

/** One side of a contrast in a figure. */
export interface FigureSide {
  readonly of: keyof Contrast;
  readonly id: string;
  readonly name: string;
  /** Colour; null for all others together. */
  readonly colour: number | null;
}

/** Both sides of a contrast, the target first: it stands left, or above. */
export const sidesOfContrast = (view: View, contrast: Contrast): readonly [FigureSide, FigureSide] => {
  const side = (of: keyof Contrast): FigureSide => ({
    of,
    id: contrast[of],
    name: view.sideName(contrast[of]),
    colour: view.sides.find(({ id }) => id === contrast[of])?.colour ?? null,
  });
  return [side("target"), side("reference")];
};

/** Colour of a side; all others together are grey. */
export const inkOf = (palette: Palette, { colour }: FigureSide): string =>
  colour === null ? palette.faint : sideColour(palette, colour);
