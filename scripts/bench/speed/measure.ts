// What a command costs: time on the clock, time of the processors, and memory, with all its processes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Seconds on the clock and of the processors, and the greatest memory in megabytes of all processes together. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/** GNU time, which tells what the kernel knows of a child. */
export const gnuTime = "/usr/bin/time";

const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // A process that has ended in the meantime.
    return "";
  }
};

/** A process and all below it. */
const treeOf = (id: number): readonly number[] => [
  id,
  ...textOf(`/proc/${id}/task/${id}/children`)
    .split(" ")
    .filter((child) => child !== "")
    .flatMap((child) => treeOf(Number(child))),
];

/** Memory of a process in kilobytes. */
const kilobytesOf = (id: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0);

const often = 250;

/** Runs a command and tells what it cost; one that fails is an error with its last words. */
export const costOf = async (
  command: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Cost> => {
  if (!existsSync(gnuTime)) throw new Error(`${gnuTime} is missing: apt-get install time`);
  const folder = mkdtempSync(join(tmpdir(), "counterpoint-cost-"));
  const figures = join(folder, "figures");
  const began = performance.now();
  const child = spawn(gnuTime, ["--quiet", "-f", "%U %S %M", "-o", figures, ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    told = `${told}${chunk}`.slice(-2000);
  });
  let greatest = 0;
  const watch = setInterval(() => {
    const all = treeOf(child.pid ?? 0).reduce((sum, id) => sum + kilobytesOf(id), 0);
    greatest = Math.max(greatest, all);
  }, often);
  const [code] = await once(child, "close");
  const wall = (performance.now() - began) / 1000;
  clearInterval(watch);
  const [user = 0, system = 0, most = 0] = textOf(figures).trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`${command.slice(0, 4).join(" ")} … ended with ${code}: ${told.trim()}`);
  return { wall, cpu: user + system, memory: Math.max(greatest, most) / 1024 };
};

/** The middle one; of an even number the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const above = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? above : (above + (sorted[half - 1] ?? Number.NaN)) / 2;
};
