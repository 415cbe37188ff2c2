import type { Cell, Columns, Table } from "../../pipeline/model/table.js";

/** Words that a spreadsheet, a zip, XML or a reader of CSV might trip over. */
export const uglyWords: readonly string[] = [
  "=cmd|'/c calc'!A1",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "＝1",
  " =1",
  "'=1",
  "<script>alert(1)</script>",
  "]]>",
  "<![CDATA[x]]>",
  "&amp; &lt; &#65; &NotAnEntity;",
  "a\tb",
  "\ta",
  "a\nb",
  "a\r\nb",
  "a\rb",
  " spaces ",
  "\u0001\u0008\u000B\u001F",
  "\uFFFE\uFFFF",
  "_x0041_",
  "_x005F_x0041_",
  "_X0041_ _x41_ _x004G_",
  "constructor",
  "__proto__",
  "007",
  "1.5",
  "1e5",
  "2012-03-04",
  "true",
  "NULL",
  "NA",
  "nan",
  "say “hi”, ‘you’ — “行为准则”",
  '"quoted"; a,b',
  "👩‍👩‍👧‍👦 𝒳",
  "يجب على الصين",
  "x".repeat(40_000),
  `${"x".repeat(32_766)}👩`,
];

/** Columns of every type; one of them is called as no object should call it. */
export const uglyColumns: Columns = Object.fromEntries(
  Object.entries({
    words: { type: "string", about: "words" },
    constructor: { type: "string?", about: "words or none" },
    proto: { type: "integer?", about: "a whole number" },
    number: { type: "number?", about: "a number" },
    truth: { type: "boolean?", about: "a truth" },
    source: { type: "string", about: "words of the source", text: true },
  } as const satisfies Columns).map(([name, column]) => [name === "proto" ? "__proto__" : name, column]),
);

const numbers: readonly (number | null)[] = [
  0,
  -0.1,
  1 / 3,
  5e-324,
  1.7976931348623157e308,
  1e21,
  -1e-7,
  123456789.125,
  null,
];
const integers: readonly (number | null)[] = [0, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER, null];
const truths: readonly (boolean | null)[] = [true, false, null];

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

/** A row; its keys are its own, whatever they are called. */
const row = (cells: readonly (readonly [string, Cell])[]): Readonly<Record<string, Cell>> => Object.fromEntries(cells);

/** A table of such words, with numbers of every size. */
export const uglyTable = (words: readonly string[] = uglyWords): Table => ({
  name: "ugly",
  about: "Cells that <b>break</b> things.",
  columns: uglyColumns,
  rows: words.map((word, at) =>
    row([
      ["words", word],
      ["constructor", at % 2 === 0 ? word : null],
      ["__proto__", pick(integers, at)],
      ["number", pick(numbers, at)],
      ["truth", pick(truths, at)],
      ["source", word],
    ]),
  ),
});
