import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const texts = { "a.txt": "Perhaps the United States will agree.", "b.txt": "China must not wait for the Pentagon." };

const folder = (files: Readonly<Record<string, string | Uint8Array>> = {}) => madeFolder({ ...texts, ...files });

describe("counterpoint compare", () => {
  it("compares two texts into out/, says what it found and where it lies, and can do so again", async () => {
    const cwd = await folder();
    const first = await counterpoint(["compare", "a.txt", "b.txt"], { cwd });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toContain("Stance");
    expect(first.stdout).toContain(`Report: ${join("out", "a-and-b")} (`);
    expect(first.stdout).not.toContain("\x1b");
    expect(await readdir(join(cwd, "out/a-and-b"))).toContain("stance-markers.csv");
    expect((await counterpoint(["compare", "a.txt", "b.txt"], { cwd })).stdout).toBe(first.stdout);
    expect(await readdir(join(cwd, "out"))).toEqual(["a-and-b"]);
  });

  it("compares the shipped study", async () => {
    const cwd = await folder();
    const { code, stdout } = await counterpoint([
      "compare",
      "corpora/cfr-shen-yi-2017",
      "--out",
      join(cwd, "r"),
      "--format",
      "csv",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("op-ed");
    expect(await readdir(join(cwd, "r"))).not.toContain("report.json");
  });

  it("takes tables, zones, delimiter and mark", async () => {
    const cwd = await folder();
    const args = [
      "compare",
      "a.txt",
      "b.txt",
      "--out",
      "r",
      "--tables",
      "texts,zones",
      "--delimiter",
      ";",
      "--bom",
      "--zones",
      "all",
      "--no-text",
    ];
    expect((await counterpoint(args, { cwd })).code).toBe(0);
    const csv = (await readdir(join(cwd, "r"))).filter((name) => name.endsWith(".csv"));
    expect(csv).toEqual(["lexicon-entries.csv", "texts.csv", "zones.csv"]);
    expect(await readFile(join(cwd, "r/zones.csv"), "utf8")).toMatch(/^\ufeffdocument;/);
  });

  it("takes a lexicon, counted apart, and goes without an entry", async () => {
    const lexicon = 'label: hedge\nsource: made\nentries:\n  - { match: pentagon, yes: "The [Pentagon]." }\n';
    const cwd = await folder({ "own.yaml": lexicon });
    const args = ["compare", "a.txt", "b.txt", "--out", "r", "--lexicon", "own.yaml", "--without", "hedge.perhaps"];
    expect(await counterpoint(args, { cwd })).toMatchObject({ code: 0, stderr: "" });
    const hits = await readFile(join(cwd, "r/stance-markers.csv"), "utf8");
    expect(hits).toContain("hedge.pentagon");
    expect(hits).not.toContain("hedge.perhaps");
  });

  it("reads other encodings", async () => {
    const cwd = await folder({
      "a.txt": Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x2e]),
      "b.txt": Buffer.from("\ufeffSo.", "utf16le"),
    });
    expect(
      (await counterpoint(["compare", "a.txt", "b.txt", "--encoding", "windows-1252", "--out", "r"], { cwd })).code,
    ).toBe(0);
    expect(await readFile(join(cwd, "r/tokens.csv"), "utf8")).toContain("Café");
  });

  it("warns on stderr of a text that is not English", async () => {
    const german =
      "Die Gespräche sollen im Herbst wieder aufgenommen werden, sagte ein Sprecher der Regierung in Peking.";
    const cwd = await folder({ "b.txt": german });
    const { code, stderr, stdout } = await counterpoint(["compare", "a.txt", "b.txt"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^counterpoint: warning: text "b" does not look like English/);
    expect(stdout).not.toContain("does not look like");
  });

  it("names texts with spaces and other scripts", async () => {
    const cwd = await folder({ "my text.txt": "Perhaps.", "网络 (1).txt": "It may." });
    const { code, stdout } = await counterpoint(["compare", "my text.txt", "网络 (1).txt"], { cwd });
    expect([code, stdout.includes(join("out", "my-text-and-网络-1"))]).toEqual([0, true]);
  });
});

describe("bad input is told in one line, with exit code 2, and leaves earlier reports as they are:", () => {
  it.each<[string, string[], string]>([
    ["nothing", [], "compare takes a study, or two texts, but was given nothing"],
    ["three texts", ["a.txt", "b.txt", "a.txt"], "compare takes a study, or two texts, but was given 3"],
    ["one text", ["a.txt"], "a.txt: is one text; name a second one"],
    ["a missing file", ["a.txt", "no.txt"], "no.txt: no such file"],
    ["a missing study", ["no"], "no: no such file"],
    ["a folder without texts", ["a.txt", "out"], "out: holds no text; texts end in .txt"],
    ["a folder without a study", ["sub"], "sub: holds no study.yaml"],
    ["binary data", ["a.txt", "x.png"], "x.png: is a PNG image"],
    ["bytes that are no UTF-8", ["a.txt", "latin.txt"], "latin.txt: is not UTF-8: byte 3 (0xE9, line 1)"],
    ["an unknown encoding", ["a.txt", "b.txt", "--encoding", "utf8"], "unknown encoding utf8; did you mean utf-8?"],
    ["an unknown format", ["a.txt", "b.txt", "--format", "cvs"], "unknown format cvs; known are csv, json"],
    ["an unknown table", ["a.txt", "b.txt", "--tables", "token"], "unknown table token; did you mean tokens?"],
    ["an unknown zone", ["a.txt", "b.txt", "--zones", "bodi"], "unknown zone bodi; did you mean body?"],
    ["an unknown delimiter", ["a.txt", "b.txt", "--delimiter", "|"], '--delimiter "|" is none of'],
    ["an unknown entry", ["a.txt", "b.txt", "--without", "hedge.perhap"], 'cannot switch off "hedge.perhap"'],
    ["a missing lexicon", ["a.txt", "b.txt", "--lexicon", "no.yaml"], "no.yaml: no such file"],
    ["an encoding for a study", ["study", "--encoding", "utf-8"], "study: a study says by itself"],
    ["a broken study", ["study"], 'study/study.yaml: texts[0].zones[0].role: is "bodi"'],
    ["a folder that is not ours", ["a.txt", "b.txt", "--out", "sub"], "sub: holds notes.md and no manifest of ours"],
    ["a file for a folder", ["a.txt", "b.txt", "--out", "a.txt"], "a.txt: is a file, but a folder is meant"],
    [
      "an unwritable folder",
      ["a.txt", "b.txt", "--out", "a.txt/r"],
      "a.txt/r: cannot be written: a part of the path is a file",
    ],
  ])("%s", async (_, args, message) => {
    const cwd = await folder({
      "sub/notes.md": "mine",
      "x.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
      "latin.txt": Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e]),
      "study/study.yaml":
        "id: s\ntitle: S\nsides: { target: a, reference: b }\ntexts: [{ id: t, side: a, file: t.txt, zones: [{ role: bodi, lines: 1 }] }]\n",
      "out/a-and-b/manifest.json": '{"program":{"name":"counterpoint"},"outputs":[]}',
    });
    const { code, stdout, stderr } = await counterpoint(["compare", ...args], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`), stderr).toBe(true);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(await readdir(cwd)).toEqual(["a.txt", "b.txt", "latin.txt", "out", "study", "sub", "x.png"]);
    expect(await readdir(join(cwd, "out"), { recursive: true })).toEqual(["a-and-b", join("a-and-b", "manifest.json")]);
  });

  it("a report into which somebody put a file", async () => {
    const cwd = await folder();
    const args = ["compare", "a.txt", "b.txt", "--out", "r", "--tables", "texts"];
    await counterpoint(args, { cwd });
    await writeFile(join(cwd, "r/notes.md"), "mine");
    const { code, stderr } = await counterpoint(args, { cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("r: holds notes.md, which is not ours, beside an earlier report"),
    ]);
    expect(await readFile(join(cwd, "r/notes.md"), "utf8")).toBe("mine");
  });
});
