/**
 * Agreement of two coders beyond chance, −1 to 1 (Cohen 1960): (p₀ − pₑ) ÷ (1 − pₑ), where p₀ is the part on which they
 * agree and pₑ the part on which coders with their marginals would agree by chance. Null if nothing was coded by both,
 * or if chance alone would make them agree everywhere.
 */
export const cohenKappa = <Value>(pairs: readonly (readonly [Value, Value])[]): number | null => {
  const size = pairs.length;
  if (size === 0) return null;
  const [first, second] = [new Map<Value, number>(), new Map<Value, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same += 1;
  }
  let chance = 0;
  for (const [value, count] of first) chance += (count / size) * ((second.get(value) ?? 0) / size);
  return chance === 1 ? null : (same / size - chance) / (1 - chance);
};
