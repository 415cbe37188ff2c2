/** What spreadsheets hold at the most: Excel's limits, which the others keep too. */
export const limits = {
  /** UTF-16 code units of a cell. */
  text: 32_767,
  /** Rows of a sheet, its header among them. */
  rows: 1_048_576,
  /** UTF-16 code units of a sheet's name. */
  name: 31,
  /** Links of a sheet; Excel opens no sheet with more than 65,530. */
  links: 65_000,
} as const;

/** The limits, or others for a test. */
export type Limits = { readonly [Name in keyof typeof limits]: number };
