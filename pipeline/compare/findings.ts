import { sharedTally } from "../model/table.js";
import { type Comparison, comparing } from "./analysis/comparing.js";
import { findingKinds, findingsOf } from "./analysis/findings.js";
import { sideColumns } from "./columns-of-counts.js";

/** The comparison in three sentences. */
export const findings = sharedTally({
  name: "findings",
  about:
    "The comparison in three sentences: what can be said of the target against the reference, what cannot, and what to bear " +
    "in mind. They are made from `comparison`, by rules.",
  key: ["target_side", "reference_side", "number"],
  columns: {
    ...sideColumns,
    number: { type: "integer", about: "place of the sentence" },
    kind: { type: "string", about: "what the sentence is for", values: findingKinds },
    sentence: { type: "string", about: "the sentence; rates are per 1,000 of the base" },
  },
  tallying: comparing,
  *rows(comparison: Comparison, counting) {
    for (const [index, { kind, sentence }] of findingsOf(comparison, counting).entries()) {
      yield {
        target_side: counting.target,
        reference_side: counting.reference,
        number: index + 1,
        kind,
        sentence,
      };
    }
  },
});
