/** Share of a whole, `part ÷ whole`, from 0 to 1 (choice of baseline: Wallis 2021); null if the whole is 0. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
