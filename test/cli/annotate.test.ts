import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../../pipeline/annotate/english.js";
import { annotate } from "../../pipeline/cli/annotate.js";
import { madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

interface Line {
  readonly id: string;
  readonly spans: readonly {
    readonly layer: string;
    readonly label: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const linesOf = (stdout: string): Line[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("counterpoint annotate", () => {
  it("offers exactly the layers that there are", () => {
    expect(annotate.options.layers?.about).toContain(`layers to write: ${english.layers.join(", ")};`);
  });

  it("writes one line a text, in their order, from texts and JSONL", async () => {
    const cwd = await madeFolder({
      "a.txt": "Perhaps.",
      "b.jsonl": '{"id":"x","text":"It may."}\n{"id":"y","text":""}\n',
    });
    const { code, stdout, stderr } = await counterpoint(["annotate", "b.jsonl", "a.txt", "--layers", "stance"], {
      cwd,
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(
      linesOf(stdout).map(({ id, spans }) => [id, spans.map(({ label, start, end }) => `${label} ${start}-${end}`)]),
    ).toEqual([
      ["x", ["hedge 3-6"]],
      ["y", []],
      ["a", ["hedge 0-7"]],
    ]);
  });

  it("reads standard input, as JSONL or as a text", async () => {
    const jsonl = await counterpoint(["annotate", "--layers", "stance"], { input: '{"id":"x","text":"Perhaps."}\n' });
    expect(linesOf(jsonl.stdout)).toMatchObject([{ id: "x", spans: [{ label: "hedge" }] }]);
    const plain = await counterpoint(["annotate", "-", "--layers", "stance"], { input: "Perhaps." });
    expect(linesOf(plain.stdout)).toMatchObject([
      { id: "stdin", spans: [{ label: "hedge", status: "kept", entry: "hedge.perhaps" }] },
    ]);
  });

  it("writes a line before it has read the next text", async () => {
    const { code, stdout, stderr } = await counterpoint(["annotate", "--layers", "stance"], {
      input: '{"id":"x","text":"Perhaps."}\nbroken\n',
    });
    expect([code, linesOf(stdout).length]).toEqual([2, 1]);
    expect(stderr).toContain("counterpoint: stdin:2: is not JSON");
  });

  it("writes CSV with one header", async () => {
    const input = '{"id":"x","text":"Perhaps."}\n{"id":"y","text":"It may."}\n';
    const { stdout } = await counterpoint(["annotate", "--format", "csv", "--layers", "stance"], { input });
    const rows = stdout.trimEnd().split("\r\n");
    expect(rows.length).toBe(3);
    expect(rows[0]).toMatch(/^document,layer,label,start,end,surface,/);
    expect(rows[2]).toMatch(/^y,stance,hedge,3,6,may,/);
  });

  it("leaves the words out", async () => {
    const { stdout } = await counterpoint(["annotate", "--no-text", "--layers", "tokens,stance"], {
      input: "Zyxwvut may.",
    });
    expect(stdout.toLowerCase()).not.toContain("zyxwvut");
    expect(linesOf(stdout)[0]?.spans.length).toBeGreaterThan(2);
  });

  it("writes a file whole, or leaves the earlier one", async () => {
    const cwd = await madeFolder({ "a.txt": "Perhaps.", "b.jsonl": '{"id":"x","text":"It may."}\nbroken\n' });
    expect(await counterpoint(["annotate", "a.txt", "--out", "o/spans.jsonl"], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const earlier = await readFile(join(cwd, "o/spans.jsonl"), "utf8");
    expect(linesOf(earlier)[0]?.id).toBe("a");
    const { code, stderr } = await counterpoint(["annotate", "b.jsonl", "--out", "o/spans.jsonl"], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("b.jsonl:2: is not JSON")]);
    expect(await readFile(join(cwd, "o/spans.jsonl"), "utf8")).toBe(earlier);
    expect(await readdir(join(cwd, "o"))).toEqual(["spans.jsonl"]);
  });

  it("warns of texts that are not English, once all are written", async () => {
    const german =
      "Die Gespräche sollen im Herbst wieder aufgenommen werden, sagte ein Sprecher der Regierung in Peking.";
    const input = Array.from({ length: 5 }, (_, id) => JSON.stringify({ id, text: german })).join("\n");
    const { code, stderr } = await counterpoint(["annotate", "--layers", "stance"], { input });
    expect(code).toBe(0);
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringContaining('warning: text "0" does not look like English'),
      expect.stringContaining('text "1"'),
      expect.stringContaining('text "2"'),
      "counterpoint: warning: in all, 5 of 5 texts do not look English",
    ]);
  });

  it.each<[string[], string]>([
    [["a.txt", "no.txt"], "no.txt: no such file"],
    [["sub"], "sub: holds no text; texts end in .txt"],
    [["more", "--out", "more/c.txt"], "more/c.txt: is one of the texts"],
    [["a.txt", "--layers", "stanza"], "unknown layer stanza; did you mean stance?"],
    [["a.txt", "--format", "jsonll"], "unknown format jsonll; did you mean jsonl?"],
    [["a.txt", "--out", "./a.txt"], "./a.txt: is one of the texts"],
    [["a.txt", "--out", "sub"], "sub: is a folder, but a file is meant"],
  ])("%j is told in one line, and nothing is written", async (args, message) => {
    const cwd = await madeFolder({ "a.txt": "Perhaps.", "sub/b.rtf": "", "more/c.txt": "" });
    const { code, stdout, stderr } = await counterpoint(["annotate", ...args], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith(`counterpoint: ${message}`), stderr).toBe(true);
    expect(await readFile(join(cwd, "a.txt"), "utf8")).toBe("Perhaps.");
  });
});
