// npm run bench:scale: how time and memory of compare grow with the corpus: speeches from 1 to 200 MB, up to a million
// documents of a sentence, one document of 2 MB. `--mb 1,3,10,30,100,200` and `--texts 10000,…,1000000` the sizes (empty
// for none), `--long 2`, `--workers 2`, `--runs 5` and `--minute 60`: each size runs so often, or until so many seconds
// have passed. What follows `--` goes to compare. `--out DIR` scale.json and scale.md.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import { contestants } from "./speed/contestants.js";
import {
  type Growth,
  growthTable,
  machineLine,
  type ScaleFigures,
  type ScaleRow,
  scaleTable,
  told,
} from "./speed/figures.js";
import { needTime } from "./speed/install.js";
import { publish, thisMachine } from "./speed/machine.js";
import { type Cost, costOf, median } from "./speed/measure.js";
import { absence, emptySample, longSample, type Sample, speechesSample, tinySample } from "./speed/sample.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mb: { type: "string", default: "1,3,10,30,100,200" },
    texts: { type: "string", default: "10000,30000,100000,300000,1000000" },
    long: { type: "string", default: "2" },
    runs: { type: "string", default: "5" },
    minute: { type: "string", default: "60" },
    workers: { type: "string", default: "2" },
    out: { type: "string", default: join("out", "bench") },
  },
});
const missing = absence() ?? needTime();
if (missing !== null) {
  stdout.write(`${missing}\n`);
  process.exit(0);
}
const [most, patience, workers] = [values.runs, values.minute, values.workers].map(Number) as [number, number, number];
const numbersIn = (list: string): readonly number[] =>
  list.split(",").flatMap((one) => (one === "" ? [] : [Number(one)]));
const folder = mkdtempSync(join(tmpdir(), "counterpoint-scale-"));

/** Runs until the runs or the patience are used up. */
const rowOf = async (name: string, sample: Sample): Promise<ScaleRow> => {
  const costs: Cost[] = [];
  const command = [...contestants.compare.command(sample, workers), ...positionals];
  for (let spent = 0; costs.length < most && (costs.length === 0 || spent < patience); ) {
    rmSync(join(folder, "report"), { recursive: true, force: true });
    const cost = await costOf(command, { cwd: folder });
    costs.push(cost);
    spent += cost.wall;
    const { wall, cpu, memory } = cost;
    stderr.write(`${name}: ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MB\n`);
  }
  return {
    name,
    texts: sample.texts,
    megabytes: sample.megabytes,
    runs: costs.length,
    seconds: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
};

/** Slope of the least squares through logarithms of size and cost. */
const slopeOf = (points: readonly (readonly [size: number, cost: number])[]): number => {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const both = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return both / logs.reduce((sum, point) => sum + (point[0] - x) * (point[0] - x), 0);
};

const growthOf = (series: string, rows: readonly ScaleRow[], empty: ScaleRow): readonly Growth[] => {
  if (rows.length < 2) return [];
  const slope = (cost: "seconds" | "cpu"): number =>
    slopeOf(rows.map((row) => [row.megabytes, row[cost] - empty[cost]] as const));
  const wallSlope = slope("seconds");
  return [{ series, wallSlope, cpuSlope: slope("cpu"), holds: wallSlope >= 0.97 && wallSlope <= 1.03 }];
};

const rowsOf = async (
  sizes: readonly number[],
  nameOf: (size: number) => string,
  sampleOf: (size: number) => Sample,
): Promise<readonly ScaleRow[]> => {
  const rows: ScaleRow[] = [];
  for (const size of sizes) rows.push(await rowOf(nameOf(size), sampleOf(size)));
  return rows;
};

const empty = await rowOf("two texts of one word", emptySample());
const speeches = await rowsOf(numbersIn(values.mb), (size) => `speeches, ${size} MB`, speechesSample);
const tiny = await rowsOf(numbersIn(values.texts), (size) => `${told(size, 0)} sentences`, tinySample);
const long = await rowsOf(
  numbersIn(values.long).flatMap((size) => [size, -size]),
  (size) => (size > 0 ? `one document of ${size} MB` : `the same as speeches`),
  (size) => longSample(Math.abs(size), size > 0),
);
rmSync(folder, { recursive: true, force: true });

const figures: ScaleFigures = {
  machine: thisMachine(),
  workers,
  rows: [empty, ...speeches, ...tiny, ...long],
  growths: [...growthOf("speeches", speeches, empty), ...growthOf("documents of a sentence", tiny, empty)],
};
const page = [
  "# Scale",
  `\`counterpoint compare\` of two groups with the default tables of a corpus, ${workers} workers${positionals.length > 0 ? `, ${positionals.join(" ")}` : ""}; speeches of U.S. presidents and the UN General Debate, repeated under new ids beyond 60 MB, or cut into sentences. ${machineLine(figures.machine)}. \`npm run bench:scale\``,
  scaleTable(figures),
  ...(figures.growths.length > 0
    ? ["Slopes of logarithms, the time of the two texts of one word taken off:", growthTable(figures)]
    : []),
];
publish(values.out, "scale", figures, page);
stdout.write(`${page.join("\n\n")}\n\n${values.out}/scale.json, scale.md\n`);
