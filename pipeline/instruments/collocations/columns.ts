import type { Columns } from "../../model/table.js";
import { described } from "../tables.js";

const columns = {
  side: { type: "string", about: "side of the texts" },
  collocate: { type: "string", about: "word near the node, in the form that was asked for", text: true },
  log_dice: {
    type: "number?",
    about:
      "of the occurrences of node and collocate, at most 14 unless windows hold a collocate more than once; rows are sorted by it",
  },
  count: {
    type: "integer",
    about: "occurrences near the node, each once though windows overlap; of sentences: those with both",
  },
  left_count: { type: "integer", about: "of these, on the left of a node" },
  right_count: { type: "integer", about: "of these, on the right of a node; between two nodes it is on both sides" },
  range: { type: "integer", about: "texts with the collocate near the node" },
  log_dice_difference: {
    type: "number?",
    about: "log_dice less that of the other side; empty if there are not two sides, or it is not near the node there",
  },
  mi: {
    type: "number?",
    about: "mutual information in bits; empty below --floor occurrences near the node, 5 unless told",
  },
  t_score: { type: "number?", about: "t-score; empty below --floor occurrences near the node, 5 unless told" },
  association_g2: {
    type: "number?",
    about: "G2 of four cells, above 0 also where they avoid each other: compare count with expected",
  },
  expected: { type: "number?", about: "occurrences near the node to be expected of words that stand anywhere" },
  collocate_count: {
    type: "integer",
    about: "occurrences of the collocate on this side (of sentences: sentences with it)",
  },
  left_log_dice: { type: "number?", about: "log_dice of the occurrences on the left alone" },
  right_log_dice: { type: "number?", about: "log_dice of the occurrences on the right alone" },
  mi2: { type: "number?", about: "mutual information of the square; empty below --floor" },
  mi3: { type: "number?", about: "mutual information of the cube; empty below --floor" },
  z_score: { type: "number?", about: "z-score" },
  dice: { type: "number?", about: "Dice coefficient of node and collocate" },
  jaccard: { type: "number?", about: "Jaccard coefficient of node and collocate" },
  phi_squared: { type: "number?", about: "φ² of the four cells" },
  delta_p_collocate_by_node: {
    type: "number?",
    about: "ΔP: how much likelier the collocate is near the node than elsewhere",
  },
  delta_p_node_by_collocate: {
    type: "number?",
    about: "ΔP: how much likelier a place is near the node where the collocate stands than where another word does",
  },
  lambda: { type: "number?", about: "log odds ratio of the four cells, ½ added to each" },
  lambda_z: { type: "number?", about: "λ by its standard error" },
} as const satisfies Columns;

/** Words near a node. */
export const collocationsTable = described({
  name: "collocations",
  about: "Words that stand near a word, an actor or a label, with how strongly they are drawn to it.",
  columns,
  parts: "side",
});

/** Columns of the table. */
export type CollocationColumns = typeof columns;
