// Power: one side's hits are thinned, so that the other's true rate is so many times as high, and the program is asked.
import { type Answer, answersTo } from "../../pipeline/compare/analysis/answers.js";
import { coverageOf } from "../../pipeline/compare/analysis/calibration.js";
import { judge } from "../../pipeline/compare/analysis/judged.js";
import type { Observations } from "../../pipeline/compare/analysis/observations.js";
import type { Question } from "../../pipeline/compare/analysis/questions.js";
import type { CountedQuestions } from "../../pipeline/compare/analysis/resampled.js";
import { rankTestsOf, textRatesOf } from "../../pipeline/compare/analysis/text-rates.js";
import type { CountedLayer } from "../../pipeline/compare/voice-counts.js";
import { type VoiceMode, voiceModes } from "../../pipeline/model/voice.js";
import { logRatioWalter, seedOf, sparseColumn } from "../../pipeline/statistics/index.js";
import { counting } from "./counting.js";
import type { CountedCorpus } from "./counts.js";
import { drawFrom, drawnWithout, thinned } from "./draw.js";
import { headlineModes, type Label, labelsWith, type Matrix, matrixOf, summed, taken } from "./matrix.js";
import { type Outcome, outcome } from "./outcome.js";

/** Permutations and bootstrap resamples of each draw. */
export const resamplesOfPower = 499;

/** How many times the target's true rate is the reference's; 1 shows how often nothing is taken for something. */
export const effects = [1, 1.25, 1.5, 2, 3] as const;

/** What is counted: rejections of the headline test, and verdicts. */
export const powerMethods = [
  "permutation",
  "differs",
  "suggestive",
  "no_difference_larger_than",
  "too_few_to_tell",
] as const;

const fewestHits = 50;

/** Of actors, which there are many of, each so-manieth. */
const eachActor = 4;

/** Labels of all frequencies. */
const labelsOf = (counts: CountedCorpus["counts"]): readonly Label[] => {
  const all = labelsWith(counts, counts.texts, fewestHits);
  const actors = all.filter(({ layer }) => layer === "actors");
  return all.filter((label) => label.layer !== "actors" || actors.indexOf(label) % eachActor === 0);
};

const layers: Readonly<Record<string, CountedLayer>> = { actors: "actors", stance: "stance", frames: "frames" };

const questionOf = ({ layer, label, number }: Label): Question => ({
  layer: layers[layer] ?? "stance",
  label,
  voice: "headline",
  choice: 0,
  modes: headlineModes.map((mode) => voiceModes.indexOf(mode)),
  numbers: [number],
});

/** A draw: words and hits of the texts of two sides, by mode, the second side's hits thinned. */
interface Drawn {
  readonly bases: readonly Float64Array[];
  readonly hits: readonly (readonly Float64Array[])[];
  readonly units: number;
}

const drawnOf = (matrix: Matrix, units: number, effect: number, seed: number): Drawn => {
  const draw = drawFrom(seed);
  const texts = drawnWithout(matrix.size, 2 * units, draw);
  const thin = (column: Float64Array): Float64Array =>
    taken(column, texts).map((count, at) => (at < units ? count : thinned(count, 1 / effect, draw)));
  return {
    units,
    bases: matrix.bases.map((column) => taken(column, texts)),
    hits: matrix.hits.map((modes) => modes.map(thin)),
  };
};

const sumOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);

/** The log ratio of a label in other voices, which is all that the verdict asks of them. */
const inVoices = (answer: Answer, { bases, hits, units }: Drawn, row: number, modes: readonly VoiceMode[]): Answer => {
  const [words, own] = [summed(bases, modes), summed(hits[row] as readonly Float64Array[], modes)];
  const counts = {
    targetCount: sumOf(own.subarray(0, units)),
    targetBase: sumOf(words.subarray(0, units)),
    referenceCount: sumOf(own.subarray(units)),
    referenceBase: sumOf(words.subarray(units)),
  };
  return { ...answer, logRatioWalter: logRatioWalter(counts) };
};

const observationsOf = ({ units }: Drawn): Observations => ({
  unit: "text",
  groups: { first: units, second: units },
  flipped: false,
  places: { count: 2 * units, at: (unit) => ({ text: String(unit), start: 0, end: 0 }) },
  bases: [],
  hits: new Map(),
  texts: [units, units],
  translatedFrom: [new Set(), new Set()],
});

/** What the program says of each label of a draw. */
const askedOf = (drawn: Drawn, labels: readonly Label[], seed: number): readonly (readonly boolean[])[] => {
  const counted: CountedQuestions = {
    observations: observationsOf(drawn),
    bases: [summed(drawn.bases, headlineModes)],
    counted: labels.map((label, row) => ({
      question: questionOf(label),
      counts: sparseColumn(summed(drawn.hits[row] as readonly Float64Array[], headlineModes)),
    })),
  };
  const inference = { ...counting.inference, resamples: resamplesOfPower, seed };
  const ratesOf = textRatesOf(counted);
  return answersTo(counted, { ...counting, inference }).map((answer, row) => {
    const of = counted.counted[row];
    if (of === undefined) throw new Error("an answer without counts");
    const { target, reference } = ratesOf(of);
    const tests = rankTestsOf(target, reference);
    const { verdict } = judge(answer, {
      unit: "text",
      q: null,
      secondP: tests.p,
      meanDifference: tests.meanDifference,
      others: [inVoices(answer, drawn, row, ["own"]), inVoices(answer, drawn, row, voiceModes)],
      coverage: coverageOf("text", drawn.units, of.question.layer),
      passages: [],
    });
    return powerMethods.map((method) =>
      method === "permutation" ? (answer.permutation.p ?? 1) <= 0.05 : verdict === method,
    );
  });
};

interface Job {
  readonly counted: CountedCorpus;
  /** Texts a side. */
  readonly units: number;
  readonly effect: number;
  readonly draws: number;
  readonly seed: number;
}

/** How often a planted effect was found, label by label. */
export const power = ({ counted, units, effect, draws, seed }: Job): readonly Outcome[] => {
  const { counts, corpus } = counted;
  const labels = labelsOf(counts);
  const matrix = matrixOf(counts.texts, labels, "text");
  const said = labels.map(() => powerMethods.map(() => 0));
  for (let one = 0; one < draws; one += 1) {
    const own = seedOf(seed, ["power", corpus.name, String(units), String(effect), String(one)]);
    askedOf(drawnOf(matrix, units, effect, own), labels, own).forEach((ofLabel, row) => {
      ofLabel.forEach((isSo, method) => {
        const tally = said[row] as number[];
        if (isSo) tally[method] = (tally[method] ?? 0) + 1;
      });
    });
  }
  const words = sumOf(summed(matrix.bases, headlineModes));
  return labels.flatMap(({ layer, label, hits }, row) =>
    powerMethods.map((method, m) =>
      outcome({
        part: "power",
        corpus: corpus.name,
        unit: "text",
        units,
        effect,
        layer,
        label,
        frequency: (10_000 * hits) / words,
        method,
        cases: draws,
        hits: said[row]?.[m] ?? 0,
      }),
    ),
  );
};
