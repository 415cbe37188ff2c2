import { expect } from "vitest";

/** Matches a number that is the same to so many parts of it; infinity and 0 are matched as they are. */
export const near = (wanted: number, relative = 1e-12): number =>
  Number.isFinite(wanted) && wanted !== 0
    ? expect.toSatisfy((found: number) => Math.abs(found - wanted) <= relative * Math.abs(wanted))
    : (wanted as number);
