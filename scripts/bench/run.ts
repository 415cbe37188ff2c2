// Shares the jobs of the bench among processes.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Job } from "./jobs.js";
import type { Outcome } from "./outcome.js";

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows in an order of their own, so that no clock decides on it. */
const keyOf = ({ part, corpus, unit, units, effect, layer, label, of, method }: Outcome): string =>
  [part, corpus, unit, String(units).padStart(4, "0"), effect, layer, label, of, method].join("\n");

/** Rows in their own order, those of the same label from several jobs, which shared its cases, as one. */
export const inOrder = (rows: readonly Outcome[]): readonly Outcome[] => {
  const byKey = new Map<string, Outcome>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    byKey.set(keyOf(row), known ? { ...known, cases: known.cases + row.cases, hits: known.hits + row.hits } : row);
  }
  return [...byKey].sort(([a], [b]) => order(a, b)).map(([, row]) => row);
};

/** Does all jobs in so many processes; told after each. */
export const runJobs = async (
  jobs: readonly Job[],
  { processes, key, seed }: { readonly processes: number; readonly key: string; readonly seed: number },
  told: (job: Job, seconds: number, left: number) => void,
): Promise<readonly Outcome[]> => {
  const waiting = [...jobs];
  const rows: Outcome[] = [];
  let left = jobs.length;
  await Promise.all(
    Array.from({ length: processes }, async () => {
      const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), { serialization: "advanced" });
      const ended = once(child, "exit").then(([code]) => {
        throw new Error(`a process of the bench ended with ${code}`);
      });
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const start = Date.now();
        child.send({ job, key, seed });
        const [found] = await Promise.race([once(child, "message"), ended]);
        rows.push(...found);
        left -= 1;
        told(job, (Date.now() - start) / 1000, left);
      }
      ended.catch(() => {});
      child.kill();
    }),
  );
  return inOrder(rows);
};
