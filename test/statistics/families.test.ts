import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  hommel,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

const all = { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, hommel };

/** The fifteen p values of Benjamini & Hochberg (1995), which reject four at .05. */
const printed = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

describe("adjusted p values", () => {
  it("agree with R 4.2.2, p.adjust(p, method), on the fifteen of Benjamini & Hochberg (1995)", () => {
    const q = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765];
    expect(benjaminiHochberg(printed).slice(0, 9)).toEqual(q.map((value) => near(value)));
    expect(benjaminiHochberg(printed).filter((value) => value !== null && value < 0.05)).toHaveLength(4);
    expect(benjaminiYekutieli(printed)[2]).toEqual(near(0.0315231754356754));
    expect(holm(printed).slice(3, 7)).toEqual([0.114, 0.2211, 0.278, 0.278].map((value) => near(value)));
    expect(hochberg(printed).slice(5, 8)).toEqual([0.2682, 0.2682, 0.2752].map((value) => near(value)));
    expect(hommel(printed).slice(3, 8)).toEqual([0.095, 0.1608, 0.1946, 0.2086, 0.2408].map((value) => near(value)));
    expect(bonferroni(printed)[8]).toEqual(near(0.6885));
  });
  it("agree with R 4.2.2 on ties and NA, which is kept and not counted", () => {
    const some = [0.01, 0.01, 0.04, null, 0.03, 0.5, 0.04, 0];
    const q = [7 / 300, 7 / 300, 0.14 / 3, null, 0.14 / 3, 0.5, 0.14 / 3, 0];
    expect(benjaminiHochberg(some)).toEqual(q.map((value) => (value === null ? null : near(value))));
    const stepped = [0.06, 0.06, 0.12, null, 0.12, 0.5, 0.12, 0];
    expect(holm(some)).toEqual(stepped.map((value) => (value === null ? null : near(value))));
  });
  it("of no tests are none", () => {
    for (const adjust of Object.values(all)) {
      expect(adjust([])).toEqual([]);
      expect(adjust([null, null])).toEqual([null, null]);
    }
  });
});

describe("any family", () => {
  const family = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), { maxLength: 30 });
  it("keeps its order, its gaps, and the bounds p and 1", () => {
    fc.assert(
      fc.property(family, (ps) => {
        for (const adjust of Object.values(all)) {
          const adjusted = adjust(ps);
          for (const [index, p] of ps.entries()) {
            const own = adjusted[index] ?? null;
            expect(own === null).toBe(p === null);
            if (own === null || p === null) continue;
            expect(own).toBeGreaterThanOrEqual(p * (1 - 1e-12));
            expect(own).toBeLessThanOrEqual(1);
            for (const [other, q] of ps.entries())
              if (q !== null && q < p) expect(adjusted[other]).toBeLessThanOrEqual(own);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
  it("does not hang on the order of its tests", () => {
    fc.assert(
      fc.property(family, (ps) => {
        for (const adjust of Object.values(all)) expect([...adjust([...ps].reverse())].reverse()).toEqual(adjust(ps));
      }),
      { numRuns: 60 },
    );
  });
  it("loses less by Hommel's than by Hochberg's, by that than by Holm's, by that than by Bonferroni's", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (ps) => {
        const ladder = [hommel, hochberg, holm, bonferroni].map((adjust) => adjust(ps));
        for (const [step, values] of ladder.slice(1).entries()) {
          for (const [index, value] of values.entries()) {
            expect(ladder[step]?.[index] ?? 0).toBeLessThanOrEqual((value ?? 0) * (1 + 1e-12));
          }
        }
      }),
    );
  });
});
