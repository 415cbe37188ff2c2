import { beforeAll, describe, expect, it } from "vitest";
import { annotator } from "../../pipeline/annotate/english.js";
import { tables } from "../../pipeline/compare/index.js";
import type { Document } from "../../pipeline/model/document.js";
import { Fault } from "../../pipeline/model/fault.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";
import type { Counting } from "../../pipeline/model/table.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { canFlow } from "../../pipeline/run/count.js";
import { feedTables, tablesOf } from "../../pipeline/run/feed.js";
import { countTexts, type FlowOptions, usefulWorkers } from "../../pipeline/run/flow.js";
import { faultOf } from "../made/folder.js";
import { speeches } from "../made/speeches.js";
import { uglyTexts } from "../ugly-texts.js";

const script = new URL("../../dist/run/worker.js", import.meta.url);
const counting: Counting = {
  target: "blue",
  reference: "rest",
  zones: ["body"],
  inference: { ...defaultInference, resamples: 99 },
};
const contrasts = [
  { target: "blue", reference: "rest" },
  { target: "green", reference: "rest" },
  { target: "red", reference: "blue" },
];
const flowing = tables.filter(canFlow);

let lexicons: Lexicons;
beforeAll(async () => {
  lexicons = await readLexicons();
});

async function* streamed(documents: readonly Document[]): AsyncGenerator<Document> {
  yield* documents;
}

/** Everything that a report would hold of documents, table by table. */
const tablesTold = async (documents: readonly Document[], options: FlowOptions) => {
  const { states, rows } = await countTexts(
    streamed(documents),
    { tables: flowing, counting, contrasts, lexicons },
    options,
  );
  const carried = new Map(flowing.filter(({ kind }) => kind === "hits").map((one) => [one.name, rows.rows(one)]));
  return tablesOf(flowing, { annotated: [], states, carried }, counting, contrasts).map(
    (table) => [table.name, [...table.rows]] as const,
  );
};

const told = async (documents: readonly Document[], options: FlowOptions): Promise<string> =>
  JSON.stringify(await tablesTold(documents, options));

describe("countTexts gives the same bytes", () => {
  const ugly = uglyTexts
    .slice(0, 40)
    .map(({ name, text }, index) => documentOf(name, text, ["red", "green"][index % 2]));
  const documents = [...speeches(35), ...ugly];
  let here: string;
  beforeAll(async () => {
    here = await told(documents, { workers: 1 });
  });

  it("with something in them", () => {
    for (const name of flowing.map((table) => table.name)) expect(here).toContain(`["${name}",[`);
    expect(here).toContain('"document":"speech-3"');
  });
  it.each([
    { workers: 1, batch: 1 },
    { workers: 2, batch: 1 },
    { workers: 2, batch: 7 },
    { workers: 3, batch: 10 },
    { workers: 3, batch: 500 },
  ])("with $workers workers and batches of $batch", async (options) => {
    expect((await told(documents, { ...options, script })) === here).toBe(true);
  });
  it("in whatever order the texts come, but that rows of hits follow it", async () => {
    const counts = (told: Awaited<ReturnType<typeof tablesTold>>): string =>
      JSON.stringify(told.filter(([name]) => flowing.some((one) => one.name === name && one.kind === "tally")));
    const straight = counts(await tablesTold(documents, { workers: 1 }));
    expect(counts(await tablesTold(documents.toReversed(), { workers: 2, batch: 4, script })) === straight).toBe(true);
    expect(counts(await tablesTold(documents.toReversed(), { workers: 1 })) === straight).toBe(true);
  });
  it("as with all texts in memory", async () => {
    const layersOf = annotator(lexicons);
    const annotated = documents.map((document) => ({ document, layers: layersOf(document) }));
    const made = feedTables(flowing, annotated, counting, contrasts);
    expect(JSON.stringify(made.map(({ name, rows }) => [name, [...rows]])) === here).toBe(true);
  });
  it("of nothing", async () => {
    expect(await told([], { workers: 2, script })).toBe(await told([], { workers: 1 }));
  });
});

describe("countTexts", () => {
  const job = () => ({ tables: flowing, counting, contrasts, lexicons });

  it("names the text at which it fails, and leaves a Fault a Fault", async () => {
    const failing = (error: Error) => () => (document: Document) => {
      if (document.id === "speech-2") throw error;
      return Object.assign({}, { voices: [], tokens: [], stance: [], frames: [], actors: [] }) as never;
    };
    const none = { ...job(), tables: [] };
    await expect(
      countTexts(streamed(speeches(4)), none, { workers: 1, annotator: failing(new Error("no such thing")) }),
    ).rejects.toThrow('text "speech-2": no such thing');
    expect(
      await faultOf(() =>
        countTexts(streamed(speeches(4)), none, { workers: 1, annotator: failing(new Fault("too long")) }),
      ),
    ).toBe('text "speech-2": too long');
  });

  it("tells how far it is, and ends its threads where the reading fails", async () => {
    async function* broken(): AsyncGenerator<Document> {
      yield* speeches(12);
      throw new Fault("line 13: is not JSON");
    }
    const seen: number[] = [];
    const options = { workers: 2, batch: 5, script, progress: (done: number) => seen.push(done) };
    expect(await faultOf(() => countTexts(broken(), job(), options))).toBe("line 13: is not JSON");
    expect(seen).toEqual([5, 10]);
  });

  it("starts no more workers than are of use", () => {
    expect([0, 1_000_000, 1_600_000, 1e9].map((codeUnits) => usefulWorkers(codeUnits, 4))).toEqual([1, 1, 2, 4]);
    expect(usefulWorkers(1e9, 1)).toBe(1);
  });
});
