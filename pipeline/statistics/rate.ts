/** Rate per 1,000 of the base, `1000 · count ÷ base` (normed frequency, Biber, Conrad & Reppen 1998); null if the base is 0. */
export const rate = (count: number, base: number): number | null => (base === 0 ? null : (1000 * count) / base);
