import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { speechLine } from "../made/speeches.js";
import { hashesOf } from "../run/shards/sharded.js";
import { counterpoint } from "./program.js";

const lines = (count: number) => Array.from({ length: count }, (_, number) => speechLine(number)).join("\n");
const comparison = ["--by", "party", "--resamples", "99", "--format", "csv", "--tables", "comparison,stance-markers"];

/** A folder with a corpus, and a plan of it in a folder of its own. */
const withPlan = async (shards: number, corpus = lines(18), ...more: readonly string[]) => {
  const cwd = await madeFolder({ "texts/c.jsonl": corpus, "elsewhere/x": "" });
  const run = await counterpoint(
    ["plan", "texts/c.jsonl", ...comparison, "--shards", String(shards), "--out", "plans/p.json", ...more],
    { cwd },
  );
  return { cwd, run };
};

const timeout = 240_000;

describe("a corpus in shards", { timeout }, () => {
  it("is planned, counted from any folder, and merged into the same report", async () => {
    const { cwd, run } = await withPlan(3);
    expect(run).toEqual({
      code: 0,
      stdout:
        "plans/p.json: 3 shards of 16 texts\nNow each of them: counterpoint annotate --shard 1/3 plans/p.json\n" +
        "Then: counterpoint merge plans/p.json --out DIR\n",
      stderr: "",
    });
    const whole = ["compare", "texts/c.jsonl", ...comparison, "--out", "whole"];
    const counting = [3, 1, 2].map((shard) =>
      counterpoint(["annotate", "--shard", `${shard}/3`, "../plans/p.json"], { cwd: join(cwd, "elsewhere") }),
    );
    const [compared, ...counted] = await Promise.all([counterpoint(whole, { cwd }), ...counting]);
    expect(compared.code).toBe(0);
    expect(counted.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
    expect(counted[0]?.stderr).toMatch(
      /^counterpoint: \.\.\/plans\/p\.partials\/shard-3-of-3\.partial: \d texts counted\n$/,
    );
    expect(await readdir(join(cwd, "plans/p.partials"))).toHaveLength(3);
    const merged = await counterpoint(["merge", "plans/p.json", "--out", "merged"], { cwd });
    expect(merged.code).toBe(0);
    expect(merged.stdout).toBe(compared.stdout.replaceAll("whole", "merged"));
    expect(await hashesOf(join(cwd, "merged"))).toEqual(await hashesOf(join(cwd, "whole")));

    const again = await counterpoint(["annotate", "--shard", "2/3", "plans/p.json"], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining("is there already, whole; nothing to do") });
    await rm(join(cwd, "plans/p.partials/shard-2-of-3.partial"));
    const hole = await counterpoint(["merge", "plans/p.json", "--out", "merged"], { cwd });
    expect(hole.stdout).toBe("");
    expect(hole.code).toBe(2);
    expect(hole.stderr).toBe(
      "counterpoint: missing: shard 2 of 3\n" +
        "counterpoint: to be made: counterpoint annotate --shard 2/3 plans/p.json\n" +
        "counterpoint: plans/p.json: nothing was merged; every shard has to be there once, whole and of this plan\n",
    );
    const lock = JSON.stringify({ process: 1, host: "another-machine" });
    await writeFile(join(cwd, "plans/p.partials/.shard-2-of-3.partial.lock"), lock);
    const locked = await counterpoint(["annotate", "--shard", "2/3", "plans/p.json"], { cwd });
    expect(locked.code).toBe(75);
    expect(locked.stderr).toContain("another run writes to it (process 1 on another-machine)");
    await writeFile(join(cwd, "texts/c.jsonl"), lines(18).replaceAll("Clearly", "Plainly"));
    await rm(join(cwd, "plans/p.partials/.shard-2-of-3.partial.lock"));
    const changed = await counterpoint(["annotate", "--shard", "2/3", "plans/p.json"], { cwd });
    expect(changed).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "counterpoint: texts/c.jsonl: has changed since the plan was made; put it back as it was, or make a new plan\n",
    });
  });

  it("with broken texts that are left out has exit code 3 where that is told: in the plan, and in the merge", async () => {
    const { cwd, run } = await withPlan(2, `${lines(10)}\n{"id": 1}\n`, "--broken", "skip");
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("1 document could not be read, and it is left out");
    const counted = [1, 2].map((shard) => counterpoint(["annotate", "--shard", `${shard}/2`, "plans/p.json"], { cwd }));
    expect((await Promise.all(counted)).map(({ code }) => code)).toEqual([0, 0]);
    const merged = await counterpoint(["merge", "plans/p.json", "plans/p.partials", "--out", "merged"], { cwd });
    expect(merged.code).toBe(3);
    expect(merged.stderr).toContain('left out: c.jsonl:11: "text" is missing');
    expect(JSON.parse(await readFile(join(cwd, "merged/manifest.json"), "utf8")).settings.documents_failed).toBe(1);
  });
});

