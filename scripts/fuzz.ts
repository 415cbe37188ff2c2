// Feeds every reader and every command with files and command lines that were broken by chance, always the same for one
// seed, and watches for crashes, hangs, wrong offsets, refusals that tell nothing and files left behind. What fails is kept
// in a folder outside of the project.
//
//   npm run fuzz -- --runs 2000 --seed 1 [--seconds 600] [--only "read html"] [--from 0] [--limit 60] [--keep DIR]
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "3600" },
    from: { type: "string", default: "0" },
    only: { type: "string", default: "" },
    limit: { type: "string", default: "60" },
    keep: { type: "string" },
  },
});
const [runs, seed, seconds, first, limit] = [values.runs, values.seed, values.seconds, values.from, values.limit].map(
  Number,
) as [number, number, number, number, number];
const keep = values.keep ?? mkdtempSync(join(tmpdir(), "counterpoint-fuzz-kept-"));
mkdirSync(keep, { recursive: true });

type Told =
  | { readonly kind: "began"; readonly number: number; readonly name: string }
  | {
      readonly kind: "done";
      readonly number: number;
      readonly outcome: string;
      readonly took: number;
      readonly cost: number;
      readonly memory: number;
    }
  | { readonly kind: "failed"; readonly number: number; readonly what: string };

/** What became of the inputs of a target. */
interface Count {
  inputs: number;
  refused: number;
  /** Seconds of the processor. */
  cost: number;
  failed: number;
  slowest: number;
  slowestNumber: number;
}

const counts = new Map<string, Count>();
const failures: { readonly number: number; readonly name: string; readonly what: string }[] = [];
let most = 0;

const countOf = (name: string): Count => {
  const count = counts.get(name) ?? { inputs: 0, refused: 0, cost: 0, failed: 0, slowest: 0, slowestNumber: -1 };
  counts.set(name, count);
  return count;
};

const note = (number: number, name: string, what: string): void => {
  countOf(name).failed += 1;
  failures.push({ number, name, what });
  stdout.write(`FAILED ${number} ${name}: ${what.slice(0, 700)}\n`);
  mkdirSync(join(keep, String(number)), { recursive: true });
  writeFileSync(join(keep, String(number), "WHY"), `seed ${seed}, input ${number}, ${name}\n${what}\n`);
};

const script = fileURLToPath(new URL("fuzz/child.ts", import.meta.url));
const deadline = performance.now() + seconds * 1000;

/** Lets a child take inputs from a number on; gives the number of the next. A child that hangs or dies has failed with its input. */
const taken = (from: number, to: number): Promise<number> =>
  new Promise((resolve) => {
    const temporary = mkdtempSync(join(tmpdir(), "counterpoint-fuzz-"));
    const child = fork(script, [seed, from, to, keep, values.only].map(String), {
      execArgv: ["--import", "tsx", "--max-old-space-size=2000"],
      env: { ...process.env, TMPDIR: temporary, NODE_OPTIONS: "" },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    let [number, name, next, open]: [number, string, number, boolean] = [from, "the start", from, false];
    let hung = false;
    let watch = setTimeout(() => {}, 0);
    const wait = (times = 1): void => {
      clearTimeout(watch);
      watch = setTimeout(
        () => {
          hung = true;
          child.kill("SIGKILL");
        },
        limit * times * 1000,
      );
    };
    child.on("message", (told: Told) => {
      wait();
      if (told.kind === "began") {
        [number, name, open] = [told.number, told.name, true];
        countOf(name).inputs += 1;
        return;
      }
      open = false;
      next = told.number + 1;
      if (told.kind === "failed") note(told.number, name, told.what);
      else {
        most = Math.max(most, told.memory);
        const count = countOf(name);
        count.cost += told.cost;
        if (told.outcome === "refused") count.refused += 1;
        if (told.took > count.slowest) [count.slowest, count.slowestNumber] = [told.took, told.number];
      }
      if (performance.now() > deadline) child.kill("SIGKILL");
    });
    child.on("close", () => {
      clearTimeout(watch);
      rmSync(temporary, { recursive: true, force: true });
      if (open) {
        note(number, name, hung ? `took more than ${limit} seconds` : `the process died: ${said}`);
        next = number + 1;
      } else if (next === from && performance.now() < deadline) {
        stdout.write(`the fuzzer itself could not start: ${said}\n`);
        exit(1);
      }
      resolve(next);
    });
    // To start takes longer than any input may.
    wait(10);
  });

/** Inputs that one child takes; then a new one begins, whose memory is its own. */
const perChild = 1000;

let next = first;
while (next < first + runs && performance.now() < deadline)
  next = await taken(next, Math.min(first + runs, next + perChild));

stdout.write(`\nseed ${seed}, inputs ${first} to ${next - 1}, at most ${Math.round(most / 1e6)} MB\n`);
for (const [name, { inputs, refused, cost, failed, slowest, slowestNumber }] of [...counts].sort(([a], [b]) =>
  a < b ? -1 : 1,
))
  stdout.write(
    `${name.padEnd(32)} ${String(inputs).padStart(6)} inputs ${String(refused).padStart(6)} refused ${String(failed).padStart(4)} failed, ${cost.toFixed(1).padStart(6)} s, slowest ${(slowest / 1000).toFixed(2)} s (${slowestNumber})\n`,
  );
const all = [...counts.values()].reduce((sum, { inputs }) => sum + inputs, 0);
stdout.write(`${all} inputs, ${failures.length} failed${failures.length === 0 ? "" : `; kept in ${keep}`}\n`);
exit(failures.length === 0 ? 0 : 1);
