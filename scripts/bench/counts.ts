// What was counted in each corpus, kept outside the repository: annotating takes minutes, everything after it seconds.
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { type TextCounts, unpacked } from "../../pipeline/compare/analysis/packed-texts.js";
import { mergeUnits, noUnits, type UnitCounts } from "../../pipeline/compare/analysis/unit-counts.js";
import { readLexicons } from "../../pipeline/index.js";
import { type Corpus, corpora, pathOf, root, type Speech, sha256Of, speechesOf } from "./corpora.js";

const folder = join(tmpdir(), "counterpoint-bench");

/** Code that decides what is counted. */
const countingCode = (): readonly string[] =>
  ["annotate", "read"]
    .flatMap((part) =>
      readdirSync(root(`pipeline/${part}`), { recursive: true, encoding: "utf8" }).map((path) => `${part}/${path}`),
    )
    .filter((path) => path.startsWith("annotate/") || /^read\/(lexicon|text|document)/.test(path))
    .concat(["bases", "counted", "counting-classes", "analysis/unit-counts"].map((name) => `compare/${name}.ts`))
    .filter((path) => path.endsWith(".ts"))
    .sort();

/** Hash of all that decides what is counted: corpora, lexicons and code. */
export const keyOfCounts = async (): Promise<string> => {
  const hash = createHash("sha256");
  for (const corpus of corpora) hash.update(sha256Of(pathOf(corpus)));
  for (const [name, sha256] of (await readLexicons()).files) hash.update(`${name} ${sha256}\n`);
  for (const path of countingCode()) hash.update(sha256Of(root(`pipeline/${path}`)));
  return hash.digest("hex").slice(0, 16);
};

const pathOfCounts = ({ name }: Corpus, key: string): string => join(folder, `${name}.${key}`);

const shards = 2;

/** One process for each part of the corpus; the parts are put together in the order of the corpus. */
const annotateCorpus = async (corpus: Corpus, path: string): Promise<void> => {
  const parts = Array.from({ length: shards }, (_, shard) => `${path}.${shard}`);
  await Promise.all(
    parts.map(async (part, shard) => {
      const child = fork(fileURLToPath(new URL("shard.ts", import.meta.url)), [
        corpus.name,
        String(shard),
        String(shards),
        part,
      ]);
      const [code] = await once(child, "exit");
      if (code !== 0) throw new Error(`${corpus.name}: part ${shard} ended with ${code}`);
    }),
  );
  const whole = noUnits();
  for (const part of parts) mergeUnits(whole, deserialize(readFileSync(part)));
  const byId = new Map(unpacked(whole.texts).map((text) => [text.id, text]));
  const texts = speechesOf(corpus).map(({ id }) => byId.get(id) as TextCounts);
  writeFileSync(`${path}.new`, serialize({ ...whole, texts } satisfies CountedTexts));
  renameSync(`${path}.new`, path);
  for (const part of parts) rmSync(part);
};

/** Annotates the corpora whose counts are not there yet. */
export const prepareCounts = async (key: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const corpus of corpora) {
    const path = pathOfCounts(corpus, key);
    if (existsSync(path)) continue;
    console.error(`bench: annotating ${corpus.name}; this takes minutes, and is done once`);
    await annotateCorpus(corpus, path);
  }
};

/** Counts with their texts as they are before they are packed. */
export type CountedTexts = Omit<UnitCounts, "texts"> & { readonly texts: readonly TextCounts[] };

/** A corpus as it was counted, with who spoke each text and when. */
export interface CountedCorpus {
  readonly corpus: Corpus;
  readonly counts: CountedTexts;
  readonly speeches: readonly Pick<Speech, "speaker" | "year">[];
}

/** The counts of a corpus, in the order of its file. */
export const countsOf = (name: string, key: string): CountedCorpus => {
  const corpus = corpora.find((one) => one.name === name);
  if (corpus === undefined) throw new Error(`no corpus ${name}`);
  const speeches = speechesOf(corpus).map(({ speaker, year }) => ({ speaker, year }));
  return { corpus, counts: deserialize(readFileSync(pathOfCounts(corpus, key))), speeches };
};
