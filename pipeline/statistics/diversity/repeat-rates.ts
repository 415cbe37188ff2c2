import { square } from "../powers.js";

interface Moments {
  readonly tokens: number;
  readonly types: number;
  /** Sum of squared counts. */
  readonly squares: number;
}

const momentsOf = (counts: Iterable<number>): Moments => {
  let [tokens, types, squares] = [0, 0, 0];
  for (const count of counts) {
    if (count <= 0) continue;
    tokens += count;
    types += 1;
    squares += count * count;
  }
  return { tokens, types, squares };
};

/** Yule's K of the words' counts, `10⁴ · (Σ count² − N) ÷ N²`, hardly dependent on length (Yule 1944); null without words. */
export const yuleK = (counts: Iterable<number>): number | null => {
  const { tokens, squares } = momentsOf(counts);
  return tokens === 0 ? null : (1e4 * (squares - tokens)) / square(tokens);
};

/** Yule's I, `V² ÷ (Σ count² − V)` (Yule 1944, after Oakes 1998); null where no word occurs twice. */
export const yuleI = (counts: Iterable<number>): number | null => {
  const { types, squares } = momentsOf(counts);
  return squares === types ? null : square(types) / (squares - types);
};

/** Simpson's D, the chance that two words drawn without replacement are the same (Simpson 1949); null below two words. */
export const simpsonD = (counts: Iterable<number>): number | null => {
  const { tokens, squares } = momentsOf(counts);
  return tokens < 2 ? null : (squares - tokens) / (tokens * (tokens - 1));
};

/** Herdan's Vm, `√(Σ count² ÷ N² − 1 ÷ V)` (Herdan 1955): 0 where all words are as frequent; null without words. */
export const herdanVm = (counts: Iterable<number>): number | null => {
  const { tokens, types, squares } = momentsOf(counts);
  return tokens === 0 ? null : Math.sqrt(Math.max(0, squares / square(tokens) - 1 / types));
};
