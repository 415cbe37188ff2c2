/**
 * Quantile of sorted values, by linear interpolation at `(n + 1) · p` (Hyndman & Fan 1996, definition 6, which R calls
 * type 6); the ends are the least and the greatest value. Null without values.
 */
export const quantile = (sorted: ArrayLike<number>, p: number): number | null => {
  const { length } = sorted;
  const place = Math.min(Math.max((length + 1) * p, 1), length);
  // A product such as 1000 · 0.025 may miss its whole number by a bit.
  const whole = Math.abs(place - Math.round(place)) < 1e-9 ? Math.round(place) : Math.floor(place);
  const [low, high] = [sorted[whole - 1], sorted[whole]];
  if (low === undefined) return null;
  const rest = Math.max(0, place - whole);
  return high === undefined || rest < 1e-9 ? low : low + rest * (high - low);
};
