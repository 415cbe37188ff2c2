import { type ErrorRates, fewestForCorrection } from "../../model/error-rates.js";
import type { Counting } from "../../model/table.js";
import { doFiguresDiffer, type Figures, judgedFigures, scoredFigures } from "./figures.js";
import { bothSides, type JudgedCounts, judgedOn, sideName } from "./judged.js";
import { type Asked, more, noBasis } from "./what-it-would-take.js";

/** What a label's rates are corrected by, or why they are not. */
export interface Basis {
  readonly source: ErrorRates | null;
  /** Both sides together. */
  readonly pooled: Figures | null;
  /** Each side by itself, where the rows tell. */
  readonly sides: { readonly target: Figures; readonly reference: Figures } | null;
  /** Null where nobody can tell. */
  readonly differ: boolean | null;
  /** Why nothing is corrected, in words; empty if it is. */
  readonly why: string;
}

// A sheet asks about all actors as one, and gold may do so too.
const askedAs = ({ layer, label }: Asked): string => (layer === "actors" && label === "all" ? "actor" : label);

const enough = ({ goldHits, predictedHits }: Figures): boolean =>
  goldHits >= fewestForCorrection && predictedHits >= fewestForCorrection;

const registerFault = ({ file, register }: ErrorRates, { register: own }: Counting): string => {
  if (register === null) return "";
  if (own === undefined)
    return `the figures of ${file} are of the register ${register}, and that of these texts is not told: name it in study.yaml, or with --register`;
  return own.trim().toLowerCase() === register
    ? ""
    : `the figures of ${file} are of the register ${register}, and these texts are ${own.trim().toLowerCase()}`;
};

const figuresFault = (figures: Figures, file: string): string => {
  const { precision, recall, goldHits, predictedHits } = figures;
  if (!enough(figures)) {
    return (
      `gold hits behind it: ${goldHits}, predicted hits: ${predictedHits}; ${fewestForCorrection} of each are needed` +
      more(figures)
    );
  }
  if (precision === null || recall === null) return `${file} does not tell precision and recall`;
  if (precision.value === 0 || recall.value === 0) return `none of its hits was right by ${file}`;
  return recall.interval[0] === 0 ? `by ${file} its recall may be 0` : "";
};

/** What one file says of a label, and why it does not do. */
const basisIn = (
  source: ErrorRates,
  index: number,
  judged: JudgedCounts,
  counting: Counting,
  asked: Asked,
): Basis | null => {
  const label = { layer: asked.layer, label: askedAs(asked) };
  const isSheet = source.register === null;
  if (!isSheet) {
    const pooled = scoredFigures(source, label.layer, label.label);
    if (pooled === null) return null;
    const seen = source.seen ? `the rules were made with the texts of ${source.file} in view, which flatters them` : "";
    const why = registerFault(source, counting) || seen || figuresFault(pooled, source.file);
    return { source, pooled, sides: null, differ: null, why };
  }
  if (!source.strata.some((one) => one.layer === label.layer && one.label === label.label)) return null;
  const figuresOf = (...sides: readonly string[]): Figures =>
    judgedFigures(judgedOn(judged, sides, index, source, label));
  const [first, second] = bothSides(counting);
  const pooled = figuresOf(first, second);
  const sides = { target: figuresOf(counting.target), reference: figuresOf(counting.reference) };
  if (pooled.effort.count === 0)
    return { source, pooled, sides, differ: null, why: `no row of ${source.file} was drawn from these texts` };
  const differ = doFiguresDiffer(sides.target, sides.reference);
  return {
    source,
    pooled,
    sides,
    differ,
    why: figuresFault(pooled, source.file) || sidesFault(sides, differ, counting),
  };
};

/** Where sides differ each is corrected by its own figures, so each needs enough of them. */
const sidesFault = (sides: NonNullable<Basis["sides"]>, differ: boolean | null, counting: Counting): string => {
  if (differ !== true) return "";
  const few = bothSides(counting).filter((side) => !enough(side === counting.target ? sides.target : sides.reference));
  if (few.length === 0) return "";
  return `the program errs differently on the two sides, so each must be corrected by its own figures, and ${few.map(sideName).join(" and ")} has fewer than ${fewestForCorrection} gold or predicted hits`;
};

const strength = ({ pooled }: Basis): number => (pooled === null ? 0 : Math.min(pooled.goldHits, pooled.predictedHits));

/** Best of all files for a label: one that does before one that does not, these very texts before others, then the larger. */
export const basisOf = (judged: JudgedCounts, counting: Counting, asked: Asked): Basis => {
  const { errorRates = [] } = counting;
  const found = errorRates.flatMap((source, index) => basisIn(source, index, judged, counting, asked) ?? []);
  const rank = ({ why, source }: Basis): number => (why === "" ? 2 : 0) + (source?.register === null ? 1 : 0);
  const [best] = found.sort((a, b) => rank(b) - rank(a) || strength(b) - strength(a));
  const none = { source: null, pooled: null, sides: null, differ: null };
  return best ?? { ...none, why: noBasis(asked, errorRates.length > 0) };
};
