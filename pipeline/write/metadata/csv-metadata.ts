import type { WriteOptions } from "../../model/report.js";
import type { Column, Table } from "../../model/table.js";
import { type JsonObject, jsonText } from "../json-text.js";
import { hasWholeKey, isRequired, plainType, referencesOf } from "./keys.js";
import type { Metadata } from "./metadata.js";

/** A regular expression that only these values fit: CSV on the Web has no lists of values. */
const oneOf = (values: readonly string[]): string =>
  `^(${values.map((value) => value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})$`;

const datatypeOf = (column: Column, { text, decimal }: WriteOptions): string | JsonObject => {
  const type = plainType(column);
  if (type === "number" && decimal === ",") return { base: "number", format: { decimalChar: "," } };
  if (type === "boolean") return { base: "boolean", format: "true|false" };
  if (type === "string" && column.values !== undefined && (column.text !== true || text))
    return { base: "string", format: oneOf(column.values) };
  return type;
};

const columnOf = (table: Table, [name, column]: readonly [string, Column], options: WriteOptions): JsonObject => ({
  name,
  titles: name,
  "dc:description": column.about,
  datatype: datatypeOf(column, options),
  ...(isRequired(table, name) ? { required: true } : {}),
});

const tableOf = (table: Table, tables: readonly Table[], options: WriteOptions): JsonObject => {
  const { name, about, columns, key = [] } = table;
  const references = referencesOf(table, tables);
  return {
    url: `${name}.csv`,
    "dc:title": name,
    "dc:description": about,
    tableSchema: {
      columns: Object.entries(columns).map((entry) => columnOf(table, entry, options)),
      // A key with a part that may be empty is none here: that a value is missing identifies nothing.
      ...(hasWholeKey(table) ? { primaryKey: [...key] } : {}),
      ...(references.length === 0
        ? {}
        : {
            foreignKeys: references.map((one) => ({
              columnReference: [...one.columns],
              reference: { resource: `${one.table}.csv`, columnReference: [...one.key] },
            })),
          }),
    },
  };
};

/** CSV on the Web: the tables as the W3C's vocabulary has them, under the name by which programs look for it. */
export const csvMetadata: Metadata = {
  path: "csv-metadata.json",
  about: "The same for CSV on the Web (W3C).",
  remade: false,
  text: (report, options, written) => {
    const paths = new Set(written.map(({ path }) => path));
    const tables = report.tables.filter(({ name }) => paths.has(`${name}.csv`));
    // A group of tables without a table is an error there.
    if (tables.length === 0) return null;
    const content: JsonObject = {
      "@context": "http://www.w3.org/ns/csvw",
      "@type": "TableGroup",
      "dc:title": report.title,
      dialect: {
        delimiter: options.delimiter,
        doubleQuote: true,
        encoding: "utf-8",
        header: true,
        headerRowCount: 1,
        lineTerminators: ["\r\n"],
        quoteChar: '"',
        skipInitialSpace: false,
        trim: false,
      },
      tables: tables.map((table) => tableOf(table, tables, options)),
    };
    return `${jsonText(content, 2)}\n`;
  },
};
