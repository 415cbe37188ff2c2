import type { Columns } from "../../model/table.js";
import { described } from "../tables.js";

const columns = {
  side: { type: "string", about: "side of the texts" },
  text: { type: "string?", about: "text whose equal parts are looked at (--parts); empty where texts are the parts" },
  item: { type: "string", about: "what was looked for, or the word, n-gram or label", text: true },
  frequency: { type: "integer", about: "occurrences" },
  parts: {
    type: "integer",
    about: "parts: texts of the side, those without words left out, or equal parts of one text",
  },
  range: { type: "integer", about: "parts that have it" },
  deviation_of_proportions: { type: "number?", about: "DP, 0 even to 1 clumped" },
  normed_deviation_of_proportions: { type: "number?", about: "DPnorm, DP by its greatest possible value" },
  juilland_d: {
    type: "number?",
    about: "Juilland's D of the parts' rates, 1 even; by the standard deviation that juilland_sd names",
  },
  carroll_d2: { type: "number?", about: "Carroll's D2 of the parts' rates, 1 even to 0" },
  rosengren_s: { type: "number?", about: "Rosengren's S, at most 1 for even" },
  average_reduced_frequency: {
    type: "number?",
    about: "ARF: at most the frequency, over the words of the parts end to end; texts in the order of their ids",
  },
  kl_dispersion: { type: "number?", about: "Kullback-Leibler divergence in bits from the parts' sizes, 0 even" },
  normed_kl_dispersion: { type: "number?", about: "the same from 0, even, to 1" },
  juilland_sd: {
    type: "string",
    about: "standard deviation in juilland_d: over n values (population, the book's) or over n − 1 (sample)",
    values: ["population", "sample"],
  },
} as const satisfies Columns;

/** How evenly things are spread. */
export const dispersionTable = described({
  name: "dispersion",
  about: "How evenly words or labels are spread over the texts of a side, or over equal parts of each text.",
  columns,
  parts: "side",
});

/** Columns of the table. */
export type DispersionColumns = typeof columns;
