import { measureNames } from "./diversity-measures.js";
import { described } from "./tables.js";

/** The table of diversity. */
export const diversityTable = described({
  name: "diversity",
  about: "How varied the vocabulary of each side and each text is, measure by measure, with an interval.",
  parts: "measure",
  columns: {
    measure: { type: "string", about: "name of the measure", values: measureNames },
    side: { type: "string", about: "side of the texts" },
    document: { type: "string?", about: "id of the text; empty for all texts of the side together" },
    value: { type: "number?", about: "the measure; empty where the text is too short for it" },
    lower: { type: "number?", about: "lower end of the 95% interval; empty where there are too few blocks or windows" },
    upper: { type: "number?", about: "upper end of the 95% interval" },
    tokens: { type: "integer", about: "words that it is of" },
    windows: {
      type: "integer?",
      about: "windows of one length that it is the mean of; empty where it is of the whole",
    },
    window_length: { type: "integer?", about: "words of each of these windows" },
  },
});
