// What the ledger costs beside annotation: pairs by the hundred, and one quotation of hundreds of kilobytes. CPU time;
// what counts is that twice as much takes about twice as long.

import { cpuUsage, stdout } from "node:process";
import { annotator } from "../pipeline/annotate/english.js";
import { ledgerIndexing } from "../pipeline/compare/alignment/ledger.js";
import { claimPairs } from "../pipeline/compare/claim-pairs.js";
import { claimIndexing } from "../pipeline/compare/claims/sentences.js";
import { quotationCoverage } from "../pipeline/compare/quotation-coverage.js";
import { quotationLedger } from "../pipeline/compare/quotation-ledger.js";
import { stanceLeftBehind } from "../pipeline/compare/stance-left-behind.js";
import { documentOf, readLexicons } from "../pipeline/index.js";
import { defaultInference } from "../pipeline/model/inference.js";
import type { Annotated } from "../pipeline/model/table.js";
import { quotingTexts } from "../test/made/quoted-passages.js";
import { someOf, speeches } from "./speeches.js";

const counting = { target: "source", reference: "quoting", zones: ["body"], inference: defaultInference };

const seconds = (work: () => void): number => {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1e6;
};

/** Indexes the texts and goes through the rows of all tables that set one text against others. */
const ledger = (texts: readonly Annotated[]): number => {
  let rows = 0;
  const index = ledgerIndexing.join(texts.map((one) => ledgerIndexing.index(one)));
  const claims = claimIndexing.join(texts.map((one) => claimIndexing.index(one)));
  for (const one of texts) {
    for (const table of [quotationLedger, quotationCoverage, stanceLeftBehind]) {
      for (const _ of table.rows(one, index, counting)) rows++;
    }
    for (const _ of claimPairs.rows(one, claims, counting)) rows++;
  }
  return rows;
};

const words = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join(" ");

interface Case {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly texts: (size: number) => readonly Annotated[];
}

const all = speeches(process.argv.slice(2));
const layersOf = annotator(await readLexicons());
const annotate = (id: string, text: string, pair: string | null): Annotated => {
  const document = { ...documentOf(id, text), pair };
  return { document, layers: layersOf(document) };
};

const pairs = (paired: boolean) => {
  // Mixed, so that the texts of each size are as long as those of the next.
  const chosen = someOf(all ?? [], Math.min(all?.length ?? 0, 260));
  const stock = chosen.map((_, at) => chosen[(at * 97) % chosen.length] ?? { id: "", text: "" });
  const sources = stock.slice(0, 200);
  const fillers = stock.slice(200, 230);
  const strangers = stock.slice(230);
  const quoting = quotingTexts({ sources, fillers, strangers }, { each: 6, seed: 4 });
  const made = sources.map(({ id, text }, at) => [
    annotate(id, text, paired ? id : null),
    annotate(`on ${id}`, quoting[at]?.text ?? "", paired ? id : null),
  ]);
  return (size: number): readonly Annotated[] => made.slice(0, size).flat();
};

/** A text that is one quotation, of so many kilobytes, and its source. */
const quoted =
  (wordAt: (at: number) => string, change: (word: string, at: number) => string) => (kilobytes: number) => {
    const count = Math.round((kilobytes * 1000) / 7);
    const source = words(count, wordAt);
    const quote = words(count, (at) => change(wordAt(at), at));
    return [annotate("source", source, "p"), annotate("quoting", `He said: “${quote}”`, "p")];
  };

const names = ["harbour", "minister", "treaty", "river", "border", "winter", "council", "market", "railway", "village"];
const varied = (at: number): string =>
  `${names[(at * 7 + (at >> 3)) % 10]}${(at * 7919) % 4999 < 2500 ? "s" : ""}${at % 97}`;
const flat = (at: number): string => ["the", "people", "and", "the", "state"][at % 5] ?? "";
const sometimes = (word: string, at: number): string => (at % 40 === 7 ? "changed" : word);

const cases: readonly Case[] = [
  ...(all === null
    ? []
    : [
        { name: "pairs of texts", sizes: [25, 50, 100, 200], texts: pairs(true) },
        { name: "texts without pairs (each against all), by two", sizes: [25, 50, 100, 200], texts: pairs(false) },
      ]),
  { name: "one quotation, verbatim, in KB", sizes: [50, 100, 200, 400], texts: quoted(varied, (word) => word) },
  {
    name: "one quotation, each 40th word changed, in KB",
    sizes: [50, 100, 200, 400],
    texts: quoted(varied, sometimes),
  },
  {
    name: "one quotation of five words again and again, changed, in KB",
    sizes: [50, 100, 200, 400],
    texts: quoted(flat, sometimes),
  },
  {
    name: "one quotation, not in the source, in KB",
    sizes: [50, 100, 200, 400],
    texts: quoted(varied, (_, at) => `other${at % 991}`),
  },
];

for (const { name, sizes, texts } of cases) {
  stdout.write(`${name}\n`);
  let before: number | null = null;
  for (const size of sizes) {
    const made = texts(size);
    const least = Math.min(...[1, 2, 3].map(() => seconds(() => ledger(made))));
    const ratio = before === null ? "" : `   ${(least / before).toFixed(2)} times the half`;
    stdout.write(`${String(size).padStart(6)}   ${least.toFixed(2)} s${ratio}\n`);
    before = least;
  }
}
