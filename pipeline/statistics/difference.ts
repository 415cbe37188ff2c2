/** Target less reference, in their own unit (difference of rates or proportions, Newcombe 1998); null if either is null. */
export const difference = (target: number | null, reference: number | null): number | null =>
  target === null || reference === null ? null : target - reference;
