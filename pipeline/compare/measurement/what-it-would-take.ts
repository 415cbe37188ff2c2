import { fewestForCorrection } from "../../model/error-rates.js";
import type { Figures } from "./figures.js";

/** A label whose rates are to be corrected; `hits` are those that count on both sides. */
export interface Asked {
  readonly layer: string;
  readonly label: string;
  readonly hits: number;
}

/** Part of a sheet's rows that are sentences with a kept hit, which most of its gold comes from. */
const shareOfSentences = 0.15;

/** Rows of a label's sheet that give enough gold and predicted hits if the program is mostly right, in tens. */
const rowsNeeded = Math.ceil(fewestForCorrection / shareOfSentences / 10) * 10;

/** How much more people have to read, if what comes is like what came; empty if nothing tells. */
export const more = ({ goldHits, predictedHits, effort: { unit, count } }: Figures): string => {
  const fewest = Math.min(goldHits, predictedHits);
  if (fewest === 0 || count === 0) return "";
  const further = Math.ceil((count * fewestForCorrection) / fewest) - count;
  return unit === "rows"
    ? `: code about ${further} more rows (counterpoint code --size)`
    : `: about ${further} more texts like the ${count} that were scored`;
};

/** What a correction would take where no file speaks of the label. */
export const noBasis = ({ layer, label, hits }: Asked, isGiven: boolean): string => {
  if (label === "all" && layer !== "actors") return "a sum over labels that err each in its own way: see each of them";
  const nobody = isGiven ? "none of the files of --error-rates speaks of it" : "nobody has told how often it is wrong";
  if (layer === "actors" && label !== "all")
    return `${nobody}: single actors take gold of their own (counterpoint evaluate), since a sheet asks of all as one`;
  const what = layer === "actors" ? "actor" : label;
  if (hits < fewestForCorrection)
    return (
      `${nobody}: these texts hold fewer hits of it (${hits}) than must be judged (${fewestForCorrection}), so other texts of ` +
      "their register have to be coded, and the register named"
    );
  return `${nobody}: code about ${rowsNeeded} rows (counterpoint code --layer ${layer} --labels ${what} --size ${rowsNeeded}), and give the sheet with --error-rates`;
};