describe("what cannot be meant is told in one line, with exit code 2:", { timeout }, () => {
  const cases: readonly (readonly [args: readonly string[], message: string])[] = [
    [["plan", "c.jsonl", "--by", "party"], "--shards N says into how many shards the corpus is cut; add it"],
    [["plan", "c.jsonl", "--by", "party", "--shards", "0"], "--shards"],
    [["plan", "c.jsonl", "--by", "party", "--shards", "2", "--out", "c.jsonl"], "c.jsonl: is one of the texts"],
    [
      ["plan", "c.jsonl", "--by", "party", "--shards", "2", "--out", "a.txt"],
      "a.txt: is there already, and is no plan",
    ],
    [
      ["plan", "a.txt", "b.txt", "--shards", "2"],
      "a plan is for a corpus, by --by FIELD or as two files of more than 20",
    ],
    [
      ["plan", "c.jsonl", "--by", "party", "--shards", "2", "--tables", "quotation-ledger,texts"],
      "--tables quotation-ledger: sets each text against all others, which no shard has",
    ],
    [["annotate", "--shard", "1/2", "c.jsonl"], "c.jsonl: is no plan of this version; counterpoint plan makes one"],
    [["annotate", "--shard", "1/2"], "--shard I/N takes one plan"],
    [["annotate", "--workers", "2", "a.txt"], "--workers means something only with --shard I/N"],
    [["merge"], "no plan: counterpoint merge PLAN; counterpoint plan makes one"],
  ];
  it.each(cases)("%j", async (args, message) => {
    const cwd = await madeFolder({ "c.jsonl": lines(10), "a.txt": "One text.", "b.txt": "Another text." });
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`counterpoint: ${message}`);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("which shard is wanted, or what the plan says by itself", async () => {
    const { cwd } = await withPlan(2);
    const told = async (...args: readonly string[]) =>
      (await counterpoint(["annotate", ...args, "plans/p.json"], { cwd })).stderr;
    expect(await told("--shard", "3/2")).toBe("counterpoint: --shard 3/2: shards are numbered from 1 to 2\n");
    expect(await told("--shard", "2/5")).toContain("plans/p.json has 2 shards; say --shard 2/2");
    expect(await told("--shard", "two")).toContain("say which of how many, as --shard 1/2");
    expect(await told("--shard", "1/2", "--layers", "stance")).toContain("--layers: the plan says by itself");
  });
});

describe("a full disk", { timeout }, () => {
  it.runIf(process.platform === "linux")("has the exit code that says: try again", async () => {
    const cwd = await madeFolder({ "c.jsonl": lines(10) });
    const run = await counterpoint(["plan", "c.jsonl", ...comparison, "--shards", "2", "--out", "/dev/full"], { cwd });
    expect(run.code).toBe(75);
    expect(run.stderr).toContain("/dev/full: cannot be written: the disk is full");
  });
});
