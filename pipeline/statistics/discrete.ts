/** A distribution over whole numbers that rises to its mode and falls behind it. */
export interface Discrete {
  readonly low: number;
  readonly high: number;
  /** The most probable number, the lower one of two. */
  readonly mode: number;
  /** Logarithm of the probability of a number. */
  readonly log: (x: number) => number;
  /** Probability of x + 1 as a multiple of that of x. */
  readonly stepUp: (x: number) => number;
}

/** p values of an exact test. */
export interface ExactTails {
  /** Numbers at most as probable as the one seen. */
  readonly twoSided: number;
  /** The number seen, or a greater one. */
  readonly greater: number;
  /** The number seen, or a lesser one. */
  readonly less: number;
  /** As `twoSided`, but with half of the numbers that are just as probable as the one seen. */
  readonly midP: number;
}

// A term that no longer changes a sum of floats, with room for those behind it.
const negligible = 1e-20;
// As R's fisher.test and binom.test: two probabilities that differ by less are the same but for rounding.
const same = 1e-7;

/** Probability of x and all above it, by a sum away from x; x is above the mode, or near it. */
const upperTail = (of: Discrete, x: number): number => {
  let [sum, term] = [1, 1];
  for (let at = x; at < of.high && term > negligible * sum; at += 1) {
    term *= of.stepUp(at);
    sum += term;
  }
  return sum * Math.exp(of.log(x));
};

/** Probability of x and all below it, by a sum away from x; x is below the mode, or near it. */
const lowerTail = (of: Discrete, x: number): number => {
  let [sum, term] = [1, 1];
  for (let at = x; at > of.low && term > negligible * sum; at -= 1) {
    term /= of.stepUp(at - 1);
    sum += term;
  }
  return sum * Math.exp(of.log(x));
};

/** Probability of all numbers on one side of the mode whose probability is at most e^limit, that of the mode is more. */
const tailBelow = (of: Discrete, limit: number, up: boolean): number => {
  let [near, far] = up ? [of.mode, of.high + 1] : [of.mode, of.low - 1];
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (of.log(middle) <= limit) far = middle;
    else near = middle;
  }
  if (up) return far > of.high ? 0 : upperTail(of, far);
  return far < of.low ? 0 : lowerTail(of, far);
};

/** The tail that is summed up, and whether it is the upper one, with both tails. */
const sidesOf = (of: Discrete, seen: number, probability: number) => {
  const up = seen > of.mode;
  const near = up ? upperTail(of, seen) : lowerTail(of, seen);
  const rest = Math.min(1, 1 - near + probability);
  return up ? { up, near, greater: near, less: rest } : { up, near, greater: rest, less: near };
};

/** Both one-sided p values of {@link exactTails}, without the two-sided one, which takes most of the time. */
export const exactSides = (of: Discrete, seen: number): Pick<ExactTails, "greater" | "less"> => {
  if (of.low === of.high) return { greater: 1, less: 1 };
  const { greater, less } = sidesOf(of, seen, Math.exp(of.log(seen)));
  return { greater, less };
};

/**
 * p values of a number seen, two-sided by the sum of the probabilities that are at most that of it, where a ten-millionth
 * more counts as equal (as in R). The mid-p value (Lancaster 1961; Hirji 2006) takes half of the number seen, and half of
 * one beyond the mode that is exactly as probable, so that its mean is ½ where there is no difference.
 */
export const exactTails = (of: Discrete, seen: number): ExactTails => {
  if (of.low === of.high) return { twoSided: 1, greater: 1, less: 1, midP: 0.5 };
  const log = of.log(seen);
  const probability = Math.exp(log);
  const { near, up, ...sides } = sidesOf(of, seen, probability);
  if (log < of.log(of.mode) - same) {
    const other = (margin: number): number => tailBelow(of, log + Math.log1p(margin), !up);
    const twoSided = Math.min(1, near + other(same));
    return { twoSided, ...sides, midP: twoSided - (probability + other(same) - other(-same)) / 2 };
  }
  // Nothing is more probable; beside it there may be one number that is just as probable.
  const beside = up ? seen - 1 : seen + 1;
  const twin = beside >= of.low && beside <= of.high && Math.abs(of.log(beside) - log) <= same;
  return { twoSided: 1, ...sides, midP: 1 - (twin ? probability : probability / 2) };
};
