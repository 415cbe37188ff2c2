import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Machine } from "./figures.js";

/** The machine that this runs on. */
export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() || "unknown processor",
  cores: availableParallelism(),
  gigabytes: totalmem() / 2 ** 30,
  node: process.versions.node,
});

/** Writes figures as JSON and as a page, into a folder that is made where it is missing. */
export const publish = (folder: string, name: string, figures: object, page: readonly string[]): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), `${page.join("\n\n")}\n`);
};
