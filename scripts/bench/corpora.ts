// The corpora that comparisons are calibrated on, where they lie beside the project.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** Path from the root of the project. */
export const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A corpus: its file, and the field of it that names who speaks. */
export interface Corpus {
  readonly name: string;
  readonly about: string;
  readonly file: string;
  readonly speaker: string;
}

/** All corpora. */
export const corpora: readonly Corpus[] = [
  { name: "us_presidents", about: "speeches of U.S. presidents", file: "us_presidents.jsonl.gz", speaker: "president" },
  {
    name: "un_general_debate",
    about: "speeches of the UN General Debate",
    file: "un_general_debate.jsonl.gz",
    speaker: "country",
  },
];

/** Where a corpus lies. */
export const pathOf = ({ file }: Corpus): string => root(`../shared/corpora/${file}`);

/** A speech with what calibration needs to know of it. */
export interface Speech {
  readonly id: string;
  readonly text: string;
  readonly speaker: string;
  readonly year: number;
}

/** Corpora that are not there. */
export const absentCorpora = (): readonly string[] =>
  corpora.filter((corpus) => !existsSync(pathOf(corpus))).map(({ file }) => file);

/** SHA-256 of a file. */
export const sha256Of = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** All speeches of a corpus, in the order of the file. */
export const speechesOf = (corpus: Corpus): readonly Speech[] =>
  gunzipSync(readFileSync(pathOf(corpus)))
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Speech => {
      const fields = JSON.parse(line);
      return {
        id: String(fields.id),
        text: String(fields.text),
        speaker: String(fields[corpus.speaker]),
        year: Number(fields.year ?? String(fields.date).slice(0, 4)),
      };
    });
