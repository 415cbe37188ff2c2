// One of the processes that count a corpus: `shard.ts CORPUS SHARD SHARDS FILE` counts every so-manieth speech and writes
// its counts to FILE.
import { writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { addUnits, noUnits } from "../../pipeline/compare/analysis/unit-counts.js";
import { annotate } from "../../pipeline/index.js";
import { documentOf } from "../../pipeline/read/document.js";
import { corpora, speechesOf } from "./corpora.js";
import { counting } from "./counting.js";

const [name, shard, shards, file] = process.argv.slice(2);
const corpus = corpora.find((one) => one.name === name);
if (corpus === undefined || file === undefined) throw new Error("shard.ts CORPUS SHARD SHARDS FILE");
const own = speechesOf(corpus).filter((_, at) => at % Number(shards) === Number(shard));
const state = noUnits();
for await (const annotated of annotate(own.map(({ id, text }) => documentOf(id, text)))) {
  addUnits(state, annotated, counting);
  if (state.texts.count % 50 === 0) console.error(`bench: ${name} ${shard}: ${state.texts.count} of ${own.length}`);
}
writeFileSync(file, serialize(state));
