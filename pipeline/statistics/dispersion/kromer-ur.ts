/**
 * Kromer's Ur, `Σ (1 + ½ + … + 1 ÷ count)` over the parts: an occurrence counts the less, the more came before it in its
 * part (Kromer 2003), which is Σ ψ(count + 1) + γ.
 */
export const kromerUr = (counts: readonly number[]): number => {
  // From the smallest on, so that each part goes on from the one before.
  const sorted = [...counts].sort((a, b) => a - b);
  let [sum, harmonic, done] = [0, 0, 0];
  for (const count of sorted) {
    while (done < count) {
      done += 1;
      harmonic += 1 / done;
    }
    sum += harmonic;
  }
  return sum;
};
