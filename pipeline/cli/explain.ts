import { tables as allTables } from "../compare/index.js";
import { Fault } from "../model/fault.js";
import type { CellRow } from "../model/row.js";
import type { Table } from "../model/table.js";
import { disagreeing, type Explanation, explanationOf } from "../prove/explanation.js";
import { shownCell } from "../prove/formulas/formula.js";
import { proofOf } from "../prove/proof.js";
import { replaceFile } from "../run/disk.js";
import { entriesOf, entryIdsOf, readToExplain } from "../run/explain.js";
import { type Command, demandKnown } from "./command.js";
import { explanationOutOf, explanationOutOptions, explanationPieces } from "./explain/out.js";
import { rowNamed, rowNumberOf } from "./explain/row.js";
import { explanation as statisticExplanation } from "./statistic-explanation.js";

/** The cell that is asked for, as it was written. */
interface Asked {
  readonly folder: string;
  readonly table: string;
  readonly numberOf: (table: Table, rows: readonly CellRow[]) => number;
  readonly columns: readonly string[];
}

const names = allTables.map(({ name }) => name);

const tableNamed = (found: string): string => demandKnown("table", [found.replace(/\.csv$/i, "")], names)[0] ?? found;

/** `comparison.hedge.target_rate`: a table, a value of the row's key, and perhaps a column. */
const oneWord = (folder: string, word: string, columns: readonly string[]): Asked | null => {
  const table = allTables.find(({ name }) => word.startsWith(`${name}.`));
  const rest = word.slice((table?.name ?? "").length + 1);
  if (table === undefined || rest === "" || rest === "csv") return null;
  const last = rest.slice(rest.lastIndexOf(".") + 1);
  const isColumn = rest.includes(".") && Object.hasOwn(table.columns, last);
  const value = isColumn ? rest.slice(0, -last.length - 1) : rest;
  return {
    folder,
    table: table.name,
    numberOf: (made, rows) => (/^\d+$/.test(value) ? rowNumberOf(made, rows, value) : rowNamed(made, rows, value)),
    columns: isColumn ? [last, ...columns] : columns,
  };
};

const askedOf = (positionals: readonly string[]): Asked => {
  const [folder = "", table, row, ...more] = positionals;
  const columnsIn = (words: readonly string[]): readonly string[] =>
    words.flatMap((one) => one.split(",")).filter((one) => one !== "");
  const inOne = table === undefined ? null : oneWord(folder, table, columnsIn(positionals.slice(2)));
  if (inOne !== null) return inOne;
  if (table === undefined)
    throw new Fault(
      "explain takes a folder, a table and a row: counterpoint explain out/my-study comparison label=hedge,voice=headline target_rate",
    );
  const known = tableNamed(table);
  if (row === undefined) {
    const key = allTables.find(({ name }) => name === known)?.key ?? [];
    throw new Fault(
      `which row of ${known}? its number, 1 the first under the header, or conditions on its columns: ${key.map((column) => `${column}=…`).join(",")}`,
    );
  }
  return {
    folder,
    table: known,
    numberOf: (made, rows) => rowNumberOf(made, rows, row),
    columns: columnsIn(more),
  };
};

/** One line for all numbers that are not what their hits make. */
const disagreement = (explanation: Explanation): string | null => {
  const [first, ...others] = disagreeing(explanation);
  if (first === undefined) return null;
  const { arithmetic, behind, base, column, value } = first;
  const made = arithmetic?.value ?? behind?.sum ?? base?.sum ?? null;
  const more =
    others.length === 0
      ? ""
      : `; nor ${others.length === 1 ? "does" : "do"} ${others.map((one) => one.column).join(", ")} agree`;
  return `${explanation.table.name} ${explanation.number}: ${column} is ${shownCell(value)}, but what it is made of gives ${shownCell(made)}${more}: the report was changed after it was made`;
};

