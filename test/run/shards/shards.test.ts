import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkplace } from "../../../pipeline/run/disk/workplace.js";
import { countShard, partialPath } from "../../../pipeline/run/shards/count-shard.js";
import type { TallyStates } from "../../../pipeline/run/tallies.js";
import { faultOf, madeFolder } from "../../made/folder.js";
import { speech, speechLine } from "../../made/speeches.js";
import { type Comparing, counted, hashesOf, inOneProcess, inShards, planned, script } from "./sharded.js";

const parties = ["blue", "green", "red"];
const numbers = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index);
const lines = (from: number, until: number, end = "\n") => numbers(from, until).map(speechLine).join(end);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (from: number, until: number) =>
  `id,party,text\n${numbers(from, until)
    .map((number) => `row-${number},${parties[number % 3]},${quoted(`Ça alors — “${speech(number)}”\n\n语言`)}\n`)
    .join("")}`;

/** A shuffled list, the same for a seed. */
const shuffled = (count: number, seed: number): readonly number[] =>
  fc.sample(fc.shuffledSubarray(numbers(1, count + 1), { minLength: count }), { seed, numRuns: 1 })[0] ?? [];

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly comparing: (folder: string) => Comparing;
  readonly shards?: readonly number[];
}

const of =
  (file: string, more: Omit<Comparing, "paths"> = { choice: { by: "party" } }) =>
  (folder: string): Comparing => ({
    paths: [join(folder, file)],
    ...more,
  });

const bytes = (text: string) => Buffer.from(text);

const cases: readonly Case[] = [
  {
    name: "JSONL of many letters with CRLF and no last line break, each party against the rest",
    files: {
      "c.jsonl": `${lines(0, 20, "\r\n")}\r\n${JSON.stringify({ id: "é", party: "blue", text: "Perhaps — “语言” 😀, we must." })}`,
    },
    comparing: of("c.jsonl"),
    shards: [1, 6],
  },
  {
    name: "JSONL by a range of years, against one party more, in more shards than texts",
    files: { "c.jsonl": lines(0, 14) },
    comparing: of("c.jsonl", { choice: { by: "year", reference: "before-1996" } }),
    shards: [16],
  },
  {
    name: "a folder of .txt with a pattern of names",
    files: Object.fromEntries(
      numbers(0, 21).map((number) => [`t/${parties[number % 3]}_${number}.txt`, speech(number)]),
    ),
    comparing: of("t", { choice: { by: "party", target: "red" }, manner: { names: "{party}_{number}" } }),
  },
  {
    name: "mixed formats, packed and not",
    files: {
      "t/a.csv": csv(0, 12),
      "t/b.jsonl.gz": gzipSync(lines(20, 26)),
      "t/c.zip": zipSync({ "x/1.jsonl": bytes(lines(30, 34)), "x/2.csv": bytes(csv(40, 44)) }),
      "t/d.jsonl": lines(50, 60),
      "t/e.csv": `party,text\n${numbers(60, 70)
        .map((number) => `${parties[number % 3]},${quoted(speech(number))}\r\n`)
        .join("")}`.replaceAll(/(?<!\r)\n(?=[a-z]+,)/g, "\r\n"),
    },
    comparing: of("t"),
    shards: [5],
  },
  {
    name: "two files, each a side",
    files: { "a.jsonl": lines(0, 24), "b.csv": csv(0, 22) },
    comparing: (folder) => ({ paths: [join(folder, "b.csv"), join(folder, "a.jsonl")] }),
  },
  {
    name: "broken texts, and ids that stand in several shards, left out",
    files: {
      "t/a.jsonl": `${lines(0, 8)}\nno JSON\n${lines(3, 12)}\n{"id":"speech-2"}\n${speechLine(2)}`,
      "t/b.jsonl": `${lines(8, 18)}\n${speechLine(1)}\n${lines(8, 10)}`,
      "t/c.csv": `${csv(0, 4)}too,many,cells,here\n${csv(4, 8).slice(14)}`,
      "t/d.pdf": "no PDF",
    },
    comparing: of("t", { choice: { by: "party" }, manner: { broken: "skip" } }),
    shards: [5],
  },
  {
    name: "an encoding that is found out",
    files: {
      "c.jsonl": Buffer.from(lines(0, 12).replaceAll("Perhaps", "Peut-être, à côté, déjà"), "latin1"),
      "d.jsonl": lines(12, 20),
    },
    comparing: (folder) => ({
      paths: [join(folder, "c.jsonl"), join(folder, "d.jsonl")],
      choice: { by: "party" },
      manner: { encoding: "detect" },
    }),
  },
  {
    name: "a study whose texts are grouped anew",
    files: {},
    comparing: () => ({ paths: ["corpora/cfr-shen-yi-2017"], choice: { by: "author" } }),
    shards: [3],
  },
];

