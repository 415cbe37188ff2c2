// npm run bench:null: measures how often chance alone is taken for a difference, how often intervals hold the truth, and
// which differences are found, on ../shared/corpora; writes reports/validation/calibration.*. `--splits N` takes fewer
// splits and writes nothing, to look at; `--part NAME` measures one part anew and keeps the others as they were measured
// last; `--again` keeps all.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCalibrationPart } from "../validation/folder.js";
import { absentCorpora, corpora, pathOf, sha256Of } from "./corpora.js";
import { keyOfCounts, prepareCounts } from "./counts.js";
import { type Extent, jobsFor } from "./jobs.js";
import { figuresOf } from "./means.js";
import type { Outcome } from "./outcome.js";
import { page } from "./page.js";
import { calibrationFiles, constantsOf } from "./report.js";
import { inOrder, runJobs } from "./run.js";

const { values } = parseArgs({
  options: {
    splits: { type: "string" },
    seed: { type: "string" },
    part: { type: "string" },
    again: { type: "boolean" },
  },
});
const splits = Number(values.splits ?? 2000);
const seed = Number(values.seed ?? 1);
const extent: Extent = {
  splits,
  pairs: Math.ceil(splits / corpora.length),
  draws: Math.ceil(splits * 0.15),
  planted: Math.ceil(splits / 20),
  seed,
};

/** Does the jobs that are asked for; the rest is what was measured last. */
const measured = async (key: string): Promise<readonly Outcome[]> => {
  const file = join(tmpdir(), "counterpoint-bench", `outcomes.${key}.${splits}.${seed}.json`);
  const isKept = existsSync(file) && (values.again === true || values.part !== undefined);
  const last: readonly Outcome[] = isKept ? JSON.parse(readFileSync(file, "utf8")) : [];
  if (values.again === true && isKept) return last;
  await prepareCounts(key);
  const jobs = jobsFor(extent).filter(({ work }) => values.part === undefined || work.part === values.part);
  const processes = Math.min(2, availableParallelism());
  const found = await runJobs(jobs, { processes, key, seed }, ({ name }, seconds, left) =>
    console.error(`bench: ${name}: ${seconds.toFixed(0)} s; ${left} of ${jobs.length} jobs left`),
  );
  const outcomes = inOrder([...found, ...last.filter(({ part }) => part !== values.part)]);
  if (isKept || values.part === undefined) writeFileSync(file, JSON.stringify(outcomes));
  return outcomes;
};

const missing = absentCorpora();
if (missing.length > 0) {
  console.error(`bench: corpora are not here, so nothing is measured: ${missing.join(", ")}`);
  process.exitCode = 2;
} else {
  const start = Date.now();
  const key = await keyOfCounts();
  const outcomes = await measured(key);
  const figures = figuresOf(outcomes);
  const isWhole = new Set(outcomes.map(({ part }) => part)).size === 4;
  console.log(page(figures, extent));
  console.log(constantsOf(figures).join("\n"));
  if (isWhole && values.splits === undefined) {
    const inputs = corpora.map((corpus) => ({ path: corpus.file, sha256: sha256Of(pathOf(corpus)) }));
    const settings = new Map<string, string | number>([
      ["calibration_seed", seed],
      ["calibration_splits", splits],
      ["calibration_counts", key],
    ]);
    await writeCalibrationPart(calibrationFiles(figures, extent), inputs, settings);
  }
  console.error(`bench: ${((Date.now() - start) / 60_000).toFixed(1)} minutes`);
}
