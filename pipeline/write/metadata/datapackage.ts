import type { Report, WriteOptions, WrittenFile } from "../../model/report.js";
import type { Column, Table } from "../../model/table.js";
import { type JsonObject, jsonText } from "../json-text.js";
import { hasWholeKey, isRequired, mayBeEmptyText, plainType, referencesOf } from "./keys.js";
import { mediaTypeOf } from "./media-types.js";
import type { Metadata } from "./metadata.js";
import { rightsOf, textsOf } from "./texts-rights.js";

const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`;

/** More sets of rights than these are for the table of texts. */
const mostRights = 100;

const fieldOf = (
  table: Table,
  [name, column]: readonly [string, Column],
  { text, decimal }: WriteOptions,
): JsonObject => {
  const type = plainType(column);
  // Where the words of the source are left out, their cells are empty: no list of values binds them.
  const listed = column.values !== undefined && (column.text !== true || text) ? { enum: [...column.values] } : {};
  const constraints = { ...(isRequired(table, name) ? { required: true } : {}), ...listed };
  return {
    name,
    type,
    description: column.about,
    ...(type === "boolean" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
    ...(type === "number" ? { decimalChar: decimal ?? "." } : {}),
    // An empty cell is a text without a word there, and nothing that is missing.
    ...(mayBeEmptyText(table, name) ? { missingValues: [] } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
};

const schemaOf = (table: Table, tables: readonly Table[], options: WriteOptions): JsonObject => {
  const { columns, key = [] } = table;
  const references = referencesOf(table, tables);
  return {
    $schema: profile("tableschema"),
    fields: Object.entries(columns).map((entry) => fieldOf(table, entry, options)),
    fieldsMatch: ["exact"],
    missingValues: [""],
    ...(key.length === 0 ? {} : hasWholeKey(table) ? { primaryKey: [...key] } : { uniqueKeys: [[...key]] }),
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map((one) => ({
            fields: [...one.columns],
            reference: { resource: one.table, fields: [...one.key] },
          })),
        }),
  };
};

const fileOf = ({ path, bytes, sha256 }: WrittenFile): JsonObject => ({
  path,
  format: path.split(".").at(-1) ?? "",
  mediatype: mediaTypeOf(path),
  bytes,
  hash: `sha256:${sha256}`,
});

const tableResource = (
  table: Table,
  file: WrittenFile,
  tables: readonly Table[],
  options: WriteOptions,
): JsonObject => ({
  $schema: profile("dataresource"),
  name: table.name,
  type: "table",
  title: table.name,
  description: table.about,
  ...fileOf(file),
  // Of a byte order mark no encoding speaks: decoders of UTF-8 take it away.
  encoding: "utf-8",
  dialect: {
    $schema: profile("tabledialect"),
    header: true,
    delimiter: options.delimiter,
    lineTerminator: "\r\n",
    quoteChar: '"',
    doubleQuote: true,
    skipInitialSpace: false,
  },
  schema: schemaOf(table, tables, options),
});

/** A name that may stand in an address. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^-+|-+$/g, "") || "report";

/** Data that were written without CSV, or at least what explains the report. */
const otherResources = (written: readonly WrittenFile[]): readonly JsonObject[] => {
  const data = written.filter(({ path }) => /^(?:report\.(?:json|xlsx)|(?:parquet|jsonl)\/.*)$/.test(path));
  const told = data.length > 0 ? data : written.filter(({ path }) => path === "codebook.md");
  return told.map((file) => ({ $schema: profile("dataresource"), name: slug(file.path), ...fileOf(file) }));
};

const resourcesOf = (
  { tables }: Report,
  options: WriteOptions,
  written: readonly WrittenFile[],
): readonly JsonObject[] => {
  const files = new Map(written.map((file) => [file.path, file]));
  const described = tables.filter(({ name }) => files.has(`${name}.csv`));
  const resources = described.flatMap((table) => {
    const file = files.get(`${table.name}.csv`);
    return file === undefined ? [] : [tableResource(table, file, described, options)];
  });
  return resources.length > 0 ? resources : otherResources(written);
};

/** What is known of the rights in the texts; `licenses` would be those of the package, which nobody has given. */
const rightsIn = (report: Report): JsonObject => {
  const rights = rightsOf(textsOf(report));
  return {
    ...(rights.length === 0
      ? {}
      : {
          texts_rights: rights
            .slice(0, mostRights)
            .map(({ holder, licence, attribution, url }) => ({ holder, licence, attribution, url })),
        }),
  };
};

const descriptionOf = ({ provenance: { program } }: Report, { text, bom }: WriteOptions): string =>
  [
    `Tables made by ${program.name} ${program.version}; codebook.md explains them, and manifest.json has the hashes and settings of the run.`,
    "In CSV a text that a spreadsheet could take for a formula has an apostrophe before it; codebook.md tells the rule.",
    ...(bom ? ["Each CSV begins with a byte order mark."] : []),
    ...(text ? [] : ["The words of the sources were left out: their columns are empty."]),
  ].join(" ");

/** Data Package 2.0: every CSV with its types, constraints, keys and references, as the columns of the code have them. */
export const datapackage: Metadata = {
  path: "datapackage.json",
  about: "Data Package 2.0 (Frictionless): every CSV with its types, constraints, keys and references.",
  remade: false,
  text: (report, options, written) => {
    const { id, title, provenance } = report;
    const inputs = [...provenance.inputs].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const content: JsonObject = {
      $schema: profile("datapackage"),
      name: slug(id),
      title,
      description: descriptionOf(report, options),
      // No `version`: it would be that of the data, which have none.
      program: { name: provenance.program.name, version: provenance.program.version },
      ...rightsIn(report),
      ...(inputs.length === 0
        ? {}
        : // No `path`: it would lead into this folder, and the texts are not in it.
          { sources: inputs.map(({ path, sha256 }) => ({ title: path, hash: `sha256:${sha256}` })) }),
      resources: resourcesOf(report, options, written),
    };
    return `${jsonText(content, 2)}\n`;
  },
};
