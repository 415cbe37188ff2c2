import type { Columns } from "../../model/table.js";
import { described } from "../tables.js";

const columns = {
  side: { type: "string", about: "side of the text" },
  text: { type: "string", about: "id of the text" },
  item: { type: "string", about: "what was looked for", text: true },
  frequency: { type: "integer", about: "occurrences in the text" },
  words: { type: "integer", about: "words of the text that are read" },
  strip: {
    type: "string",
    about:
      "where in the text it stands, from its first word to its last: a character for each equal part, · for none, ▁ to █ by how many there are against the fullest part of any text",
  },
} as const satisfies Columns;

/** Where in each text things stand. */
export const stripsTable = described({
  name: "dispersion-strips",
  about: "Where in each text it stands, one line a text.",
  columns,
  parts: "side",
});

/** Columns of the table. */
export type StripColumns = typeof columns;

const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** Number of occurrences in each of so many equal parts of a text; a text shorter than that has parts of less than a word. */
export const densitiesOf = (positions: readonly number[], words: number, parts: number): readonly number[] => {
  const densities = Array.from({ length: parts }, () => 0);
  for (const position of positions) {
    const part = Math.min(parts - 1, Math.floor((position * parts) / words));
    densities[part] = (densities[part] ?? 0) + 1;
  }
  return densities;
};

/** Densities as block characters, the highest for the greatest. */
export const stripOf = (densities: readonly number[], greatest: number): string =>
  densities
    .map((count) =>
      count === 0 ? "·" : (blocks[Math.max(0, Math.ceil((count * blocks.length) / greatest) - 1)] ?? "█"),
    )
    .join("");
