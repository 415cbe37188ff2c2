import { type Columns, sharedTally } from "../model/table.js";
import { type Comparison, comparing } from "./analysis/comparing.js";
import { sideColumns } from "./columns-of-counts.js";
import { layerLabel } from "./voice-counts.js";

const columns = {
  ...layerLabel,
  ...sideColumns,
  rank: { type: "integer", about: "1 is the passage that does most for the difference" },
  side: { type: "string", about: "side on which the passage is" },
  document: { type: "string", about: "id of its text", refers: "texts" },
  start: {
    type: "integer",
    about: "first code unit of the paragraph, or of the sentence where sentences are the units",
  },
  end: { type: "integer", about: "the one after its last" },
  hits: { type: "integer", about: "hits in it" },
  base: { type: "integer", about: "how much of the base it has" },
  excess: { type: "number", about: "hits more than the rate of both sides together would give it; below 0 fewer" },
  fisher_p_without: { type: "number?", about: "Fisher's p without it and all passages ranked before it" },
} as const satisfies Columns;

/** Passages that differences hang on. */
export const passages = sharedTally({
  name: "passages",
  about:
    "For one text against one: the passages that do most for each difference whose Fisher's p is at most .05, in headline " +
    "words; each row takes one more away, until p is above .05 or twelve are gone. Empty where several texts are compared.",
  key: ["layer", "label", "target_side", "reference_side", "rank"],
  columns,
  tallying: comparing,
  *rows({ rows }: Comparison, { target, reference }) {
    for (const { answer, passages: found } of rows) {
      if (answer.question.voice !== "headline") continue;
      for (const [index, { place, onTarget, hits, base, excess, fisherPWithout }] of found.entries()) {
        yield {
          layer: answer.question.layer,
          label: answer.question.label,
          target_side: target,
          reference_side: reference,
          rank: index + 1,
          side: onTarget ? target : reference,
          document: place.text,
          start: place.start,
          end: place.end,
          hits,
          base,
          excess,
          fisher_p_without: fisherPWithout,
        };
      }
    }
  },
});
