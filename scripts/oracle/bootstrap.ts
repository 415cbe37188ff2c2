import {
  acceleration,
  bootstrapBasic,
  bootstrapBca,
  bootstrapNormal,
  bootstrapPercentile,
  jackknifeInfluences,
  mean,
  normalQuantile,
  normalUpper,
  quantile,
  variance,
} from "../../pipeline/statistics/index.js";
import {
  at,
  calledBy,
  compareAll,
  type Finding,
  listOf,
  numberOf,
  numbersOf,
  type OracleMapping,
  recordOf,
} from "./mapping.js";

/** Statistics that a call may have resampled. */
const resampled: ReadonlyMap<string, (values: readonly number[]) => number | null> = new Map([["mean", mean]]);

const without = (values: readonly number[], index: number): readonly number[] => values.filter((_, at) => at !== index);

const strictlyBelow =
  "boot counts replicates strictly below the estimate, with what rounding makes of ties; here those that equal it count half";

/** The bias that boot found must come of a number of replicates that ties allow. */
function* compareBias(z0: number, replicates: readonly number[], estimate: number): Generator<Finding> {
  yield { path: "z0", differs: strictlyBelow };
  const near = 1e-9 * Math.max(1, Math.abs(estimate));
  const below = replicates.filter((value) => value < estimate - near).length;
  const upTo = replicates.filter((value) => value <= estimate + near).length;
  const counted = Math.round(normalUpper(-z0) * replicates.length);
  const allowed = Math.min(upTo, Math.max(below, counted));
  yield { path: "z0", theirs: z0, ours: normalQuantile(allowed / replicates.length) };
}

/** Bootstrap intervals from given resamples: `boot.ci` of R. */
export const bootstrap: OracleMapping = {
  name: "bootstrap intervals",
  takes: (file) => /boot\.ci\(/.test(calledBy(file)),
  *compare({ input, output }): Generator<Finding> {
    const [given, theirs] = [recordOf(input), recordOf(output)];
    const of = resampled.get(String(given.statistic ?? "mean"));
    if (of === undefined) return;
    const x = numbersOf(given.x);
    const draws = listOf(given.indices_1based).map(numbersOf);
    const replicates = draws.map((draw) => of(draw.map((place) => x[place - 1] ?? Number.NaN)) ?? Number.NaN);
    const estimate = of(x) ?? Number.NaN;
    const influences = jackknifeInfluences(x.map((_, index) => of(without(x, index)) ?? Number.NaN));
    const all = { replicates, estimate };
    const z0 = numberOf(theirs.z0);
    const spread = Math.sqrt(variance(replicates) ?? Number.NaN);
    const sorted = Float64Array.from(replicates).sort();
    if (z0 !== null) yield* compareBias(z0, replicates, estimate);
    yield { path: at("", "quantile_type7"), differs: "Hyndman and Fan's definition 7; ours is 6" };
    if (z0 === null)
      yield { path: at("", "bca"), unmapped: "its z0 is not given, and boot counts ties by their rounding" };
    const { z0: _, quantile_type7: __, ...rest } = theirs;
    yield* compareAll("", rest, {
      t0: estimate,
      replicates,
      bias: (mean(replicates) ?? Number.NaN) - estimate,
      se: spread,
      normal: bootstrapNormal(all),
      basic: bootstrapBasic(all),
      percent: bootstrapPercentile(all),
      ...(z0 === null ? {} : { bca: bootstrapBca({ ...all, influences, bias: z0 }) }),
      quantile_type6: [quantile(sorted, 0.025), quantile(sorted, 0.975)],
      jackknife_influence: influences,
      accel_jack: acceleration(influences),
      jackknife_se: Math.sqrt(influences.reduce((sum, one) => sum + one * one, 0) / (x.length * (x.length - 1))),
    });
  },
};
