import type { Format } from "../model/report.js";
import { codebook } from "./codebook.js";
import { csv } from "./csv.js";
import { figures } from "./figures.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { jsonlTables } from "./jsonl.js";
import { lexiconEntries } from "./lexicon-entries.js";
import { parquet } from "./parquet.js";
import { xlsx } from "./xlsx.js";

/** All formats of a report; metadata and the manifest are none of them, as they are made from what these wrote. */
export const formats: readonly Format[] = [
  csv,
  json,
  html,
  figures,
  xlsx,
  parquet,
  jsonlTables,
  lexiconEntries,
  codebook,
];

export { codingCodebook } from "./codebook-coding.js";
export { evaluationCodebook } from "./codebook-evaluation.js";
export { instrumentCodebook } from "./codebook-instruments.js";
export { codingSummary } from "./coding-summary.js";
export { csvChunks, csvFiles } from "./csv-rows.js";
export { jsonChunks } from "./json-rows.js";
export { jsonl } from "./jsonl.js";
export { manifest, manifestPath } from "./manifest.js";
export { type Metadata, metadata } from "./metadata/index.js";
export { positionStrips } from "./position-strips.js";
export { quotationsSummary } from "./quotations-summary.js";
export { scoresSummary } from "./scores-summary.js";
export { spanTable } from "./span-table.js";
export { summary, summaryTables } from "./summary.js";
export { textTable } from "./text-table.js";
