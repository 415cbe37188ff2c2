import {
  correctedTypeTokenRatio,
  dugastU,
  hdd,
  herdanC,
  herdanVm,
  maas,
  mattr,
  msttr,
  mtld,
  mtldKyle,
  mtldMa,
  mtldShen,
  rootTypeTokenRatio,
  simpsonD,
  summerS,
  typeTokenRatio,
  typeTokens,
  wordCounts,
  yuleI,
  yuleK,
} from "../statistics/index.js";

/** Choices that some measures leave. */
export interface MeasureOptions {
  /** Words of a window of MATTR and of a segment of MSTTR; 100 unless told. */
  readonly window?: number;
  /** Whose MTLD: K. Kyle's lexical_diversity unless told, or L. Shen's LexicalRichness. */
  readonly mtld?: "kyle" | "shen";
}

/** A measure of how varied a vocabulary is. */
export interface Measure {
  /** True if it goes with the length of a text so that only texts of one length compare. */
  readonly needsLength: boolean;
  readonly of: (words: readonly string[], options: Required<MeasureOptions>) => number | null;
}

const ofCounts =
  (statistic: (counts: Iterable<number>) => number | null): Measure["of"] =>
  (words) =>
    statistic(wordCounts(words).values());

/** All measures, by the names of the catalogue. */
export const diversityMeasures = {
  mattr: { needsLength: false, of: (words, { window }) => mattr(words, { window }) },
  msttr: { needsLength: false, of: (words, { window }) => msttr(words, { window }) },
  mtld: { needsLength: false, of: (words, options) => mtld(words, options.mtld === "shen" ? mtldShen : mtldKyle) },
  mtld_ma: { needsLength: false, of: (words) => mtldMa(words) },
  hdd: { needsLength: false, of: ofCounts(hdd) },
  yule_k: { needsLength: false, of: ofCounts(yuleK) },
  maas: { needsLength: false, of: (words) => maas(typeTokens(words)) },
  yule_i: { needsLength: false, of: ofCounts(yuleI) },
  simpson_d: { needsLength: false, of: ofCounts(simpsonD) },
  herdan_vm: { needsLength: false, of: ofCounts(herdanVm) },
  type_token_ratio: { needsLength: true, of: (words) => typeTokenRatio(typeTokens(words)) },
  root_type_token_ratio: { needsLength: true, of: (words) => rootTypeTokenRatio(typeTokens(words)) },
  corrected_type_token_ratio: { needsLength: true, of: (words) => correctedTypeTokenRatio(typeTokens(words)) },
  herdan_c: { needsLength: true, of: (words) => herdanC(typeTokens(words)) },
  dugast_u: { needsLength: true, of: (words) => dugastU(typeTokens(words)) },
  summer_s: { needsLength: true, of: (words) => summerS(typeTokens(words)) },
} as const satisfies Readonly<Record<string, Measure>>;

/** Name of one of {@link diversityMeasures}. */
export type MeasureName = keyof typeof diversityMeasures;

/** Names of all measures. */
export const measureNames = Object.keys(diversityMeasures) as readonly MeasureName[];

/** Measures that are told unless others are asked for. */
export const usualMeasures: readonly MeasureName[] = ["mattr", "msttr", "mtld", "hdd", "yule_k", "maas"];

/** Short names by which measures are asked for, too. */
export const shortNames: ReadonlyMap<string, MeasureName> = new Map([
  ["ttr", "type_token_ratio"],
  ["rttr", "root_type_token_ratio"],
  ["cttr", "corrected_type_token_ratio"],
  ["k", "yule_k"],
]);

/** A measure by its name. */
export const measureOf = (name: MeasureName): Measure => diversityMeasures[name];
