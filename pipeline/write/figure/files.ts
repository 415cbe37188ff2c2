import type { Assets, OutputFile, Report, WriteOptions } from "../../model/report.js";
import { csvFiles } from "../csv-rows.js";
import { viewOf } from "../page/view.js";
import { figuresOf } from "./index.js";

/** Each figure as SVG, PNG and CSV. */
export async function* figureFiles(report: Report, options: WriteOptions, _assets: Assets): AsyncGenerator<OutputFile> {
  for (const { data } of figuresOf(viewOf(report, options))) yield* csvFiles([data], options);
}
