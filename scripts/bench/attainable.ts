// How much a permutation test can reject at best: ties leave fewer levels than there are divisions. The statistics are
// written anew here, so that a test can hold the program's to them.

/** Values that differ by less than this part of themselves are equal. */
const nearlyOne = 1 - 1e-9;

/**
 * The greatest part of divisions, not above the level, that all have a statistic at or above some bound; a statistic
 * without a value is 0.
 */
export const attainableSize = (statistics: Float64Array, level: number): number => {
  const descending = statistics
    .map((one) => (Number.isNaN(one) ? 0 : one))
    .sort()
    .reverse();
  const most = Math.floor(level * descending.length + 1e-9);
  if (most >= descending.length) return 1;
  // All divisions that tie with the first one too many are left out.
  const bound = descending[most] as number;
  let size = most;
  while (size > 0 && (descending[size - 1] as number) * nearlyOne <= bound) size -= 1;
  return size / descending.length;
};

/** The statistic of a column in every division, the first side's units marked by 1. */
type OfDivision = (member: Uint8Array) => number;

/** Welch's t of the texts' rates, without its sign; texts without words are left out. */
export const textStatistic = (words: Float64Array, hits: Float64Array, first: number): OfDivision => {
  const units = Array.from(words, (_, unit) => unit);
  const absent = units.filter((unit) => (words[unit] as number) === 0);
  const met = units.filter((unit) => (words[unit] as number) > 0 && (hits[unit] as number) > 0);
  const rates = met.map((unit) => (hits[unit] as number) / (words[unit] as number));
  const whole = {
    sum: rates.reduce((sum, rate) => sum + rate, 0),
    square: rates.reduce((sum, rate) => sum + rate ** 2, 0),
  };
  const ofSide = (sum: number, square: number, size: number) => {
    const spread = square - (sum * sum) / size;
    return { mean: sum / size, error: spread < 1e-12 * square ? 0 : spread / (size - 1) / size };
  };
  return (member) => {
    let [sum, square] = [0, 0];
    for (let i = 0; i < met.length; i += 1) {
      if (member[met[i] as number] !== 1) continue;
      const rate = rates[i] as number;
      sum += rate;
      square += rate * rate;
    }
    const missing = absent.reduce((count, unit) => count + (member[unit] as number), 0);
    const one = ofSide(sum, square, first - missing);
    const other = ofSide(whole.sum - sum, whole.square - square, words.length - first - absent.length + missing);
    const distance = Math.abs(one.mean - other.mean);
    return distance < 1e-12 * (one.mean + other.mean) ? 0 : distance / Math.sqrt(one.error + other.error);
  };
};

/** How far the hits of the first side are from what its words would have at the common rate. */
export const blockStatistic = (words: Float64Array, hits: Float64Array): OfDivision => {
  const total = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);
  const rate = total(hits) / total(words);
  const excess = hits.map((count, unit) => count - rate * (words[unit] as number));
  return (member) => {
    let sum = 0;
    for (let unit = 0; unit < excess.length; unit += 1) if (member[unit] === 1) sum += excess[unit] as number;
    return Math.abs(sum) < 1e-9 ? 0 : Math.abs(sum);
  };
};

/** The statistics of several columns over the same divisions. */
export const overDivisions = (
  members: Iterable<Uint8Array>,
  columns: readonly OfDivision[],
): readonly Float64Array[] => {
  const values: number[][] = columns.map(() => []);
  for (const member of members) {
    for (const [column, of] of columns.entries()) values[column]?.push(of(member));
  }
  return values.map((own) => Float64Array.from(own));
};
