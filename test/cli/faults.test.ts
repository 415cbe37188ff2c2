import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { speechLine } from "../made/speeches.js";
import { counterpoint } from "./program.js";

const corpus = (texts: number): Promise<string> =>
  madeFolder({ "c.jsonl": Array.from({ length: texts }, (_, at) => speechLine(at)).join("\n") });

const program = resolve("dist/cli/main.js");
const small = ["--by", "party", "--format", "csv", "--tables", "texts", "--resamples", "99"];

// A device of Linux on which nothing ever fits.
describe.skipIf(!existsSync("/dev/full"))("a disk that is full", () => {
  it.each([["--help"], ["kwic", "must", "c.jsonl"], ["compare", "c.jsonl", ...small]])(
    "is told in one line where standard output goes there: %s",
    async (...call) => {
      const cwd = await corpus(6);
      const line = [process.execPath, program, ...call].map((word) => `'${word}'`).join(" ");
      const { status, stderr } = spawnSync("sh", ["-c", `${line} > /dev/full`], { cwd, encoding: "utf8" });
      expect([status, stderr]).toEqual([
        75,
        "counterpoint: standard output: cannot be written: the disk is full; make room, or take another disk\n",
      ]);
      expect((await readdir(cwd)).filter((name) => name.startsWith("."))).toEqual([]);
    },
  );

  it("is told in one line where --out names it", async () => {
    const { code, stderr } = await counterpoint(["kwic", "must", "c.jsonl", "--out", "/dev/full", "--format", "csv"], {
      cwd: await corpus(6),
    });
    expect([code, stderr]).toEqual([
      75,
      "counterpoint: /dev/full: cannot be written: the disk is full; choose another place with --out\n",
    ]);
  });
});

describe("a worker that runs out of memory", () => {
  it("ends the run with one line; the earlier report stays, and nothing else", { timeout: 60_000 }, async () => {
    const cwd = await corpus(40);
    const call = ["compare", "c.jsonl", ...small, "--out", "out"];
    expect((await counterpoint(call, { cwd })).code).toBe(0);
    const before = await readFile(join(cwd, "out/manifest.json"));
    const { code, stderr } = await counterpoint([...call, "--workers", "2"], {
      cwd,
      env: { NODE_OPTIONS: "--max-old-space-size=40" },
    });
    expect([code, stderr.trimEnd().split("\n").at(-1)]).toEqual([
      75,
      "counterpoint: a worker ran out of memory before its first text; take fewer with --workers, or split the text",
    ]);
    expect(await readFile(join(cwd, "out/manifest.json"))).toEqual(before);
    expect((await readdir(cwd)).sort()).toEqual(["c.jsonl", "out"]);
  });
});
