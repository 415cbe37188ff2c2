import { readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { annotationFormats } from "../../pipeline/model/annotations.js";
import { madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const texts = {
  "a.txt": "Perhaps \u{1F600} China must act. “We will talk,” the State Department said.\n",
  "b.jsonl": '{"id":"../x y","text":"It may not."}\n',
};

const annotated = async (format: string, layers: readonly string[] = []): Promise<string> => {
  const cwd = await madeFolder(texts);
  const args = ["annotate", "a.txt", "b.jsonl", "--format", format, "--out", "out", ...layers];
  expect(await counterpoint(args, { cwd })).toMatchObject({ code: 0, stdout: "" });
  return cwd;
};

interface Line {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly layer: string; readonly label: string; readonly surface: string }[];
}

const linesOf = (stdout: string): Line[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("counterpoint annotate for other tools, and counterpoint annotations", () => {
  it.each(["brat", "tei"])("%s: a text that was edited is told", async (format) => {
    const cwd = await annotated(format, ["--layers", "stance"]);
    const path = join(cwd, "out", format === "brat" ? "a.txt" : "a.tei.xml");
    await writeFile(path, (await readFile(path, "utf8")).replace("will talk", "will walk"));
    const { code, stdout, stderr } = await counterpoint(["annotations", "out"], { cwd });
    expect([code, stderr]).toEqual([
      0,
      'counterpoint: warning: text "a" is not the one that was written; its offsets count the text as it is now\n',
    ]);
    expect(stdout).toContain("will walk");
  });
  it.each(annotationFormats)("%s: a folder goes out, and comes back whole", async (format) => {
    const cwd = await annotated(format);
    const { code, stdout, stderr } = await counterpoint(["annotations", "out"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    const lines = linesOf(stdout);
    expect(lines.map(({ id, text }) => [id, text]).toSorted()).toEqual([
      ["../x y", "It may not."],
      ["a", texts["a.txt"]],
    ]);
    const found = lines
      .find(({ id }) => id === "a")
      ?.spans.map(({ layer, label, surface }) => `${layer} ${label} ${surface}`);
    expect(found).toEqual(
      expect.arrayContaining(["stance hedge Perhaps", "actors cn China", "quotations content “We will talk,”"]),
    );
  });

  it("is gold for evaluate, without what was rejected", async () => {
    const cwd = await annotated("webanno-tsv");
    expect(await counterpoint(["annotations", "out", "--gold", "--out", "gold.jsonl"], { cwd })).toMatchObject({
      code: 0,
    });
    const gold = await readFile(join(cwd, "gold.jsonl"), "utf8");
    expect(gold).not.toContain('"rejected"');
    expect(gold).not.toContain('"voices"');
    const { code, stdout } = await counterpoint(["evaluate", "gold.jsonl", "--resamples", "0"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/hedge +.*1\.0/);
  });

  it("tells in one line each what does not fit, writes nothing, and ends with 2", async () => {
    const cwd = await annotated("brat", ["--layers", "stance"]);
    const path = join(cwd, "out", "a.ann");
    const ann = await readFile(path, "utf8");
    await writeFile(
      path,
      ann.replace("stance-hedge 0 7", "stance-hedge 1 8").replace("stance-obligation", "stance-order"),
    );
    const { code, stdout, stderr } = await counterpoint(["annotations", "out", "--out", "spans.jsonl"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(
        /^counterpoint: out\/a\.ann:1: stance "hedge" says "Perhaps", but at 1 to 8 stands "erhaps ": they stand at 0 to 7; mend/,
      ),
      expect.stringMatching(
        /^counterpoint: out\/a\.ann:\d+: stance "order" has the label "order", which the layer stance does not know/,
      ),
      "counterpoint: out: 2 things do not fit, so nothing is written; mend them, and read it again",
    ]);
    expect(await readdir(cwd)).not.toContain("spans.jsonl");
    const again = await counterpoint(["annotate", "a.txt", "--format", "brat", "--out", "out"], { cwd });
    expect([again.code, again.stderr]).toEqual([
      2,
      expect.stringContaining("out: a.ann was changed since it was written"),
    ]);
  });

  it("follows no link out of the folder", async () => {
    const cwd = await annotated("web-annotation", ["--layers", "stance"]);
    await rm(join(cwd, "out", "a.txt"));
    expect((await counterpoint(["annotations", "out"], { cwd })).stderr).toContain("out/a.txt: no such file");
    await symlink("/etc/passwd", join(cwd, "out", "a.txt"));
    const { code, stdout, stderr } = await counterpoint(["annotations", "out"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "counterpoint: out/a.txt: is no file of its own; a link may lead anywhere, so it is not followed\n",
    );
  });

  it.each<[string[], string]>([
    [["annotate", "a.txt", "--format", "brat"], "--format brat writes a folder; name it with --out DIR"],
    [["annotate", "a.txt", "--format", "brat", "--out", "o", "--layers", "tokens"], "--layers: brat carries actors,"],
    [
      ["annotate", "a.txt", "--format", "brat", "--out", "o", "--no-text"],
      "--no-text: brat holds the texts themselves",
    ],
    [["annotate", "a.txt", "--format", "brad", "--out", "o"], "unknown format brad; did you mean brat?"],
    [["annotate", "nul.txt", "--format", "tei", "--out", "o"], 'text "nul": tei: offset 1 (line 1) holds U+0000'],
    [["annotate", "a.jsonl", "--format", "brat", "--out", "o"], 'texts "a" and "A" would stand in one file'],
    [["annotations"], "annotations takes one file, folder or zip, but was given nothing"],
    [["annotations", "no"], "no: no such file"],
    [["annotations", "."], ".: holds no annotations; their files end in .ann"],
    [["annotations", "a.txt", "--format", "brat"], "a.txt: holds no brat; its files end in .ann"],
    [["annotations", "x.ann", "--out", "x.ann"], "x.ann: is where the annotations are"],
    [["annotations", "x.ann"], "x.txt: no such file"],
    [["annotations", "bad.tsv"], "bad.tsv: is not UTF-8"],
  ])("%j is told in one line", async (args, message) => {
    const cwd = await madeFolder({
      ...texts,
      "nul.txt": "a\0b",
      "a.jsonl": '{"id":"a","text":"x"}\n{"id":"A","text":"y"}\n',
    });
    if (args[1] !== ".") {
      await writeFile(join(cwd, "x.ann"), "");
      await writeFile(join(cwd, "bad.tsv"), new Uint8Array([0xff, 0xfe, 0xff]));
    }
    const { code, stdout, stderr } = await counterpoint(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[^\n]*\n$/);
    expect(stderr.startsWith(`counterpoint: ${message}`), stderr).toBe(true);
  });
});
