import type { PlainFormat, Report, WriteOptions } from "../model/report.js";
import { jsonRows } from "./json-rows.js";
import { jsonText, offsetsUnit } from "./json-text.js";
import { reportSchema } from "./schema.js";

/** The pieces of `report.json`; the order of keys is fixed, and so are the line breaks. */
function* reportChunks(report: Report, options: WriteOptions): Generator<string> {
  const { id, title, provenance, counting, contrasts, warnings, tables } = report;
  const { name, version } = provenance.program;
  yield `{\n"$schema":"report.schema.json",\n"program":${jsonText({ name, version })},\n`;
  yield `"study":${jsonText({ id, title })},\n"offsets":${jsonText(offsetsUnit)},\n`;
  const { target, reference, zones } = counting;
  const sides = contrasts.map((one) => ({ target: one.target, reference: one.reference }));
  yield `"counting":${jsonText({ target, reference, zones, contrasts: sides })},\n"warnings":${jsonText(warnings)},\n"tables":{`;
  let separator = "\n";
  for (const table of tables) {
    yield `${separator}${JSON.stringify(table.name)}:[`;
    yield* jsonRows(table, options);
    yield "\n]";
    separator = ",\n";
  }
  yield "\n}\n}\n";
}

/** All tables in one JSON file, and the schema that it fits. */
export const json: PlainFormat = {
  name: "json",
  about: "all tables in report.json, with report.schema.json",
  always: false,
  *files(report, options) {
    yield { path: "report.json", chunks: reportChunks(report, options) };
    yield { path: "report.schema.json", chunks: [`${jsonText(reportSchema(report), 2)}\n`] };
  },
};
