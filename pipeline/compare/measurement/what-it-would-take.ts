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

/** How often the program is right, where nobody has told yet. */
const likelyPrecision = 0.8;

/** Rows of a label's sheet that give enough gold and predicted hits, in tens. */
const rowsNeeded = Math.ceil(fewestForCorrection / (shareOfSentences * likelyPrecision) / 10) * 10;

const otherTexts = "other texts of their register have to be coded, and the register named";

/** How much more people have to read, if what comes is like what came; empty if nothing tells. */
export const more = ({ goldHits, predictedHits, effort: { unit, count }, available }: Figures): string => {
  if (available !== null && available < fewestForCorrection) return `: these texts hold fewer, so ${otherTexts}`;
  const fewest = Math.min(goldHits, predictedHits);
  if (fewest === 0 || count === 0) return "";
  const further = Math.ceil((count * fewestForCorrection) / fewest) - count;
  return unit === "rows"
    ? `: code about ${further} more rows (with a larger --size counterpoint code draws the same and more)`
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
    return `${nobody}: these texts hold fewer hits of it than must be judged (${fewestForCorrection}), so ${otherTexts}`;
  return `${nobody}: code about ${rowsNeeded} rows (counterpoint code --layer ${layer} --labels ${what} --size ${rowsNeeded}), and give the sheet with --error-rates`;
};
