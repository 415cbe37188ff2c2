import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { questionsTo } from "../../pipeline/cli/questions.js";
import { inputFormats } from "../../pipeline/read/index.js";
import { readStudy } from "../../pipeline/read/study.js";
import { madeDocx, wordParagraph } from "../made/documents.js";
import { filesIn, madeFolder } from "../made/folder.js";
import { counterpoint } from "./program.js";

const prose =
  "Perhaps the talks will go on, since both sides must find a way; nobody doubts it, they said in the morning.";
const article = (title: string, by: string): string =>
  `${title}\n\nBy ${by}\n\nOctober 5, 2017\n\n${prose}\n\nThe second day\n\n${prose}[1]\n\n[1] A note.\n\n© 2017 The Paper\n`;

const madeOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const folder = join(await madeFolder(), "my texts");
  await mkdir(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
};

const init = async (folder: string, ...args: readonly string[]) => counterpoint(["init", folder, ...args]);

/** What init says, without the program's name and the folder's path. */
const told = (stderr: string, folder: string): readonly string[] =>
  stderr
    .trim()
    .split("\n")
    .map((line) => line.replace("counterpoint: ", "").replaceAll(folder, "F"));

describe("init", () => {
  it("writes a study that check finds right and compare compares, and touches no text", async () => {
    const files = {
      "op ed.txt": article("What next?", "Ann Smith"),
      "intro.md": `---\nauthor: Bo Li\n---\n# A talk\n\n${prose}\n`,
    };
    const folder = await madeOf(files);
    const { code, stdout, stderr } = await init(folder);
    expect([code, told(stderr, folder)]).toEqual([
      0,
      [
        "assumed: each of the two texts is a side: target intro (1), reference op ed (1); --side says otherwise",
        "assumed: nobody said whose the texts are; --holder, --licence say it",
      ],
    ]);
    expect(stdout).toContain(`${join(folder, "study.yaml")}: 2 texts, 11 zones proposed`);
    expect(stdout).toContain(`  counterpoint compare '${folder}'\n`);
    expect(await filesIn(folder)).toEqual(["intro.md", "op ed.txt", "study.schema.json", "study.yaml"]);
    for (const [path, content] of Object.entries(files))
      expect(await readFile(join(folder, path), "utf8")).toBe(content);
    const yaml = await readFile(join(folder, "study.yaml"), "utf8");
    expect(yaml.split("\n")[0]).toBe("# yaml-language-server: $schema=study.schema.json");
    expect(yaml).toContain('- { role: byline, lines: 3, voice: null } # begins with "By", and is names');
    expect(parse(yaml)).toMatchObject({
      id: "my-texts",
      sides: { target: "intro", reference: "op-ed", names: { "op-ed": "op ed" } },
      voices: { "bo-li": "Bo Li", "ann-smith": "Ann Smith" },
      texts: [
        { id: "intro", voice: "bo-li", metadata: { title: "A talk", author: "Bo Li" } },
        {
          voice: "ann-smith",
          rights: { holder: "unknown", licence: "unknown", attribution: 'Ann Smith, "What next?", 2017-10-05' },
          metadata: { date: "2017-10-05" },
          inlays: [{ kind: "note_mark", text: "[1]", each: true }],
        },
      ],
    });
    expect((await readStudy(folder)).documents.map(({ zones }) => zones.map(({ role }) => role))).toEqual([
      ["boilerplate", "title", "body"],
      ["title", "byline", "dateline", "body", "heading", "body", "footnote", "licence"],
    ]);
    const check = await counterpoint(["check", folder]);
    expect([check.code, check.stderr]).toEqual([0, expect.stringContaining("no problem, 4 warnings")]);
    const compare = await counterpoint(["compare", folder, "--out", join(folder, "../out"), "--format", "csv"]);
    expect([compare.code, compare.stderr]).toEqual([0, ""]);
  });

  it("leaves the zones of a page and of a document of Word to their readers", async () => {
    const links = "<a href=/a>World</a> <a href=/b>Politics</a> <a href=/c>Subscribe now</a>";
    const page = `<html><head><title>The talks | The Paper</title><meta name="author" content="Ann Smith">
<meta property="article:published_time" content="2017-10-05T10:00:00Z"></head><body><nav>${links}</nav>
<article><h1>The talks</h1>${`<p>${prose}</p>\n`.repeat(8)}</article><footer>${links}</footer></body></html>`;
    const core =
      '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A report</dc:title><dc:creator>Bo Li</dc:creator></cp:coreProperties>';
    const word = madeDocx(wordParagraph(prose).repeat(3), { "docProps/core.xml": core });
    const folder = await madeOf({ "page.html": page, "report.docx": word });
    const { code, stdout } = await init(folder, "--yes");
    expect([code, stdout.split("\n")[0]]).toEqual([
      0,
      `${join(folder, "study.yaml")}: 2 texts, zones of all found while they are read; read it over, then:`,
    ]);
    const yaml = await readFile(join(folder, "study.yaml"), "utf8");
    expect(yaml).toContain("  # No zones are named here: they are found while the file is read, since lines of .html");
    const { texts } = parse(yaml);
    expect(texts).toMatchObject([
      {
        encoding: "utf-8",
        voice: "ann-smith",
        rights: { attribution: 'Ann Smith, "The talks", 2017-10-05' },
        metadata: { title: "The talks", author: "Ann Smith", date: "2017-10-05", language: "en" },
      },
      { voice: "bo-li", metadata: { title: "A report", author: "Bo Li" } },
    ]);
    for (const text of texts) expect(text).not.toHaveProperty("zones");
    expect(texts[1]).not.toHaveProperty("encoding");
    expect((await counterpoint(["check", folder])).code).toBe(0);
    const out = join(folder, "../out");
    const compared = await counterpoint(["compare", folder, "--out", out, "--format", "csv"]);
    expect([compared.code, compared.stderr]).toEqual([0, ""]);
    const zones = (await readFile(join(out, "zones.csv"), "utf8")).split("\n");
    expect(zones.filter((line) => line.includes("page"))[0]).toContain("boilerplate");
  });

  it("has one title of a Markdown text, that of its head", async () => {
    const text = `---\ntitle: "The Real Title"\n---\n# Another\n\n${prose}\n`;
    const { stdout } = await init(await madeOf({ "a.md": text, "b.txt": prose }), "--print");
    expect(parse(stdout).texts[0]).toMatchObject({
      rights: { attribution: '"The Real Title"' },
      metadata: { title: "The Real Title" },
    });
  });

  it("gives the same bytes twice, and takes what it is told", async () => {
    const files = { "b/a.txt": article("One", "Ann Smith"), "a/a.txt": article("Two", "Ann Smith") };
    const options = [
      "--target",
      "b",
      "--reference",
      "a",
      "--id",
      "mine",
      "--title",
      "Mine: 1",
      "--holder",
      "The Paper",
    ];
    const given = [...options, "--licence", "CC BY 4.0", "--url", "https://a.b/c", "--attribution", "The Paper, 2017"];
    const [one, two] = [await madeOf(files), await madeOf(files)];
    const first = await init(one, ...given);
    expect(first.stderr).toBe("");
    const printed = await init(two, ...given, "--print");
    expect(printed.stdout).toBe(await readFile(join(one, "study.yaml"), "utf8"));
    expect(await filesIn(two)).toEqual(["a/a.txt", "b/a.txt"]);
    expect(parse(printed.stdout)).toMatchObject({
      id: "mine",
      title: "Mine: 1",
      sides: { target: "b", reference: "a" },
      texts: [{ id: "a-a" }, { id: "b-a", rights: { holder: "The Paper", url: "https://a.b/c" } }],
    });
  });

  it("never overwrites a study, or a schema that is there", async () => {
    const folder = await madeOf({ "a.txt": prose, "b.txt": prose, "study.schema.json": "mine" });
    expect((await init(folder)).code).toBe(0);
    expect(await readFile(join(folder, "study.schema.json"), "utf8")).toBe("mine");
    const again = await init(folder, "--id", "other");
    expect([again.code, told(again.stderr, folder)[0]]).toEqual([
      2,
      "F: holds a study.yaml already, which is left alone; counterpoint check says what is wrong with it, and a new one is made once it is moved elsewhere",
    ]);
  });

  it("prints beside a study that is there, and touches none", async () => {
    const folder = await madeOf({ "a.txt": prose, "b.txt": prose, "study.yaml": "mine" });
    const { code, stdout } = await init(folder, "--print");
    expect([code, parse(stdout).texts.length]).toEqual([0, 2]);
    expect(await readFile(join(folder, "study.yaml"), "utf8")).toBe("mine");
  });

  it("says how to compare where that is said, below the families", async () => {
    const { stdout } = await init(await madeOf({ "a.txt": article("One", "A. B"), "b.txt": prose }), "--print");
    expect(stdout).toMatch(/# How the sides are compared; [^\n]+\ncompare: \{/);
    expect(parse(stdout).voices).toEqual({ "a-b": "A. B" });
  });

  it("names what was left out before it says that one text is too few", async () => {
    const folder = await madeOf({ "a.txt": prose, "b.txt": Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0) });
    const { code, stderr } = await init(folder);
    expect([code, told(stderr, folder)]).toEqual([
      2,
      [
        "left out: b.txt: is a PDF file; let its name end in .pdf",
        expect.stringContaining("F: holds one text, a.txt, but a comparison needs two sides"),
      ],
    ]);
  });

  it.each([
    ["--language", "klingon!!", "--language klingon!!: must be a BCP 47 code of a language, such as en"],
    ["--id", "../evil", "--id ../evil: must be an id of letters, digits, dots, hyphens and underscores"],
    ["--url", "ftp://a.b/c", "--url ftp://a.b/c: must be an address that begins with http:// or https://"],
  ])("refuses %s %s", async (option, value, message) => {
    const folder = await madeOf({ "a.txt": prose, "b.txt": prose });
    const { code, stderr } = await init(folder, option, value);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(await filesIn(folder)).toEqual(["a.txt", "b.txt"]);
  });

  it("names what is no text, and why", async () => {
    const folder = await madeOf({
      "-a b.txt": prose,
      "中文.txt": "双方都说还要继续谈下去，谁也不知道什么时候能够谈完，大家都在等待最后的结果。",
      "crlf.txt": `A title\r\n\r\n${prose}\r\n`,
      "latin.txt": Buffer.from(`${prose} Fran\xe7ois said so.`, "latin1"),
      "packed.txt.gz": gzipSync(article("Packed", "Ann Smith")),
      "many.jsonl": `{"id":1,"text":"${prose}"}\n{"id":2,"text":"${prose}"}\n`,
      "broken.jsonl": '{"id":1}\n',
      "empty.txt": " \n",
      "paper.txt": "%PDF-1.4 x",
      "photo.jpg": "x",
      ".hidden.txt": prose,
      "README.md": "# About this folder",
      "bad\\name.txt": prose,
    });
    await symlink("/etc/hosts", join(folder, "link.txt"));
    const { code, stderr } = await init(folder, "--side", "one=-a*", "--yes");
    expect(code).toBe(0);
    expect(told(stderr, folder).filter((line) => line.startsWith("left out"))).toEqual([
      "left out: .hidden.txt: is hidden: its name begins with a dot",
      "left out: README.md: tells of the folder, by its name; name it with --side if it is a text",
      "left out: bad\\name.txt: has a backslash in its name, which is a folder to other systems; rename it",
      `left out: photo.jpg: is no text by its ending; texts end in ${inputFormats.flatMap(({ endings }) => endings).join(", ")}`,
      'left out: broken.jsonl: line 1: "text" is missing, but must be a string',
      "left out: empty.txt: is empty",
      "left out: link.txt: is a symbolic link that leads out of the folder; put the file into it",
      "left out: paper.txt: is a PDF file; let its name end in .pdf",
    ]);
    expect(told(stderr, folder).filter((line) => line.startsWith("warning"))).toEqual([
      expect.stringContaining("中文.txt"),
    ]);
    const { texts } = parse(await readFile(join(folder, "study.yaml"), "utf8"));
    expect(texts.find(({ id }: Record<string, string>) => id === "text")).not.toHaveProperty("metadata");
    expect(texts.map(({ id, encoding }: Record<string, string>) => `${id} ${encoding}`)).toEqual([
      "a-b utf-8",
      "crlf utf-8",
      "latin windows-1252",
      "many utf-8",
      "packed utf-8",
      "text utf-8",
    ]);
    expect((await readStudy(folder)).documents.map(({ id }) => id)).toEqual([
      "a-b",
      "crlf",
      "latin",
      "many/1",
      "many/2",
      "packed",
      "text",
    ]);
  });

  it("copes with five hundred files, and a line of five megabytes", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `${at % 2 === 0 ? "us" : "cn"}/${at}.txt`,
        article(`Talk ${at}`, "Ann Smith"),
      ]),
    );
    const folder = await madeOf({ ...files, "us/long.txt": "The talks must go on. ".repeat(240_000) });
    expect((await init(folder)).code).toBe(0);
    const { documents } = await readStudy(folder);
    expect(documents.length).toBe(501);
  });

  it.each([
    [[], "init takes one folder, but was given none"],
    [["a", "b"], "init takes one folder, but was given a, b"],
    [["nowhere"], "nowhere: no such folder; name one that holds texts"],
    [["README.md"], "README.md: is a file, but a folder of texts is meant"],
    [["corpora/cfr-shen-yi-2017"], "corpora/cfr-shen-yi-2017: holds a study.yaml already"],
    [["pipeline/statistics"], "pipeline/statistics: holds no text: "],
    [["corpora/speeches-gold"], "corpora/speeches-gold: holds one file, gold.jsonl, and a study has its sides in two"],
    [["corpora", "--side", "x"], "--side x: must be a side and a file, a folder or a pattern: --side NAME=FILE"],
    [["corpora", "--encoding", "latin1"], "unknown encoding latin1"],
    [["corpora", "--sid", "x"], "unknown option --sid; did you mean --side?"],
  ])("%j is told in one line", async (args, message) => {
    const { code, stdout, stderr } = await counterpoint(["init", ...args]);
    const lines = stderr.trimEnd().split("\n");
    expect([code, stdout, lines.at(-1)?.slice(0, message.length + 14)]).toEqual([2, "", `counterpoint: ${message}`]);
    // Before a folder is refused for its one text it is told what else lies there.
    expect(lines.slice(0, -1).filter((line) => !line.startsWith("counterpoint: left out: "))).toEqual([]);
  });
});

describe("questions", () => {
  const desk = () => ({
    stdin: Object.assign(new PassThrough(), { isTTY: true }),
    stderr: Object.assign(new PassThrough(), { isTTY: true }),
  });

  it("are asked on stderr, with a proposal that an empty answer takes", async () => {
    const { stdin, stderr } = desk();
    const questions = questionsTo({ stdin, stderr });
    const first = questions?.ask("Title", "One");
    stdin.write("Another\n");
    expect(await first).toBe("Another");
    const second = questions?.ask("Id", "mine");
    stdin.write("\n");
    expect(await second).toBe("mine");
    questions?.close();
    stderr.end();
    const shown = await text(stderr);
    expect([shown.includes("Title [One] "), shown.includes("Id [mine] ")]).toEqual([true, true]);
  });

  it("that are left are a Fault, and nobody is asked who sits at no terminal", async () => {
    const { stdin, stderr } = desk();
    const asked = questionsTo({ stdin, stderr })?.ask("Title", "One");
    stdin.end();
    await expect(asked).rejects.toThrow("the questions were left; nothing was written");
    expect(questionsTo({ stdin: Object.assign(new PassThrough(), { isTTY: false }), stderr })).toBeNull();
  });
});
