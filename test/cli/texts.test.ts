import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeDocx, madePdf, madeZip, wordParagraph } from "../made/documents.js";
import { filesIn, madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const words = "Perhaps China will agree to the talks. It must not fail.";

const mixed = {
  "left/2017_ann.html": `<html><body><nav>Home</nav><p>${words}</p></body></html>`,
  "left/sub/2018_wei.docx": madeDocx(wordParagraph(words)),
  "right/2019_ann.pdf": madePdf([[{ text: words, y: 700 }]]),
  "right/2020_wei.xml": `<TEI><text><body><p>${words}</p></body></text></TEI>`,
  "right/2021_eve.pdf": "no PDF",
  "right/picture.png": "x",
};

const told = [
  "counterpoint: left out: right/2021_eve.pdf: is no PDF, or a damaged one",
  "counterpoint: warning: files passed over, as they are of no format that is read (1): right/picture.png",
  "counterpoint: texts read: 4; 1 document could not be read, and it is left out",
];

const manifestOf = async (folder: string) => JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));

describe("a broken document", () => {
  it("ends every command with its name and exit code 2, and nothing is written", async () => {
    const cwd = await madeFolder(mixed);
    for (const args of [
      ["compare", "left", "right", "--out", "r"],
      ["kwic", "agree", "left", "right"],
      ["annotate", "right", "--out", "r.jsonl"],
      ["vocabulary", "left", "right", "--out", "r"],
      ["compare", "left", "right", "--by", "author", "--names", "{year}_{author}", "--out", "r"],
    ]) {
      const { code, stderr } = await counterpoint(args, { cwd });
      expect([args[0], code, stderr]).toEqual([
        args[0],
        2,
        "counterpoint: right/2021_eve.pdf: is no PDF, or a damaged one\n",
      ]);
    }
    expect(await filesIn(cwd)).toEqual(Object.keys(mixed).sort());
  });

  it("is left out where that was asked: named, counted in the manifest, exit code 3", async () => {
    const cwd = await madeFolder(mixed);
    const args = ["compare", "left", "right", "--broken", "skip", "--format", "csv", "--resamples", "99", "--out", "r"];
    const { code, stderr, stdout } = await counterpoint(args, { cwd });
    expect([code, stderr.trimEnd().split("\n")]).toEqual([3, told]);
    expect(stdout).toMatch(/^left and right\n/);
    const { settings, warnings } = await manifestOf(join(cwd, "r"));
    expect(settings).toMatchObject({
      documents_read: 4,
      documents_failed: 1,
      files_skipped: 1,
      encodings_detected: [],
    });
    expect(warnings).toContain("left out: 2021_eve.pdf: is no PDF, or a damaged one");
    const again = await counterpoint(
      [...args.slice(0, 1), join(cwd, "left"), join(cwd, "right"), ...args.slice(3, -1), "r2"],
      { cwd },
    );
    expect(again.code).toBe(3);
    // Where the files lay is told nowhere.
    expect(await readFile(join(cwd, "r2/manifest.json"), "utf8")).toBe(
      await readFile(join(cwd, "r/manifest.json"), "utf8"),
    );
  });

  it("is left out by instruments, by annotate and by groups as well", async () => {
    const cwd = await madeFolder(mixed);
    const kwic = await counterpoint(["kwic", "agree", "left", "right", "--broken", "skip"], { cwd });
    expect([kwic.code, kwic.stderr.trimEnd().split("\n")]).toEqual([
      3,
      [...told, 'counterpoint: "agree" stands 4 times in 4 of 4 texts'],
    ]);
    const vocabulary = await counterpoint(["vocabulary", "left", "right", "--broken", "skip", "--out", "v"], { cwd });
    expect(vocabulary.code).toBe(3);
    expect((await manifestOf(join(cwd, "v"))).settings).toMatchObject({ documents_read: 4, documents_failed: 1 });
    const annotate = await counterpoint(["annotate", "right", "--broken", "skip", "--layers", "stance"], { cwd });
    expect([annotate.code, annotate.stdout.trimEnd().split("\n").length]).toEqual([3, 2]);
    const brat = await counterpoint(["annotate", "right", "--broken", "skip", "--format", "brat", "--out", "b"], {
      cwd,
    });
    expect([brat.code, (await manifestOf(join(cwd, "b"))).settings.documents_failed]).toEqual([3, 1]);
    const by = ["--by", "author", "--names", "{year}_{author}", "--broken", "skip", "--format", "csv", "--out", "g"];
    const groups = await counterpoint(["compare", "left", "right", ...by, "--resamples", "99"], { cwd });
    expect(groups.code).toBe(3);
    expect((await manifestOf(join(cwd, "g"))).settings).toMatchObject({
      groups: ["ann: 2", "wei: 2"],
      documents_read: 4,
      documents_failed: 1,
    });
  });

  it("may be a link that leads nowhere, but a file that was named must be there", async () => {
    const cwd = await madeFolder({ "t/a.txt": words });
    await symlink(join(cwd, "gone.txt"), join(cwd, "t/b.txt"));
    const skip = await counterpoint(["vocabulary", "t", "--broken", "skip", "--out", "v"], { cwd });
    expect([skip.code, skip.stderr]).toEqual([3, expect.stringContaining("left out: t/b.txt: no such file")]);
    const fail = await counterpoint(["kwic", "agree", "t"], { cwd });
    expect([fail.code, fail.stderr]).toEqual([2, "counterpoint: t/b.txt: no such file\n"]);
    const slip = await counterpoint(["kwic", "agree", "t", "no.txt", "--broken", "skip"], { cwd });
    expect([slip.code, slip.stderr]).toEqual([2, "counterpoint: no.txt: no such file\n"]);
  });

  it("is no text at all where all are broken", async () => {
    const cwd = await madeFolder({ "a.pdf": "no" });
    const { code, stderr } = await counterpoint(["kwic", "x", "a.pdf", "--broken", "skip"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("no text could be read: a.pdf: is no PDF")]);
  });
});

