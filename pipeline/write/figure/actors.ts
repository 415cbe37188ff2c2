import type { Contrast } from "../../model/inference.js";
import { shownDepartments } from "../../model/labels.js";
import type { View } from "../page/view.js";
import { comparedLabels, comparedTable } from "./compared-labels.js";
import { forestCaution } from "./differences.js";
import type { Figure } from "./figure.js";
import { drawForest } from "./forest.js";
import { seenIn } from "./seen.js";
import { sidesOfContrast } from "./sides.js";
import { actorName, figureName, titleEnd } from "./words.js";

/** Actors that are shown beside the departments. */
const most = 20;

/** How much more often each side mentions each actor. */
export const actors = (view: View, contrast: Contrast): Figure | null => {
  const all = comparedLabels(view, contrast, "actors", (label) =>
    label === "all" ? "all actors" : actorName(view, label),
  );
  if (all.length === 0) return null;
  const mentions = ({ target, reference }: (typeof all)[number]): number => target + reference;
  const often = new Set(
    all
      .filter(({ sum }) => !sum)
      .toSorted((a, b) => mentions(b) - mentions(a) || (a.label < b.label ? -1 : 1))
      .slice(0, most),
  );
  const labels = all.filter((row) => row.sum || often.has(row) || Object.hasOwn(shownDepartments, row.label));
  const others = all.length - labels.length;
  const sides = sidesOfContrast(view, contrast);
  const name = figureName(view, "actors", contrast);
  const title = `Actors${titleEnd(view, contrast)}`;
  const left = others === 0 ? "" : ` ${others} actors with fewer mentions are left out, but for the five departments.`;
  const caption = `${seenIn(labels, sides)}${left} ${forestCaution(view)} Pronouns are not counted, which favours whoever is named again and again.`;
  return {
    name,
    kind: "actors",
    contrast,
    title,
    caption,
    data: comparedTable(name, "Actors by how much more often one side mentions them.", contrast, labels),
    draw: (drawing) => drawForest({ title, caption, sides, groups: [{ name: "Actors", rows: labels }] }, drawing),
  };
};
