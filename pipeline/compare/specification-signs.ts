/** Whether two differences have one sign; null where either is zero or empty. */
export const signHolds = (one: number | null, other: number | null): boolean | null =>
  one === null || other === null || one === 0 || other === 0 ? null : one > 0 === other > 0;
