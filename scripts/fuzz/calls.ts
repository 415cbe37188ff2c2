// Calls of every command: broken files, and now and then a broken command line.

import { commands } from "../../pipeline/cli/index.js";
import { annotationFormats } from "../../pipeline/model/annotations.js";
import { brokenFile, brokenParts, type Input, whole } from "./inputs.js";
import { pick, type Random, tokens } from "./mutate.js";
import { reportFiles, reportTexts } from "./reports.js";
import { studySource, textKinds } from "./samples.js";

type Files = ReadonlyMap<string, Uint8Array>;
/** A call, the files beside it, and what stands in standard input. */
export type Made = readonly [args: readonly string[], files: Files, stdin?: Uint8Array];

const merged = (...all: readonly Files[]): Files => new Map(all.flatMap((files) => [...files]));

const inFolder = (folder: string, files: Files): Files =>
  new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));

const aText = (random: Random, name: string): readonly [string, Files] => {
  const kind = random() < 0.5 ? pick(random, ["txt", "md", "html", "jsonl"]) : pick(random, textKinds);
  return [`${name}.${kind}`, new Map([[`${name}.${kind}`, brokenFile(kind, random)]])];
};

/** Texts for a command that takes any: a broken file, a broken study, or standard input. */
const someTexts = (random: Random): Made => {
  const chance = random();
  if (chance < 0.1) return [[], new Map(), brokenFile(pick(random, textKinds), random)];
  if (chance < 0.25) return [["study"], inFolder("study", studyFiles(random))];
  const [name, files] = aText(random, "made");
  const more = random() < 0.3 ? ["--broken", "skip"] : random() < 0.2 ? ["--encoding", "detect"] : [];
  return [[name, ...more], files];
};

const studyFiles = (random: Random): Files =>
  new Map([
    ["study.yaml", random() < 0.6 ? brokenFile("study.yaml", random) : whole("study.yaml")],
    ["source.txt", studySource],
  ]);

const withTexts = (random: Random, before: readonly string[], after: readonly string[] = []): Made => {
  const [args, files, stdin] = someTexts(random);
  return [[...before, ...args, ...after], files, ...(stdin === undefined ? [] : [stdin])] as unknown as Made;
};

const two = (random: Random, command: string, after: readonly string[]): Made => {
  const [a, files] = aText(random, "a");
  const [b, more] = aText(random, "b");
  if (random() < 0.3) return [[command, a, "--by", pick(random, ["party", "date", "list"]), ...after], files];
  return [[command, a, b, ...after], merged(files, more)];
};

const wordQueries = [
  "perhaps",
  "the *",
  "cyber*",
  "China",
  "*",
  "?",
  "\\*",
  "“",
  "\u{1f600}",
  "constructor",
  "a b c d e",
];
const patterns = ["\\p{Lu}\\w+", "(a+)+$", "^.*$", "[", "(?<=x)y", "", "\\d+|\\b", "(?:x|xx)*z"];

const lexiconCalls = (random: Random): Made => {
  const files: Files = new Map([["lexicon.yaml", brokenFile("lexicon.yaml", random)]]);
  const kind = pick(random, ["dictionary.yml", "dictionary.dic"]);
  const dictionary: Files = new Map([
    [kind, brokenFile(kind, random)],
    ["labels.yaml", random() < 0.5 ? brokenFile("labels.yaml", random) : whole("labels.yaml")],
  ]);
  return pick<() => Made>(random, [
    () => [["lexicon", "check", "lexicon.yaml"], files],
    () => [["lexicon", "list", pick(random, wordQueries), "--lexicon", "lexicon.yaml"], files],
    () => [["lexicon", "diff", "shipped", "lexicon.yaml"], files],
    () => [["lexicon", "import", kind, "--map", "labels.yaml"], dictionary],
    () => [["lexicon", "import", kind, "--label", "hedge", "--engagement", "entertain"], dictionary],
  ])();
};

const evaluateCalls = (random: Random): Made => {
  if (random() < 0.3) {
    const files = new Map(["sheet.csv", "key.csv"].map((name) => [name, brokenFile(name, random)] as const));
    return [["evaluate", "--sheet", "sheet.csv", "--key", "key.csv"], files];
  }
  const map: Files = new Map([["map.yaml", brokenFile("map.yaml", random)]]);
  const gold: Files = new Map([
    ["gold.jsonl", random() < 0.7 ? brokenFile("gold.jsonl", random) : whole("gold.jsonl")],
  ]);
  const more = random() < 0.3 ? ["--map", "map.yaml"] : [];
  return [["evaluate", "gold.jsonl", "--resamples", "99", ...more], merged(gold, map)];
};

const outs = ["--out", "out"];
const planned = ["--out", "out.json"];
// What is no plan at all, as whatever was changed by hand is no plan any more.
const aPlan = (random: Random): Files =>
  new Map([["plan.json", brokenFile(pick(random, ["gold.jsonl", "jsonl"]), random)]]);
const plain = ["--format", "csv", "--resamples", "99", ...outs];

