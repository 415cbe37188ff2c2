/** What the codebook says of a statistic. */
export interface Statistic {
  /** As columns call it, behind `target_` or `reference_` where it has a value for each side. */
  readonly name: string;
  readonly formula: string;
  readonly about: string;
  readonly paper: string;
}
