import { type Contrast, restSide } from "../model/inference.js";
import type { Counting } from "../model/table.js";
import type { HitLayer, Selection } from "./evidence.js";

const hitNames: Readonly<Record<HitLayer, string>> = {
  actors: "mentions",
  stance: "stance markers",
  frames: "frame terms",
};

/** Whose words are counted. */
const voiceWords: ReadonlyMap<string, string> = new Map([
  ["headline", "own and reported words"],
  ["own", "own words"],
  ["reported", "reported words"],
  ["quoted", "quoted words"],
  ["all", "own, reported and quoted words"],
]);

/** A side in words: its id, or all others. */
export const sideWords = ({ target, reference }: Contrast, of: keyof Contrast): string =>
  of === "reference" && reference === restSide ? `all sides but ${target}` : of === "target" ? target : reference;

/** What the zones of a count are. */
export const zoneWords = ({ zones }: Pick<Counting, "zones">, all = false): string =>
  all ? "in all zones" : `in zones ${zones.join(", ")}`;

/** Says in words what a selection takes: *kept stance markers, label hedge, side op-ed, headline class, in zones body*. */
export const selectionWords = (selection: Selection, counting: Pick<Counting, "zones">): string => {
  const { layer, label, contrast, of, counting: counted, classes, voice, speaker, zones, rules, pair } = selection;
  const outside = layer === "stance" ? " (condition and vague left out)" : "";
  return [
    `${rules === "as_listed" ? "listed" : "kept"} ${hitNames[layer]}`,
    label === "all" ? `all labels${outside}` : `label ${label}`,
    `side ${sideWords(contrast, of)}`,
    ...(counted === undefined ? [] : [`class ${counted}`]),
    ...(classes === undefined ? [] : ["all classes but inlay"]),
    ...(voice === undefined ? [] : [`class headline by form, ${voiceWords.get(voice) ?? voice}`]),
    ...(speaker === undefined ? [] : [speaker === null ? "said by nobody who can be told" : `said by ${speaker}`]),
    ...(pair === undefined ? [] : [`pair ${pair}`]),
    ...(selection.document === undefined ? [] : [`text ${selection.document}`]),
    ...(selection.within === undefined ? [] : [`code units ${selection.within.start}–${selection.within.end}`]),
    zoneWords(counting, zones === "all"),
  ].join(", ");
};
