import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import type { Report } from "../../pipeline/model/report.js";
import { readCorpus } from "../../pipeline/read/corpus.js";
import { type CompareCorpusOptions, compareCorpus } from "../../pipeline/run/compare-corpus.js";
import { openWorkplace } from "../../pipeline/run/disk/workplace.js";
import type { TallyStates } from "../../pipeline/run/tallies.js";
import { madeFolder } from "../made/folder.js";
import { speechLine } from "../made/speeches.js";

const script = new URL("../../dist/run/worker.js", import.meta.url);
const wanted = ["texts", "stance-markers", "sentences", "comparison", "stance-counts", "examples", "positions"];
const options: CompareCorpusOptions = {
  tables: tables.filter(({ name }) => wanted.includes(name)),
  inference: { resamples: 99 },
  batch: 4,
  saveEvery: 0,
  script,
};

const contentsOf = (report: Report): string => JSON.stringify(report.tables.map(({ name, rows }) => [name, [...rows]]));

/** A run that is cut short as soon as so many texts were saved. */
const cutShort = async (path: string, out: string, texts: number, workers: number): Promise<void> => {
  const corpus = await readCorpus({ paths: [path], by: "party" });
  const workplace = async (task: string) => {
    const place = await openWorkplace<TallyStates>(task, { out, resume: true });
    const save = (saved: Parameters<typeof place.save>[0]): number => {
      place.save(saved);
      // As if it had cost nothing, so that it is done after each batch.
      if (saved.texts < texts) return 0;
      // What is done after the last saving is lost.
      place.file("stance-markers.jsonl").append(Buffer.from('["half a li'));
      place.leave();
      throw new Error("cut short");
    };
    return { ...place, save };
  };
  await expect(compareCorpus(corpus, { ...options, workers, workplace })).rejects.toThrow("cut short");
};

describe("a comparison of a corpus that is cut short", () => {
  it.each([1, 2])("and carried on again and again ends with the same bytes, with %i workers", async (workers) => {
    const folder = await madeFolder({ "c.jsonl": Array.from({ length: 36 }, (_, at) => speechLine(at)).join("\n") });
    const path = join(folder, "c.jsonl");
    const out = join(folder, "out");
    const whole = contentsOf(await compareCorpus(await readCorpus({ paths: [path], by: "party" }), options));
    for (const texts of [1, 20]) await cutShort(path, out, texts, workers);
    const places: Awaited<ReturnType<typeof openWorkplace<TallyStates>>>[] = [];
    const seen: number[] = [];
    const report = await compareCorpus(await readCorpus({ paths: [path], by: "party" }), {
      ...options,
      workers,
      workplace: async (task) => {
        const place = await openWorkplace<TallyStates>(task, { out, resume: true });
        places.push(place);
        return place;
      },
      progress: (done) => seen.push(done),
    });
    expect(places[0]?.saved?.texts).toBeGreaterThanOrEqual(20);
    expect(Math.min(...seen)).toBeGreaterThan(20);
    expect(contentsOf(report) === whole).toBe(true);
    for (const place of places) place.sweep();
    expect(await readdir(folder)).toEqual(["c.jsonl"]);
  });
});
