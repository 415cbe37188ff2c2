/**
 * Shannon's entropy of counts (Shannon 1948), `−Σ p · log p`, in bits unless another `base` is told: 0 where all is one
 * thing, `log n` where n things are as frequent. The plain (maximum likelihood) estimate, which is too low in small
 * samples. Null if nothing was counted.
 */
export const entropy = (counts: Iterable<number>, { base = 2 }: { readonly base?: number } = {}): number | null => {
  let [total, sum] = [0, 0];
  for (const count of counts) {
    if (count <= 0) continue;
    total += count;
    sum += count * Math.log2(count);
  }
  // Rounding may leave a rest below 0 where all is one thing.
  return total === 0 ? null : Math.max(0, Math.log2(total) - sum / total) / Math.log2(base);
};
