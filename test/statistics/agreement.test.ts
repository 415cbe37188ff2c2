import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Code,
  cohenKappa,
  cohenKappaWeighted,
  congerKappa,
  fleissKappa,
  krippendorffAlpha,
  lightKappa,
  percentAgreement,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

// Anxiety ratings of the R package irr 0.84.1, raters 1 to 3.
const first = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];

describe("Cohen's kappa with weights", () => {
  it("agrees with irr 0.84.1, kappa2(x, weight='unweighted'|'equal'|'squared')", () => {
    const pair = [first, second] as const;
    expect(cohenKappaWeighted(pair)).toEqual({
      kappa: near(0.119496855345912),
      z: near(1.16376222865954),
      p: near(0.244520383076167),
    });
    expect(cohenKappaWeighted(pair, "linear")).toMatchObject({
      kappa: near(0.189189189189189),
      z: near(1.41565884998826),
    });
    expect(cohenKappaWeighted(pair, "quadratic")).toMatchObject({
      kappa: near(0.29676511954993),
      p: near(0.180083242860214),
    });
  });
  it("without weights is cohen_kappa", () => {
    const code = fc.constantFrom("hedge", "booster", "none");
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1, maxLength: 40 }), (pairs) => {
        const plain = cohenKappa(pairs);
        const weighted = cohenKappaWeighted([pairs.map(([one]) => one), pairs.map(([, other]) => other)]);
        if (plain === null || weighted === null) expect(weighted?.kappa ?? null).toBe(plain);
        else expect(weighted.kappa).toBeCloseTo(plain, 10);
      }),
    );
  });
  it("is null where nothing was coded, or one code alone is in use", () => {
    expect(cohenKappaWeighted([[], []])).toBeNull();
    expect(
      cohenKappaWeighted([
        [1, null],
        [null, 1],
      ]),
    ).toBeNull();
    expect(
      cohenKappaWeighted([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });
});

describe("kappas of several coders", () => {
  it("Light's is the mean of what pairs of raters have", () => {
    const pairs = [
      [first, second],
      [first, third],
      [second, third],
    ] as const;
    const kappas = pairs.map((pair) => cohenKappaWeighted(pair)?.kappa ?? 0);
    expect(lightKappa([first, second, third])).toEqual(near(kappas.reduce((sum, kappa) => sum + kappa, 0) / 3));
  });
  it("of two coders: Conger's and Light's are Cohen's, Fleiss' is not", () => {
    const kappa = cohenKappaWeighted([first, second])?.kappa ?? 0;
    expect(congerKappa([first, second])).toEqual(near(kappa));
    expect(lightKappa([first, second])).toEqual(near(kappa));
    expect(fleissKappa([first, second])?.kappa).toBeLessThan(kappa);
  });
  it("Fleiss' agrees with the first ten of the printed example of Fleiss (1971) as Wikipedia has it, κ = .210", () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const units = table.map((counts) => counts.flatMap((count, level) => Array<Code>(count).fill(level)));
    const coders = Array.from({ length: 14 }, (_, coder) => units.map((codes) => codes[coder] ?? null));
    expect(fleissKappa(coders)?.kappa).toBeCloseTo(0.21, 3);
  });
  it("leave out units that somebody did not code", () => {
    const gaps = [
      ["a", "b", null, "a"],
      ["a", "b", "a", "b"],
    ];
    expect(fleissKappa(gaps)).toEqual(
      fleissKappa(gaps.map((codes) => [codes[0] ?? null, codes[1] ?? null, codes[3] ?? null])),
    );
    expect(percentAgreement(gaps)).toEqual(near(200 / 3));
  });
  it("are null where there is nothing to divide by", () => {
    expect(fleissKappa([[], []])).toBeNull();
    expect(congerKappa([["a"], ["a"]])).toBeNull();
    expect(lightKappa([["a"], ["a"]])).toBeNull();
    expect(percentAgreement([])).toBeNull();
  });
});

describe("Krippendorff's alpha", () => {
  // Four observers and twelve units, with gaps, of Krippendorff (2011); irr 0.84.1, kripp.alpha(ratings, method).
  const observers: readonly (readonly Code[])[] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  it("agrees with the published .743, .815, .849 and .797", () => {
    expect(krippendorffAlpha(observers, "nominal")).toMatchObject({ alpha: near(0.743421052631579), pairable: 40 });
    expect(krippendorffAlpha(observers, "ordinal")?.alpha).toEqual(near(0.815387503754881));
    expect(krippendorffAlpha(observers, "interval")?.alpha).toEqual(near(0.849107142857143));
    expect(krippendorffAlpha(observers, "ratio")?.alpha).toEqual(near(0.797402774711612));
  });
  it("agrees with irr 0.84.1 on three raters without gaps, ordinal .2284 and interval .1701", () => {
    const raters = [first, second, third];
    expect(krippendorffAlpha(raters, "ordinal")?.alpha).toEqual(near(0.228386945292322));
    expect(krippendorffAlpha(raters, "interval")?.alpha).toEqual(near(0.170098607888631));
  });
  it("does not hang on the order of coders or units", () => {
    expect(krippendorffAlpha([...observers].reverse())?.alpha).toEqual(near(krippendorffAlpha(observers)?.alpha ?? 0));
    expect(krippendorffAlpha(observers.map((codes) => [...codes].reverse()))?.alpha).toEqual(near(0.743421052631579));
  });
  it("is null of one code, and nothing at all without two codes of a unit", () => {
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["a", "a"],
      ])?.alpha,
    ).toBeNull();
    expect(
      krippendorffAlpha([
        ["a", null],
        [null, "a"],
      ]),
    ).toBeNull();
  });
});
