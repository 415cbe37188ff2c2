/** Hits of one thing on both sides, each with its base in words. */
export interface TwoCounts {
  readonly targetCount: number;
  readonly targetBase: number;
  readonly referenceCount: number;
  readonly referenceBase: number;
}