describe("texts of all kinds", () => {
  it("are named by patterns, columns and archives", async () => {
    const cwd = await madeFolder({
      ...mixed,
      "t.csv": `nr,body,party\n1,${words},red\n`,
      "z.zip": madeZip({ "a.txt": words }),
    });
    const hits = async (...args: readonly string[]) =>
      (await counterpoint(["kwic", "agree", ...args, "--format", "jsonl"], { cwd })).stdout.trimEnd().split("\n")
        .length;
    expect(await hits("left/**/*.{html,docx}")).toBe(2);
    expect(await hits("z.zip")).toBe(1);
    const csv = await counterpoint(["kwic", "agree", "t.csv", "--text-column", "body", "--by", "party"], { cwd });
    expect([csv.code, csv.stderr]).toEqual([0, 'counterpoint: "agree" stands once in 1 of 1 text\n']);
    const nameless = await counterpoint(["kwic", "agree", "t.csv"], { cwd });
    expect([nameless.code, nameless.stderr]).toEqual([2, expect.stringContaining('t.csv:1: has no column "text"')]);
  });

  it("come through standard input", async () => {
    for (const input of [mixed["left/2017_ann.html"], mixed["left/sub/2018_wei.docx"], mixed["right/2019_ann.pdf"]]) {
      const { code, stderr } = await counterpoint(["kwic", "agree"], { input });
      expect([code, stderr]).toEqual([0, 'counterpoint: "agree" stands once in 1 of 1 text\n']);
    }
  });

  it.each([
    [["--broken", "pass"], "unknown way pass; known are fail, skip"],
    [["--largest", "0"], '--largest "0" is no whole number from 1 to 1024'],
    [["--names", "x"], '--names "x": names no field'],
    [["--encoding", "detec"], "unknown encoding detec; did you mean detect?"],
    [["--text-colum", "x"], "unknown option --text-colum; did you mean --text-column?"],
  ])("are refused with bad options: %s", async (args, message) => {
    const cwd = await madeFolder({ "a.txt": words });
    const { code, stderr } = await counterpoint(["kwic", "agree", "a.txt", ...args], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("of a study are read as the study says", async () => {
    const { code, stderr } = await counterpoint([
      "compare",
      "corpora/cfr-shen-yi-2017",
      "--names",
      "{date}",
      "--out",
      "/nowhere",
    ]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("a study says by itself how its texts are read; take --names out"),
    ]);
  });
});

it("annotations are read out of a zip with folders in it", async () => {
  const cwd = await madeFolder({ "a.txt": words });
  expect((await counterpoint(["annotate", "a.txt", "--format", "webanno-tsv", "--out", "w"], { cwd })).code).toBe(0);
  const files = (await filesIn(join(cwd, "w"))).filter((path) => path.endsWith(".tsv"));
  const zip = madeZip(
    Object.fromEntries(
      await Promise.all(
        files.map(async (path) => [`x/curation/${path}`, await readFile(join(cwd, "w", path))] as const),
      ),
    ),
  );
  const folder = await madeFolder({ "e.zip": zip });
  const fromZip = await counterpoint(["annotations", join(folder, "e.zip")], { cwd });
  const fromFolder = await counterpoint(["annotations", "w"], { cwd });
  expect([fromZip.code, fromZip.stdout]).toEqual([0, fromFolder.stdout]);
  expect(fromZip.stdout).toContain("Perhaps");
});
