/**
 * `x·ln(x ÷ m) + m − x`, at least 0: the part that one cell has in a deviance, without the loss of digits where x is near
 * m (Loader 2000, Fast and accurate computation of binomial probabilities). m is above 0, x at least 0.
 */
export const deviance = (x: number, m: number): number => {
  if (x === 0) return m;
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let power = 3; ; power += 2) {
    term *= v * v;
    const next = sum + term / power;
    if (next === sum) return sum;
    sum = next;
  }
};
