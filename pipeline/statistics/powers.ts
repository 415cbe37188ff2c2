// The runtime's own powers differ in their last digits from one version to the next; multiplication, exponential and
// logarithm do not.

/** A number times itself. */
export const square = (value: number): number => value * value;

/** A number times itself, twice. */
export const cube = (value: number): number => value * value * value;

/** A number to a whole power, of either sign, by squaring. */
const whole = (base: number, exponent: number): number => {
  if (exponent < 0) return 1 / whole(base, -exponent);
  let [result, factor] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
};

/** A number, not negative where the exponent is no integer, to a power. */
export const power = (base: number, exponent: number): number => {
  if (Number.isInteger(exponent)) return whole(base, exponent);
  return base === 0 ? 0 : Math.exp(exponent * Math.log(base));
};

/** Two to a power, exact for whole ones. */
export const exp2 = (exponent: number): number => {
  if (!Number.isFinite(exponent)) return exponent > 0 ? Number.POSITIVE_INFINITY : exponent < 0 ? 0 : Number.NaN;
  const full = Math.round(exponent);
  return whole(2, full) * Math.exp((exponent - full) * Math.LN2);
};
