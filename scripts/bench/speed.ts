// npm run bench:speed: what comparing a corpus costs beside wink-nlp's own pipe, and beside what somebody would take else
// for counts of a dictionary, keyness and concordances. All run in turns; medians are told. `--mb 20` megabytes of text,
// `--runs 5` rounds, `--only wink,compare` some, `--workers 2` threads of compare, `--out DIR` speed.json and speed.md.
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import { type Counted, countedIn, difference, totalOf } from "./speed/agreement.js";
import { type Bound, bounds, type Contestant, type ContestantName, contestants } from "./speed/contestants.js";
import {
  countedTable,
  machineLine,
  ratioTable,
  type SpeedFigures,
  type SpeedRatio,
  type SpeedRow,
  speedTable,
} from "./speed/figures.js";
import { needTime } from "./speed/install.js";
import { publish, thisMachine } from "./speed/machine.js";
import { type Cost, costOf, median } from "./speed/measure.js";
import { absence, speechesSample } from "./speed/sample.js";

const { values } = parseArgs({
  options: {
    mb: { type: "string", default: "20" },
    runs: { type: "string", default: "5" },
    workers: { type: "string", default: "2" },
    only: { type: "string", default: Object.keys(contestants).join(",") },
    out: { type: "string", default: join("out", "bench") },
  },
});
const [megabytes, runs, workers] = [values.mb, values.runs, values.workers].map(Number) as [number, number, number];
const missing = absence() ?? needTime();
if (missing !== null) {
  stdout.write(`${missing}\n`);
  process.exit(0);
}

const isKnown = (name: string): name is ContestantName => name in contestants;
const asked = values.only.split(",");
const unknown = asked.filter((name) => !isKnown(name));
if (unknown.length > 0) {
  stderr.write(`bench:speed: unknown ${unknown.join(", ")}; known are ${Object.keys(contestants).join(", ")}\n`);
  process.exit(2);
}

const skipped: string[] = [];
const chosen = asked.filter(isKnown).filter((name) => {
  const reason = contestants[name].missing();
  if (reason !== null) skipped.push(`${contestants[name].name}: ${reason} is missing`);
  return reason === null;
});
for (const line of skipped) stderr.write(`skipped ${line}\n`);

const sample = speechesSample(megabytes);
stderr.write(`${sample.texts} speeches, ${sample.megabytes.toFixed(1)} MB of text\n`);
const scratch = join(tmpdir(), "counterpoint-bench", `work-${process.pid}`);
const folderOf = (name: ContestantName): string => join(scratch, name);
const costs = new Map<ContestantName, Cost[]>(chosen.map((name) => [name, []]));
for (let run = 1; run <= runs; run += 1) {
  for (const name of chosen) {
    rmSync(folderOf(name), { recursive: true, force: true });
    mkdirSync(folderOf(name), { recursive: true });
    const cost = await costOf(contestants[name].command(sample, workers), { cwd: folderOf(name) });
    costs.get(name)?.push(cost);
    const { wall, cpu, memory } = cost;
    stderr.write(`${run}/${runs} ${name}: ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MB\n`);
  }
}

const counted = new Map<ContestantName, Counted>(
  chosen
    .filter((name) => contestants[name].hasJob)
    .map((name) => [name, countedIn(folderOf(name), name === "own")] as const),
);
rmSync(scratch, { recursive: true, force: true });

const countedOf = (name: ContestantName): SpeedRow["counted"] => {
  const [theirs, ours] = [counted.get(name), counted.get("own")];
  if (theirs === undefined) return null;
  return {
    hits: totalOf(theirs),
    lines: theirs.lines,
    unlikeOurs: ours === undefined || name === "own" ? null : difference(ours, theirs),
  };
};

const rowOf = (key: ContestantName): SpeedRow => {
  const { name, about }: Contestant = contestants[key];
  const all = costs.get(key) ?? [];
  return {
    key,
    name,
    about,
    seconds: median(all.map(({ wall }) => wall)),
    all: all.map(({ wall }) => wall).sort((a, b) => a - b),
    cpu: median(all.map(({ cpu }) => cpu)),
    memory: Math.max(...all.map(({ memory }) => memory)),
    counted: countedOf(key),
  };
};

const ratioOf = ({ of, over, most, least }: Bound): readonly SpeedRatio[] => {
  const [own, others] = [costs.get(of) ?? [], costs.get(over) ?? []];
  if (own.length === 0 || others.length === 0) return [];
  const ratio = median(own.map(({ wall }, run) => wall / (others[run]?.wall ?? Number.NaN)));
  const holds = ratio <= (most ?? Number.POSITIVE_INFINITY) && ratio >= (least ?? 0);
  return [{ of, over, ratio, bound: most === undefined ? `at least ${least}` : `at most ${most}`, holds }];
};

const figures: SpeedFigures = {
  machine: thisMachine(),
  megabytes: sample.megabytes,
  texts: sample.texts,
  runs,
  workers,
  rows: chosen.map(rowOf),
  ratios: bounds.flatMap(ratioOf),
  skipped,
};
const page = [
  "# Speed",
  `${sample.texts} speeches of U.S. presidents and the UN General Debate, ${sample.megabytes.toFixed(1)} MB of text, two groups; medians of ${runs} runs in turns, ${workers} workers. ${machineLine(figures.machine)}. \`npm run bench:speed\``,
  speedTable(figures),
  ...(figures.ratios.length > 0 ? ["Ratios are medians over the rounds.", ratioTable(figures)] : []),
  ...(counted.size > 0 ? ["What those who do the same job have counted:", countedTable(figures)] : []),
  ...skipped.map((line) => `Skipped: ${line}.`),
];
publish(values.out, "speed", figures, page);
stdout.write(`${page.join("\n\n")}\n\n${values.out}/speed.json, speed.md\n`);
