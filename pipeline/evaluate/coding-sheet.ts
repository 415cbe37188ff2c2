import { type CodedLayer, codedLayers, codingStrata, codingUnits, strata, unitOf } from "../model/coding.js";
import { frameMeanings, stanceMeanings } from "../model/labels.js";
import type { Cell, Column, Table } from "../model/table.js";
import { anyActor, type DrawnItem } from "./coding-sample.js";

/** What a label is called in a question, and what it means. */
const asked: ReadonlyMap<string, readonly [called: string, meaning: string]> = new Map([
  ...Object.entries(stanceMeanings).map(([label, meaning]) => [label, [label.replace("_", " "), meaning]] as const),
  ...Object.entries(frameMeanings).map(([label, meaning]) => [label, [`term of the frame ${label}`, meaning]] as const),
  [
    anyActor,
    ["mention", "a name or designating phrase of a person, state, organisation or its officials; no pronouns"],
  ],
]);

const question = ({ label, stratum }: DrawnItem): string => {
  const [called, meaning] = asked.get(label) ?? [label, label];
  const article = /^[aeiou]/.test(called) ? "an" : "a";
  const what = `as ${article} ${called}: ${meaning.replaceAll("*", "")}`;
  return unitOf(stratum) === "stretch"
    ? `Do these words, here, work ${what}?`
    : `Do any words of this sentence work ${what}?`;
};

const text = { type: "string", text: true } as const;

const sheetColumns = {
  item: { type: "string", about: "number of the row, by which the key knows it" },
  label: { type: "string", about: "what is asked about" },
  unit: { type: "string", about: "whether a stretch or a whole sentence is asked about", values: codingUnits },
  left: { ...text, about: "what stands before; a line break is shown as a space" },
  words: { ...text, about: "the words that are asked about, exactly as in the source" },
  right: { ...text, about: "what stands behind" },
  question: { type: "string", about: "the question, with the codebook's meaning of the label" },
  answer: { type: "string?", about: "to be filled in: `y` for yes, `n` for no, `?` or nothing where you cannot tell" },
  note: { type: "string?", about: "for the coder's own remarks; it is not read back" },
} as const satisfies Readonly<Record<string, Column>>;

const keyColumns = {
  item: { type: "string", about: "number of the row in the sheet" },
  layer: { type: "string", about: "layer that is measured", values: codedLayers },
  label: { type: "string", about: "what is asked about" },
  unit: { type: "string", about: "whether a stretch or a whole sentence is asked about", values: codingUnits },
  stratum: {
    type: "string",
    about: `what the program says: ${strata.map((name) => `${name}, ${codingStrata[name]}`).join("; ")}`,
    values: strata,
  },
  population: { type: "integer", about: "how many rows of this label and stratum the texts hold" },
  document: { type: "string", about: "text that it stands in" },
  start: { type: "integer", about: "first code unit" },
  end: { type: "integer", about: "code unit behind the last" },
  entry: { type: "string", about: "lexicon entry of a stretch; empty for a sentence" },
  rule: { type: "string", about: "rule that kept or rejected a stretch; empty for a sentence" },
} as const satisfies Readonly<Record<string, Column>>;

/** The sheet that a coder fills in, and the key that is kept from them until they have. */
export const codingTables = (layer: CodedLayer, items: readonly DrawnItem[]): readonly Table[] => {
  const numbered = items.map((item, index) => ({ item, number: String(index + 1) }));
  return [
    {
      name: "sheet",
      about: "What is to be coded. It names no text, no side, and not what the program says.",
      columns: sheetColumns,
      rows: numbered.map(
        ({ item, number }): Readonly<Record<keyof typeof sheetColumns, Cell>> => ({
          item: number,
          label: item.label,
          unit: unitOf(item.stratum),
          left: item.left,
          words: item.words,
          right: item.right,
          question: question(item),
          answer: null,
          note: null,
        }),
      ),
    },
    {
      name: "key",
      about: "Where each row comes from and what the program says of it. Whoever codes should not look into it before.",
      columns: keyColumns,
      rows: numbered.map(
        ({ item, number }): Readonly<Record<keyof typeof keyColumns, Cell>> => ({
          item: number,
          layer,
          label: item.label,
          unit: unitOf(item.stratum),
          stratum: item.stratum,
          population: item.population,
          document: item.document,
          start: item.start,
          end: item.end,
          entry: item.entry,
          rule: item.rule,
        }),
      ),
    },
  ];
};
