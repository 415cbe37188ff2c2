// Speeches to measure with, where they lie beside the project.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** A speech. */
export interface Speech {
  readonly id: string;
  readonly text: string;
}

const files = ["us_presidents", "un_general_debate"].map((name) =>
  fileURLToPath(new URL(`../../shared/corpora/${name}.jsonl.gz`, import.meta.url)),
);

const linesOf = (path: string): readonly string[] => {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString().split("\n");
};

/** Speeches of 3,000 to 24,000 characters, from the files given or those beside the project; null if there are none. */
export const speeches = (paths: readonly string[] = []): readonly Speech[] | null => {
  const chosen = paths.length > 0 ? paths : files;
  if (!chosen.every((path) => existsSync(path))) return null;
  return chosen
    .flatMap(linesOf)
    .filter((line) => line !== "")
    .map((line): Speech => {
      const { id, text } = JSON.parse(line);
      return { id: String(id), text: String(text) };
    })
    .filter(({ text: { length } }) => length > 3000 && length < 24_000);
};

/** So many speeches from all parts of the list, the same each time. */
export const someOf = (all: readonly Speech[], count: number, shift = 0): readonly Speech[] =>
  Array.from({ length: count }, (_, at) => all[(Math.floor((at * all.length) / count) + shift) % all.length] as Speech);
