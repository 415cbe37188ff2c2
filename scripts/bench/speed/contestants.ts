// Who is measured: our own program, the language model that it stands on, and what somebody would take else.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tables } from "../../../pipeline/compare/index.js";
import { corpusTables } from "../../../pipeline/run/compare-corpus.js";
import { needNltk, needPython, needR, python } from "./install.js";
import type { Sample } from "./sample.js";

/** A program, or several one after the other, that do a job. */
export interface Contestant {
  readonly name: string;
  readonly about: string;
  /** What is missing to run it, and could not be installed; null if nothing is. */
  readonly missing: () => string | null;
  /** The command, with a folder of its own as the working folder. */
  readonly command: (sample: Sample, workers: number) => readonly string[];
  /** True if it does the job of job.json, so that its counts can be set beside those of others. */
  readonly hasJob: boolean;
}

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const program = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
const jobFile = beside("job.json");

/** The job that others do as well: categories of words, what is compared, and words for concordances. */
export const job: {
  readonly by: string;
  readonly target: string;
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly concordances: readonly string[];
} = JSON.parse(readFileSync(jobFile, "utf8"));

const nothing = (): null => null;

/** Default tables of a corpus, and all tables of hits but that of tokens; passages are told of one text against one. */
const withHits = tables
  .filter((table) => corpusTables.includes(table) || table.kind === "hits")
  .map(({ name }) => name)
  .filter((name) => name !== "tokens" && name !== "passages");

const compare =
  (...more: string[]) =>
  ({ path }: Sample, workers: number): readonly string[] => [
    ...[process.execPath, program, "compare", path, "--by", job.by, "--target", job.target],
    ...["--workers", String(workers), "--out", "report", ...more],
  ];

const quoted = (word: string): string => `'${word}'`;

/** The job by our own commands, as somebody would type them. */
const ownJob = ({ path }: Sample): readonly string[] => {
  const categories = Object.values(job.categories).map((words) => words.join("|"));
  const calls = [
    ["dispersion", categories.join(","), path, "--by", job.by, "--out", "counts.csv"],
    ["keyness", path, "--by", job.by, "--target", job.target, "--out", "keyness.csv"],
    [
      "kwic",
      "--regex",
      `\\b(?:${job.concordances.join("|")})\\b`,
      path,
      "--by",
      job.by,
      "--out",
      "concordance-all.csv",
    ],
  ];
  return ["sh", "-c", calls.map((call) => [process.execPath, program, ...call].map(quoted).join(" ")).join(" && ")];
};

const inR = (script: string) => ({
  missing: () => needR("tm", "tidytext", "tokenizers", "dplyr", "jsonlite", "slam"),
  command: ({ path }: Sample) => ["Rscript", "--vanilla", beside(script), path, jobFile, "."],
  hasJob: true,
});

const inPython = (script: string, ...more: string[]) => ({
  command: ({ path }: Sample) => [python, beside(script), path, jobFile, ".", ...more],
  hasJob: true,
});

/** All of them, by their short names; ratios are told of these. */
export const contestants = {
  wink: {
    name: "wink-nlp",
    about: "its own full pipe (sbd, negation, sentiment, ner, pos, cer), one process, nothing else",
    missing: nothing,
    command: ({ path }) => [process.execPath, beside("wink.mjs"), path],
    hasJob: false,
  },
  compare: {
    name: "counterpoint compare",
    about: "all layers, the default tables of a corpus, 10,000 resamples, all default formats",
    missing: nothing,
    command: compare(),
    hasJob: false,
  },
  hits: {
    name: "counterpoint compare with hits",
    about: "the same with all tables of hits but tokens, as CSV",
    missing: nothing,
    command: compare("--tables", withHits.join(","), "--format", "csv"),
    hasJob: false,
  },
  own: {
    name: "counterpoint",
    about: "three commands: dispersion (counts of a dictionary), keyness, kwic (of five words at once)",
    missing: nothing,
    command: ownJob,
    hasJob: true,
  },
  nltk: {
    name: "NLTK",
    about: "Punkt and Treebank tokens, as word_tokenize",
    missing: needNltk,
    ...inPython("nltk_job.py"),
  },
  wordpunct: {
    name: "NLTK, wordpunct",
    about: "the simplest of its tokenizers",
    missing: needNltk,
    ...inPython("nltk_job.py", "wordpunct"),
  },
  tidytext: { name: "R: tidytext, tokenizers", about: "data frames of words", ...inR("tidy.R") },
  tm: { name: "R: tm, tokenizers", about: "a document-term matrix", ...inR("tm.R") },
  plain: {
    name: "Python alone",
    about: "regular expressions and counters",
    missing: needPython,
    ...inPython("plain.py"),
  },
} as const satisfies Readonly<Record<string, Contestant>>;

/** Short name of a contestant. */
export type ContestantName = keyof typeof contestants;

/** What must hold: the time of one against that of another. */
export interface Bound {
  readonly of: ContestantName;
  readonly over: ContestantName;
  readonly most?: number;
  readonly least?: number;
}

/** All bounds. */
export const bounds: readonly Bound[] = [
  { of: "compare", over: "wink", most: 0.6 },
  { of: "hits", over: "wink", most: 1 },
  { of: "nltk", over: "own", least: 3 },
  { of: "tidytext", over: "own", least: 3 },
  { of: "tm", over: "own", least: 3 },
  { of: "plain", over: "own", least: 1 },
];