describe("shards that are merged give the same bytes as one process, in whatever order they were counted:", {
  timeout: 180_000,
}, () => {
  it.each(cases)("$name", async ({ files, comparing: make, shards = [4] }) => {
    const folder = await madeFolder(files);
    const comparing = make(folder);
    await inOneProcess(comparing, join(folder, "whole"));
    const whole = await hashesOf(join(folder, "whole"));
    expect(Object.keys(whole).length).toBeGreaterThan(10);
    for (const count of shards) {
      const plan = await planned(comparing, join(folder, "plans", `${count}.json`), count);
      const [parts, out] = [join(folder, `parts-${count}`), join(folder, `merged-${count}`)];
      await inShards(plan, parts, out, shuffled(count, count));
      expect(await hashesOf(out)).toEqual(whole);
      expect((await readdir(parts)).filter((name) => !name.endsWith(".partial"))).toEqual([]);
    }
  });

  it("all tables of corpora and all formats, beside two workers in one process", async () => {
    const folder = await madeFolder({ "c.jsonl": lines(0, 30) });
    const formats = ["csv", "json", "jsonl", "html", "figures", "xlsx", "parquet", "markdown"];
    const report = { formats, tables: "all", text: true, bom: true, delimiter: ";", decimal: "," } as const;
    const comparing = {
      ...of("c.jsonl")(folder),
      tables: [],
      told: { report: { ...report, tables: ["tokens", "quotations", "comparison"] } },
    };
    await inOneProcess(comparing, join(folder, "whole"), 2);
    const plan = await planned(comparing, join(folder, "plan.json"), 4);
    await inShards(plan, join(folder, "parts"), join(folder, "merged"), [4, 2, 1, 3]);
    expect(await hashesOf(join(folder, "merged"))).toEqual(await hashesOf(join(folder, "whole")));
  });
});

describe("a partial", () => {
  it("has the same bytes with one worker and with two, and so has the plan", async () => {
    const folder = await madeFolder({ "c.jsonl": lines(0, 20) });
    const plan = await planned(of("c.jsonl")(folder), join(folder, "plan.json"), 2);
    await planned(of("c.jsonl")(folder), join(folder, "again.json"), 2);
    expect(await readFile(join(folder, "again.json"))).toEqual(await readFile(join(folder, "plan.json")));
    const [one, two] = [await counted(plan, 1, join(folder, "a"), 1), await counted(plan, 1, join(folder, "b"), 2)];
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });
});

describe("a plan", () => {
  it("finds what one process finds: the same fault for an id that stands in two shards", async () => {
    const folder = await madeFolder({ "c.jsonl": `${lines(0, 12)}\n${speechLine(3)}` });
    const comparing = of("c.jsonl")(folder);
    const fault = await faultOf(() => inOneProcess(comparing, join(folder, "whole")));
    expect(fault).toContain('c.jsonl:13: id "speech-3" stands on line 4 already');
    expect(await faultOf(() => planned(comparing, join(folder, "plan.json"), 4))).toBe(fault);
  });

  it("refuses tables that set each text against all others", async () => {
    const folder = await madeFolder({ "c.jsonl": lines(0, 12) });
    const comparing = { ...of("c.jsonl")(folder), tables: ["comparison", "claim-pairs"] };
    expect(await faultOf(() => planned(comparing, join(folder, "plan.json"), 4))).toBe(
      "--tables claim-pairs: sets each text against all others, which no shard has; leave it out, or make it with counterpoint compare",
    );
  });
});

describe("a shard that is cut short", { timeout: 180_000 }, () => {
  it("is carried on to the same bytes", async () => {
    const folder = await madeFolder({ "c.jsonl": lines(0, 24) });
    const plan = await planned(of("c.jsonl")(folder), join(folder, "plan.json"), 2);
    const whole = await readFile(await counted(plan, 1, join(folder, "a")));
    const path = partialPath(join(folder, "b"), 1, 2);
    const begun: (number | undefined)[] = [];
    const run = (until: number, workers: number) =>
      countShard(plan, 1, path, {
        workers,
        script,
        batch: 2,
        saveEvery: 0,
        workplace: async (task) => {
          const place = await openWorkplace<TallyStates>(task, { out: path, resume: true });
          begun.push(place.saved?.texts);
          const save = (saved: Parameters<typeof place.save>[0]): number => {
            place.save(saved);
            if (saved.texts < until) return 0;
            place.leave();
            throw new Error("cut short");
          };
          return { ...place, save };
        },
      });
    await expect(run(2, 1)).rejects.toThrow("cut short");
    await expect(run(6, 2)).rejects.toThrow("cut short");
    await run(1000, 1);
    expect(begun[0]).toBeUndefined();
    expect(begun.slice(1)).toEqual([2, 6]);
    expect((await readFile(path)).equals(whole)).toBe(true);
  });
});
