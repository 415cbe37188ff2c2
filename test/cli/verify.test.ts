import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { speech } from "../made/speeches.js";
import { counterpoint } from "./program.js";

const texts = {
  "a.txt": "Perhaps the United States will agree. China must not wait for the Pentagon.",
  "b.txt": "China must not wait for the Pentagon. It may seem so.",
};
const lexicon = (match: string): string =>
  `source: mine\nlabel: hedge\nentries:\n  - { id: my.soft, match: ["${match}"], yes: ["[${match}] it"], no: [] }\n`;

/** Changes a file; one in which there is nothing to change fails the test. */
const change = async (path: string, from: string, to: string): Promise<void> => {
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
};

const made = new Map<string, Promise<string>>();

/** Folder with two texts and their report; each kind of report is made once, and copied. */
const makePair = async (options: readonly string[]): Promise<string> => {
  const cwd = await mkdtemp(join(tmpdir(), "counterpoint-verify-"));
  for (const [name, text] of Object.entries({ ...texts, "mine.yaml": lexicon("wait for") }))
    await writeFile(join(cwd, name), text);
  const told = ["compare", "a.txt", "b.txt", "--out", "r", "--format", "csv", "--resamples", "99", ...options];
  expect(await counterpoint(told, { cwd })).toMatchObject({ code: 0 });
  return cwd;
};

const pair = async (...options: readonly string[]): Promise<string> => {
  const key = options.join(" ");
  const one = made.get(key) ?? makePair(options);
  made.set(key, one);
  const cwd = await madeFolder();
  await cp(await one, cwd, { recursive: true });
  return cwd;
};

afterAll(async () => {
  for (const folder of made.values()) await rm(await folder, { recursive: true, force: true });
});

const verify = (cwd: string, ...args: readonly string[]) => counterpoint(["verify", ...args], { cwd });

