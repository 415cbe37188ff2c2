import { beforeAll, describe, expect, it } from "vitest";
import { tables } from "../../pipeline/compare/index.js";
import type { Document } from "../../pipeline/model/document.js";
import { Fault } from "../../pipeline/model/fault.js";
import { defaultInference } from "../../pipeline/model/inference.js";
import type { Lexicons } from "../../pipeline/model/lexicon.js";
import type { Counting } from "../../pipeline/model/table.js";
import { documentOf } from "../../pipeline/read/document.js";
import { readLexicons } from "../../pipeline/read/lexicons.js";
import { canFlow, carriedRows } from "../../pipeline/run/count.js";
import { tablesOf } from "../../pipeline/run/feed.js";
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

/** Everything that a report would hold of documents. */
const told = async (documents: readonly Document[], options: FlowOptions): Promise<string> => {
  const counted = await countTexts(streamed(documents), { tables: flowing, counting, contrasts, lexicons }, options);
  const fed = { annotated: [], states: counted.states, carried: carriedRows(counted) };
  return JSON.stringify(tablesOf(flowing, fed, counting, contrasts).map(({ name, rows }) => [name, [...rows]]));
};

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
  it("in whatever order the texts come", async () => {
    expect((await told(documents.toReversed(), { workers: 2, batch: 4, script })) === here).toBe(true);
    expect((await told(documents.toReversed(), { workers: 1 })) === here).toBe(true);
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
