/** What each component of a claim pair weighs in its score; one that does not apply is left out, and the others carry its weight. */
export const claimWeights = { terms: 0.45, stems: 0.25, actors: 0.1, frames: 0.1, order: 0.1 } as const;

/** Components of the score, in the order in which they are added. */
export const claimParts = ["terms", "stems", "actors", "frames", "order"] as const;
