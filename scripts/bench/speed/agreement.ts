// Whether all who do the job of job.json mean the same by it: what they counted, side by side.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { job } from "./contestants.js";

/** What one has counted: hits of all words of the dictionary, and lines of all concordances. */
export interface Counted {
  /** By category and group. */
  readonly hits: ReadonlyMap<string, number>;
  readonly lines: number;
}

const rowsOf = (path: string): readonly (readonly string[])[] =>
  readFileSync(path, "utf8")
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));

const categoryOf = (item: string): string =>
  Object.entries(job.categories).find(([, words]) => words.join("|") === item)?.[0] ?? item;

/** Reads what was counted into a folder; ours has a category's words for its name, and more columns. */
export const countedIn = (folder: string, isOurs: boolean): Counted => {
  const cells = rowsOf(join(folder, "counts.csv")).map(([first = "", second = "", third = "", fourth = ""]) =>
    isOurs
      ? ([`${categoryOf(third)} ${first}`, Number(fourth)] as const)
      : ([`${first} ${second}`, Number(third)] as const),
  );
  const concordances = readdirSync(folder).filter((name) => name.startsWith("concordance-"));
  const lines = concordances.reduce((sum, name) => sum + rowsOf(join(folder, name)).length, 0);
  if (!existsSync(join(folder, "keyness.csv"))) throw new Error(`${folder}: there is no keyness.csv`);
  return { hits: new Map(cells), lines };
};

/** All hits of the dictionary. */
export const totalOf = ({ hits }: Counted): number => [...hits.values()].reduce((sum, count) => sum + count, 0);

/** How much of the hits of one would have to move for those of another, as a part of them. */
export const difference = (ours: Counted, theirs: Counted): number => {
  const keys = new Set([...ours.hits.keys(), ...theirs.hits.keys()]);
  const moved = [...keys].reduce(
    (sum, key) => sum + Math.abs((ours.hits.get(key) ?? 0) - (theirs.hits.get(key) ?? 0)),
    0,
  );
  return moved / totalOf(ours);
};
