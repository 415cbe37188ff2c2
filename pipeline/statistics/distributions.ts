import cephes from "cephes";

// The library is WebAssembly, which Node compiles off the main thread; it gives the same bits on every machine.
await cephes.compiled;

/** The library throws where a value is too small for a float; such a tail is 0. */
const orZero = (tail: () => number): number => {
  try {
    return tail();
  } catch (error) {
    if (error instanceof Error && error.message.includes("underflow")) return 0;
    throw error;
  }
};

/** Part of the standard normal distribution above z (Moshier 1989, Cephes), with full relative precision in the tail. */
export const normalUpper = (z: number): number => orZero(() => 0.5 * cephes.erfc(z / Math.SQRT2));

/** Quantile of the standard normal distribution; its lower half is computed, so that it is exactly antisymmetric. */
export const normalQuantile = (p: number): number => {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  return p === 0.5 ? 0 : p < 0.5 ? cephes.ndtri(p) : -cephes.ndtri(1 - p);
};

/** z such that the middle of the normal distribution holds the share `level`: 1.96 for .95. */
export const normalReach = (level: number): number => -normalQuantile((1 - level) / 2);

/** Part of the chi-squared distribution above x. */
export const chiSquaredUpper = (x: number, df: number): number => {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return orZero(() => (df === 1 ? cephes.erfc(Math.sqrt(x / 2)) : cephes.igamc(df / 2, x / 2)));
};

/** Part of Student's distribution above t; degrees of freedom need not be whole. */
export const studentUpper = (t: number, df: number): number => {
  if (df === Infinity) return normalUpper(t);
  if (t < 0) return 1 - studentUpper(-t, df);
  return orZero(() => 0.5 * cephes.incbet(df / 2, 0.5, df / (df + t * t)));
};

/** t such that the middle of Student's distribution holds the share `level`. */
export const studentReach = (level: number, df: number): number => {
  if (df === Infinity) return normalReach(level);
  // Of x = df ÷ (df + t²) and 1 − x the smaller one is asked for, which is the one that has its digits.
  const x = betaQuantile(1 - level, df / 2, 0.5);
  if (x < 0.5) return Math.sqrt((df * (1 - x)) / x);
  const rest = betaQuantile(level, 0.5, df / 2);
  return Math.sqrt((df * rest) / (1 - rest));
};

/** Quantile of the beta distribution: the library's, made sharp by Newton's method; nine digits up to parameters of a million. */
export const betaQuantile = (p: number, a: number, b: number): number => {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let x = cephes.incbi(a, b, p);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  for (let step = 0; step < 3; step += 1) {
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    const next = x - (orZero(() => cephes.incbet(a, b, x)) - p) / density;
    if (!(next > 0 && next < 1)) break;
    x = next;
  }
  return x;
};

/** Logarithm of the gamma function, of numbers above 0. */
export const logGamma = (x: number): number => cephes.lgam(x);