describe("counterpoint verify of two texts", () => {
  it("finds them by name and hash, from any folder, under any zone of time and language, in any order", async () => {
    const cwd = await pair();
    expect(await verify(cwd, "r")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^identical: \d+ files, /) });
    const elsewhere = await madeFolder();
    const env = { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "ja_JP.UTF-8" };
    const far = await counterpoint(["verify", join(cwd, "r"), join(cwd, "b.txt"), join(cwd, "a.txt")], {
      cwd: elsewhere,
      env,
    });
    expect(far).toMatchObject({ code: 0, stdout: expect.stringContaining("identical") });
  });
  it("tells a changed cell by its row, and leaves the folder as it is", async () => {
    const cwd = await pair();
    const path = join(cwd, "r", "stance-counts.csv");
    await change(path, "hedge,headline,a,b,1,", "hedge,headline,a,b,7,");
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^differs: 1 of \d+ files/);
    expect(stdout).toContain(
      "changed since the report was written, as the hash in the manifest tells: stance-counts.csv",
    );
    expect(stdout).toContain("label hedge, counting headline, target_side a, reference_side b\n");
    expect(stdout).toContain("target_count: 7 in the report, 1 in a new run\n");
    expect(await readFile(path, "utf8")).toContain("hedge,headline,a,b,7,");
  });
  it("tells one byte of a text, with the words then and now, and the counts that it moves", async () => {
    const cwd = await pair();
    await change(join(cwd, "a.txt"), "Perhaps", "Perhapz");
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toContain("input a.txt has changed: sha256 ");
    expect(stdout).toContain("text a differs from code unit 6 on: “Perhaps the United States will");
    expect(stdout).toMatch(/label hedge, counting headline.*\n +target_count: 1 in the report, 0 in a new run/);
  });
  it("names the entry of an own lexicon that changed, and asks for a lexicon that is gone", async () => {
    const cwd = await pair("--lexicon", "mine.yaml");
    expect(await verify(cwd, "r")).toMatchObject({ code: 0 });
    await writeFile(join(cwd, "mine.yaml"), lexicon("waits for"));
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toContain("lexicon mine.yaml has changed");
    expect(stdout).toContain("    entry my.soft has changed\n");
    expect(stdout).toContain("hit a:stance:");
    await mkdir(join(cwd, "away"));
    await cp(join(cwd, "mine.yaml"), join(cwd, "away", "mine.yaml"));
    await rm(join(cwd, "mine.yaml"));
    expect(await verify(cwd, "r")).toMatchObject({ code: 2, stderr: expect.stringContaining("--lexicon FILE") });
    expect((await verify(cwd, "r", "--lexicon", "away/mine.yaml")).stdout).toContain("entry my.soft has changed");
  });
  it("makes again what was asked: zones, seed, base, entries switched off, no text, kind of CSV", async () => {
    const told =
      "--zones all --seed 4 --base sentences --unit sentence --without hedge.perhaps --no-text --csv excel-eu";
    const cwd = await pair(...told.split(" "));
    expect(await verify(cwd, "r")).toMatchObject({ code: 0, stdout: expect.stringContaining("identical") });
    await change(join(cwd, "r", "manifest.json"), '"seed": 4', '"seed": 5');
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "manifest.json itself was changed: it says that seed 5 was asked for, but ro-crate-metadata.json says 4",
    );
    expect(stdout).not.toContain("setting seed");
  });
  it("tells files that were taken away, put in, or written anew with other ends of lines", async () => {
    const cwd = await pair();
    await rm(join(cwd, "r", "voices.csv"));
    await writeFile(join(cwd, "r", "note.txt"), "mine");
    const path = join(cwd, "r", "texts.csv");
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("\r\n", "\n"));
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toContain("taken away since the report was written: voices.csv");
    expect(stdout).toContain("note.txt: is not of this report");
    expect(stdout).toContain("texts.csv: differs in nothing but the ends of its lines");
  });
  it("tells of a version that is another, and of a manifest and file that were changed together", async () => {
    const cwd = await pair();
    const manifest = join(cwd, "r", "manifest.json");
    const whole = await readFile(manifest, "utf8");
    const { program } = JSON.parse(whole) as { program: { version: string } };
    await change(manifest, `"version": "${program.version}"`, '"version": "0.0.1"');
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toContain(
      `manifest.json itself was changed: it says counterpoint 0.0.1, but every file is what counterpoint ${program.version} gives`,
    );
    expect(stdout).toContain("all other files are the same, byte for byte");
    await writeFile(manifest, whole.replace(/"bytes": (\d)/, '"bytes":  $1'));
    expect((await verify(cwd, "r")).stdout).toContain("manifest.json: differs from line");
  });
  it("blames no input and no setting for what the manifest alone says", async () => {
    const cwd = await pair();
    const manifest = join(cwd, "r", "manifest.json");
    const whole = await readFile(manifest, "utf8");
    const { inputs, outputs } = JSON.parse(whole) as Record<"inputs" | "outputs", { path: string; sha256: string }[]>;
    const other = (hash = ""): string => `${hash.slice(0, -1)}${hash.endsWith("0") ? "1" : "0"}`;
    const [input, output] = [inputs[0]?.sha256 ?? "", outputs.find(({ path }) => path === "texts.csv")?.sha256 ?? ""];
    for (const [from, to, told] of [
      [input, other(input), "of a.txt, but every file is what"],
      [output, other(output), "it has another hash of texts.csv, or none, but the file is as a new run writes it"],
      ['"seed": 1', '"seed": 2', "it says seed 2, but every file is what seed 1 gives"],
      ['"resamples": 99', '"resamples": 9', "it says resamples 9, but every file is what resamples 99 gives"],
    ] as const) {
      await writeFile(manifest, whole.replaceAll(from, to));
      const { code, stdout } = await verify(cwd, "r");
      expect([code, stdout]).toEqual([1, expect.stringContaining(told)]);
      expect(stdout).toMatch(/^differs: no file but the manifest/);
      expect(stdout).not.toMatch(/has changed|setting /);
    }
  });
  it("gives all of it to a script", async () => {
    const cwd = await pair();
    await change(join(cwd, "r", "stance-counts.csv"), "hedge,headline,a,b,1,", "hedge,headline,a,b,7,");
    const { code, stdout } = await verify(cwd, "r", "--format", "json");
    expect(code).toBe(1);
    const found = JSON.parse(stdout) as { verdicts: readonly unknown[] };
    expect(found).toMatchObject({ identical: false, unexplained: false, basis: { changes: [] } });
    expect(found.verdicts).toMatchObject([
      {
        path: "stance-counts.csv",
        changedSince: true,
        against: "differs",
        tables: [
          {
            rows: [
              {
                key: { label: "hedge", counting: "headline" },
                cells: [{ column: "target_count", before: "7", after: "1" }],
              },
            ],
          },
        ],
      },
    ]);
  });
  it.each([
    [["verify"], "takes a folder"],
    [["verify", "nowhere"], "no such file"],
    [["verify", "r", "--format", "pdf"], "known are text, json"],
    [["verify", "r", "c.txt", "b.txt"], "c.txt: no such file"],
  ])("%j is a fault in one line", async (args, told) => {
    const cwd = await pair();
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(told);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
  it("asks for texts that it does not find, and reads nothing that a manifest leads it to outside", async () => {
    const cwd = await pair();
    await rm(join(cwd, "a.txt"));
    expect((await verify(cwd, "r")).stderr).toContain(
      "a.txt: the report was made with it, and it is not here; name all",
    );
    await change(join(cwd, "r", "manifest.json"), '"path": "a.txt"', '"path": "../a.txt"');
    const { code, stderr } = await verify(cwd, "r");
    expect([code, stderr]).toEqual([2, expect.stringContaining("leads out of its folder")]);
  });
});

