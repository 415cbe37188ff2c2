import type { HitLayer } from "../../../prove/evidence.js";
import type { CellRow } from "../../summary-rows.js";
import { textCell } from "../../summary-rows.js";
import type { GroupKind } from "../links.js";
import type { View } from "../view.js";

/** Layers as headings. */
export const layerNames: Readonly<Record<HitLayer, string>> = { stance: "Stance", frames: "Frames", actors: "Actors" };

const spaced = (label: string): string => label.replaceAll("_", " ");

/** A label as people read it: an actor by its name. */
export const labelName = (view: View, layer: string, label: string): string => {
  if (label === "all") return `all ${layer}`;
  if (layer !== "actors") return spaced(label);
  return view.nameOf(label);
};

/** Classes of counting in a word or two. */
export const kindNames: Readonly<Record<GroupKind, string>> = {
  headline: "headline",
  modifier: "modifiers",
  in_actor: "inside actors",
  in_name: "inside names",
  induced: "induced lexicon",
  quoted: "quoted",
  inlay: "inlays",
  uncounted: "not counted",
  rejected: "rejected",
};

/** Voices by which `comparison` counts, in words. */
export const voiceNames: Readonly<Record<string, string>> = {
  headline: "headline",
  own: "own words",
  reported: "reported",
  quoted: "quoted",
  all: "all voices",
};

/** Whose words and whose claim it is, by names: *Xi Jinping, reported by Shen Yi*. */
export const voiceText = (view: View, row: CellRow): string => {
  const names = (textCell(row, "chain") ?? "")
    .split(" < ")
    .map((id) => (id === "?" || id === "" ? "nobody named" : view.nameOf(id)));
  const [first = "nobody named", ...others] = names;
  const mode = textCell(row, "mode") ?? "own";
  if (mode === "own" || others.length === 0)
    return mode === "own" ? [first, ...others].join(", in ") : `${first}, ${mode}`;
  return `${first}, ${mode} by ${others.join(", by ")}`;
};

/** The zone of a hit by its role, and what of it is an inlay. */
export const zoneText = (row: CellRow): string => {
  const role = textCell(row, "role") ?? "";
  const inlay = textCell(row, "inlay_kind");
  return inlay ? `${spaced(inlay)} in ${role}` : role;
};

/** A label with its name, where the two differ: an actor's id says which it is. */
export const showsId = (layer: string, label: string): boolean => layer === "actors" && label !== "all";
