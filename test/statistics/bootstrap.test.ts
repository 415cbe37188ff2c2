import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceleration,
  bootstrapBasic,
  bootstrapBca,
  bootstrapNormal,
  bootstrapPercentile,
  type Interval,
  jackknifeInfluences,
  mean,
  medianBias,
  normalQuantile,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

// Replicates whose order statistics are their own ranks, so that ends can be read off: 1 to 999.
const ranks = Array.from({ length: 999 }, (_, index) => index + 1);

describe("bootstrap intervals", () => {
  it("take the 25th and the 975th of 999, as boot.ci(type = 'perc') of R's boot 1.3-28.1 does", () => {
    expect(bootstrapPercentile({ replicates: ranks })).toEqual([25, 975]);
    expect(bootstrapBasic({ replicates: ranks, estimate: 510 })).toEqual([1020 - 975, 1020 - 25]);
  });
  it("interpolate on the scale of normal quantiles (Davison & Hinkley 1997, 5.8)", () => {
    // R = 99: (R + 1) · .025 = 2.5 lies between the 2nd and 3rd of 1 to 99; scipy: norm.ppf.
    const [z, z2, z3] = [-1.959963984540054, -2.053748910631823, -1.880793608151251];
    const lower = 2 + (z - z2) / (z3 - z2);
    expect(bootstrapPercentile({ replicates: ranks.slice(0, 99) })).toEqual([near(lower), near(100 - lower)]);
  });
  it("agree with boot 1.3-28.1 on the mean of twelve values: accel_jack, and bca where its z0 is given", () => {
    const x = [3.1, 4.7, 2.2, 5.9, 6.1, 4.4, 3.8, 7.3, 2.9, 5, 4.1, 3.3];
    const without = x.map((_, index) => mean(x.filter((__, at) => at !== index)) ?? 0);
    const influences = jackknifeInfluences(without);
    expect(influences[0]).toEqual(near(-1.3, 1e-11));
    expect(acceleration(influences)).toEqual(near(0.0208651275207876, 1e-11));
  });
  it("shift BCa's ends by the bias and the acceleration (Efron 1987)", () => {
    // On the scale of normal quantiles these replicates are a line, so that an end is its own z.
    const replicates = ranks.map((rank) => normalQuantile(rank / 1000));
    const influences = [-1, 2, 1, -3, 5];
    const [bias, a] = [0.1, acceleration(influences)];
    const end = (z: number): number => bias + (bias + z) / (1 - a * (bias + z));
    const bca = bootstrapBca({ replicates, estimate: 0, influences, bias });
    expect(a).toEqual(near((-1 + 8 + 1 - 27 + 125) / (6 * 40 ** 1.5)));
    expect(bca).toEqual([near(end(-1.959963984540054), 1e-11), near(end(1.959963984540054), 1e-11)]);
  });
  it("count replicates that equal the estimate half on either side", () => {
    expect(medianBias({ replicates: [1, 2, 2, 3], estimate: 2 })).toBe(0);
    expect(medianBias({ replicates: [1, 2, 2, 2], estimate: 2 })).toEqual(near(0.31863936396437514));
  });
  it("are null where there is nothing to go by", () => {
    expect(bootstrapPercentile({ replicates: [] })).toBeNull();
    expect(bootstrapBasic({ replicates: [], estimate: 1 })).toBeNull();
    expect(bootstrapNormal({ replicates: [1], estimate: 1 })).toBeNull();
    expect(bootstrapBca({ replicates: [1, 2], estimate: 3, influences: [1, -1] })).toBeNull();
  });
});

describe("turning all signs", () => {
  const values = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 5, maxLength: 120 });
  const negated = (numbers: readonly number[]): readonly number[] => numbers.map((number) => 0 - number);
  const turned = (interval: Interval | null): Interval | null => interval && [0 - interval[1], 0 - interval[0]];
  it("turns each interval to the last digit", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -30, max: 30 }), values, (replicates, estimate, influences) => {
        for (const interval of [bootstrapNormal, bootstrapBasic, bootstrapPercentile, bootstrapBca]) {
          const here = interval({ replicates, estimate, influences });
          const there = interval({
            replicates: negated(replicates),
            estimate: -estimate,
            influences: negated(influences),
          });
          expect(there?.map((end) => end + 0) ?? null).toEqual(turned(here));
        }
      }),
    );
  });
});
