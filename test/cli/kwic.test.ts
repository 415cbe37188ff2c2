import { describe, expect, it } from "vitest";
import { concordances } from "../../pipeline/cli/kwic.js";
import { documentOf } from "../../pipeline/read/document.js";
import { displayWidth } from "../../pipeline/write/display-width.js";
import { madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const found = (text: string, word: string, matchCase = false): string[] =>
  [...concordances(documentOf("t", text), word, { context: 20, matchCase })].map(
    ({ start, word: surface }) => `${start} ${surface}`,
  );

describe("concordances", () => {
  it("finds whole words in any case, or in the case given", () => {
    expect(found("May I? It may, in Mayo.", "may")).toEqual(["0 May", "10 may"]);
    expect(found("May I? It may, in Mayo.", "may", true)).toEqual(["10 may"]);
    expect(found("les élites et l’élite", "lite")).toEqual([]);
  });

  it("finds phrases over any space, either apostrophe, parts by *, and other scripts", () => {
    expect(found("law\nenforcement, law  enforcement", "law enforcement").length).toBe(2);
    expect(found("China’s and China's", "China's")).toEqual(["0 China’s", "12 China's"]);
    expect(found("cyberspace, cyber and a cybercrime", "cyber*")).toEqual([
      "0 cyberspace",
      "12 cyber",
      "24 cybercrime",
    ]);
    expect(found("conduct 行为准则 for", "行为准则")).toEqual(["8 行为准则"]);
  });

  it("takes no word for a pattern", () => {
    expect(found("a.c abc U.S. (x", "a.c")).toEqual(["0 a.c"]);
    expect(found("a.c abc U.S. (x", "(x")).toEqual(["13 (x"]);
    expect(found("U.S. and $1 [1] {2}", "[1]")).toEqual(["12 [1]"]);
  });
});

describe("counterpoint kwic", () => {
  it("stands the word in one column, also beside characters of two columns or none, and says where it is", async () => {
    const cwd = await madeFolder({
      "a.txt": "may\n\n行为准则行为行为 Cafe\u0301 may\n\nand the 行为准则 may",
      "b.txt": "No.",
    });
    const { code, stdout, stderr } = await counterpoint(["kwic", "may", "a.txt", "b.txt", "--context", "13"], { cwd });
    const lines = stdout.trimEnd().split("\n");
    expect([code, stderr]).toEqual([0, 'counterpoint: "may" stands 3 times in 1 of 2 texts\n']);
    expect(lines.map((line) => displayWidth(line.slice(0, line.indexOf("may"))))).toEqual([13, 13, 13]);
    expect(lines.map((line) => displayWidth(line.slice(0, line.indexOf("a:"))))).toEqual([31, 31, 31]);
    expect(lines.map((line) => line.slice(line.lastIndexOf(" ") + 1))).toEqual(["a:0", "a:20", "a:38"]);
  });

  it("searches a study in all its zones, and each text only in its own", async () => {
    const { stdout, stderr } = await counterpoint(["kwic", "likely", "corpora/cfr-shen-yi-2017"]);
    expect(stdout).toMatch(/\[1\] Shen Yi is likely referring to .* {2}op-ed:16842\n$/);
    expect(stderr).toBe('counterpoint: "likely" stands once in 1 of 2 texts\n');
  });

  it("never writes over the terminal", async () => {
    const { stdout } = await counterpoint(["kwic", "may"], { input: "\x1b[2J it may\r\x07 be \u202e so" });
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
  });

  it.each<[string[], string]>([
    [[], "kwic needs a word"],
    [[" * "], "kwic needs a word"],
    [["may", "no.txt"], "no.txt: no such file"],
    [["may", "--context", "x"], '--context "x" is no number of columns'],
    [["may", "--contxt", "5"], "unknown option --contxt; did you mean --context?"],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(["kwic", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`), stderr).toBe(true);
  });
});
