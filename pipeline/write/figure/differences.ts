import type { Contrast } from "../../model/inference.js";
import type { View } from "../page/view.js";
import { comparedLabels, comparedTable } from "./compared-labels.js";
import type { Figure } from "./figure.js";
import { drawForest } from "./forest.js";
import { seenIn } from "./seen.js";
import { sidesOfContrast } from "./sides.js";
import { figureName, labelName, titleEnd } from "./words.js";

/** What may not be read into any forest plot of a report. */
export const forestCaution = (view: View): string =>
  view.textCount > 2 || view.report.grouping !== undefined
    ? "Lines are 95 % intervals over texts; they hold for texts like these, and say nothing of why the sides differ."
    : "Lines are 95 % intervals over the passages of these two texts; nothing here may be concluded of other texts by the same writers.";

/** Labels that stand outside the totals of stance, and outside what the findings count. */
const outsideTotals: ReadonlySet<string> = new Set(["condition", "vague"]);

const sumNames = { stance: "all stance", frames: "all frames" } as const;

/** How much more often each side uses each stance label and each frame. */
export const differences = (view: View, contrast: Contrast): Figure | null => {
  const layers = (["stance", "frames"] as const).map((layer) =>
    comparedLabels(view, contrast, layer, (label) => (label === "all" ? sumNames[layer] : labelName(label))),
  );
  const labels = layers.flat();
  if (labels.length === 0) return null;
  const sides = sidesOfContrast(view, contrast);
  const name = figureName(view, "differences", contrast);
  const title = `Stance and frames${titleEnd(view, contrast)}`;
  const inTotals = labels.filter(({ label }) => !outsideTotals.has(label));
  const caption = `${seenIn(inTotals, sides)} ${forestCaution(view)} A frame term is an indicator, not a detected frame.`;
  const [stance = [], frames = []] = layers;
  const groups = [
    { name: "Stance", rows: stance },
    { name: "Frame terms", rows: frames },
  ].filter(({ rows }) => rows.length > 0);
  return {
    name,
    kind: "differences",
    contrast,
    title,
    caption,
    data: comparedTable(name, "Stance labels and frames by how much more often one side has them.", contrast, labels),
    draw: (drawing) => drawForest({ title, caption, sides, groups }, drawing),
  };
};