/** Lists the hits behind a number of a report, and the arithmetic from hits to figure. */
export const explain: Command = {
  name: "explain",
  about: "List the hits behind a number of a report, and the arithmetic from hits to figure.",
  usage: ["explain DIR TABLE ROW [COLUMN …]", "explain DIR TABLE.LABEL[.COLUMN] [COLUMN …]", "explain STATISTIC"],
  options: {
    lexicon: {
      type: "string",
      value: "FILE",
      about:
        "a lexicon or gazetteer that the report was made with, so that its entries are told; may be given more than once",
    },
    ...explanationOutOptions,
  },
  notes: [
    "DIR is a folder that compare has written; its tables and its manifest are all that is read, CSV before report.json. TABLE is a table of it. ROW is the row's number, 1 the first under the header, or conditions on any columns, label=hedge,voice=headline, of which so many are enough as name one row; or a JSON object of them, where values hold commas. COLUMN is the number that is meant; without it the row's main numbers are told.",
    "Each number is made anew from the row's hits and bases, by the functions that made it, and set against the cell. A cell that says something else was changed: that is told, with exit code 1, and so is a file that is not as it was written. What was drawn at random (bootstraps, permutations) is not drawn again: counterpoint verify makes the whole report anew.",
    "Hits are rows of the tables of hits. A corpus is written without them: then some drawn examples are shown, and --tables all writes them. A row of a table of hits tells all its own cells, its lexicon entry, and the numbers that count it.",
    "TABLE.LABEL.COLUMN in one word means the headline row of a label. With a single word, the formula, reading and paper of a statistic are told.",
  ],
  examples: [
    {
      call: "counterpoint explain reports/cfr-shen-yi-2017 comparison label=hedge,voice=headline target_rate",
      about: "The hedges of the op-ed, their words, and the rate that they make.",
    },
    {
      call: "counterpoint explain reports/cfr-shen-yi-2017 comparison.hedge",
      about: "All main numbers of the same row.",
    },
    {
      call: "counterpoint explain reports/cfr-shen-yi-2017 actor-stance actor=cn,label=all --rows all",
      about: "Every sentence in which China meets a stance marker.",
    },
    {
      call: "counterpoint explain reports/cfr-shen-yi-2017 stance-counts 1 target_count --format csv --out out/hits.csv",
      about: "The hits behind one number as CSV.",
    },
    { call: "counterpoint explain reports/cfr-shen-yi-2017 stance-markers 1", about: "Why one hit counts, and where." },
    { call: "counterpoint explain log_ratio_walter", about: "Formula, reading and paper of a statistic." },
  ],
  run: async (given, terminal) => {
    const { positionals } = given;
    const [only] = positionals;
    if (only !== undefined && positionals.length === 1 && /^[\w% -]+$/.test(only))
      return await terminal.write(statisticExplanation(only, Math.min(terminal.columns, 100)));
    const asked = askedOf(positionals);
    const out = explanationOutOf(given);
    const { report, table, options, changed } = await readToExplain(asked.folder, asked.table);
    const columns = demandKnown(`column of ${table.name}`, asked.columns, Object.keys(table.columns));
    const proof = proofOf(report);
    const number = asked.numberOf(table, proof.rows(table.name));
    const explanation = explanationOf(proof, table, number, columns);
    const told = await entriesOf(entryIdsOf(explanation), report, { extra: given.values("lexicon") });
    const notes = [
      ...changed.map((path) => `${path} was changed after the manifest was written.`),
      ...told.changed.map((file) => `The lexicon ${file} is not what it was when the report was made.`),
      ...(options.text ? [] : ["The report was written with --no-text: its hits have places, but no words."]),
    ];
    const pieces = explanationPieces(explanation, { entries: told.entries, notes }, out, terminal);
    if (out.path !== null) await replaceFile(out.path, pieces);
    else for (const piece of pieces) await terminal.write(piece);
    const [first] = changed;
    const wrong =
      disagreement(explanation) ?? (first === undefined ? null : `${first} was changed after the manifest was written`);
    if (wrong === null) return;
    terminal.say(wrong);
    return "differs";
  },
};