/** Calls of each command, by its name; `weight` says how often it is drawn. */
export const makers: Readonly<Record<string, { readonly weight: number; readonly make: (random: Random) => Made }>> = {
  init: {
    weight: 3,
    make: (r) => [["init", "in", "--yes"], inFolder("in", merged(aText(r, "a")[1], aText(r, "b")[1]))],
  },
  check: { weight: 4, make: (r) => [["check", "study"], inFolder("study", studyFiles(r))] },
  compare: {
    weight: 4,
    make: (r) =>
      r() < 0.4 ? [["compare", "study", ...plain], inFolder("study", studyFiles(r))] : two(r, "compare", plain),
  },
  plan: { weight: 2, make: (r) => two(r, "plan", ["--shards", pick(r, ["1", "3", "0", "1e5"]), ...planned]) },
  merge: { weight: 1, make: (r) => [["merge", "plan.json", ...outs], aPlan(r)] },
  report: { weight: 1, make: (r) => [["report", "report", "--format", "html"], reportFiles(r, "report")] },
  open: { weight: 1, make: (r) => [["open", "report", "--print"], reportFiles(r, "report")] },
  explain: {
    weight: 3,
    make: (r) => [
      [
        "explain",
        "report",
        pick(r, ["stance-counts", "comparison", "actor-mentions", "texts", "voices"]),
        pick(r, ["1", "2", "label=hedge", '{"label":"hedge"}']),
      ],
      reportFiles(r, "report"),
    ],
  },
  verify: {
    weight: 1,
    make: (r) => [["verify", "report", "a.txt", "b.txt"], merged(reportFiles(r, "report"), reportTexts)],
  },
  diff: {
    weight: 2,
    make: (r) => [["diff", "report", "other", "--all"], merged(reportFiles(r, "report"), reportFiles(null, "other"))],
  },
  annotate: {
    weight: 6,
    make: (r) => {
      if (r() < 0.1) return [["annotate", "--shard", "1/2", "plan.json", ...outs], aPlan(r)];
      const format = pick(r, ["jsonl", "jsonl", "csv", ...annotationFormats]);
      return withTexts(
        r,
        ["annotate"],
        ["--format", format, ...(annotationFormats.some((one) => one === format) ? outs : [])],
      );
    },
  },
  annotations: {
    weight: 4,
    make: (r) => [
      ["annotations", "in", ...(r() < 0.5 ? ["--gold"] : [])],
      inFolder("in", brokenParts(`annotations ${pick(r, annotationFormats)}`, r)),
    ],
  },
  quotations: { weight: 4, make: (r) => withTexts(r, ["quotations"]) },
  kwic: {
    weight: 6,
    make: (r) =>
      pick<() => Made>(r, [
        () => withTexts(r, ["kwic", pick(r, wordQueries)], r() < 0.5 ? ["--sort", "right"] : []),
        () => withTexts(r, ["kwic"], ["--regex", pick(r, patterns)]),
        () => withTexts(r, ["kwic"], ["--stance", "hedge"]),
        () => withTexts(r, ["kwic"], ["--lemma", pick(r, wordQueries)]),
      ])(),
  },
  ngrams: { weight: 3, make: (r) => withTexts(r, ["ngrams"], ["--size", pick(r, ["2", "3", "0", "1e9"])]) },
  keyness: { weight: 3, make: (r) => two(r, "keyness", ["--min-count", "1"]) },
  collocations: { weight: 3, make: (r) => withTexts(r, ["collocations", pick(r, wordQueries)], ["--min-count", "1"]) },
  dispersion: { weight: 3, make: (r) => withTexts(r, ["dispersion", pick(r, wordQueries)]) },
  vocabulary: { weight: 3, make: (r) => withTexts(r, ["vocabulary"]) },
  diversity: { weight: 3, make: (r) => withTexts(r, ["diversity"]) },
  evaluate: { weight: 4, make: evaluateCalls },
  code: { weight: 2, make: (r) => withTexts(r, ["code"], outs) },
  lexicon: { weight: 4, make: lexiconCalls },
  help: { weight: 1, make: (r) => [["help", pick(r, [...commands.names, ...tokens])], new Map()] },
};

/** A command line with a word taken out, put in or replaced. */
const brokenLine = (args: readonly string[], random: Random): readonly string[] => {
  const words = [...args];
  const at = 1 + Math.floor(random() * (words.length - 1));
  // No process can be given a NUL.
  const word = pick(random, [
    ...tokens.filter((one) => !one.includes("\0")),
    "--",
    "-",
    "--by",
    "--out",
    "--side",
    "--zone",
    "--format",
    "--tables=all",
  ]);
  words.splice(at, random() < 0.5 ? 1 : 0, ...(random() < 0.8 ? [word] : []));
  return words;
};

/** What a drawn call is given, now and then with a broken command line. */
export const inputOf = (make: (random: Random) => Made, random: Random): Input => {
  const [args, files, stdin = null] = make(random);
  return { args: random() < 0.08 && args.length > 1 ? brokenLine(args, random) : args, files, stdin };
};
