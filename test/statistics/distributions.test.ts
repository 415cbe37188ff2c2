import { expect, it } from "vitest";
import {
  betaQuantile,
  chiSquaredUpper,
  normalQuantile,
  normalReach,
  normalUpper,
  studentReach,
  studentUpper,
} from "../../pipeline/statistics/index.js";
import { near } from "../made/near.js";

// Wanted values: mpmath 1.3 with 40 digits, and scipy 1.17.1 for quantiles.

it("tails keep their digits far out", () => {
  expect(normalUpper(1.959963984540054)).toEqual(near(0.025));
  expect(normalUpper(37)).toEqual(near(5.725571222524577e-300));
  expect(chiSquaredUpper(600, 1)).toEqual(near(1.674167984691788e-132));
  expect(chiSquaredUpper(17.9522118036404, 2)).toEqual(near(0.000126394081386692));
  expect(studentUpper(50, 3.7)).toEqual(near(1.1266795364491632e-6));
  // I(.01; 60, ½) ÷ 2, with df = 120 and t² = 120 · 99.
  expect(studentUpper(Math.sqrt(120 * 99), 120)).toEqual(near(7.304510560126886e-122 / 2));
});

it("a tail too small for a float is 0", () => {
  expect(normalUpper(40)).toBe(0);
  expect(chiSquaredUpper(3000, 1)).toBe(0);
  expect(chiSquaredUpper(3000, 5)).toBe(0);
  expect(chiSquaredUpper(Infinity, 1)).toBe(0);
  expect(studentUpper(1e9, 400)).toBe(0);
});

it("tails begin at ½ or at 1", () => {
  expect(normalUpper(0)).toBe(0.5);
  expect(studentUpper(0, 7)).toBe(0.5);
  expect(chiSquaredUpper(0, 1)).toBe(1);
});

it("quantiles agree", () => {
  expect(normalQuantile(0.975)).toEqual(near(1.959963984540054));
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.25) + normalQuantile(0.75)).toBe(0);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect(normalReach(0.95)).toEqual(near(1.959963984540054));
  expect(studentReach(0.95, 3.7)).toEqual(near(2.8675207071911895));
  expect(studentReach(0.95, 1e6)).toEqual(near(1.959966356814107, 1e-9));
  expect(studentReach(0.95, Infinity)).toBe(normalReach(0.95));
  expect(betaQuantile(0.025, 0.5, 10.5)).toEqual(near(4.7890433157581876e-5));
  expect(betaQuantile(0.025, 4.5, 0.5)).toEqual(near(0.5552373823423603));
  expect(betaQuantile(0.5, 0.5, 1e5)).toEqual(near(2.274685215208847e-6, 1e-9));
  expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
});