describe("counterpoint verify of a corpus", () => {
  it("groups the texts again as they were grouped, and tells a text that changed its side", async () => {
    const lines = Array.from({ length: 12 }, (_, index) =>
      JSON.stringify({
        id: `t${index}`,
        text: speech(index),
        party: index % 2 === 0 ? "red" : "blue",
        year: 2000 + index,
      }),
    );
    const cwd = await madeFolder({ "speeches.jsonl": `${lines.join("\n")}\n` });
    const made = ["compare", "speeches.jsonl", "--format", "csv", "--resamples", "99"];
    await counterpoint([...made, "--by", "party", "--target", "red", "--out", "r"], { cwd });
    await counterpoint([...made, "--by", "year", "--reference", "before-2006", "--out", "y", "--tables", "all"], {
      cwd,
    });
    for (const folder of ["r", "y"]) expect(await verify(cwd, folder)).toMatchObject({ code: 0 });
    await change(join(cwd, "speeches.jsonl"), '"party":"red"', '"party":"blue"');
    const { code, stdout } = await verify(cwd, "r");
    expect(code).toBe(1);
    expect(stdout).toContain("input speeches.jsonl has changed");
    expect(stdout).toContain("texts groups: blue: 6, red: 6 then; blue: 7, red: 5 now");
    expect(stdout).toContain("target_side red, reference_side blue");
  });
});

describe("counterpoint verify of a study", () => {
  const study = "corpora/cfr-shen-yi-2017";
  let report = "";
  const place = async (): Promise<string> => {
    const cwd = await madeFolder();
    await cp(resolve(study), join(cwd, study), { recursive: true });
    await cp(report, join(cwd, "out", "r"), { recursive: true });
    return cwd;
  };
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "counterpoint-verify-"));
    report = join(folder, "r");
    await counterpoint(["compare", study, "--format", "csv", "--resamples", "99", "--out", report]);
    return () => rm(folder, { recursive: true, force: true });
  });
  it("finds it under corpora/, here or beside the report", async () => {
    const cwd = await place();
    expect(await verify(cwd, "out/r")).toMatchObject({ code: 0, stdout: expect.stringContaining(`from ${study}\n`) });
    await mkdir(join(cwd, "elsewhere"));
    expect(await verify(join(cwd, "elsewhere"), "../out/r")).toMatchObject({ code: 0 });
  });
  it("answers by itself where study.yaml refuses a source that has changed", async () => {
    const cwd = await place();
    await change(join(cwd, study, "source.txt"), "soberly recognize", "soberly recognise");
    const { code, stdout, stderr } = await verify(cwd, "out/r");
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("input source.txt has changed");
    expect(stdout).toMatch(
      /text op-ed differs from code unit [\d,]+ on: “.*soberly recognize.*” then, “.*soberly recognise/,
    );
    expect(stdout).toContain(
      "compare would refuse the texts: corpora/cfr-shen-yi-2017/study.yaml: sources.post.sha256",
    );
  });
  it("follows the rows of a text that only moved, and shows those that changed", async () => {
    const cwd = await place();
    await change(join(cwd, study, "source.txt"), "officials may not always", "officials might not always");
    const { code, stdout } = await verify(cwd, "out/r");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "text op-ed: the same words, which from code unit 5,844 on only stand 2 code units further on",
    );
    expect(stdout).toContain("text introduction differs from code unit 5,071 on");
    expect(stdout).toMatch(/actor-mentions\.csv: 4 rows differ, of \d+; \d+ rows only stand 2 code units further on\n/);
    expect(stdout).toMatch(/hit introduction:stance:\d+-\d+:hedge\.might: in a new run only/);
    expect(stdout).not.toMatch(/hit op-ed/);
  });
  it("names the setting of study.yaml, and the entry of its lexicon", async () => {
    const cwd = await place();
    await change(join(cwd, study, "study.yaml"), "resamples: 10000, seed: 1", "resamples: 10000, seed: 2");
    await change(join(cwd, study, "lexicon.yaml"), "higher price", "highest price");
    const { code, stdout } = await verify(cwd, "out/r");
    expect(code).toBe(1);
    expect(stdout).toContain("input study.yaml has changed");
    expect(stdout).toContain("setting seed: 1 then, 2 now");
    expect(stdout).toContain("lexicon lexicon.yaml has changed");
    expect(stdout).toContain("entry bargaining.higher-price has changed");
    expect(stdout).toMatch(/hit op-ed:frames:\d+-\d+:bargaining\.higher-price: in the report only/);
  });
  it("says why no new run can be made, and what has changed", async () => {
    const cwd = await place();
    await change(join(cwd, study, "study.yaml"), "\ntexts:", "\ntests:");
    const { code, stdout } = await verify(cwd, "out/r");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^differs: the report cannot be made again from corpora\/cfr-shen-yi-2017: .*texts: is missing/,
    );
    expect(stdout).toContain("input study.yaml has changed");
    await rm(join(cwd, study), { recursive: true });
    expect(await verify(cwd, "out/r")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("verify out/r STUDY"),
    });
  });
});
