import type { Report } from "../model/report.js";
import type { Column, Columns } from "../model/table.js";
import type { Json, JsonObject } from "./json-text.js";

/** What a cell of a column may be. */
const cellSchema = ({ type, about, values, text }: Column): Json => {
  const optional = type.endsWith("?");
  const plain = type.replace("?", "");
  // Where the words of the source are left out, their cells are empty strings: no list of values binds them.
  const list = values === undefined || text === true ? {} : { enum: optional ? [...values, null] : [...values] };
  return { description: about, type: optional ? [plain, "null"] : plain, ...list };
};

/** An object with exactly these properties. */
const closedObject = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const rowSchema = (columns: Columns): JsonObject =>
  closedObject(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cellSchema(column)])));

const text: Json = { type: "string" };
const texts: Json = { type: "array", items: text };

/** JSON Schema (2020-12) of `report.json`, made from the columns of its tables. */
export const reportSchema = ({ tables }: Pick<Report, "tables">): JsonObject => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Counterpoint report",
  ...closedObject({
    $schema: text,
    program: closedObject({ name: text, version: text }),
    study: closedObject({ id: text, title: text }),
    offsets: text,
    counting: closedObject({
      target: text,
      reference: text,
      zones: texts,
      contrasts: {
        description: "what is set against what; target and reference beside it are those of the first",
        type: "array",
        items: closedObject({ target: text, reference: text }),
      },
    }),
    warnings: texts,
    tables: closedObject(
      Object.fromEntries(
        tables.map(({ name, about, columns }) => [
          name,
          { description: about, type: "array", items: rowSchema(columns) },
        ]),
      ),
    ),
  }),
});
