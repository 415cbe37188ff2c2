import type { Counting } from "../../model/table.js";
import {
  bootstrapBca,
  bootstrapInTurn,
  bootstrapSums,
  denseColumn,
  type Interval,
  jackknifeInfluences,
  mostBootstrapUnits,
  type ResampledSums,
  sparseColumn,
  studentInterval,
  sum,
} from "../../statistics/index.js";
import { fewestWithHits } from "./intervals.js";
import type { CountedQuestions } from "./resampled.js";
import { seedFor } from "./resampled.js";
import { type TextRates, textRatesOf } from "./text-rates.js";

/** Intervals of the mean rates of the texts of both sides. */
export interface MeanIntervals {
  readonly target: Interval | null;
  readonly reference: Interval | null;
}

/** With fewer texts on a side than this no bootstrap of a mean is trusted. */
const fewestForBootstrap = 20;

const bootstrapInterval = (
  { counts, bases }: ReturnType<TextRates["texts"]>,
  sums: Float64Array,
  texts: Float64Array,
): Interval | null => {
  const rates = Array.from(counts, (count, text) => (1000 * count) / (bases[text] as number));
  const total = sum(rates);
  const size = rates.length;
  const without = rates.map((rate) => (total - rate) / (size - 1));
  const replicates = sums.map((value, i) => value / (texts[i] as number)).filter(Number.isFinite);
  return bootstrapBca({ replicates, estimate: total / size, influences: jackknifeInfluences(without) });
};

/** Intervals of the mean rates of all headline questions, by question; the resamples are those of the texts. */
export const meanIntervalsOf = (
  counted: CountedQuestions,
  { inference: { resamples, seed } }: Counting,
): ReadonlyMap<number, MeanIntervals> => {
  const { observations, bases } = counted;
  const { groups, flipped, unit } = observations;
  const wanted = counted.counted.flatMap((of, index) => (of.question.voice === "headline" ? [{ of, index }] : []));
  const isLarge =
    Math.min(groups.first, groups.second) >= fewestForBootstrap && groups.first + groups.second <= mostBootstrapUnits;
  const columns = (isLarge ? wanted : []).map(({ of: { question, counts } }) => {
    const base = bases[question.choice] ?? new Float64Array();
    const hits = denseColumn(counts, base.length);
    return sparseColumn(
      hits.map((value, unit) => ((base[unit] as number) > 0 ? (1000 * value) / (base[unit] as number) : 0)),
    );
  });
  const drawing = unit === "pair" ? "pairs" : "groups";
  const drawn = () => {
    const options = { drawing, resamples, seed: seedFor(observations, seed, "means") } as const;
    const present = bases.map((base) => sparseColumn(base.map((one) => (one > 0 ? 1 : 0))));
    return { texts: bootstrapSums(groups, present, options), sums: bootstrapInTurn(groups, columns, options) };
  };
  const { texts, sums } = isLarge ? drawn() : { texts: [], sums: () => null };
  // With hits in fewer texts resamples without any are too many.
  const isBootstrapped = ({ range }: TextRates): boolean => range >= fewestWithHits;
  const intervalOf = (
    of: ResampledSums | null,
    texts: ResampledSums | undefined,
    rates: TextRates,
    isFirst: boolean,
  ) => {
    if (of === null || texts === undefined || !isBootstrapped(rates)) return studentInterval(rates.rates);
    return isFirst
      ? bootstrapInterval(rates.texts(), of.first, texts.first)
      : bootstrapInterval(rates.texts(), of.second, texts.second);
  };
  const ratesOf = textRatesOf(counted);
  return new Map(
    wanted.map(({ of, index }, i) => {
      const { target, reference } = ratesOf(of);
      const [own, ofChoice] = [sums(i), texts[of.question.choice]];
      return [
        index,
        {
          target: intervalOf(own, ofChoice, target, !flipped),
          reference: intervalOf(own, ofChoice, reference, flipped),
        },
      ];
    }),
  );
};
