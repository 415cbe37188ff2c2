import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partialPath } from "../../../pipeline/run/shards/count-shard.js";
import { gatherPartials, type Obstacle } from "../../../pipeline/run/shards/gather.js";
import { mergePartials } from "../../../pipeline/run/shards/merge.js";
import { type ReadPlan, readPlan } from "../../../pipeline/run/shards/plan.js";
import { faultOf, madeFolder } from "../../made/folder.js";
import { speechLine } from "../../made/speeches.js";
import { counted, planned } from "./sharded.js";

const lines = Array.from({ length: 16 }, (_, number) => speechLine(number)).join("\n");

/** A plan of three shards, with partials of these. */
const made = async (...shards: readonly number[]) => {
  const folder = await madeFolder({ "c.jsonl": lines });
  const comparing = { paths: [join(folder, "c.jsonl")], choice: { by: "party" }, tables: ["comparison", "sentences"] };
  const plan = await planned(comparing, join(folder, "plan.json"), 3);
  const parts = join(folder, "parts");
  for (const shard of shards) await counted(plan, shard, parts);
  const path = (shard: number) => partialPath(parts, shard, 3);
  return { folder, plan, comparing, parts, path };
};

const obstaclesTo = async (plan: ReadPlan, named: readonly string[], folder: string): Promise<readonly Obstacle[]> =>
  (await gatherPartials(plan, named)).obstacles.map(({ what, shards }) => ({
    what: what.replaceAll(`${folder}/`, ""),
    shards,
  }));

/** Changes one byte of a file, so far from its beginning. */
const changeByte = async (path: string, at: number): Promise<void> => {
  const bytes = await readFile(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  await writeFile(path, bytes);
};

describe("before a merge it is told", { timeout: 180_000 }, () => {
  it("which shards are missing, there twice, damaged, or of another plan", async () => {
    const { folder, plan, comparing, parts, path } = await made(1, 2, 3);
    const obstacles = (...named: readonly string[]) => obstaclesTo(plan, named, folder);
    expect(await obstacles(parts)).toEqual([]);
    expect(await obstacles(path(3), parts, path(1), path(2), path(3))).toEqual([]);
    expect(await obstacles(path(2))).toEqual([{ what: "missing: shards 1, 3 of 3", shards: [1, 3] }]);
    expect(await obstacles(path(1))).toEqual([{ what: "missing: shards 2–3 of 3", shards: [2, 3] }]);

    await copyFile(path(2), join(parts, "copy.partial"));
    expect(await obstacles(parts)).toEqual([
      { what: "parts/shard-2-of-3.partial: is shard 2, as parts/copy.partial is; leave one out", shards: [] },
    ]);
    await rm(join(parts, "copy.partial"));

    const other = await planned(
      { ...comparing, told: { inference: { resamples: 100 } } },
      join(folder, "other.json"),
      3,
    );
    await mkdir(join(folder, "others"));
    await copyFile(path(1), join(folder, "others", "shard-1-of-3.partial"));
    expect(await obstaclesTo(other, [join(folder, "others")], folder)).toEqual([
      { what: "others/shard-1-of-3.partial: is shard 1 of 3 of another plan; leave it out", shards: [] },
      { what: "missing: shards 1–3 of 3", shards: [1, 2, 3] },
    ]);

    const whole = await readFile(path(2));
    for (const at of [5, 200, whole.indexOf(10), whole.indexOf(10) + 100, -1]) {
      await writeFile(path(2), whole);
      await changeByte(path(2), at);
      const [first, ...rest] = await obstacles(parts);
      expect(first?.what, `a byte changed at ${at}`).toMatch(/^parts\/shard-2-of-3\.partial: is damaged/);
      expect([first?.shards, rest]).toEqual([[2], []]);
    }
    for (const bytes of [
      Buffer.alloc(0),
      whole.subarray(0, 300),
      whole.subarray(0, -1),
      Buffer.concat([whole, whole]),
    ]) {
      await writeFile(path(2), bytes);
      expect((await obstacles(parts))[0]?.shards).toEqual([2]);
    }
    await writeFile(path(2), whole);
    expect(await obstacles(parts)).toEqual([]);
  });
});

describe("a shard is not counted", () => {
  it("where its bytes have changed, though another's may have", async () => {
    const { folder, plan, parts, path } = await made();
    const file = join(folder, "c.jsonl");
    await changeByte(file, 30);
    expect(await faultOf(() => counted(plan, 1, parts))).toBe(
      `${file}: has changed since the plan was made; put it back as it was, or make a new plan`,
    );
    await expect(readFile(path(1))).rejects.toThrow("ENOENT");
    await rm(file);
    expect(await faultOf(() => counted(plan, 1, parts))).toBe(`${file}: no such file`);
    await writeFile(file, `${lines.slice(0, 40)}?${lines.slice(41)}`);
    await expect(counted(plan, 3, parts)).resolves.toBe(path(3));
  });

  it("by a plan that was changed, cut off, or is none", async () => {
    const { folder, plan } = await made();
    const text = await readFile(plan.path, "utf8");
    const read = async (content: string) => {
      await writeFile(join(folder, "p.json"), content);
      return (await faultOf(() => readPlan(join(folder, "p.json")))).replace(`${folder}/`, "");
    };
    const changed = "p.json: was changed or cut off since it was made; make it anew with counterpoint plan";
    expect(await read(text.replace('"until":', '"until":1'))).toBe(changed);
    expect(await read(text.replace('"taken":[]', '"taken":["speech-1"]'))).toBe(changed);
    expect(await read(text.slice(0, -30))).toBe(changed);
    expect(await read(text.replace(/"texts": \{.*\n/, ""))).toBe(changed);
    expect(await read("{}")).toBe("p.json: is no plan of this version; counterpoint plan makes one");
  });

  it("by another version, or with lexicons that have changed", async () => {
    const { folder, comparing } = await made();
    const plan = await planned(comparing, join(folder, "p.json"), 2);
    const older = { ...plan, madeBy: { ...plan.madeBy, program: "0.0.1" } };
    expect(await faultOf(() => counted(older, 1, folder))).toMatch(
      /was made by counterpoint 0\.0\.1, but this is .+; take that version, or make a new plan$/,
    );
    const packages = new Map([...plan.madeBy.packages, ["wink-nlp", "0.9.9"]]);
    expect(await faultOf(() => counted({ ...plan, madeBy: { ...plan.madeBy, packages } }, 1, folder))).toContain(
      "was made with wink-nlp 0.9.9, but here is",
    );
    const lexicons = new Map([...plan.madeBy.lexicons, ["stance/hedges", "00"]]);
    expect(await faultOf(() => mergePartials({ ...plan, madeBy: { ...plan.madeBy, lexicons } }, []))).toContain(
      "the lexicon stance/hedges has changed since it was made",
    );
  });
});
