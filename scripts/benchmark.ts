// What tagging costs: all layers against wink-nlp's own full pipe, on the same texts, in turns, in one run. CPU time, as
// other work on the machine stretches the clock; the ratio is what counts, for both sides slow down together.
import { existsSync, readFileSync } from "node:fs";
import { cpuUsage, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { annotator } from "../pipeline/annotate/english.js";
import { documentOf, readLexicons } from "../pipeline/index.js";

const rounds = 7;
const texts = 100;

/** Speeches of U.S. presidents where they lie beside the project, else the forty passages of our own gold. */
const corpus = (): { readonly name: string; readonly texts: readonly string[] } => {
  const speeches = fileURLToPath(new URL("../../shared/corpora/us_presidents.jsonl.gz", import.meta.url));
  const own = fileURLToPath(new URL("../corpora/speeches-gold/gold.jsonl", import.meta.url));
  const lines = existsSync(speeches) ? gunzipSync(readFileSync(speeches)).toString() : readFileSync(own, "utf8");
  const name = existsSync(speeches) ? "speeches of U.S. presidents" : "passages of corpora/speeches-gold";
  const all = lines.split("\n").filter((line) => line !== "");
  return { name, texts: all.slice(0, texts).map((line) => String(JSON.parse(line).text)) };
};

const seconds = (work: () => void): number => {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1e6;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const { name, texts: all } = corpus();
const documents = all.map((text, index) => documentOf(String(index), text));
const machines = (model as { metaCER: () => unknown }).metaCER();
const full = winkNLP({ ...model, metaCER: () => machines });
const annotate = annotator(await readLexicons());

const figures: { readonly theirs: number; readonly ours: number }[] = [];
let tokens = 0;
for (let round = 0; round < rounds; round += 1) {
  const theirs = seconds(() => {
    for (const text of all) full.readDoc(text);
  });
  tokens = 0;
  const ours = seconds(() => {
    for (const document of documents) tokens += annotate(document).tokens.length;
  });
  // The first round warms both up.
  if (round > 0) figures.push({ theirs, ours });
}
const theirs = median(figures.map((figure) => figure.theirs));
const ours = median(figures.map((figure) => figure.ours));
const ratios = figures.map((figure) => figure.ours / figure.theirs).sort((a, b) => a - b);
stdout.write(`${all.length} ${name}, ${tokens} tokens, ${figures.length} rounds, CPU seconds, median\n`);
stdout.write(`wink-nlp, full pipe    ${theirs.toFixed(2)}   ${Math.round(tokens / theirs)} tokens a second\n`);
stdout.write(`all layers             ${ours.toFixed(2)}   ${Math.round(tokens / ours)} tokens a second\n`);
stdout.write(
  `ratio                  ${median(ratios).toFixed(2)}   (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)})\n`,
);
