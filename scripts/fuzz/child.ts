// Takes inputs one after the other, by their numbers, and tells before and after each; who started it watches the clock.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { randomOf } from "../../test/ugly-texts.js";
import { commandTargets } from "./commands.js";
import type { Input, Target } from "./inputs.js";
import { readers } from "./readers.js";
import { prepareReports } from "./reports.js";

const all: readonly Target[] = [...readers, ...commandTargets];

/** One input by the seed and its number. */
const drawn = (
  seed: number,
  number: number,
  only: string | null,
): { readonly target: Target; readonly input: Input } => {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) + number);
  const targets = only === null ? all : all.filter(({ name }) => name.includes(only));
  let rest = random() * targets.reduce((sum, { weight }) => sum + weight, 0);
  const found = targets.find(({ weight }) => {
    rest -= weight;
    return rest < 0;
  });
  const target = found ?? targets[0];
  if (target === undefined) throw new Error(`nothing is called ${only}`);
  return { target, input: target.make(random) };
};

const lay = (input: Input, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of input.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

const kept = (folder: string, input: Input): void => {
  lay(input, folder);
  writeFileSync(join(folder, "CALL"), JSON.stringify(input.args));
  if (input.stdin !== null) writeFileSync(join(folder, "STDIN"), input.stdin);
};

const home = process.cwd();
const [seed = 1, from = 0, to = 0] = process.argv.slice(2, 5).map(Number);
const [keep = "", only = ""] = process.argv.slice(5);
const tell = (message: object): void => {
  process.send?.(message);
};

const failed = (number: number, what: string, input: Input): void => {
  kept(join(keep, String(number)), input);
  tell({ kind: "failed", number, what });
};

let current: { readonly number: number; readonly input: Input } | null = null;
const unheard = (error: unknown): void => {
  const what = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error);
  if (current === null) process.stderr.write(`${what}\n`);
  else failed(current.number, `nobody caught: ${what}`, current.input);
  process.exit(9);
};
process.on("uncaughtException", unheard);

await prepareReports();
const litter = new Set(readdirSync(tmpdir()));
for (let number = from; number < to; number += 1) {
  const { target, input } = drawn(seed, number, only === "" ? null : only);
  current = { number, input };
  tell({ kind: "began", number, name: target.name });
  const folder = join(tmpdir(), `input-${number}`);
  lay(input, folder);
  const began = performance.now();
  const used = process.cpuUsage();
  try {
    const outcome = await target.run(input, folder);
    // What nobody waits for fails now, or else under the name of the next.
    await wait(target.name.includes("pdf") ? 20 : 0);
    const stray = readdirSync(tmpdir()).find((name) => !litter.has(name) && name !== `input-${number}`);
    if (stray !== undefined) {
      litter.add(stray);
      failed(number, `left ${stray} in the folder for temporary files`, input);
    } else
      tell({
        kind: "done",
        number,
        outcome,
        took: performance.now() - began,
        cost: process.cpuUsage(used).user / 1e6,
        memory: process.memoryUsage().rss,
      });
  } catch (error) {
    failed(number, error instanceof Error ? (error.stack ?? error.message) : String(error), input);
  }
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
}
process.disconnect?.();
process.exit(0);
