import { appendFile, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import type { Corpus } from "../../pipeline/model/study.js";
import { readCorpus } from "../../pipeline/read/corpus.js";
import { compareCorpus } from "../../pipeline/run/compare-corpus.js";
import { openWorkplace } from "../../pipeline/run/disk/workplace.js";
import type { TallyStates } from "../../pipeline/run/tallies.js";
import { faultOf, madeFolder } from "../made/folder.js";
import { speechLine } from "../made/speeches.js";

const lines = Array.from({ length: 12 }, (_, at) => `${speechLine(at)}\n`);
const chosen = tables.filter(({ name }) => ["texts", "stance-counts"].includes(name));

/** A corpus of twelve texts, one of which has no party; something done to its file after it was read for the first time. */
const corpusThen = async (change: (path: string) => Promise<void>, group: object = {}) => {
  const folder = await madeFolder({ "c.jsonl": lines.join("") });
  const path = join(folder, "c.jsonl");
  const corpus = await readCorpus({ paths: [path], by: "party", ...group });
  await change(path);
  return { folder, corpus };
};

const compared = (corpus: Corpus, folder: string, resume = false) =>
  compareCorpus(corpus, {
    tables: chosen,
    inference: { resamples: 99 },
    workers: 1,
    saveEvery: 0,
    workplace: (task) => openWorkplace<TallyStates>(task, { out: join(folder, "out"), resume }),
  });

describe("texts that are read again", () => {
  it.each([
    ["cut off behind a line", (path: string) => truncate(path, Buffer.byteLength(lines.slice(0, 9).join("")))],
    ["longer by a text", (path: string) => appendFile(path, speechLine(12))],
    ["changed within a text", (path: string) => writeFile(path, lines.join("").replace("Perhaps", "Maybe"))],
  ])("are refused if they are %s", async (_, change) => {
    const { folder, corpus } = await corpusThen(change);
    expect(await faultOf(() => compared(corpus, folder))).toMatch(
      /^the texts were changed while they were read: at first 11 texts of \d+ code units, then \d+ texts of \d+ code units; run it again/,
    );
    // Nothing that could be carried on, although all of it was saved.
    expect(await readdir(folder)).toEqual(["c.jsonl"]);
  });

  it("are refused where they are held in memory, too", async () => {
    const { corpus } = await corpusThen((path) => appendFile(path, speechLine(12)));
    const held = tables.filter(({ name }) => name === "claim-pairs");
    expect(await faultOf(() => compareCorpus(corpus, { tables: held }))).toContain("were changed while they were read");
  });

  it("are taken where texts of other groups are left out", async () => {
    const touched = async (path: string) => writeFile(path, await readFile(path));
    const { folder, corpus } = await corpusThen(touched, { target: "blue", reference: "green" });
    expect((await compared(corpus, folder)).tables.map(({ name }) => name)).toContain("texts");
  });
});
